import { layout, Network, type Shape, type Weights } from '../../utils/claims/network.ts';
import { NetworkProposer } from '../../utils/claims/network-proposer.ts';
import { Vocabulary } from '../../utils/claims/vocabulary.ts';
import { tokenize } from '../../utils/language/tokens.ts';
import { reviewPostWhole } from '../../utils/review/post.ts';
import { reviewThread } from '../../utils/review/thread.ts';
import type { Post, Thread } from '../../utils/thread/model.ts';
import { cpuTime } from './clock.ts';

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
  const start = cpuTime();
  reviewThread(
    thread,
    thread.posts.map((post) => reviewPostWhole(post, [])),
  );
  return (cpuTime() - start) / 1000;
}

/** Exponent of time ~ size ^ exponent, by least squares over the logarithms. */
export function exponentOf(points: readonly { size: number; seconds: number }[]): number {
  const logs = points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (of: 0 | 1) => logs.reduce((sum, point) => sum + point[of], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** A network of the size that ships, but with so many entries; what it says means nothing. */
function networkOf(entries: number, words: readonly string[], random: () => number): NetworkProposer {
  const vocabulary = new Vocabulary(words);
  const shape: Shape = { words: vocabulary.words.length, entries, embedding: 32, units: 64, hidden: 96 };
  const weights = Object.entries(layout(shape)).map(([part, [rows, columns]]) => [
    part,
    Float32Array.from({ length: rows * columns }, () => (random() - 0.5) / 4),
  ]);
  return new NetworkProposer(new Network(shape, Object.fromEntries(weights) as Weights), vocabulary);
}

/** Proposing for the same sentences, each with two before it, with these many entries; the best of three runs each. */
export function growthInEntries(
  posts: readonly string[],
  random: () => number,
): { size: number; seconds: number }[] {
  const sentences = posts.map((post) => tokenize(post.slice(0, 80)));
  const words = [...new Set(sentences.flat().map(({ text }) => text))].slice(0, 3000);
  return [10, 100, 1000].map((size) => {
    const proposer = networkOf(size, words, random);
    const runs = [0, 1, 2].map(() => {
      const start = cpuTime();
      for (let i = 2; i < sentences.length; i++)
        proposer.propose(sentences[i] ?? [], sentences.slice(i - 2, i), 0.5);
      return (cpuTime() - start) / 1000;
    });
    return { size, seconds: Math.min(...runs) };
  });
}

/** Threads of these many replies, the best of three runs each. */
export function growthInReplies(posts: readonly string[]): { size: number; seconds: number }[] {
  return [10, 100, 1000, 10_000].map((size) => {
    const runs = [0, 1, 2].map(() => secondsFor(threadOf(posts.slice(0, size + 1))));
    return { size, seconds: Math.min(...runs) };
  });
}
