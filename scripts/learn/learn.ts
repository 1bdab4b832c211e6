import { Worker } from 'node:worker_threads';
import type { Shape } from '../../utils/claims/network.ts';
import type { Sample } from './augment.ts';
import { ASKED, BATCH, DONE, EPOCH } from './control.ts';
import { type Rates, scratchIn } from './gradient.ts';
import { Space } from './kernels.ts';
import { type Levels, Optimiser } from './optimiser.ts';
import { below, randomFrom } from './random.ts';
import { LONGEST_LESSON, type Plan, SHARES, Share } from './share.ts';
import { sizeOf, startTensors, tensorsIn } from './tensors.ts';

export interface Course {
  epochs: number;
  batch: number;
  /** Size of a step at its largest. */
  rate: number;
  rates: Rates;
  levels: Levels;
  /** Share of the course after which weights are kept in whole steps. */
  quantiseAfter: number;
  seed: number;
}

/** Steps in which the rate rises at the start; then it stays until this share of the course, and falls. */
const WARM_UP = 100;
const FALLS_AFTER = 0.3;
const LEAST = 0.02;

/**
 * Trains a network. The result depends on the samples, the words and the course only, not on the number of threads.
 * @param words of the vocabulary, without the special ones
 */
export function learn(
  samples: readonly Sample[],
  words: readonly string[],
  shape: Shape,
  course: Course,
  { threads, report }: { threads: 1 | 2; report?: (epoch: number, loss: number) => void },
): ReturnType<Optimiser['finish']> {
  const { epochs, batch, rates } = course;
  const size = sizeOf(shape);
  const shares = Array.from({ length: SHARES }, (_, number) => number);
  const lessons = Math.ceil(batch / SHARES);
  const space = new Space();
  const plan: Plan = {
    samples,
    words,
    shape,
    rates,
    batch,
    memory: space.memory,
    order: space.integers(samples.length),
    weights: space.floats(size),
    sums: shares.map(() => space.floats(size)),
    touched: shares.map(() => space.integers(shape.words + 1)),
    scratch: shares.map(() => scratchIn(space, shape, LONGEST_LESSON, lessons)),
  };
  for (let i = 0; i < samples.length; i++) plan.order[i] = i;
  const weights = tensorsIn(plan.weights, shape);
  startTensors(weights, shape, course.seed);
  const optimiser = new Optimiser(shape, weights, course.levels);
  const sums = plan.sums.map((memory) => tensorsIn(memory, shape));
  const first = new Share(plan, 0);
  const second = threads === 2 ? new Helper(plan) : new Share(plan, 1);
  const random = randomFrom(course.seed);
  const batches = Math.ceil(samples.length / batch);
  const total = epochs * batches;
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    shuffle(plan.order, random);
    let loss = 0;
    for (let at = 0; at < batches; at++, step++) {
      if (step === Math.floor(course.quantiseAfter * total)) optimiser.quantise();
      const done = second instanceof Helper ? second.start(epoch, at) : () => second.work(epoch, at);
      loss += first.work(epoch, at);
      done();
      const touched = new Set(plan.touched.flatMap((rows) => [...rows.subarray(1, 1 + (rows[0] as number))]));
      const falling =
        step < FALLS_AFTER * total ? 1 : Math.max(LEAST, (1 - step / total) / (1 - FALLS_AFTER));
      const rate = course.rate * Math.min(1, (step + 1) / WARM_UP) * falling;
      optimiser.step(
        sums,
        [...touched].sort((a, b) => a - b),
        rate,
      );
    }
    report?.(epoch, (SHARES * loss) / samples.length);
  }
  if (second instanceof Helper) second.end();
  return optimiser.finish();
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
}

/** A second thread. */
class Helper {
  readonly #control = new Int32Array(new SharedArrayBuffer(16));

  constructor(plan: Plan) {
    new Worker(new URL('./worker.ts', import.meta.url), { workerData: { plan, control: this.#control } });
  }

  /** Lets the thread work on a batch. @returns what waits for its end */
  start(epoch: number, batch: number): () => void {
    const asked = this.#ask(epoch, batch);
    return () => {
      Atomics.wait(this.#control, DONE, asked - 1);
    };
  }

  end(): void {
    this.#ask(-1, 0);
  }

  #ask(epoch: number, batch: number): number {
    Atomics.store(this.#control, EPOCH, epoch);
    Atomics.store(this.#control, BATCH, batch);
    const asked = Atomics.add(this.#control, ASKED, 1) + 1;
    Atomics.notify(this.#control, ASKED);
    return asked;
  }
}
