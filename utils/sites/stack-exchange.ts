import { forum, marked } from './forum.ts';
import type { PostTable } from './table.ts';

const POST = {
  body: ['.js-post-body'],
  author: [
    { in: '.user-details[itemprop~="author"] a' },
    { in: '.user-details[itemprop~="author"] [itemprop="name"]' },
    { in: '.post-signature:last-child .user-details a' },
  ],
  permalink: [{ in: 'a.js-share-link', attr: 'href' }],
  time: [
    { in: 'time[itemprop="dateCreated"]', attr: 'datetime' },
    { in: '.post-signature:last-child .relativetime', attr: 'title' },
    { in: '.post-signature .relativetime', attr: 'title' },
  ],
} as const satisfies Partial<PostTable>;

export const stackExchange = forum({
  id: 'stack-exchange',
  name: 'Stack Exchange',
  accepts: marked('#question.js-question, .question[data-questionid], .answer[data-answerid]'),
  table: {
    title: ['#question-header h1', 'a.question-hyperlink'],
    posts: [
      { ...POST, posts: '.question[data-questionid]', kind: 'question', id: [{ attr: 'data-questionid' }] },
      {
        ...POST,
        posts: '.answer[data-answerid]',
        kind: 'reply',
        id: [{ attr: 'data-answerid' }],
        parent: [{ attr: 'data-parentid' }],
        marks: {
          solved: [{ attr: 'class', match: /(accepted-answer)/ }],
        },
      },
      {
        posts: 'li.js-comment[data-comment-id]',
        kind: 'comment',
        body: ['.comment-copy'],
        id: [{ attr: 'data-comment-id' }],
        author: [{ in: '.comment-user' }],
        permalink: [{ in: 'a.comment-link', attr: 'href' }],
        parent: 'enclosing',
        time: [{ in: '.comment-date [title]', attr: 'title', match: /^(\S+ \S+Z)/ }],
        noteAfter: '.comment-body',
      },
    ],
    blocks: { notice: '.s-notice, .question-status' },
    observed: '#mainbar',
  },
});
