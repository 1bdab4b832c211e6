import { forum } from './forum.ts';
import type { PostTable } from './table.ts';

/** The web components of 2023 and later: users' text is in the light DOM, nested comments are children. */
const NEW = {
  author: [{ attr: 'author' }],
  permalink: [{ attr: 'permalink' }],
  time: [{ attr: 'created-timestamp' }, { attr: 'created' }],
} as const satisfies Partial<PostTable>;

const OLD = {
  author: [{ attr: 'data-author' }, { in: '.tagline a.author' }],
  id: [{ attr: 'data-fullname' }],
  permalink: [{ attr: 'data-permalink' }],
  time: [{ in: 'time.live-timestamp, .tagline time', attr: 'datetime' }, { attr: 'data-timestamp' }],
  body: ['.usertext-body .md'],
  needsId: true,
} as const satisfies Partial<PostTable>;

export const reddit = forum({
  id: 'reddit',
  name: 'Reddit',
  accepts: ({ hostname }) => hostname === 'reddit.com' || hostname.endsWith('.reddit.com'),
  thread: /^.*?\/comments\/(\w+)\/?/,
  table: {
    title: ['shreddit-post h1', '[slot="title"]', '#siteTable a.title'],
    posts: [
      {
        ...NEW,
        posts: 'shreddit-post',
        kind: 'question',
        id: [{ attr: 'id' }],
        body: ['[property="schema:articleBody"]', '[slot="text-body"]'],
      },
      {
        ...NEW,
        posts: 'shreddit-comment-tree shreddit-comment',
        kind: 'reply',
        id: [{ attr: 'thingid' }],
        parent: [{ attr: 'parentid' }, { attr: 'parent-id' }],
        body: ['[id$="-comment-rtjson-content"]', '[slot="comment"]'],
        needsId: true,
      },
      { ...OLD, posts: '.thing.link', kind: 'question' },
      { ...OLD, posts: '.commentarea .thing.comment', kind: 'reply', parent: 'enclosing' },
    ],
    ignore: 'aside, .side, .promotedlink, shreddit-comments-page-ad',
    observed: 'shreddit-comment-tree, .commentarea',
  },
  // a comment of the first rank answers the post
  mend: (found, _document, { pathname }) => {
    // a feed shows the beginnings of many posts
    if (!pathname.includes('/comments/')) return [];
    const question = found.find(({ kind }) => kind === 'question')?.id ?? null;
    return found.map((post) =>
      post.kind === 'reply' && post.parent === null ? { ...post, parent: question } : post,
    );
  },
});
