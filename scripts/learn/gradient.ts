import { type Shape, softmax, WINDOW } from '../../utils/claims/network.ts';
import { sigmoid, tanh } from '../../utils/claims/numbers.ts';
import { randomFrom } from './random.ts';
import { REASONS, type Tensors } from './tensors.ts';

/** One sentence as training sees it. */
export interface Lesson {
  /** Rows of the embedding, those of the context first. */
  words: readonly number[];
  /** Where the sentence itself starts. */
  from: number;
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

/**
 * The gradient of a share of a batch. What a word does to the gates is worked out once for every different word of the
 * share, and so is its gradient.
 */
export class Gradient {
  readonly #shape: Shape;
  readonly #weights: Tensors;
  readonly #sums: Tensors;
  readonly #rates: Rates;
  readonly #longest: number;
  readonly #states: Float32Array;
  readonly #stateErrors: Float32Array;
  readonly #gates: Float32Array;
  #vectors = new Float32Array(0);
  #masks = new Float32Array(0);
  #moves = new Float32Array(0);
  #moveErrors = new Float32Array(0);
  /** Sum of the losses since the last call of `takeLoss`. */
  #loss = 0;

  constructor(shape: Shape, weights: Tensors, sums: Tensors, rates: Rates, longest: number) {
    this.#shape = shape;
    this.#weights = weights;
    this.#sums = sums;
    this.#rates = rates;
    this.#longest = longest;
    this.#states = new Float32Array(longest * 2 * shape.units);
    this.#stateErrors = new Float32Array(longest * 2 * shape.units);
    this.#gates = new Float32Array(longest * 4 * shape.units);
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
    // a word of the context is another than the same word of the sentence: key = 2 × word + segment
    const rowOf = new Map<number, number>();
    const read = lessons.map(({ words, from }) =>
      words.map((word, place) => {
        const key = 2 * word + (place < from ? 0 : 1);
        const row = rowOf.get(key) ?? rowOf.size;
        rowOf.set(key, row);
        return row;
      }),
    );
    const rows = (rowOf.size + 3) & ~3;
    this.#reserve(rows);
    const vectors = this.#vectors.subarray(0, rows * embedding).fill(0);
    const masks = this.#masks;
    const moves = this.#moves.subarray(0, rows * width).fill(0);
    const moveErrors = this.#moveErrors.subarray(0, rows * width).fill(0);
    const random = randomFrom(seed);
    const keep = 1 / (1 - wordDropout);
    for (const [key, row] of rowOf) {
      for (let c = 0; c < embedding; c++) {
        const mask = random() < wordDropout ? 0 : keep;
        masks[row * embedding + c] = mask;
        vectors[row * embedding + c] =
          mask * (this.#weights.embedding[(key >> 1) * embedding + c] as number) +
          (this.#weights.segment[(key & 1) * embedding + c] as number);
      }
    }
    multiply(vectors, this.#weights.gates, moves, rows, embedding, width);
    for (const [i, lesson] of lessons.entries()) this.#lesson(lesson, read[i] as number[]);
    addOuter(vectors, moveErrors, this.#sums.gates, rows, embedding, width);
    // the vectors are not needed any more: their errors take their place
    multiplyBack(moveErrors, this.#weights.gates, vectors, rows, embedding, width);
    const touched = new Set<number>();
    for (const [key, row] of rowOf) {
      touched.add(key >> 1);
      for (let c = 0; c < embedding; c++) {
        const error = vectors[row * embedding + c] as number;
        plus(
          this.#sums.embedding,
          (key >> 1) * embedding + c,
          error * (masks[row * embedding + c] as number),
        );
        plus(this.#sums.segment, (key & 1) * embedding + c, error);
      }
    }
    return [...touched];
  }

  #reserve(rows: number): void {
    const { embedding, units } = this.#shape;
    if (this.#vectors.length >= rows * embedding) return;
    this.#vectors = new Float32Array(rows * embedding);
    this.#masks = new Float32Array(rows * embedding);
    this.#moves = new Float32Array(rows * 2 * WINDOW * 2 * units);
    this.#moveErrors = new Float32Array(rows * 2 * WINDOW * 2 * units);
  }

  #lesson(lesson: Lesson, rows: readonly number[]): void {
    const { units, hidden, entries } = this.#shape;
    const weights = this.#weights;
    const sums = this.#sums;
    const length = Math.min(rows.length, this.#longest);
    const from = Math.min(lesson.from, length - 1);
    const random = randomFrom(lesson.seed);
    const width = 2 * units;
    this.#forward(rows, length);
    const states = this.#states;

    // pools
    const pools = new Float32Array(3 * width);
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
    for (let t = from; t < length; t++) {
      let sum = 0;
      for (let k = 0; k < width; k++)
        sum += (states[t * width + k] as number) * (weights.attention[k] as number);
      shares[t - from] = sum;
    }
    softmax(shares);
    for (let t = from; t < length; t++) {
      const share = shares[t - from] as number;
      for (let k = 0; k < width; k++) plus(pools, width + k, share * (states[t * width + k] as number));
    }

    // hidden units
    const both = 2 * hidden;
    const keep = 1 / (1 - this.#rates.dropout);
    const mask = () => (random() < this.#rates.dropout ? 0 : keep);
    const poolMask = Float32Array.from(pools, mask);
    const active = Float32Array.from(weights.hiddenBias);
    for (let i = 0; i < pools.length; i++) {
      const value = (pools[i] as number) * (poolMask[i] as number);
      pools[i] = value;
      if (value !== 0) addScaled(active, 0, weights.hidden, i * both, value, both);
    }
    const activeMask = Float32Array.from(active, mask);
    for (let k = 0; k < both; k++) active[k] = Math.max(0, active[k] as number) * (activeMask[k] as number);
    const errors = new Float32Array(both);

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
    const poolErrors = new Float32Array(3 * width);
    for (let i = 0; i < pools.length; i++) {
      if (poolMask[i] === 0) continue;
      if (pools[i] !== 0) addScaled(sums.hidden, i * both, errors, 0, pools[i] as number, both);
      poolErrors[i] = (poolMask[i] as number) * dot(weights.hidden, i * both, errors, 0, both);
    }
    const stateErrors = this.#stateErrors.fill(0, 0, length * width);
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
    this.#backward(rows, length);
  }

  /** The running averages of both directions, and the gates and candidates that made them. */
  #forward(rows: readonly number[], length: number): void {
    const { units } = this.#shape;
    const width = 2 * units;
    const all = 2 * WINDOW * width;
    const moves = this.#moves;
    const sums = new Float32Array(width);
    const state = new Float32Array(units);
    for (let direction = 0; direction < 2; direction++) {
      const step = direction === 0 ? 1 : -1;
      state.fill(0);
      for (let n = 0; n < length; n++) {
        const place = direction === 0 ? n : length - 1 - n;
        sums.set(this.#weights.gateBias.subarray(direction * width, (direction + 1) * width));
        for (let distance = 0; distance < WINDOW; distance++) {
          const other = place - step * distance;
          if (other < 0 || other >= length) break;
          const at = (rows[other] as number) * all + (direction * WINDOW + distance) * width;
          for (let k = 0; k < width; k++) sums[k] = (sums[k] as number) + (moves[at + k] as number);
        }
        const gates = (direction * length + place) * width;
        const into = place * width + direction * units;
        for (let k = 0; k < units; k++) {
          const gate = sigmoid(sums[k] as number);
          const candidate = tanh(sums[units + k] as number);
          this.#gates[gates + k] = gate;
          this.#gates[gates + units + k] = candidate;
          const last = state[k] as number;
          const next = last + gate * (candidate - last);
          state[k] = next;
          this.#states[into + k] = next;
        }
      }
    }
  }

  #backward(rows: readonly number[], length: number): void {
    const { units } = this.#shape;
    const width = 2 * units;
    const all = 2 * WINDOW * width;
    const errors = new Float32Array(width);
    const carried = new Float32Array(units);
    const moveErrors = this.#moveErrors;
    for (let direction = 0; direction < 2; direction++) {
      const step = direction === 0 ? 1 : -1;
      carried.fill(0);
      for (let n = length - 1; n >= 0; n--) {
        const place = direction === 0 ? n : length - 1 - n;
        const gates = (direction * length + place) * width;
        const own = place * width + direction * units;
        for (let k = 0; k < units; k++) {
          const error = (carried[k] as number) + (this.#stateErrors[own + k] as number);
          const gate = this.#gates[gates + k] as number;
          const candidate = this.#gates[gates + units + k] as number;
          const last = n > 0 ? (this.#states[own - step * width + k] as number) : 0;
          errors[k] = error * (candidate - last) * gate * (1 - gate);
          errors[units + k] = error * gate * (1 - candidate * candidate);
          carried[k] = error * (1 - gate);
        }
        addScaled(this.#sums.gateBias, direction * width, errors, 0, 1, width);
        for (let distance = 0; distance < WINDOW; distance++) {
          const other = place - step * distance;
          if (other < 0 || other >= length) break;
          const at = (rows[other] as number) * all + (direction * WINDOW + distance) * width;
          addScaled(moveErrors, at, errors, 0, 1, width);
        }
      }
    }
  }
}

function plus(array: Float32Array, at: number, value: number): void {
  array[at] = (array[at] as number) + value;
}

function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (a[atA + k] as number) * (b[atB + k] as number);
  return sum;
}

function addScaled(
  into: Float32Array,
  atInto: number,
  from: Float32Array,
  atFrom: number,
  factor: number,
  length: number,
): void {
  for (let k = 0; k < length; k++)
    into[atInto + k] = (into[atInto + k] as number) + factor * (from[atFrom + k] as number);
}

/** out += x · w, with x of `rows` × `inner` and w of `inner` × `width`; `inner` is a multiple of 4. */
function multiply(
  x: Float32Array,
  w: Float32Array,
  out: Float32Array,
  rows: number,
  inner: number,
  width: number,
): void {
  for (let i = 0; i < rows; i++) {
    const o = i * width;
    for (let c = 0; c < inner; c += 4) {
      const a = x[i * inner + c] as number;
      const b = x[i * inner + c + 1] as number;
      const d = x[i * inner + c + 2] as number;
      const e = x[i * inner + c + 3] as number;
      const w0 = c * width;
      const w1 = w0 + width;
      const w2 = w1 + width;
      const w3 = w2 + width;
      for (let q = 0; q < width; q++)
        out[o + q] =
          (out[o + q] as number) +
          a * (w[w0 + q] as number) +
          b * (w[w1 + q] as number) +
          d * (w[w2 + q] as number) +
          e * (w[w3 + q] as number);
    }
  }
}

/** out += xᵀ · y, with x of `rows` × `inner` and y of `rows` × `width`; `rows` is a multiple of 4. */
function addOuter(
  x: Float32Array,
  y: Float32Array,
  out: Float32Array,
  rows: number,
  inner: number,
  width: number,
): void {
  for (let i = 0; i < rows; i += 4) {
    const y0 = i * width;
    const y1 = y0 + width;
    const y2 = y1 + width;
    const y3 = y2 + width;
    for (let c = 0; c < inner; c++) {
      const a = x[i * inner + c] as number;
      const b = x[(i + 1) * inner + c] as number;
      const d = x[(i + 2) * inner + c] as number;
      const e = x[(i + 3) * inner + c] as number;
      const o = c * width;
      for (let q = 0; q < width; q++)
        out[o + q] =
          (out[o + q] as number) +
          a * (y[y0 + q] as number) +
          b * (y[y1 + q] as number) +
          d * (y[y2 + q] as number) +
          e * (y[y3 + q] as number);
    }
  }
}

/** out = y · wᵀ, with y of `rows` × `width` and w of `inner` × `width`; `inner` is a multiple of 4. */
function multiplyBack(
  y: Float32Array,
  w: Float32Array,
  out: Float32Array,
  rows: number,
  inner: number,
  width: number,
): void {
  for (let i = 0; i < rows; i++) {
    const o = i * width;
    for (let c = 0; c < inner; c += 4) {
      const w0 = c * width;
      const w1 = w0 + width;
      const w2 = w1 + width;
      const w3 = w2 + width;
      let a = 0;
      let b = 0;
      let d = 0;
      let e = 0;
      for (let q = 0; q < width; q++) {
        const error = y[o + q] as number;
        a += error * (w[w0 + q] as number);
        b += error * (w[w1 + q] as number);
        d += error * (w[w2 + q] as number);
        e += error * (w[w3 + q] as number);
      }
      const at = i * inner + c;
      out[at] = a;
      out[at + 1] = b;
      out[at + 2] = d;
      out[at + 3] = e;
    }
  }
}
