// What goes wrong around Errata: its background stops, it is replaced under an open page, its storage fails.
import { rmSync } from 'node:fs';
import type { ElementHandle, Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, launch, type Session } from '../browser/driver.ts';
import { MISSTATEMENT, threadPage } from './pages.ts';
import { extensionWith } from './probed.ts';
import { marked, NONCE, WITNESS } from './witness.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const OTHER = 'https://discussions.apple.com/thread/250000002';
const html = threadPage([{ html: `<p>${MISSTATEMENT}</p>` }], { head: WITNESS });
const PAGES = new Map(
  [THREAD, OTHER].map((address) => [address, { html, headers: { 'content-security-policy': NONCE } }]),
);

/** Opens a thread, and takes down what its scripts and ours throw. */
async function openThread(session: Session, address = THREAD): Promise<{ tab: Tab; errors: string[] }> {
  const tab = await session.open(address);
  tab.setDefaultTimeout(10_000);
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  await tab.waitForSelector('errata-notes >>> .bar');
  return { tab, errors };
}

/** How many notes and marks the reader sees. */
const seen = (tab: Tab) =>
  tab.evaluate(() => {
    const hosts = [...document.querySelectorAll('errata-notes')];
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('errata-'));
    const line = (name: string) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine;
    return {
      notes: hosts.filter((host) => getComputedStyle(host).display !== 'none').length,
      marks: names.filter((name) => line(name) !== 'none').length,
    };
  });
const TIME = { timeout: 10_000 };
// asked again and again: a tab behind another paints nothing, and puppeteer's own waiting goes by what is painted
const isNoted = async (tab: Tab, noted: boolean): Promise<void> => {
  await tab.bringToFront(); // nothing is read in a tab that nobody sees
  const isThere = () => tab.evaluate(() => document.querySelector('errata-notes') !== null);
  await expect.poll(isThere, TIME).toBe(noted);
};
/** A hidden note leaves a line that brings it back, and no mark. */
const isMarked = async (tab: Tab, isSo: boolean): Promise<void> => {
  await tab.bringToFront();
  await expect.poll(() => marked(tab), TIME).toEqual(isSo ? [MISSTATEMENT] : []);
};
const hasMark = async (tab: Tab, name: string): Promise<void> => {
  await expect.poll(() => tab.evaluate((mark) => CSS.highlights.has(mark), name), TIME).toBe(true);
};

/** A button of the note, which is opened for it. */
async function buttonInNote(tab: Tab, words: string): Promise<ElementHandle | null> {
  await tab.bringToFront();
  const bar = await tab.waitForSelector('errata-notes >>> .bar');
  if (await bar?.evaluate((element) => element.ariaExpanded === 'false')) await bar?.press('Enter');
  return tab.waitForSelector(`errata-notes >>> ::-p-text(${words})`);
}

/** Runs code in an extension page with the extension's API as `api`. */
const inExtension = (page: Tab, code: string) =>
  page.evaluate(`(async () => { const api = globalThis.browser ?? chrome; ${code} })()`);

/** The page part can read its storage, but not write. */
const NO_WRITES = `for (const api of [globalThis.browser, globalThis.chrome])
  if (api?.storage) for (const name of ['set', 'remove']) api.storage.local[name] = () => Promise.reject(new Error('quota exceeded'));`;

