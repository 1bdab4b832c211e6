import type { Page as Tab } from 'puppeteer-core';

/** Milliseconds on the page's own thread. */
export interface Tasks {
  /** Longest task. */
  longestTask: number;
  /** All tasks together: what the page's own thread had to do, scripts, style and layout. */
  busy: number;
}

interface Event {
  name: string;
  tid: number;
  pid: number;
  ts: number;
  dur?: number;
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/** Starts to record a tab of Chromium. @returns what ends it and says what was recorded */
export async function recordTasks(tab: Tab): Promise<() => Promise<Tasks>> {
  await tab.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'],
  });
  return async () => {
    const bytes = (await tab.tracing.stop()) ?? new Uint8Array();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: Event[] };
    const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;
    const pages = new Set(traceEvents.filter(({ name }) => name === 'ParseHTML').map(threadOf));
    const timed = traceEvents.filter((event) => event.dur !== undefined && pages.has(threadOf(event)));
    const tasks = timed.filter(({ name }) => TASKS.has(name));
    return {
      longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
      busy: covered(tasks),
    };
  };
}

/** Time that events cover, those within others counted once: ms. */
function covered(events: readonly Event[]): number {
  let until = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(until, ts));
    until = Math.max(until, ts + dur);
  }
  return sum / 1000;
}
