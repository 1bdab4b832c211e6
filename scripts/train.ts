// Trains the proposers from the labelled sentences: utils/claims/model/network.json and sparse.json, the same bytes on every run.
//   npm run train
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Budget, learn as learnWeights } from '../utils/claims/learn.ts';
import { type EncodedModel, encode } from '../utils/claims/model/encoding.ts';
import { type EncodedNetwork, encodeNetwork, rowsFor } from '../utils/claims/model/network.ts';
import type { Shape } from '../utils/claims/network.ts';
import { Vocabulary } from '../utils/claims/vocabulary.ts';
import { type Labelled, labelledExamples, ordinarySentences, sampleOf, wordsIn } from './examples.ts';
import { ROOT } from './knowledge-files.ts';
import { type Course, learn } from './learn/learn.ts';

/** Sizes of the network beside words and entries; see docs/judging.md for what they cost and bring. */
const SIZES = { embedding: 32, units: 48, hidden: 64 };
/** The words that most sentences have, those with typing errors aside, and no rarer ones than this. */
const MOST_WORDS = 3_000;
const FEWEST_SENTENCES = 3;

export const COURSE: Course = {
  epochs: 16,
  batch: 32,
  rate: 0.004,
  rates: { dropout: 0.05, wordDropout: 0.1, reasons: 2 },
  levels: {
    embedding: 3,
    segment: 46,
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
  seed: 1,
};

/** A network learned from these sentences. */
export function learnNetwork(
  labelled: readonly Labelled[],
  course: Course,
  threads: 1 | 2,
  report?: (epoch: number, loss: number) => void,
): EncodedNetwork {
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
      context: context.map((word) => vocabulary.rowOf(word)),
    };
  });
  const shape: Shape = { words: rowsFor(words), entries: ids.length, ...SIZES };
  const { quantised } = learn(samples, words, shape, course, { threads, report });
  return encodeNetwork(ids, words, shape, quantised);
}

/** Weights kept of the sparse proposer. */
const BUDGET: Budget = { topic: 16_000, shared: 6_000, own: 10_000 };

/** A sparse proposer learned from these sentences. */
export function learnSparse(labelled: readonly Labelled[]): EncodedModel {
  const { ids, entries } = idsOf(labelled);
  const samples = labelled.map((row) => sampleOf(row, entries));
  return encode(learnWeights(samples, ids.length, BUDGET), ids);
}

function idsOf(labelled: readonly Labelled[]): { ids: string[]; entries: Map<string, number> } {
  const ids = [...new Set(labelled.flatMap(({ id }) => id ?? []))].sort();
  return { ids, entries: new Map(ids.map((id, index) => [id, index])) };
}

/** In alphabetical order. */
function frequentWords(read: readonly ReturnType<typeof wordsIn>[]): string[] {
  const counts = new Map<string, number>();
  for (const { sentence, context } of read) {
    for (const word of new Set([...sentence, ...context])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= FEWEST_SENTENCES)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .sort();
}

function write(name: string, model: EncodedNetwork | EncodedModel): void {
  const text = `${JSON.stringify(model)}\n`;
  writeFileSync(join(ROOT, 'utils/claims/model', name), text);
  console.log(`${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}

if (import.meta.main) {
  const start = performance.now();
  const labelled = [...labelledExamples(), ...ordinarySentences()];
  const network = learnNetwork(labelled, COURSE, 2, (epoch, loss) => {
    const minutes = (performance.now() - start) / 60_000;
    console.log(`pass ${epoch + 1} of ${COURSE.epochs}: loss ${loss.toFixed(3)}, ${minutes.toFixed(1)} min`);
  });
  write('network.json', network);
  write('sparse.json', learnSparse(labelled));
}
