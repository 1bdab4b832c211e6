// What a reader feels: threads in both real browsers, with and without Errata, alternating in one run.
//   npm run bench:browser        prints one table a browser and writes artifacts/bench-browser.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Page as Tab } from 'puppeteer-core';
import { KINDS, type Kind, launch, type Session } from '../../tests/browser/driver.ts';
import { pageHtml } from '../../tests/threads/apple-page.ts';
import { forumPosts } from './text.ts';
import { recordTasks, type Tasks } from './trace.ts';

const REPLIES = [15, 100, 1000];
const ROUNDS = 3;
/** Errata reads the first address and knows nothing of the other; the page under both is the same to the byte. */
const WITH = 'https://discussions.apple.com/thread/257100099';
const WITHOUT = 'https://elsewhere.example/thread/257100099';
/** Longest wait for the last mark, ms. */
const PATIENCE = 60_000;
/** A thread is taken as read once its marks have been the same for this long, ms. */
const SETTLED = 1500;
const SCROLLED_FRAMES = 60;
/** Stands in the first reply and in the last, so that the first mark and the last tell when the thread was begun and done. */
const MISSTATEMENT = 'I looked it up. Your passcode is stored on the iPhone itself.';

/** Milliseconds, but for counts; null where the browser does not tell. */
interface Measured extends Partial<Tasks> {
  load: number;
  marks: number;
  /** From the posts being there (DOMContentLoaded). */
  firstMark: number | null;
  lastMark: number | null;
  /** Longest time in which no message got through to the page, ms. */
  longestGap: number;
  heapMB: number | null;
  /** Median and longest time between two frames while the page is scrolled. */
  frame: number;
  longestFrame: number;
}

interface Probe {
  marks: number;
  first: number | null;
  last: number | null;
  gap: number;
  stop(): void;
}
type Probed = typeof globalThis & { probe: Probe };

/** Runs in the page before anything else: asks again and again how many marks there are, and how long it had to wait to ask. */
function probe(): void {
  const seen: Probe = { marks: 0, first: null, last: null, gap: 0, stop: () => channel.port1.close() };
  const channel = new MessageChannel();
  let asked = Number.POSITIVE_INFINITY;
  const ask = () => {
    const now = performance.now();
    if (document.readyState !== 'loading') seen.gap = Math.max(seen.gap, now - asked);
    let marks = 0;
    for (const [name, ranges] of CSS.highlights) if (name.startsWith('errata-')) marks += ranges.size;
    if (marks !== seen.marks) {
      seen.first ??= now;
      seen.last = now;
      seen.marks = marks;
    }
    // not at once: who always has something to do is in everybody's way
    setTimeout(() => {
      asked = performance.now();
      channel.port2.postMessage(null);
    }, 1);
  };
  channel.port1.onmessage = ask;
  Object.assign(globalThis, { probe: seen });
  ask();
}

