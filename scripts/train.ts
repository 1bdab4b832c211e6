// Trains the proposers from the labelled sentences: utils/claims/model/networks.json, the same bytes on every run.
//   npm run train
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type EncodedNetworks, encodeNetworks, rowsFor } from '../utils/claims/model/networks.ts';
import type { Shape } from '../utils/claims/network.ts';
import { Vocabulary } from '../utils/claims/vocabulary.ts';
import { type Labelled, labelledExamples, ordinarySentences, truths, wordsIn } from './examples.ts';
import { ROOT } from './knowledge-files.ts';
import { type Course, learn } from './learn/learn.ts';

/** Sizes of a network beside words and entries; see docs/judging.md for what they cost and bring. */
const SIZES = { embedding: 32, units: 64, hidden: 96 };
/** The words that most sentences have, those with typing errors aside, and no rarer ones than this. */
const MOST_WORDS = 3_000;
const FEWEST_SENTENCES = 3;
/** Where each network's training begins. */
const SEEDS = [1, 2];

export const COURSE: Omit<Course, 'seed'> = {
  epochs: 16,
  batch: 32,
  rate: 0.004,
  rates: { dropout: 0.1, wordDropout: 0.1, reasons: 2 },
  levels: {
    embedding: 7,
    gates: 7,
    gateBias: 46,
    attention: 46,
    hidden: 7,
    hiddenBias: 46,
    topic: 7,
    topicBias: 46,
    asserted: 7,
    assertedBias: 46,
  },
  quantiseAfter: 0.4,
};

/** Networks learned from these sentences. */
export function learnNetworks(
  labelled: readonly Labelled[],
  course: Omit<Course, 'seed'>,
  threads: 1 | 2,
  report?: (epoch: number, loss: number) => void,
): EncodedNetworks {
  const { ids, entries } = idsOf(labelled);
  const read = labelled.map(wordsIn);
  const words = frequentWords(read.filter((_, i) => labelled[i]?.why !== 'typo'));
  const vocabulary = new Vocabulary(words);
  const samples = labelled.map(({ id, asserts, why }, i) => {
    const { sentence, context } = read[i] as ReturnType<typeof wordsIn>;
    return {
      entry: id === null ? -1 : (entries.get(id) as number),
      asserts,
      why,
      words: sentence.map((word) => vocabulary.rowOf(word)),
      context: context.map((before) => before.map((word) => vocabulary.rowOf(word))),
    };
  });
  const shape: Shape = { words: rowsFor(words), entries: ids.length, ...SIZES };
  const networks = SEEDS.map(
    (seed) => learn(samples, words, shape, { ...course, seed }, { threads, report }).quantised,
  );
  return encodeNetworks(ids, words, shape, networks);
}

function idsOf(labelled: readonly Labelled[]): { ids: string[]; entries: Map<string, number> } {
  const ids = [...new Set(labelled.flatMap(({ id }) => id ?? []))].sort();
  return { ids, entries: new Map(ids.map((id, index) => [id, index])) };
}

/** In alphabetical order. */
function frequentWords(read: readonly ReturnType<typeof wordsIn>[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence, context } of read) {
    for (const word of new Set([...sentence, ...context.flat()]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_SENTENCES)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .sort();
}

if (import.meta.main) {
  const start = performance.now();
  const labelled = [...labelledExamples(), ...truths(), ...ordinarySentences()];
  const model = learnNetworks(labelled, COURSE, 2, (epoch, loss) => {
    const minutes = (performance.now() - start) / 60_000;
    console.log(`pass ${epoch + 1} of ${COURSE.epochs}: loss ${loss.toFixed(3)}, ${minutes.toFixed(1)} min`);
  });
  const text = `${JSON.stringify(model)}\n`;
  writeFileSync(join(ROOT, 'utils/claims/model/networks.json'), text);
  console.log(`${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}
