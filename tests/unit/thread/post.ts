import type { Block, Post } from '../../../utils/thread/model.ts';
import { markQuotations } from '../../../utils/thread/quotations.ts';

/** A post of prose alone. */
export function post(id: string, author: string | null, text: string, more: Partial<Post> = {}): Post {
  const blocks: Block[] = text === '' ? [] : [{ kind: 'prose', start: 0, end: text.length }];
  return {
    id,
    kind: 'reply',
    author,
    permalink: null,
    parent: null,
    postedAt: null,
    marks: [],
    text,
    blocks,
    ...more,
  };
}

/** The last post's blocks after its thread was read, as [kind, words, quoted post, quoted author]. */
export function lastBlocks(...posts: Post[]): (string | undefined)[][] {
  const read = markQuotations(posts.map((each) => ({ post: each, emphasised: [] }))).at(-1);
  return (read?.blocks ?? []).map(({ kind, start, end, quotedPost, quotedAuthor }) => [
    kind,
    read?.text.slice(start, end),
    quotedPost,
    quotedAuthor,
  ]);
}
