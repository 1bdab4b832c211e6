import { type Shape, softmax, WINDOW } from '../../utils/claims/network.ts';
import { sigmoid, tanh } from '../../utils/claims/numbers.ts';
import type { Kernels, Space } from './kernels.ts';
import { randomFrom } from './random.ts';
import { REASONS, type Tensors } from './tensors.ts';

/** One sentence as training sees it. */
export interface Lesson {
  /** Rows of the embedding, those of the context first. */
  words: readonly number[];
  /** Where each sentence starts; the last is the one to be judged. */
  starts: readonly number[];
  /** Misconception that it is about, or `entries` for none. */
  topic: number;
  asserts: boolean;
  /** Index into REASONS, or -1 where none is known. */
  reason: number;
  seed: number;
}

export interface Rates {
  /** Share of pooled and hidden numbers left out at random, and of the numbers of a word. */
  dropout: number;
  wordDropout: number;
  /** Weight of the head that tells reasons apart. */
  reasons: number;
}

/** What a gradient works in, in the memory of the kernels. */
export function scratchIn(
  space: Space,
  { embedding, units, hidden }: Shape,
  longest: number,
  lessons: number,
) {
  const rows = lessons * longest;
  const width = 2 * units;
  return {
    longest,
    states: space.floats(longest * width),
    stateErrors: space.floats(longest * width),
    gates: space.floats(longest * 2 * width),
    gateErrors: space.floats(width),
    vectors: space.floats(rows * embedding),
    masks: space.floats(rows * embedding),
    moves: space.floats(rows * 2 * WINDOW * width),
    moveErrors: space.floats(rows * 2 * WINDOW * width),
    pools: space.floats(3 * width),
    poolErrors: space.floats(3 * width),
    active: space.floats(2 * hidden),
    activeErrors: space.floats(2 * hidden),
  };
}
export type Scratch = ReturnType<typeof scratchIn>;

/**
 * The gradient of a share of a batch. What a word does to the gates is worked out once for every different word of the
 * share, and so is its gradient.
 */
export class Gradient {
  readonly #shape: Shape;
  readonly #weights: Tensors;
  readonly #sums: Tensors;
  readonly #rates: Rates;
  readonly #kernels: Kernels;
  readonly #scratch: Scratch;
  /** Sum of the losses since the last call of `takeLoss`. */
  #loss = 0;

  /** All arrays lie in the memory of the kernels. */
  constructor(
    shape: Shape,
    weights: Tensors,
    sums: Tensors,
    rates: Rates,
    { kernels, scratch }: { kernels: Kernels; scratch: Scratch },
  ) {
    this.#shape = shape;
    this.#weights = weights;
    this.#sums = sums;
    this.#rates = rates;
    this.#kernels = kernels;
    this.#scratch = scratch;
  }

  takeLoss(): number {
    const loss = this.#loss;
    this.#loss = 0;
    return loss;
  }

