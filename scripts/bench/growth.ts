import { reviewPostWhole } from '../../utils/review/post.ts';
import { reviewThread } from '../../utils/review/thread.ts';
import type { Post, Thread } from '../../utils/thread/model.ts';

/** A thread whose replies all answer its question. */
function threadOf(texts: readonly string[]): Thread {
  const posts = texts.map(
    (text, index): Post => ({
      id: String(index),
      kind: index === 0 ? 'question' : 'reply',
      author: `author ${index % 50}`,
      permalink: null,
      parent: index === 0 ? null : '0',
      postedAt: null,
      marks: [],
      text,
      blocks: [{ kind: 'prose', start: 0, end: text.length }],
    }),
  );
  return { site: 'bench', layout: 'exact', title: 'A thread', url: '', posts };
}

/** Reviews a thread whole, as a page does. @returns seconds */
function secondsFor(thread: Thread): number {
  const start = performance.now();
  reviewThread(
    thread,
    thread.posts.map((post) => reviewPostWhole(post, [])),
  );
  return (performance.now() - start) / 1000;
}

/** Exponent of time ~ size ^ exponent, by least squares over the logarithms. */
export function exponentOf(points: readonly { size: number; seconds: number }[]): number {
  const logs = points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Threads of these many replies, the best of three runs each. */
export function growthInReplies(posts: readonly string[]): { size: number; seconds: number }[] {
  return [10, 100, 1000, 10_000].map((size) => {
    const runs = [0, 1, 2].map(() => secondsFor(threadOf(posts.slice(0, size + 1))));
    return { size, seconds: Math.min(...runs) };
  });
}
