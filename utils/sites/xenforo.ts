import { forum, marked, withQuestion } from './forum.ts';

const NUMBER = /(\d+)$/;

export const xenforo = forum({
  id: 'xenforo',
  name: 'XenForo',
  accepts: marked('html#XF, html[data-template][data-app], article.message--post[data-content]'),
  table: {
    title: ['.p-title-value'],
    posts: [
      {
        posts: 'article.message--post',
        kind: 'reply',
        // the signature has a .bbWrapper as well
        body: ['.message-body .bbWrapper'],
        id: [
          { attr: 'data-content', match: /^post-(\d+)$/ },
          { attr: 'id', match: NUMBER },
          { attr: 'itemid', match: /(\d+)\/?$/ },
        ],
        author: [{ attr: 'data-author' }, { in: '.message-name .username' }, { in: '.message-name' }],
        permalink: [{ in: '.message-attribution a[href*="/post-"]', attr: 'href' }],
        time: [
          { in: '.message-attribution time[datetime]', attr: 'datetime' },
          { in: 'time[data-timestamp]', attr: 'data-timestamp' },
        ],
        marks: {
          solved: [
            { attr: 'class', match: /(message--solution)/ },
            { in: '.message-name--solution, .solutionHighlight, .solutionIcon.is-solution', attr: 'class' },
          ],
        },
        noteAfter: '.message-body',
      },
    ],
    ignore: '.message-ad',
    blocks: {
      skip: '.bbCodeBlock-expandLink, .js-selectToQuoteEnd',
      quotedAuthor: [{ attr: 'data-quote' }],
      quotedPost: [
        { attr: 'data-source', match: /^post: ?(\d+)$/ },
        { in: 'a.bbCodeBlock-sourceJump', attr: 'href', match: NUMBER },
      ],
    },
    observed: '.js-replyNewMessageContainer',
  },
  // only the first page begins with the question; a post tells it by its place: "#1"
  mend: (found, document) => {
    const place = document.querySelector('article.message--post .message-attribution-opposite')?.textContent;
    return withQuestion(found, /#1\s*$/.test(place ?? '#1'));
  },
});
