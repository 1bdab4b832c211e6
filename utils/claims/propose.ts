import type { Token } from '../language/tokens.ts';
import { type Features, featuresOf, stanceFeaturesOf } from './features.ts';
import type { SparseRows, Weights } from './learn.ts';
import type { StanceReading } from './stance.ts';

/** What a sentence may be about. */
export interface Proposal {
  /** Index of the misconception. */
  entry: number;
  /** Probability that the sentence is about it. */
  about: number;
  /** Words of the sentence that the proposer has never met; 0 where it does not tell. */
  unknown: number;
  /** Probability that the sentence asserts it. @param stance how the structural reader takes it */
  asserted(stance: Pick<StanceReading, 'stance' | 'negations'>): number;
  /** The tokens that speak most for it, best first; a proposer may leave out what it does not take as asserted. */
  carriers(): Carrier[];
}

/** A token, by its index, and how much it speaks for a proposal, log odds. */
export interface Carrier {
  token: number;
  weight: number;
}

export const MOST_CARRIERS = 4;

export interface Proposer {
  /**
   * What the sentence is most likely about, or null for ordinary text.
   * @param context tokens of the sentences before it, oldest first
   * @param least the chance that is worth a look
   */
  propose(sentence: readonly Token[], context: readonly (readonly Token[])[], least: number): Proposal | null;
}

/** Proposes with two sparse linear models: cost grows with the words of the sentence, not with the number of entries. */
export class SparseProposer implements Proposer {
  readonly #weights: Weights;
  readonly #entries: number;
  /** Open addressing: hash, then row + 1, by slot. */
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #scores: Float32Array;

  constructor(weights: Weights, entries: number) {
    this.#weights = weights;
    this.#entries = entries;
    this.#scores = new Float32Array(entries + 1);
    const size = 2 ** Math.ceil(Math.log2(weights.features.length * 2 + 1));
    this.#mask = size - 1;
    this.#slots = new Uint32Array(size * 2);
    for (const [row, hash] of weights.features.entries()) {
      let slot = hash & this.#mask;
      while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = hash;
      this.#slots[slot * 2 + 1] = row + 1;
    }
  }

  propose(
    sentence: readonly Token[],
    context: readonly (readonly Token[])[],
    least: number,
  ): Proposal | null {
    const { hashes, tokens } = featuresOf(sentence, context.flat());
    const { starts, columns, weights } = this.#weights.topic;
    const scores = this.#scores.fill(0);
    const rows: number[] = [];
    const places: number[] = [];
    for (let i = 0; i < hashes.length; i++) {
      const row = this.#rowOf(hashes[i] as number);
      if (row < 0) continue;
      rows.push(row);
      places.push(tokens[i] as number);
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at++) {
        const column = columns[at] as number;
        scores[column] = (scores[column] as number) + (weights[at] as number);
      }
    }
    let entry = 0;
    for (let k = 1; k < this.#entries; k++) if ((scores[k] as number) > (scores[entry] as number)) entry = k;
    const best = scores[entry] as number;
    let sum = 0;
    for (const score of scores) sum += Math.exp(score - best);
    const about = 1 / sum;
    if (about < least) return null;
    return {
      entry,
      about,
      unknown: 0,
      asserted: (stance) => this.#asserted(entry, rows, stanceFeaturesOf(stance)),
      carriers: () => this.#carriers(entry, rows, places),
    };
  }

  #asserted(entry: number, rows: readonly number[], stance: Features): number {
    const { shared, own } = this.#weights;
    let score = 0;
    const add = (row: number) => {
      if (row >= 0) score += (shared[row] as number) + weightAt(own, row, entry);
    };
    for (const row of rows) add(row);
    for (const hash of stance.hashes) add(this.#rowOf(hash));
    return 1 / (1 + Math.exp(-score));
  }

  #carriers(entry: number, rows: readonly number[], places: readonly number[]): Carrier[] {
    const weights = new Map<number, number>();
    for (const [i, row] of rows.entries()) {
      const token = places[i] as number;
      if (token < 0) continue;
      weights.set(token, (weights.get(token) ?? 0) + weightAt(this.#weights.topic, row, entry));
    }
    return [...weights]
      .filter(([, weight]) => weight > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CARRIERS)
      .map(([token, weight]) => ({ token, weight }));
  }

  #rowOf(hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const row = this.#slots[slot * 2 + 1] as number;
      if (row === 0 || this.#slots[slot * 2] === hash) return row - 1;
      slot = (slot + 1) & this.#mask;
    }
  }
}

function weightAt({ starts, columns, weights }: SparseRows, row: number, column: number): number {
  for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
    if (columns[at] === column) return weights[at] as number;
  }
  return 0;
}
