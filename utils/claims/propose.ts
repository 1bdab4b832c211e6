import type { Features } from './features.ts';
import type { SparseRows, Weights } from './learn.ts';

/** What the learned model says of a sentence. */
export interface Proposal {
  /** Index of the misconception. */
  entry: number;
  /** Probability that the sentence is about it. */
  about: number;
  /** Probability that it asserts it, if it is about it. */
  asserted: number;
  /** Tokens that spoke for it most, best first. */
  tokens: number[];
}

/** Proposals below this chance of being what the sentence is about are not worth a look. */
const LEAST_ABOUT = 0.05;
const MOST_TOKENS = 4;

/** Scores sentences with trained weights: cost grows with the words of the sentence, not with the number of entries. */
export class Proposer {
  readonly #weights: Weights;
  readonly #entries: number;
  readonly #index: Map<number, number>;
  readonly #scores: Float32Array;

  constructor(weights: Weights, entries: number) {
    this.#weights = weights;
    this.#entries = entries;
    this.#index = new Map(Array.from(weights.features, (hash, i) => [hash, i]));
    this.#scores = new Float32Array(entries + 1);
  }

  /** What the sentence may be about, likeliest first; empty for ordinary text. */
  propose({ hashes, tokens }: Features): Proposal[] {
    const { topic } = this.#weights;
    const scores = this.#scores.fill(0);
    const rows: number[] = [];
    const places: number[] = [];
    for (let i = 0; i < hashes.length; i++) {
      const row = this.#index.get(hashes[i] as number);
      if (row === undefined) continue;
      rows.push(row);
      places.push(tokens[i] as number);
      for (let at = topic.starts[row] as number; at < (topic.starts[row + 1] as number); at++) {
        const column = topic.columns[at] as number;
        scores[column] = (scores[column] as number) + (topic.weights[at] as number);
      }
    }
    const most = scores.reduce((a, b) => Math.max(a, b));
    let sum = 0;
    for (const score of scores) sum += Math.exp(score - most);
    const proposals: Proposal[] = [];
    for (let entry = 0; entry < this.#entries; entry++) {
      const about = Math.exp((scores[entry] as number) - most) / sum;
      if (about < LEAST_ABOUT) continue;
      proposals.push({
        entry,
        about,
        asserted: this.#asserted(rows, entry),
        tokens: carriers(topic, rows, places, entry),
      });
    }
    return proposals.sort((a, b) => b.about - a.about);
  }

  #asserted(rows: readonly number[], entry: number): number {
    const { shared, own } = this.#weights;
    let score = 0;
    for (const row of rows) score += (shared[row] as number) + weightAt(own, row, entry);
    return 1 / (1 + Math.exp(-score));
  }
}

function weightAt({ starts, columns, weights }: SparseRows, row: number, column: number): number {
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
    if (columns[at] === column) return weights[at] as number;
  }
  return 0;
}

/** The tokens whose features speak most for the entry. */
function carriers(
  topic: SparseRows,
  rows: readonly number[],
  places: readonly number[],
  entry: number,
): number[] {
  const weights = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    const token = places[i] as number;
    if (token >= 0) weights.set(token, (weights.get(token) ?? 0) + weightAt(topic, row, entry));
  }
  return [...weights]
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TOKENS)
    .map(([token]) => token);
}
