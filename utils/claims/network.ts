import { exp, sigmoid } from './numbers.ts';

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

/** What a network keeps of a sentence, whoever asks for it: as the one to be judged, or as context of those after it. */
export interface Encoding {
  /** By unit: the largest value over the words, and their attended mean. */
  largest: Float32Array;
  mean: Float32Array;
}

/** What a network says of a sentence. */
export interface Reading {
  /** Log odds of each entry, and last of none, as the topic, up to what they have in common. */
  scores: Float32Array;
  /** Log odds that the sentence asserts an entry. */
  asserted(entry: number): number;
}

/** Steps of the sigmoid's table for each unit of x, and from 0 to its end, where it is as good as flat. */
const STEPS = 256;
const REACH = 16 * STEPS;
/** The sigmoid between straight lines, exact to 2e-7. */
const SIGMOID = new Float32Array(2 * REACH + 1);

function fillCurve(): void {
  for (let i = 0; i <= 2 * REACH; i++) SIGMOID[i] = sigmoid((i - REACH) / STEPS);
}

/** @param x in steps of the table */
function curve(x: number): number {
  const at = x + REACH;
  if (at <= 0) return 0;
  if (at >= 2 * REACH) return 1;
  const i = at | 0;
  const low = SIGMOID[i] as number;
  return low + (at - i) * ((SIGMOID[i + 1] as number) - low);
}

/**
 * A small network: embedded words, one gated running average in each direction over a sentence, pooled; then the sentence and
 * its context to one hidden layer, what it is about and whether it is asserted. What a word does to the gates is worked out
 * once for every word, and a sentence is gone through once in its life, so that it costs little more than the hidden layer.
 */
export class Network {
  readonly shape: Shape;
  readonly #weights: Weights;
  /** By word: its part of the gates' and candidates' sums, in steps of the sigmoid's table. */
  readonly #moves: (Float32Array | undefined)[] = [];
  /** What no word before does to the gates. */
  readonly #none: Float32Array;
  readonly #bias: Float32Array;
  /** From the pools to each hidden unit in turn. */
  readonly #hidden: Float32Array;
  /** By place: the averages of the words before it and of those after it, of the sentence that is gone through. */
  #states = new Float32Array(0);

  constructor(shape: Shape, weights: Weights) {
    // not before there is a network: a page without one would wait for it
    if (SIGMOID[REACH] === 0) fillCurve();
    this.shape = shape;
    this.#weights = weights;
    this.#none = new Float32Array(2 * WINDOW * 2 * shape.units);
    this.#bias = weights.gateBias.map((value, q) => value * this.#stepsOf(q));
    this.#hidden = transposed(weights.hidden, 2 * shape.hidden);
  }

