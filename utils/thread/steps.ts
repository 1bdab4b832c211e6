/**
 * Work in steps: it yields wherever it may be interrupted, so that its caller can slice time. Pure rooms have no clock: how
 * long a slice lasts, and what waits for its end, is the page's matter (page/slice.ts).
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Takes all steps at once, where nothing else waits for the thread. */
export function whole<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
