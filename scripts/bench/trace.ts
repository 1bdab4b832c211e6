import type { Page as Tab } from 'puppeteer-core';

/** Milliseconds of the processor that the page's own thread took: what else the machine does meanwhile is not in them. */
export interface Tasks {
  /** Longest task. */
  longestTask: number;
  /** Longest time that scripts took in one task, with the layout that they asked for. */
  longestScript: number;
  /** Scripts in all. */
  script: number;
  /** All tasks together: scripts, style, layout, painting. */
  busy: number;
}

interface Event {
  name: string;
  tid: number;
  pid: number;
  /** Start, end minus start, and time of the processor between, microseconds. */
  ts: number;
  dur: number;
  tdur: number;
}

const TASK = 'RunTask';
/** Compiling a script counts as running it: the thread waits for it. */
const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.callFunction',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

/** Starts to record a tab of Chromium. @returns what ends it and says what was recorded */
export async function recordTasks(tab: Tab): Promise<() => Promise<Tasks>> {
  await tab.tracing.start({
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'],
  });
  return async () => {
    const bytes = (await tab.tracing.stop()) ?? new Uint8Array();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: Event[] };
    const threadOf = ({ pid, tid }: Event) => `${pid} ${tid}`;
    const pages = new Set(traceEvents.filter(({ name }) => name === 'ParseHTML').map(threadOf));
    const timed = traceEvents.filter((event) => event.tdur !== undefined && pages.has(threadOf(event)));
    const tasks = outermost(timed.filter(({ name }) => name === TASK));
    const scripts = outermost(timed.filter(({ name }) => SCRIPTS.has(name)));
    const inTasks = Map.groupBy(scripts, ({ ts }) => tasks.findLast((task) => task.ts <= ts));
    return {
      longestTask: Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1000,
      longestScript: Math.max(0, ...[...inTasks.values()].map(timeOf)) / 1000,
      script: timeOf(scripts) / 1000,
      busy: timeOf(tasks) / 1000,
    };
  };
}

const timeOf = (events: readonly Event[]): number => events.reduce((sum, { tdur }) => sum + tdur, 0);

/** Those that lie in no other. */
function outermost(events: readonly Event[]): Event[] {
  let until = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      if (ts < until) return false;
      until = ts + dur;
      return true;
    });
}
