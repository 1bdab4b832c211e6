/** How long one stretch of work may hold the page's thread, ms. uBlock's survey slices are 4 ms. */
const SLICE = 4;

interface Scheduler {
  yield?(): Promise<void>;
}

/** Lets the page have its thread; comes back as soon as it has nothing more urgent. */
async function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs a generator to its end in slices of a few milliseconds.
 * @returns its result, or undefined once `signal` is aborted
 */
export async function runSliced<T>(
  work: Generator<undefined, T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let started = performance.now();
  while (!signal.aborted) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < SLICE) continue;
    await pause();
    started = performance.now();
  }
  return undefined;
}
