// What a page that never rests, and a long day of reading, ask of Errata: run briefly by the tests, at length by `npm run soak`.
import { rmSync } from 'node:fs';
import type { Page as Tab } from 'puppeteer-core';
import { type Kind, launch, type Session } from '../browser/driver.ts';
import { manyReplies, markedOf, threadPage } from './pages.ts';
import { type Counts, counted, extensionWith, PROBE } from './probed.ts';

const ADDRESS = 'https://discussions.apple.com/thread/250000001';

/** A browser with the probed extension, on a thread of `posts` replies that has been read whole. */
export async function endure<T>(
  kind: Kind,
  posts: number,
  use: (tab: Tab, session: Session) => Promise<T>,
): Promise<T> {
  const extension = extensionWith(kind, PROBE);
  const html = threadPage(manyReplies(posts, 'thread 1'));
  const session = await launch(kind, new Map([[ADDRESS, { html, headers: {} }]]), { extension });
  try {
    const tab = await session.open(ADDRESS);
    await allNoted(tab, posts, 1);
    return await use(tab, session);
  } finally {
    await session.close();
    rmSync(extension, { recursive: true });
  }
}

/** Waits until the notes of a thread are all there, and nothing has been read for a while. */
async function allNoted(tab: Tab, posts: number, thread: number): Promise<void> {
  await tab.waitForFunction(
    (notes, name) =>
      document.querySelectorAll('errata-notes').length === notes &&
      document.querySelector('.all-replies p:last-child')?.textContent?.includes(`${name}.`),
    {},
    markedOf(posts),
    `thread ${thread}`,
  );
  let before = -1;
  for (let now = 0; now !== before; ) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
    now = (await counted(tab)).sentences;
  }
}

/** Changes the thread around its posts, a thousand times a second. @returns what Errata did meanwhile, and how many changes there were */
export async function storm(tab: Tab, seconds: number): Promise<Counts & { changes: number }> {
  const before = await counted(tab);
  const changes = await tab.evaluate(async (duration) => {
    const list = document.querySelector('.all-replies-content') as Element;
    const ticker = list.appendChild(document.createElement('div'));
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < duration) {
      // text, elements and attributes in turn, as tickers, advertisements and animations do
      for (; done < performance.now() - start; done++) {
        if (done % 3 === 0) ticker.textContent = String(done);
        else if (done % 3 === 1) ticker.replaceChildren(document.createElement('b'));
        else ticker.title = String(done);
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    ticker.remove();
    // what it has to say of the last of them
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return done;
  }, seconds * 1000);
  const after = await counted(tab);
  return {
    changes,
    sentences: after.sentences - before.sentences,
    readings: after.readings - before.readings,
    messages: after.messages - before.messages,
    listeners: after.listeners - before.listeners,
    observers: after.observers - before.observers,
    longest: after.longest,
  };
}

/** What is left in page and page part after a navigation. */
export interface Footprint {
  listeners: number;
  observers: number;
  hosts: number;
  highlights: string[];
  ranges: number;
}

/** Goes to and fro between two threads without loading anew. @returns what was left after each navigation */
export async function navigations(tab: Tab, posts: number, times: number): Promise<Footprint[]> {
  const left: Footprint[] = [];
  for (let time = 1; time <= times; time++) {
    const thread = (time % 2) + 1;
    const html = manyReplies(posts, `thread ${thread}`).join('\n');
    await tab.evaluate(
      (address, replies) => {
        history.pushState({}, '', address);
        const list = document.querySelector('.all-replies-content') as Element;
        const parsed = new DOMParser().parseFromString(replies, 'text/html');
        list.replaceChildren(...parsed.body.children);
      },
      `/thread/25000000${thread}`,
      html,
    );
    await allNoted(tab, posts, thread);
    const { listeners, observers } = await counted(tab);
    const drawn = await tab.evaluate(() => ({
      hosts: [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('errata-'))
        .length,
      highlights: [...CSS.highlights.keys()].toSorted(),
      ranges: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    }));
    left.push({ listeners, observers, ...drawn });
  }
  return left;
}

/** Bytes of script objects in a Chromium page once the rubbish is collected. */
export async function heapOf(tab: Tab): Promise<number> {
  const client = await tab.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  await client.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}