describe.each(KINDS)('in %s', (kind) => {
  let session: Session;
  let tab: Tab;
  let errors: string[];
  let popup: Tab;
  beforeAll(async () => {
    session = await launch(kind, PAGES);
    ({ tab, errors } = await openThread(session));
    popup = await session.openExtensionPage('popup.html');
    await popup.waitForSelector('input');
  });
  afterAll(() => session?.close());

  it.each(['before', 'during', 'after'])(
    'a background that stops %s a toggle loses nothing',
    async (when) => {
      const toggle = () => popup.$eval('input', (box) => box.click());
      for (const on of [false, true]) {
        if (when === 'before') await session.stopBackground();
        await Promise.all([toggle(), when === 'during' && session.stopBackground()]);
        if (when === 'after') await session.stopBackground();
        await isNoted(tab, on);
        // the page asks a background that does not answer again and again, for up to ten seconds
        await expect.poll(() => session.badge(popup), { timeout: 25_000 }).toBe(on ? '1' : '');
        await expect.poll(() => popup.$eval('input', (box) => box.checked), TIME).toBe(on);
      }
    },
  );

  it('a store that is empty, corrupt or from the future gives the choices that can be read, and defaults', async () => {
    const stored = {
      enabled: 'perhaps',
      theme: 7,
      size: -1,
      'check:': true,
      dismissed: ['x'],
      version: 99,
      'orbit:mars': true,
      markStyle: 'tint',
    };
    await inExtension(popup, `await api.storage.local.set(${JSON.stringify(stored)});`);
    await hasMark(tab, 'errata-misleading-tint');
    expect(await marked(tab)).toEqual([MISSTATEMENT]);
    await inExtension(popup, 'await api.storage.local.clear();');
    await hasMark(tab, 'errata-misleading');
    expect(await popup.$eval('input', (box) => box.checked)).toBe(true);
  });

  it('two tabs and the popup that write at once keep each choice', async () => {
    const { tab: other } = await openThread(session, OTHER);
    const hide = await buttonInNote(tab, 'Hide this note');
    await Promise.all([
      hide?.press('Enter'),
      inExtension(popup, "await api.storage.local.set({ 'topic:backups': false });"),
      popup.$$eval('input', (boxes) => boxes[1]?.click()), // this site
    ]);
    await isMarked(other, false);
    const { local } = await session.stored(popup);
    expect(
      Object.entries(local)
        .map(([key, value]) => `${key.replace(/[0-9a-f]{16}/, '')}=${String(value)}`)
        .toSorted(),
    ).toEqual(['dismissed:=true', 'site:discussions.apple.com=false', 'topic:backups=false']);
    await inExtension(popup, 'await api.storage.local.clear();');
    await isNoted(tab, true);
    await other.close();
  });

  it('a write that the browser refuses leaves the switch as it is stored, and says so', async () => {
    await popup.bringToFront();
    const refuse = `for (const storage of [globalThis.browser, globalThis.chrome].map((api) => api?.storage))
      if (storage) storage.local.set = () => Promise.reject(new Error('quota exceeded'));`;
    await popup.evaluate(refuse);
    await popup.$eval('input', (box) => box.click());
    await popup.waitForFunction(() => document.querySelector('[role=alert]')?.textContent !== '');
    expect(await popup.$eval('input', (box) => box.checked)).toBe(true);
    expect(await tab.$('errata-notes')).not.toBeNull();
    await popup.reload({ waitUntil: kind === 'firefox' ? [] : 'load' });
    await popup.waitForSelector('input');
  });

  it('without any network everything works on', async () => {
    await session.site.close();
    await popup.$eval('input', (box) => box.click());
    await isNoted(tab, false);
    await popup.$eval('input', (box) => box.click());
    await isNoted(tab, true);
  });

  it('an extension that is removed under an open page leaves nothing to be seen, and throws nothing', async () => {
    await session.replaceExtension('uninstall');
    await tab.bringToFront();
    await tab.mouse.move(100, 100);
    await tab.mouse.move(120, 120);
    await expect.poll(() => seen(tab), TIME).toEqual({ notes: 0, marks: 0 });
    await tab.evaluate(() => document.querySelector('.timestamp')?.append(document.createElement('i')));
    await tab.mouse.click(130, 130);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(errors).toEqual([]);
    expect(await tab.evaluate(() => window.seen)).toEqual([]);
  });
});

describe.each(KINDS)('an update under an open page in %s', (kind) => {
  it('takes the old marks away, and marks each page once when it is loaded again', async () => {
    const session = await launch(kind, PAGES);
    try {
      const { tab, errors } = await openThread(session);
      await session.replaceExtension('reload');
      await tab.bringToFront();
      await tab.mouse.move(100, 100);
      await tab.mouse.move(120, 120);
      // Firefox starts the new page part in open pages, Chromium in the next ones
      const left = kind === 'chrome' ? 0 : 1;
      await expect.poll(() => seen(tab), TIME).toEqual({ notes: left, marks: left });
      expect(errors).toEqual([]);
      const isBack = async () => {
        await tab.reload();
        return tab.waitForSelector('errata-notes >>> .bar', { timeout: 1500 }).then(
          () => true,
          () => false,
        );
      };
      await expect.poll(isBack, { timeout: 20_000 }).toBe(true);
      expect(await tab.$$('errata-notes')).toHaveLength(1);
    } finally {
      await session.close();
    }
  });
});

describe.each(KINDS)('a page part that cannot write in %s', (kind) => {
  it('says so, changes nothing, and throws nothing', async () => {
    const extension = extensionWith(kind, NO_WRITES);
    const session = await launch(kind, PAGES, { extension });
    try {
      const { tab, errors } = await openThread(session);
      await (await buttonInNote(tab, 'Hide this note'))?.press('Enter');
      await tab.waitForSelector('errata-notes >>> ::-p-text(could not store this choice)');
      expect(await marked(tab)).toEqual([MISSTATEMENT]);
      expect(errors).toEqual([]);
    } finally {
      await session.close();
      rmSync(extension, { recursive: true });
    }
  });
});

describe.each(KINDS)('a private window in %s', (kind) => {
  it('keeps every choice for its page alone, and stores nothing', async () => {
    const session = await launch(kind, PAGES, { isPrivate: true });
    try {
      const { tab } = await openThread(session);
      await (await buttonInNote(tab, 'Hide this note'))?.press('Enter');
      await isMarked(tab, false);
      const options = await session.openExtensionPage('options.html');
      expect((await session.stored(options)).local).toEqual({});
      await tab.reload();
      await isMarked(tab, true);
    } finally {
      await session.close();
    }
  });
});
