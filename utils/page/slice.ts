import type { Steps } from '../thread/steps.ts';

/** How long one stretch of work may hold the page's thread, ms. uBlock's survey slices are 4 ms. */
const SLICE = 4;

interface Scheduler {
  postTask?(task: () => void): Promise<void>;
}

/**
 * Lets the page have its thread, and queues behind what waits for it. `scheduler.yield` would come back before the page's own
 * timers and messages: measured on 1,000 replies, they then waited for two seconds.
 */
async function pause(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.postTask) return scheduler.postTask(() => {});
  return new Promise((resolve) => setTimeout(resolve));
}

/** Until the tab is seen, or nothing is wanted any more. */
async function seen(document: Document, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  await new Promise<void>((resolve) => {
    const look = () => document.hidden || resolve();
    document.addEventListener('visibilitychange', look, { signal: done.signal });
    signal.addEventListener('abort', () => resolve(), { signal: done.signal });
  });
  done.abort();
}

/**
 * Takes steps to their end in slices of a few milliseconds; the page has its thread before each of them. A hidden tab waits
 * until it is seen. Steps that are given up are told so: what they hold they let go of.
 * @returns their result, or undefined once `signal` is aborted
 */
export async function runSliced<Result>(
  steps: Steps<Result>,
  document: Document,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    await pause();
    if (document.hidden && !signal.aborted) await seen(document, signal);
    if (signal.aborted) {
      steps.return(undefined as Result);
      return undefined;
    }
    const started = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - started < SLICE);
  }
}
