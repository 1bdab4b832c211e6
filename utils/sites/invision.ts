import { forum, marked, withQuestion } from './forum.ts';
import type { PostTable } from './table.ts';

/** The writer and time that the "Quote" button puts into a quotation. */
const QUOTE_DATA = '[data-quotedata]';

const POST = {
  body: ['[data-role="commentContent"]'],
  author: [
    { in: '.cAuthorPane_author a, .ipsEntry__username a' },
    { in: QUOTE_DATA, attr: 'data-quotedata', match: /"username":"([^"\\]{1,80})"/ },
    { in: '.cAuthorPane_author, .ipsEntry__username' },
  ],
  permalink: [
    { in: 'a[href*="do=findComment"], a[href*="#comment-"], a[href*="#findComment-"]', attr: 'href' },
  ],
  time: [
    { in: '.ipsComment_meta time, .ipsEntry__date time, time[datetime]', attr: 'datetime' },
    { in: QUOTE_DATA, attr: 'data-quotedata', match: /"timestamp":(\d{9,11})/ },
  ],
  marks: { solved: [{ in: '.ipsBadge--solution, .cAnswer_best', attr: 'class' }] },
} as const satisfies Partial<PostTable>;

export const invision = forum({
  id: 'invision',
  name: 'Invision Community',
  accepts: marked(
    'body.ipsApp, [data-pageapp][data-pagecontroller], [data-commentid] [data-role="commentContent"]',
  ),
  table: {
    title: ['.ipsType_pageTitle', '.ipsPageHeader__title'],
    posts: [
      {
        ...POST,
        posts: 'article[id^="elComment_"]',
        kind: 'reply',
        id: [
          { in: '[data-commentid]', attr: 'data-commentid' },
          { attr: 'id', match: /(\d+)$/ },
        ],
      },
      {
        ...POST,
        posts: '.ipsEntry__content[data-commentid]',
        kind: 'reply',
        id: [{ attr: 'data-commentid' }],
        author: [{ attr: 'data-quotedata', match: /"username":"([^"\\]{1,80})"/ }, ...POST.author],
      },
    ],
    // from the second page on the first post stands above the others once more, cut short
    ignore: '[data-first-post="true"][data-first-page="false"]',
    blocks: {
      quotedAuthor: [{ attr: 'data-ipsquote-username' }],
      quotedPost: [{ attr: 'data-ipsquote-contentcommentid' }],
    },
    observed: '[data-role="commentFeed"]',
  },
  mend: (found, document) => {
    const page = document.querySelector('.ipsPagination_active, .ipsPagination__active')?.textContent?.trim();
    return withQuestion(found, (page ?? '1') === '1');
  },
});