  /** Goes through a sentence. @param words rows of the embedding, at least one */
  encode(words: readonly number[]): Encoding {
    const width = 2 * this.shape.units;
    const { length } = words;
    if (this.#states.length < length * width) this.#states = new Float32Array(length * width);
    const states = this.#states;
    const largest = new Float32Array(width).fill(Number.NEGATIVE_INFINITY);
    const shares = new Float32Array(length);
    this.#run(words, 0, largest, shares);
    this.#run(words, 1, largest, shares);
    softmax(shares);
    const mean = new Float32Array(width);
    for (let t = 0; t < length; t++) {
      const share = shares[t] as number;
      const row = t * width;
      for (let k = 0; k < width; k++) mean[k] = (mean[k] as number) + share * (states[row + k] as number);
    }
    return { largest, mean };
  }

  /** Reads a sentence after those before it. */
  read({ largest, mean }: Encoding, context: readonly Encoding[]): Reading {
    const { hidden, entries } = this.shape;
    const { topic, topicBias, asserted, assertedBias } = this.#weights;
    const width = largest.length;
    const pools = new Float32Array(3 * width);
    pools.set(largest);
    pools.set(mean, width);
    if (context.length > 0) pools.fill(Number.NEGATIVE_INFINITY, 2 * width);
    for (const before of context) {
      for (let k = 0; k < width; k++)
        pools[2 * width + k] = Math.max(pools[2 * width + k] as number, before.largest[k] as number);
    }
    const topics = this.#activeOf(pools, 0);
    const scores = Float32Array.from(topicBias);
    for (let e = 0; e <= entries; e++)
      scores[e] = (scores[e] as number) + dot(topic, e * hidden, topics, 0, hidden);
    let stances: Float32Array | undefined;
    return {
      scores,
      asserted: (entry) => {
        stances ??= this.#activeOf(pools, hidden);
        const own = dot(asserted, entry * hidden, stances, 0, hidden) + (assertedBias[entry] as number);
        const any = dot(asserted, entries * hidden, stances, 0, hidden) + (assertedBias[entries] as number);
        return own + any;
      },
    };
  }

  /** Hidden units from `first` on: those of the topic, or those of the stance. */
  #activeOf(pools: Float32Array, first: number): Float32Array {
    const { length } = pools;
    const active = new Float32Array(this.shape.hidden);
    for (let k = 0; k < active.length; k++) {
      const sum = dot(this.#hidden, (first + k) * length, pools, 0, length);
      active[k] = Math.max(0, sum + (this.#weights.hiddenBias[first + k] as number));
    }
    return active;
  }

  /** One running average over all words; what it comes to at each place goes into the states, the largest and the places' weights. */
  #run(words: readonly number[], direction: 0 | 1, largest: Float32Array, shares: Float32Array): void {
    const { units } = this.shape;
    const { attention } = this.#weights;
    const { length } = words;
    const states = this.#states;
    const side = direction * units;
    const own = direction * WINDOW * 2 * units;
    const near = own + 2 * units;
    const bias = this.#bias.subarray(direction * 2 * units, (direction + 1) * 2 * units);
    const state = new Float64Array(units);
    let before = this.#none;
    for (let n = 0; n < length; n++) {
      const place = direction === 0 ? n : length - 1 - n;
      const moves = this.#movesOf(words[place] as number);
      const into = place * 2 * units + side;
      let weight = 0;
      for (let k = 0; k < units; k++) {
        const c = k + units;
        const gate = curve((bias[k] as number) + (moves[own + k] as number) + (before[near + k] as number));
        const candidate = curve(
          (bias[c] as number) + (moves[own + c] as number) + (before[near + c] as number),
        );
        const last = state[k] as number;
        const next = last + gate * (2 * candidate - 1 - last);
        state[k] = next;
        states[into + k] = next;
        if (next > (largest[side + k] as number)) largest[side + k] = next;
        weight += next * (attention[side + k] as number);
      }
      shares[place] = (shares[place] as number) + weight;
      before = moves;
    }
  }

  /** A candidate is a tanh, and a tanh is a sigmoid of twice its x. */
  #stepsOf(q: number): number {
    return Math.floor(q / this.shape.units) % 2 === 0 ? STEPS : 2 * STEPS;
  }

  #movesOf(word: number): Float32Array {
    const { embedding } = this.shape;
    this.#moves[word] ??= this.#product(
      this.#weights.embedding.subarray(word * embedding, (word + 1) * embedding),
    );
    return this.#moves[word] as Float32Array;
  }

  #product(vector: Float32Array): Float32Array {
    const { gates } = this.#weights;
    const width = gates.length / this.shape.embedding;
    const product = new Float32Array(width);
    for (let c = 0; c < vector.length; c++) {
      const value = vector[c] as number;
      if (value === 0) continue;
      for (let q = 0; q < width; q++)
        product[q] = (product[q] as number) + value * (gates[c * width + q] as number);
    }
    return product.map((value, q) => value * this.#stepsOf(q));
  }
}

function transposed(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns;
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = matrix[row * columns + column] as number;
  return turned;
}

/** Sum of the products of two runs. Four sums at once: none waits for the one before. */
function dot(a: Float32Array, i: number, b: Float32Array, j: number, length: number): number {
  let p = 0;
  let q = 0;
  let r = 0;
  let s = 0;
  let n = 0;
  for (; n + 3 < length; n += 4) {
    p += (a[i + n] as number) * (b[j + n] as number);
    q += (a[i + n + 1] as number) * (b[j + n + 1] as number);
    r += (a[i + n + 2] as number) * (b[j + n + 2] as number);
    s += (a[i + n + 3] as number) * (b[j + n + 3] as number);
  }
  for (; n < length; n++) p += (a[i + n] as number) * (b[j + n] as number);
  return p + q + (r + s);
}

/** Turns scores into shares that sum to 1, in place. */
export function softmax(scores: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const share = exp((scores[i] as number) - most);
    scores[i] = share;
    sum += share;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum;
  return scores;
}
