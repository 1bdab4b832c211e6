// Trains the proposer from the labelled sentences: utils/claims/model/model.json, the same bytes on every run.
//   npm run train
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Budget, learn, type Weights } from '../utils/claims/learn.ts';
import { encode } from '../utils/claims/model/encoding.ts';
import { type Labelled, labelledExamples, ordinarySentences, sampleOf } from './examples.ts';
import { ROOT } from './knowledge-files.ts';

/** Weights kept; see docs/judging.md for what they cost and bring. */
const BUDGET: Budget = { topic: 80_000, shared: 20_000, own: 40_000 };

/** Weights learned from these sentences, and the ids of their misconceptions by index. */
export function learnFrom(labelled: readonly Labelled[]): { weights: Weights; ids: string[] } {
  const ids = [...new Set(labelled.flatMap(({ id }) => id ?? []))].sort();
  const entries = new Map(ids.map((id, index) => [id, index]));
  const samples = labelled.map((row) => sampleOf(row, entries));
  return { weights: learn(samples, ids.length, BUDGET), ids };
}

/** @returns the text of model.json */
export function train(): string {
  const { weights, ids } = learnFrom([...labelledExamples(), ...ordinarySentences()]);
  return `${JSON.stringify(encode(weights, ids))}\n`;
}

if (import.meta.main) {
  const model = train();
  writeFileSync(join(ROOT, 'utils/claims/model/model.json'), model);
  console.log(`model.json: ${model.length} bytes, ${gzipSync(model, { level: 9 }).length} gzipped`);
}
