import { forum, marked, withQuestion } from './forum.ts';

export const phpbb = forum({
  id: 'phpbb',
  name: 'phpBB',
  accepts: marked('body#phpbb, .post[id^="p"] .postbody .content'),
  table: {
    title: ['.topic-title'],
    posts: [
      {
        posts: '.post[id^="p"]',
        kind: 'reply',
        body: ['.postbody .content'],
        id: [{ attr: 'id', match: /^p(\d+)$/ }],
        author: [{ in: '.postprofile .username, .postprofile .username-coloured' }, { in: '.author strong' }],
        permalink: [{ in: 'h3 a[href*="#p"], .author a[href*="#p"]', attr: 'href' }],
        time: [{ in: '.author time[datetime]', attr: 'datetime' }, { in: '.author' }],
      },
    ],
    blocks: {
      // "X wrote: ↑ date", which the style sheet alone sets off from the quoted words
      skip: 'cite, .attachbox, .inline-attachment',
      quotedAuthor: [{ in: 'cite a:not([data-post-id])' }, { in: 'cite', match: /^(.{1,60}) wrote:/ }],
      quotedPost: [
        { in: 'cite [data-post-id]', attr: 'data-post-id' },
        { attr: 'cite', match: /#p(\d+)$/ },
      ],
    },
    observed: '#page-body',
  },
  mend: (found, document) => {
    const page = document.querySelector('.pagination li.active')?.textContent?.trim();
    return withQuestion(found, (page ?? '1') === '1');
  },
});