/** Scrolls the page through, a step a frame. @returns the times between frames, ms */
async function scrolled(frames: number): Promise<number[]> {
  const step = (document.documentElement.scrollHeight - innerHeight) / frames;
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [];
  let last = await frame();
  for (let i = 0; i < frames; i++) {
    scrollBy(0, step);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  scrollTo(0, 0);
  return times;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function visit(session: Session, address: string, expected: number | null): Promise<Measured> {
  const tab = await session.browser.newPage();
  await tab.evaluateOnNewDocument(probe);
  const recording = session.kind === 'chrome' ? await recordTasks(tab) : null;
  await tab.goto(address);
  await settled(tab, expected);
  const tasks = await recording?.();
  const { load, ready, ...seen } = await tab.evaluate(() => {
    const { probe } = globalThis as Probed;
    probe.stop();
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      load: navigation?.loadEventEnd ?? 0,
      ready: navigation?.domContentLoadedEventEnd ?? 0,
      marks: probe.marks,
      first: probe.first,
      last: probe.last,
      gap: probe.gap,
    };
  });
  const metrics = session.kind === 'chrome' ? await tab.metrics() : null;
  const frames = await tab.evaluate(scrolled, SCROLLED_FRAMES);
  await tab.close();
  const since = (time: number | null) => time && time - ready;
  return {
    load,
    marks: seen.marks,
    firstMark: since(seen.first),
    lastMark: since(seen.last),
    longestGap: seen.gap,
    ...tasks,
    heapMB: metrics && (metrics.JSHeapUsedSize ?? 0) / 1e6,
    frame: median(frames),
    longestFrame: Math.max(...frames),
  };
}

/** Until the marks that are expected are there, or else until nothing has changed for a while. */
async function settled(tab: Tab, expected: number | null): Promise<void> {
  await tab.waitForFunction(
    (marks, quiet) => {
      const { probe } = globalThis as Probed;
      if (marks !== null) return probe.marks === marks;
      return performance.now() - (probe.last ?? 0) > quiet;
    },
    { polling: 200, timeout: PATIENCE },
    expected,
    SETTLED,
  );
}

/** Wraps as many words as Errata marks in `<mark>`, as annotators do that have no highlights: ms with the layout that follows. */
async function wrapping(session: Session, marks: number): Promise<number> {
  const tab = await session.open(WITHOUT);
  const time = await tab.evaluate((count) => {
    const bodies = [...document.querySelectorAll('.content-post-body-content p')];
    const chosen = Array.from({ length: count }, (_, i) => bodies[Math.floor((i * bodies.length) / count)]);
    void document.documentElement.scrollHeight;
    const start = performance.now();
    for (const body of chosen) {
      const text = body?.firstChild;
      if (!text) continue;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, Math.min(80, text.textContent?.length ?? 0));
      range.surroundContents(document.createElement('mark'));
    }
    void document.documentElement.scrollHeight;
    return performance.now() - start;
  }, marks);
  await tab.close();
  return time;
}

/** What Errata marks in a page, waited for without hurry. */
async function marksOf(session: Session): Promise<number> {
  const tab = await session.browser.newPage();
  await tab.evaluateOnNewDocument(probe);
  await tab.goto(WITH);
  await tab.waitForFunction(() => (globalThis as Probed).probe.marks > 1, {
    polling: 200,
    timeout: PATIENCE,
  });
  await settled(tab, null);
  const marks = await tab.evaluate(() => (globalThis as Probed).probe.marks);
  await tab.close();
  return marks;
}

/** The median of each measure. */
function typical(runs: readonly Measured[]): Measured {
  const [first] = runs as [Measured];
  const entries = Object.keys(first).map((name) => {
    const values = runs.map((run) => run[name as keyof Measured]);
    return [name, values.includes(null) ? null : Math.round(median(values as number[]) * 10) / 10];
  });
  return Object.fromEntries(entries) as Measured;
}

async function measure(kind: Kind) {
  const posts = forumPosts(900_000);
  const pages = new Map<string, { html: string }>();
  const session = await launch(kind, pages);
  const rows = [];
  for (const count of REPLIES) {
    const texts = posts.slice(0, count).map((text, n) => (n % (count - 1) === 0 ? MISSTATEMENT : text));
    const replies = texts.map((text, number) => ({
      number,
      html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    }));
    const html = `<!doctype html><title>A thread</title><body>${pageHtml(replies)}`;
    for (const address of [WITH, WITHOUT]) pages.set(address, { html });
    const marks = await marksOf(session);
    const runs: Record<'with' | 'without', Measured[]> = { with: [], without: [] };
    const wrapped: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      runs.without.push(await visit(session, WITHOUT, null));
      runs.with.push(await visit(session, WITH, marks));
      wrapped.push(await wrapping(session, marks));
    }
    for (const errata of ['without', 'with'] as const)
      rows.push({
        replies: count,
        errata,
        ...typical(runs[errata]),
        wrapping: errata === 'with' ? median(wrapped) : null,
      });
  }
  const { version } = session;
  await session.close();
  return { browser: version, rows };
}

const all = [];
for (const kind of KINDS) {
  const measured = await measure(kind);
  console.log(measured.browser);
  console.table(measured.rows);
  all.push(measured);
}
const [load] = readFileSync('/proc/loadavg', 'utf8').split(' ');
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load };
console.log(
  `medians of ${ROUNDS} rounds; ${machine.cpu}, ${machine.cores} cores, load ${load}; ms unless told`,
);
mkdirSync('artifacts', { recursive: true });
writeFileSync(
  'artifacts/bench-browser.json',
  JSON.stringify({ machine, rounds: ROUNDS, browsers: all }, null, 2),
);
