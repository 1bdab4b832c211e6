import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { builtExtension, KINDS, launch, type Session } from './driver.ts';

const fixture = (path: string) =>
  readFileSync(join(import.meta.dirname, `../threads/${path}/page.html`), 'utf8');
const THREAD = 'https://discussions.apple.com/thread/250000001';
const EMPTY = 'https://discussions.apple.com/welcome';
const REDDIT = 'https://old.reddit.com/r/applehelp/comments/qq1/second_code/';
const WORDS = 'Apple keeps a copy of your passcode on its servers.';
const reddit = fixture('reddit/old').replace(/(<div class="md"><p>)(?!Why)[^<]+/, `$1${WORDS}`);
const PAGES = new Map([
  [THREAD, { html: fixture('apple-community/typed-quote') }],
  [EMPTY, { html: '<!doctype html><html lang="en"><title>Welcome</title><p>No thread here.' }],
  [REDDIT, { html: reddit }],
]);

/** Titles of the toolbar button in the window's tabs. */
const titles = (extensionPage: Tab) =>
  extensionPage.evaluate(async () => {
    interface Api {
      tabs: { query(filter: object): Promise<{ id: number }[]> };
      action: { getTitle(of: { tabId: number }): Promise<string> };
    }
    const page = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
    const { tabs, action } = (page.browser ?? page.chrome) as Api;
    const open = await tabs.query({ currentWindow: true });
    return Promise.all(open.map(({ id }) => action.getTitle({ tabId: id })));
  });

const hasText = (tab: Tab, selector: string, words: string) =>
  tab.waitForFunction(
    (where, text) => document.querySelector(where)?.textContent?.includes(text),
    {},
    selector,
    words,
  );

const isStepped = (thread: Tab) =>
  thread.waitForFunction(
    () => document.querySelector('errata-notes')?.shadowRoot?.activeElement?.className === 'bar',
  );

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let thread: Tab;
  let popup: Tab;

  beforeAll(async () => {
    session = await launch(kind, PAGES);
    thread = await session.open(THREAD);
    await thread.waitForSelector('errata-notes >>> .bar');
    popup = await session.openExtensionPage('popup.html');
    await popup.waitForSelector('.finding');
  });
  afterAll(() => session?.close());

  it('asks at install for no host besides the page part’s, and shows pages nothing of the extension', () => {
    const manifest = JSON.parse(readFileSync(join(builtExtension(kind), 'manifest.json'), 'utf8'));
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('has nothing for axe to find', async () => {
    expect(await violations(popup)).toEqual([]);
    await popup.setViewport({ width: 320, height: 520 });
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await popup.setViewport({ width: 370, height: 520 });
    await popup.screenshot({ path: `artifacts/${kind}-popup.png` });
  });

  it('turns this site off and on by keyboard, and says so in the popup and on the toolbar button', async () => {
    const site = await popup.waitForSelector('::-p-text(Show notes on discussions.apple.com) >>>> input');
    expect(await titles(popup)).toContain('Errata – 1 note on this thread');
    await site?.focus();
    await popup.keyboard.press(' ');
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    await hasText(popup, '#state', 'Notes are off here');
    await expect.poll(() => titles(popup)).toContain('Errata – notes are off here');
    expect(await session.badge(popup)).toBe('');
    await popup.keyboard.press(' ');
    // nothing is read in a tab that nobody sees
    await thread.bringToFront();
    await thread.waitForSelector('errata-notes >>> .bar');
    await expect.poll(() => session.badge(popup)).toBe('1');
  });

  it('copies the review', async () => {
    await popup.bringToFront();
    for (const [format, start] of [
      ['Markdown', '# '],
      ['JSON', '{'],
    ] as const) {
      const button = await popup.waitForSelector(`::-p-text(Copy review as ${format})`);
      await button?.click();
      await hasText(popup, '#app', 'Copied.');
      let text = '';
      const begins = async () => {
        text = await session.pasted(popup);
        return text.startsWith(start);
      };
      // “Copied.” may still be said of the format before
      await expect.poll(begins, { timeout: 10_000 }).toBe(true);
      expect(text).toContain('passcode is stored locally');
    }
  });

  it('steps to the note by the browser’s shortcut', async () => {
    await thread.bringToFront();
    await session.command('next-note', 'J');
    await isStepped(thread);
  });

  it('says of a page on a known site that it is no thread', async () => {
    const empty = await session.open(EMPTY);
    await expect
      .poll(() => titles(popup))
      .toContain('Errata – not a thread, or its layout was not recognised');
    const own = await session.openExtensionPage('popup.html');
    await hasText(own, '#state', 'no thread');
    await own.close();
    await empty.close();
  });

  it('says of any other site that it is not read', async () => {
    const other = await session.open(REDDIT);
    expect(await titles(popup)).toContain('Errata – no thread that it reads here');
    await other.close();
  });
});

describe('a site that is read if the reader allows it', () => {
  it('is offered in Chromium’s own popup', async () => {
    const session = await launch('chrome', PAGES);
    try {
      const tab = await session.open(REDDIT);
      const opened = session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      await (await session.browser.extensions()).get(session.id)?.triggerAction(tab);
      const popup = await (await opened).asPage();
      await hasText(popup, '#app', 'Read threads on this site');
      await hasText(popup, '#ask-why', 'old.reddit.com');
      expect(await violations(popup)).toEqual([]);
    } finally {
      await session.close();
    }
  });

  it('is read in Chromium once it is granted', async () => {
    const extension = mkdtempSync(join(tmpdir(), 'errata-granted-'));
    cpSync(builtExtension('chrome'), extension, { recursive: true });
    const path = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    // a grant that needs no answer to the browser's question, which cannot be given from here
    writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['https://old.reddit.com/*'] }));
    const session = await launch('chrome', PAGES, { extension });
    try {
      const options = await session.openExtensionPage('options.html#sites');
      await hasText(options, 'main', 'Sites');
      await expect
        .poll(() =>
          session.open(REDDIT).then((tab) => tab.waitForSelector('errata-notes', { timeout: 2000 })),
        )
        .not.toBeNull();
    } finally {
      await session.close();
      rmSync(extension, { recursive: true });
    }
  });

  it('is read in Firefox from the click on, in open tabs too, until it is given back', async () => {
    const session = await launch('firefox', PAGES);
    try {
      const tab = await session.open(REDDIT);
      const options = await session.openExtensionPage('options.html#sites');
      await (await options.waitForSelector('::-p-text(Allow Reddit)'))?.click();
      const stop = await options.waitForSelector('::-p-text(Stop reading Reddit)');
      await tab.bringToFront();
      await tab.waitForSelector('errata-notes >>> .bar');
      await tab.reload();
      await tab.waitForSelector('errata-notes >>> .bar');
      expect(await tab.$$('errata-notes')).toHaveLength(1);
      await options.bringToFront();
      await stop?.click();
      await options.waitForSelector('::-p-text(Allow Reddit)');
      await tab.waitForFunction(() => !document.querySelector('errata-notes'), { polling: 100 });
      await tab.bringToFront();
      await tab.reload();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await tab.$('errata-notes')).toBeNull();
    } finally {
      await session.close();
    }
  });
});
