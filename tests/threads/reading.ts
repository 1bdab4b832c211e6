import type { Reading } from '../../utils/sites/site.ts';
import type { Block } from '../../utils/thread/model.ts';

/** A reading as `reading.json` states it: values only, each block with its own words. */
export function readingAsJson({ thread, places }: Reading) {
  const blockAsJson = (text: string, { start, end, ...role }: Block) => ({
    ...role,
    text: text.slice(start, end),
  });
  return {
    ...thread,
    posts: thread.posts.map(({ text, blocks, ...post }) => ({
      ...post,
      /** Times that the page shows the post. */
      shown: 1 + (places.get(post.id)?.copies.length ?? -1),
      blocks: blocks.map((block) => blockAsJson(text, block)),
    })),
  };
}
