import { exp, sigmoid, tanh } from './numbers.ts';

/** Sizes of a network. */
export interface Shape {
  /** Rows of the embedding. */
  words: number;
  /** Misconceptions. */
  entries: number;
  /** Numbers a word is embedded in. */
  embedding: number;
  /** Units of the gated averages, each of two directions. */
  units: number;
  /** Hidden units of the topic, and of the stance. */
  hidden: number;
}

/** Words, the word itself among them, that each gate looks at. */
export const WINDOW = 2;

/** Rows and columns of every weight of a network. */
export function layout({ words, entries, embedding, units, hidden }: Shape) {
  return {
    embedding: [words, embedding],
    /** What is added to a word of the context, and to one of the sentence itself. */
    segment: [2, embedding],
    /** From a word to the gates and candidates that it moves: by direction, distance, gate or candidate, unit. */
    gates: [embedding, 2 * WINDOW * 2 * units],
    gateBias: [2, 2 * units],
    /** Which places of the sentence count, and how much. */
    attention: [1, 2 * units],
    /** From the pools to the hidden units: those of the topic first, then those of the stance. */
    hidden: [3 * 2 * units, 2 * hidden],
    hiddenBias: [1, 2 * hidden],
    topic: [entries + 1, hidden],
    topicBias: [1, entries + 1],
    /** What speaks for an assertion of each entry, and last of any. */
    asserted: [entries + 1, hidden],
    assertedBias: [1, entries + 1],
  } as const satisfies Record<string, readonly [number, number]>;
}

export type Part = keyof ReturnType<typeof layout>;
export const PARTS = Object.keys(
  layout({ words: 0, entries: 0, embedding: 0, units: 0, hidden: 0 }),
) as Part[];
export type Weights = Record<Part, Float32Array>;

/** What a network says of a sentence. */
export interface Reading {
  /** Probability of each entry, and last of none, as the topic. */
  topics: Float32Array;
  /** Log odds that the sentence asserts an entry. */
  asserted(entry: number): number;
}

/**
 * A small network: embedded words, one gated running average in each direction, pooled over the sentence and its context,
 * one hidden layer, then what it is about and whether it is asserted. What a word does to the gates is worked out once for
 * every word, so that a sentence costs little more than additions.
 */
export class Network {
  readonly shape: Shape;
  readonly weights: Weights;
  /** By word: its part of the gates' sums. */
  readonly #moves = new Map<number, Float32Array>();
  readonly #segments: [Float32Array, Float32Array];