  /** Adds the gradient of the lessons to the sums. @returns the rows of the embedding that it touches */
  add(lessons: readonly Lesson[], seed: number): number[] {
    const { embedding, units } = this.#shape;
    const { wordDropout } = this.#rates;
    const width = 2 * WINDOW * 2 * units;
    const rowOf = new Map<number, number>();
    const read = lessons.map(({ words }) =>
      words.map((word) => {
        const row = rowOf.get(word) ?? rowOf.size;
        rowOf.set(word, row);
        return row;
      }),
    );
    const rows = rowOf.size;
    const { vectors, masks, moves, moveErrors } = this.#scratch;
    const { addProduct, dot } = this.#kernels;
    moves.fill(0, 0, rows * width);
    moveErrors.fill(0, 0, rows * width);
    const random = randomFrom(seed);
    const keep = 1 / (1 - wordDropout);
    for (const [word, row] of rowOf) {
      for (let c = 0; c < embedding; c++) {
        const mask = random() < wordDropout ? 0 : keep;
        masks[row * embedding + c] = mask;
        vectors[row * embedding + c] = mask * (this.#weights.embedding[word * embedding + c] as number);
      }
      addProduct(moves, row * width, vectors, row * embedding, 1, this.#weights.gates, embedding, width);
    }
    for (const [i, lesson] of lessons.entries()) this.#lesson(lesson, read[i] as number[]);
    for (let c = 0; c < embedding; c++)
      addProduct(this.#sums.gates, c * width, vectors, c, embedding, moveErrors, rows, width);
    for (const [word, row] of rowOf) {
      for (let c = 0; c < embedding; c++) {
        const error = dot(moveErrors, row * width, this.#weights.gates, c * width, width);
        plus(this.#sums.embedding, word * embedding + c, error * (masks[row * embedding + c] as number));
      }
    }
    return [...rowOf.keys()];
  }

  #lesson(lesson: Lesson, rows: readonly number[]): void {
    const { units, hidden, entries } = this.#shape;
    const weights = this.#weights;
    const sums = this.#sums;
    const { longest, states, stateErrors, pools, poolErrors, active, activeErrors } = this.#scratch;
    const { dot, addScaled, addProduct } = this.#kernels;
    const length = Math.min(rows.length, longest);
    const from = Math.min(lesson.starts.at(-1) as number, length - 1);
    const random = randomFrom(lesson.seed);
    const width = 2 * units;
    const starts = startsIn(lesson, length);
    this.#forward(rows, starts);

    // pools
    pools.fill(0);
    const places = new Int16Array(2 * width).fill(-1);
    for (let k = 0; k < width; k++) {
      for (let t = 0; t < length; t++) {
        const into = t < from ? 2 * width + k : k;
        const at = t < from ? width + k : k;
        const state = states[t * width + k] as number;
        if ((places[at] as number) < 0 || state > (pools[into] as number)) {
          pools[into] = state;
          places[at] = t;
        }
      }
    }
    const shares = new Float32Array(length - from);
    for (let t = from; t < length; t++)
      shares[t - from] = dot(states, t * width, weights.attention, 0, width);
    softmax(shares);
    for (let t = from; t < length; t++)
      addScaled(pools, width, states, t * width, shares[t - from] as number, width);

    // hidden units
    const both = 2 * hidden;
    const keep = 1 / (1 - this.#rates.dropout);
    const mask = () => (random() < this.#rates.dropout ? 0 : keep);
    const poolMask = Float32Array.from(pools, mask);
    for (let i = 0; i < pools.length; i++) pools[i] = (pools[i] as number) * (poolMask[i] as number);
    active.set(weights.hiddenBias);
    addProduct(active, 0, pools, 0, 1, weights.hidden, pools.length, both);
    const activeMask = Float32Array.from(active, mask);
    for (let k = 0; k < both; k++) active[k] = Math.max(0, active[k] as number) * (activeMask[k] as number);
    const errors = activeErrors.fill(0);

    // topic
    const topics = new Float32Array(entries + 1);
    for (let e = 0; e <= entries; e++)
      topics[e] = (weights.topicBias[e] as number) + dot(weights.topic, e * hidden, active, 0, hidden);
    softmax(topics);
    this.#loss -= Math.log((topics[lesson.topic] as number) + 1e-9);
    for (let e = 0; e <= entries; e++) {
      const error = (topics[e] as number) - (e === lesson.topic ? 1 : 0);
      if (Math.abs(error) < 1e-5) continue;
      addScaled(sums.topic, e * hidden, active, 0, error, hidden);
      plus(sums.topicBias, e, error);
      addScaled(errors, 0, weights.topic, e * hidden, error, hidden);
    }

    // assertion of its topic; ordinary text teaches an entry that it is likely taken for. A sentence about one entry teaches no
    // other: neighbours are often asserted as well, and no label says so
    const asserted = (entry: number, target: number) => {
      const score =
        (weights.assertedBias[entry] as number) +
        (weights.assertedBias[entries] as number) +
        dot(weights.asserted, entry * hidden, active, hidden, hidden) +
        dot(weights.asserted, entries * hidden, active, hidden, hidden);
      const error = sigmoid(score) - target;
      for (const row of [entry, entries]) {
        plus(sums.assertedBias, row, error);
        addScaled(sums.asserted, row * hidden, active, hidden, error, hidden);
        addScaled(errors, hidden, weights.asserted, row * hidden, error, hidden);
      }
    };
    const likely = (): number => {
      let rest = random() * (1 - (topics[entries] as number));
      let entry = 0;
      for (; entry < entries - 1; entry++) {
        rest -= topics[entry] as number;
        if (rest < 0) break;
      }
      return entry;
    };
    if (lesson.topic < entries) asserted(lesson.topic, lesson.asserts ? 1 : 0);
    else asserted(likely(), 0);

    // reason
    if (lesson.reason >= 0) {
      const reasons = new Float32Array(REASONS.length);
      for (let r = 0; r < reasons.length; r++)
        reasons[r] =
          (weights.reasonBias[r] as number) + dot(weights.reason, r * hidden, active, hidden, hidden);
      softmax(reasons);
      for (let r = 0; r < reasons.length; r++) {
        const error = this.#rates.reasons * ((reasons[r] as number) - (r === lesson.reason ? 1 : 0));
        addScaled(sums.reason, r * hidden, active, hidden, error, hidden);
        plus(sums.reasonBias, r, error);
        addScaled(errors, hidden, weights.reason, r * hidden, error, hidden);
      }
    }

    // back through the hidden units and the pools
    for (let k = 0; k < both; k++) {
      errors[k] = (active[k] as number) > 0 ? (errors[k] as number) * (activeMask[k] as number) : 0;
      plus(sums.hiddenBias, k, errors[k] as number);
    }
    for (let i = 0; i < pools.length; i++) {
      poolErrors[i] = 0;
      if (poolMask[i] === 0) continue;
      addScaled(sums.hidden, i * both, errors, 0, pools[i] as number, both);
      poolErrors[i] = (poolMask[i] as number) * dot(weights.hidden, i * both, errors, 0, both);
    }
    stateErrors.fill(0, 0, length * width);
    for (let k = 0; k < width; k++) {
      plus(stateErrors, (places[k] as number) * width + k, poolErrors[k] as number);
      const place = places[width + k] as number;
      if (place >= 0) plus(stateErrors, place * width + k, poolErrors[2 * width + k] as number);
    }
    const shareErrors = new Float32Array(shares.length);
    let mean = 0;
    for (let t = from; t < length; t++) {
      const error = dot(poolErrors, width, states, t * width, width);
      shareErrors[t - from] = error;
      mean += error * (shares[t - from] as number);
      addScaled(stateErrors, t * width, poolErrors, width, shares[t - from] as number, width);
    }
    for (let t = from; t < length; t++) {
      const error = (shares[t - from] as number) * ((shareErrors[t - from] as number) - mean);
      addScaled(sums.attention, 0, states, t * width, error, width);
      addScaled(stateErrors, t * width, weights.attention, 0, error, width);
    }
    this.#backward(rows, starts);
  }

  /** The running averages of both directions over each sentence, and the gates and candidates that made them. */
  #forward(rows: readonly number[], starts: readonly number[]): void {
    const { units } = this.#shape;
    const width = 2 * units;
    const all = 2 * WINDOW * width;
    const { moves, gates, states } = this.#scratch;
    const sums = new Float32Array(width);
    const state = new Float32Array(units);
    eachRun(starts, (direction, first, step, count) => {
      state.fill(0);
      for (let n = 0; n < count; n++) {
        const place = first + step * n;
        sums.set(this.#weights.gateBias.subarray(direction * width, (direction + 1) * width));
        for (let distance = 0; distance < WINDOW && distance <= n; distance++) {
          const at =
            (rows[place - step * distance] as number) * all + (direction * WINDOW + distance) * width;
          for (let k = 0; k < width; k++) sums[k] = (sums[k] as number) + (moves[at + k] as number);
        }
        const own = (2 * place + direction) * width;
        const into = place * width + direction * units;
        for (let k = 0; k < units; k++) {
          const gate = sigmoid(sums[k] as number);
          const candidate = tanh(sums[units + k] as number);
          gates[own + k] = gate;
          gates[own + units + k] = candidate;
          const last = state[k] as number;
          const next = last + gate * (candidate - last);
          state[k] = next;
          states[into + k] = next;
        }
      }
    });
  }

  #backward(rows: readonly number[], starts: readonly number[]): void {
    const { units } = this.#shape;
    const width = 2 * units;
    const all = 2 * WINDOW * width;
    const { gates, states, stateErrors, moveErrors, gateErrors: errors } = this.#scratch;
    const carried = new Float32Array(units);
    eachRun(starts, (direction, first, step, count) => {
      carried.fill(0);
      for (let n = count - 1; n >= 0; n--) {
        const place = first + step * n;
        const made = (2 * place + direction) * width;
        const own = place * width + direction * units;
        for (let k = 0; k < units; k++) {
          const error = (carried[k] as number) + (stateErrors[own + k] as number);
          const gate = gates[made + k] as number;
          const candidate = gates[made + units + k] as number;
          const last = n > 0 ? (states[own - step * width + k] as number) : 0;
          errors[k] = error * (candidate - last) * gate * (1 - gate);
          errors[units + k] = error * gate * (1 - candidate * candidate);
          carried[k] = error * (1 - gate);
        }
        this.#kernels.addScaled(this.#sums.gateBias, direction * width, errors, 0, 1, width);
        for (let distance = 0; distance < WINDOW && distance <= n; distance++) {
          const at =
            (rows[place - step * distance] as number) * all + (direction * WINDOW + distance) * width;
          this.#kernels.addScaled(moveErrors, at, errors, 0, 1, width);
        }
      }
    });
  }
}

/** Where the sentences of a lesson start, and last where its end is. */
function startsIn({ starts }: Lesson, length: number): number[] {
  return [...starts.filter((start) => start < length), length];
}

/** Both directions of each sentence: the place that is read first, the step to the next, and how many there are. */
function eachRun(
  starts: readonly number[],
  run: (direction: 0 | 1, first: number, step: number, count: number) => void,
): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const start = starts[i] as number;
    const end = starts[i + 1] as number;
    run(0, start, 1, end - start);
    run(1, end - 1, -1, end - start);
  }
}

function plus(array: Float32Array, at: number, value: number): void {
  array[at] = (array[at] as number) + value;
}
