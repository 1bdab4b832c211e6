import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { KINDS, launch, type Session } from './driver.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const html = readFileSync(join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'));
const PAGES = new Map([[THREAD, { html }]]);

const bars = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('errata-notes')].map(
      ({ shadowRoot }) => shadowRoot?.querySelector('.note')?.getAttribute('data-severity') ?? '',
    ),
  );

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let welcome: Tab;
  beforeAll(async () => {
    session = await launch(kind, PAGES, { welcome: true });
    welcome = await session.openedTab('welcome.html');
    await welcome.waitForSelector('errata-notes >>> .bar');
  });
  afterAll(() => session?.close());

  it('is opened once on install, its sample thread read by the same code as any thread', async () => {
    expect(await welcome.$('.asking')).toBeNull();
    await expect.poll(() => bars(welcome)).toEqual(['misleading', 'harmful', 'imprecise']);
    const marked = await welcome.evaluate(() =>
      [...CSS.highlights.keys()].filter((name) => name.startsWith('errata-')).toSorted(),
    );
    expect(marked).toEqual(['errata-corrected', 'errata-harmful', 'errata-imprecise']);
  });

  it('opens, reads and closes a note by keyboard alone', async () => {
    await welcome.bringToFront();
    const focused = () =>
      welcome.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? '');
    for (let i = 0; i < 30 && (await focused()) !== 'bar'; i++) await welcome.keyboard.press('Tab');
    await welcome.keyboard.press('Enter');
    const card = await welcome.waitForSelector('errata-notes >>> .card');
    expect(await card?.evaluate((element) => element.textContent)).toContain(
      'Corrected in this thread by sam',
    );
    expect(await violations(welcome)).toEqual([]);
    await welcome.keyboard.press('Enter');
    await welcome.waitForFunction(
      () => !document.querySelector('errata-notes')?.shadowRoot?.querySelector('.card'),
    );
  });

  it('names the keys, which both browsers accept', async () => {
    const keys = await welcome.$$eval('kbd', (elements) => elements.map(({ textContent }) => textContent));
    expect(keys).toEqual(['Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+O']);
  });

  it('has nothing for axe to find, and fits 320 px', async () => {
    expect(await violations(welcome)).toEqual([]);
    await welcome.setViewport({ width: 320, height: 700 });
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await welcome.setViewport({ width: 1000, height: 800 });
    await welcome.screenshot({ path: `artifacts/${kind}-welcome.png`, fullPage: true });
  });

  it('opens the settings', async () => {
    await (await welcome.waitForSelector('::-p-text(Checks, sites and settings)'))?.click();
    expect(await (await session.openedTab('options.html')).waitForSelector('.checks')).not.toBeNull();
  });
});

describe('in Firefox, where the reader may withdraw any site', () => {
  let session: Session;
  let welcome: Tab;
  beforeEach(async () => {
    session = await launch('firefox', PAGES);
    welcome = await session.openExtensionPage('welcome.html');
    await welcome.waitForSelector('errata-notes >>> .bar');
    await welcome.evaluate(async () => {
      interface Api {
        runtime: { getManifest(): { content_scripts: { matches: string[] }[] } };
        permissions: { remove(what: { origins: string[] }): Promise<boolean> };
      }
      const { browser } = globalThis as unknown as { browser: Api };
      const [script] = browser.runtime.getManifest().content_scripts;
      await browser.permissions.remove({ origins: script?.matches ?? [] });
    });
  });
  afterEach(() => session.close());

  it('asks for what was withdrawn, and is satisfied once it is allowed', async () => {
    const allow = await welcome.waitForSelector('.asking button');
    expect(await violations(welcome)).toEqual([]);
    await welcome.screenshot({ path: 'artifacts/firefox-welcome-asking.png' });
    await allow?.click();
    await welcome.waitForFunction(() => !document.querySelector('.asking'));
  });

  it('asks in the popup too, and reads the open page from then on', async () => {
    const thread = await session.open(THREAD);
    const popup = await session.openPopup(thread);
    const ask = await popup.waitForSelector('button::-p-text(Read threads on this site)');
    expect(await thread.$('errata-notes')).toBeNull();
    expect(await violations(popup)).toEqual([]);
    await ask?.click();
    await thread.bringToFront();
    await thread.waitForSelector('errata-notes >>> .bar');
    await popup.bringToFront();
    await popup.waitForSelector('.finding');
  });
});
