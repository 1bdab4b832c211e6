import type { Shape } from '../../utils/claims/network.ts';
import { Vocabulary } from '../../utils/claims/vocabulary.ts';
import { Augmenter, type Sample } from './augment.ts';
import { Gradient, type Rates, type Scratch } from './gradient.ts';
import { kernelsOn } from './kernels.ts';
import { seedOf } from './random.ts';
import { tensorsIn } from './tensors.ts';

/** What every thread of a training knows; memory is shared. */
export interface Plan {
  samples: readonly Sample[];
  words: readonly string[];
  shape: Shape;
  rates: Rates;
  batch: number;
  /** What all arrays below lie in. */
  memory: WebAssembly.Memory;
  /** The samples' order in the present epoch. */
  order: Int32Array;
  weights: Float32Array;
  /** By share: sums of gradients, and how many rows of the embedding they touch, then the rows. */
  sums: Float32Array[];
  touched: Int32Array[];
  scratch: Scratch[];
}

/** Every batch is worked on in this many shares, whoever does the work: that is what makes the sums the same everywhere. */
export const SHARES = 2;
/** Words of a sentence and its context that a lesson may have. */
export const LONGEST_LESSON = 224;

/** Works on one share of each batch. */
export class Share {
  readonly #plan: Plan;
  readonly #number: number;
  readonly #augmenter: Augmenter;
  readonly #gradient: Gradient;

  constructor(plan: Plan, number: number) {
    const { shape, samples, words, rates, memory } = plan;
    this.#plan = plan;
    this.#number = number;
    this.#augmenter = new Augmenter(samples, shape.entries, new Vocabulary(words));
    const sums = tensorsIn(plan.sums[number] as Float32Array, shape);
    this.#gradient = new Gradient(shape, tensorsIn(plan.weights, shape), sums, rates, {
      kernels: kernelsOn(memory),
      scratch: plan.scratch[number] as Scratch,
    });
  }

  /** Leaves gradient and touched rows of its share of the batch in the plan. @returns the loss */
  work(epoch: number, batch: number): number {
    const { order, batch: size } = this.#plan;
    const touched = this.#plan.touched[this.#number] as Int32Array;
    const lessons = [];
    const end = Math.min(order.length, (batch + 1) * size);
    for (let at = batch * size + this.#number; at < end; at += SHARES)
      lessons.push(this.#augmenter.lesson(order[at] as number, epoch));
    const rows = lessons.length > 0 ? this.#gradient.add(lessons, seedOf(epoch, batch, this.#number)) : [];
    touched[0] = rows.length;
    touched.set(rows, 1);
    return this.#gradient.takeLoss();
  }
}