  constructor(shape: Shape, weights: Weights) {
    this.shape = shape;
    this.weights = weights;
    const { embedding } = shape;
    this.#segments = [
      this.#product(weights.segment.subarray(0, embedding)),
      this.#product(weights.segment.subarray(embedding)),
    ];
  }

  /** Reads a sentence. @param words rows of the embedding, those of the context first @param from where the sentence itself starts */
  read(words: readonly number[], from: number): Reading {
    const { units, hidden, entries } = this.shape;
    const { hidden: into, hiddenBias, topic, topicBias, asserted, assertedBias } = this.weights;
    const pools = this.#pools(this.#states(words, from), words.length, from);
    const width = 2 * hidden;
    const active = Float32Array.from(hiddenBias);
    for (let i = 0; i < 3 * 2 * units; i++) {
      const value = pools[i] as number;
      if (value === 0) continue;
      for (let k = 0; k < width; k++)
        active[k] = (active[k] as number) + value * (into[i * width + k] as number);
    }
    for (let k = 0; k < width; k++) active[k] = Math.max(0, active[k] as number);
    const topics = new Float32Array(entries + 1);
    for (let e = 0; e <= entries; e++) {
      let sum = topicBias[e] as number;
      for (let k = 0; k < hidden; k++) sum += (topic[e * hidden + k] as number) * (active[k] as number);
      topics[e] = sum;
    }
    softmax(topics);
    return {
      topics,
      asserted: (entry) => {
        let sum = (assertedBias[entry] as number) + (assertedBias[entries] as number);
        for (let k = 0; k < hidden; k++) {
          const weight =
            (asserted[entry * hidden + k] as number) + (asserted[entries * hidden + k] as number);
          sum += weight * (active[hidden + k] as number);
        }
        return sum;
      },
    };
  }

  /** By place: the averages of the words before it and of those after it. */
  #states(words: readonly number[], from: number): Float32Array {
    const { units } = this.shape;
    const { gateBias } = this.weights;
    const moves = words.map((word) => this.#movesOf(word));
    const states = new Float32Array(words.length * 2 * units);
    const sums = new Float64Array(2 * units);
    const state = new Float64Array(units);
    for (let direction = 0; direction < 2; direction++) {
      const step = direction === 0 ? 1 : -1;
      state.fill(0);
      for (let n = 0; n < words.length; n++) {
        const place = direction === 0 ? n : words.length - 1 - n;
        for (let k = 0; k < 2 * units; k++) sums[k] = gateBias[direction * 2 * units + k] as number;
        for (let distance = 0; distance < WINDOW; distance++) {
          const other = place - step * distance;
          const move = moves[other];
          if (!move) break;
          const segment = this.#segments[other < from ? 0 : 1];
          const at = (direction * WINDOW + distance) * 2 * units;
          for (let k = 0; k < 2 * units; k++)
            sums[k] = (sums[k] as number) + (move[at + k] as number) + (segment[at + k] as number);
        }
        const into = place * 2 * units + direction * units;
        for (let k = 0; k < units; k++) {
          const gate = sigmoid(sums[k] as number);
          const last = state[k] as number;
          const next = last + gate * (tanh(sums[units + k] as number) - last);
          state[k] = next;
          states[into + k] = next;
        }
      }
    }
    return states;
  }

  /** Largest of the sentence, attended mean of the sentence, largest of the context. */
  #pools(states: Float32Array, length: number, from: number): Float32Array {
    const { units } = this.shape;
    const { attention } = this.weights;
    const width = 2 * units;
    const pools = new Float32Array(3 * width);
    const largest = (start: number, end: number, into: number) => {
      if (start >= end) return;
      for (let k = 0; k < width; k++) {
        let most = Number.NEGATIVE_INFINITY;
        for (let t = start; t < end; t++) most = Math.max(most, states[t * width + k] as number);
        pools[into + k] = most;
      }
    };
    largest(from, length, 0);
    largest(0, from, 2 * width);
    const shares = new Float32Array(length - from);
    for (let t = from; t < length; t++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += (states[t * width + k] as number) * (attention[k] as number);
      shares[t - from] = sum;
    }
    softmax(shares);
    for (let t = from; t < length; t++) {
      const share = shares[t - from] as number;
      for (let k = 0; k < width; k++)
        pools[width + k] = (pools[width + k] as number) + share * (states[t * width + k] as number);
    }
    return pools;
  }

  #movesOf(word: number): Float32Array {
    let moves = this.#moves.get(word);
    if (!moves) {
      const { embedding } = this.shape;
      moves = this.#product(this.weights.embedding.subarray(word * embedding, (word + 1) * embedding));
      this.#moves.set(word, moves);
    }
    return moves;
  }

  #product(vector: Float32Array): Float32Array {
    const { gates } = this.weights;
    const width = gates.length / this.shape.embedding;
    const product = new Float32Array(width);
    for (let c = 0; c < vector.length; c++) {
      const value = vector[c] as number;
      if (value === 0) continue;
      for (let q = 0; q < width; q++)
        product[q] = (product[q] as number) + value * (gates[c * width + q] as number);
    }
    return product;
  }
}

/** Turns scores into shares that sum to 1, in place. */
export function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const share = exp((scores[i] as number) - most);
    scores[i] = share;
    sum += share;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
}
