import type { Shape } from '../../utils/claims/network.ts';
import { sizeOf, type Tensors, type TrainedPart, tensorsIn, trainedLayout } from './tensors.ts';

const FIRST = 0.9;
const SECOND = 0.99;
const TINY = 1e-8;
/** How much of the running average of the weights stays at each step of `AVERAGED_EVERY`. */
const AVERAGE = 0.996;
const AVERAGED_EVERY = 4;
const SCALED_EVERY = 200;
/** Largest weight that `levels` can show, in root mean squares of the tensor. */
const REACH: Readonly<Record<number, number>> = { 1: 1.2, 3: 2.2, 7: 2.8, 15: 3.4, 46: 6 };

/** A tensor in whole steps: weight = level × step, levels from -levels to levels. */
export interface Quantised {
  step: number;
  levels: Int8Array;
}

/** How many levels each part has on either side of zero; parts without stay as they are. */
export type Levels = Partial<Record<TrainedPart, number>>;

/**
 * Adam over the sums of several shares of a batch, taken in their order. From `quantise` on the weights that the gradient
 * sees are whole steps, so that the network learns to live with them.
 */
export class Optimiser {
  readonly #weights: Tensors;
  readonly #masters: Tensors;
  readonly #averages: Tensors;
  readonly #first: Tensors;
  readonly #second: Tensors;
  readonly #levels: Levels;
  readonly #parts: TrainedPart[];
  readonly #steps = new Map<TrainedPart, number>();
  readonly #columns: number;
  #count = 0;
  #quantises = false;

  constructor(shape: Shape, weights: Tensors, levels: Levels) {
    const fresh = () => tensorsIn(new Float32Array(sizeOf(shape)), shape);
    this.#weights = weights;
    this.#masters = fresh();
    this.#averages = fresh();
    this.#first = fresh();
    this.#second = fresh();
    this.#levels = levels;
    this.#parts = Object.keys(trainedLayout(shape)) as TrainedPart[];
    this.#columns = shape.embedding;
    for (const part of this.#parts) {
      this.#masters[part].set(weights[part]);
      this.#averages[part].set(weights[part]);
    }
  }

  quantise(): void {
    this.#quantises = true;
    this.#rescale();
    for (const part of this.#parts) this.#round(part, 0, this.#weights[part].length);
  }

  /** One step. @param sums by share; emptied @param words rows of the embedding with a gradient, ascending */
  step(sums: readonly Tensors[], words: readonly number[], rate: number): void {
    this.#count++;
    const speed = (rate * Math.sqrt(1 - SECOND ** this.#count)) / (1 - FIRST ** this.#count);
    for (const part of this.#parts) {
      if (part !== 'embedding') this.#descend(part, sums, 0, this.#weights[part].length, speed);
    }
    for (const word of words)
      this.#descend('embedding', sums, word * this.#columns, (word + 1) * this.#columns, speed);
    if (this.#count % AVERAGED_EVERY === 0) {
      for (const part of this.#parts) {
        const average = this.#averages[part];
        const master = this.#masters[part];
        for (let i = 0; i < average.length; i++)
          average[i] =
            (average[i] as number) + (1 - AVERAGE) * ((master[i] as number) - (average[i] as number));
      }
    }
    if (this.#quantises && this.#count % SCALED_EVERY === 0) this.#rescale();
  }

  /** The averaged weights, in whole steps where a part has levels. */
  finish(): Tensors & { quantised: Map<TrainedPart, Quantised> } {
    const quantised = new Map<TrainedPart, Quantised>();
    for (const part of this.#parts) this.#masters[part].set(this.#averages[part]);
    this.#rescale();
    for (const part of this.#parts) {
      const most = this.#levels[part];
      const master = this.#masters[part];
      if (most === undefined) {
        this.#weights[part].set(master);
        continue;
      }
      const step = this.#steps.get(part) as number;
      const levels = Int8Array.from(master, (weight) => level(weight, step, most));
      quantised.set(part, { step, levels });
      this.#weights[part].set(Float32Array.from(levels, (value) => value * step));
    }
    return { ...this.#weights, quantised };
  }

  #descend(part: TrainedPart, sums: readonly Tensors[], start: number, end: number, speed: number): void {
    const master = this.#masters[part];
    const first = this.#first[part];
    const second = this.#second[part];
    for (let i = start; i < end; i++) {
      let gradient = 0;
      for (const sum of sums) {
        gradient += sum[part][i] as number;
        sum[part][i] = 0;
      }
      const mean = FIRST * (first[i] as number) + (1 - FIRST) * gradient;
      const square = SECOND * (second[i] as number) + (1 - SECOND) * gradient * gradient;
      first[i] = mean;
      second[i] = square;
      master[i] = (master[i] as number) - (speed * mean) / (Math.sqrt(square) + TINY);
    }
    if (this.#quantises) this.#round(part, start, end);
    else this.#weights[part].set(master.subarray(start, end), start);
  }

  #round(part: TrainedPart, start: number, end: number): void {
    const weights = this.#weights[part];
    const master = this.#masters[part];
    const most = this.#levels[part];
    if (most === undefined) weights.set(master.subarray(start, end), start);
    else {
      const step = this.#steps.get(part) as number;
      for (let i = start; i < end; i++) weights[i] = step * level(master[i] as number, step, most);
    }
  }

  #rescale(): void {
    for (const part of this.#parts) {
      const most = this.#levels[part];
      if (most === undefined) continue;
      const master = this.#masters[part];
      let squares = 0;
      for (const weight of master) squares += weight * weight;
      const deviation = Math.sqrt(squares / master.length);
      this.#steps.set(part, Math.fround((deviation * (REACH[most] as number)) / most));
    }
  }
}

const level = (weight: number, step: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.round(weight / step)));
