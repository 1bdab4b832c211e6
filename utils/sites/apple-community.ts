import { appleForum } from './apple-forum.ts';
import type { PostTable, SiteTable } from './table.ts';

const NUMBER = /(\d{6,})/;
const LINKED = /[?&](?:answerId|commentId)=(\d+)/;

/** What all posts of Apple's forums share, in the page of 2020 to 2022 and in that of 2025. */
const POST = {
  body: ['[data-action="content-post-body-content"]', '.content-post-body-content'],
  id: [
    { attr: 'data-post-id', match: NUMBER },
    { attr: 'id', match: NUMBER },
    { in: 'a.menu-item-link[href*="Id="]', attr: 'href', match: LINKED },
  ],
  author: [
    { in: '.author-name' },
    { attr: 'data-authorname' },
    { in: '[data-action="author-name"]' },
    { in: 'a.post-author-name' },
  ],
  permalink: [{ in: 'a.menu-item-link[href*="Id="]', attr: 'href' }],
  parent: [{ in: 'a.in-response-to', attr: 'href', match: LINKED }],
  time: [{ in: 'time[datetime]', attr: 'datetime' }, { attr: 'data-timestamp' }, { in: '.timestamp' }],
  marks: {
    solved: [
      { in: '.post-status, .top-answer-badge', match: /(solved|accepted)/i },
      { in: '.top-answer-badge.solved', attr: 'class' },
    ],
    recommended: [
      { in: '.post-status, .top-answer-badge, .apple-recommended-badge', match: /(recommended)/i },
    ],
    'top-ranking': [{ in: '.post-status, .top-answer-badge', match: /(top-ranking)/i }],
  },
  noteAfter: '.post-body, [data-action="content-post-body"]',
} as const satisfies Omit<PostTable, 'posts' | 'kind'>;

export const APPLE_POSTS: readonly PostTable[] = [
  { ...POST, posts: '.content-post.question', kind: 'question' },
  {
    ...POST,
    posts: '.content-post.top-answer',
    kind: 'reply',
    isCopy: true,
    id: [{ in: 'a[href*="answerId="]', attr: 'href', match: LINKED }],
    permalink: [{ in: 'a[href*="answerId="]', attr: 'href' }],
  },
  { ...POST, posts: '.content-post.answer', kind: 'reply' },
  { ...POST, posts: '.content-post.user-tip', kind: 'tip' },
  { ...POST, posts: '.content-post.comment', kind: 'comment' },
];

const TABLE: SiteTable = {
  // the visible head and <title> may be cut with "…"; the sticky copy is not
  title: ['[data-action="content-post-title-text"]', '[data-action="post-title"]', '.persist-question-text'],
  posts: APPLE_POSTS,
  ignore: '.persist-question',
  blocks: { skip: '.post-content-toggle, .drop-cap' },
  observed: '.all-replies-content, .all-comments-content',
};

export const appleCommunity = appleForum('apple-community', 'Apple Support Community', TABLE);
