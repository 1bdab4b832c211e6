import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isChoice } from '../../utils/settings/settings.ts';
import { builtExtension, KINDS, launch, type Session, type Stored } from './driver.ts';
import { hoverMark, pressNote, useEverything } from './tour.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const EMPTY = 'https://discussions.apple.com/welcome';
const OTHER = 'https://forum.example/thread/1';
const GUIDE = 'https://support.apple.com/guide/security/';
const html = readFileSync(
  join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'),
  'utf8',
);
const plain = '<!doctype html><html lang="en"><title>A page</title><p>No thread here.';

/** Asked for by browsers on their own account; the proxy refuses them like everything else. */
const BROWSERS_OWN =
  /(?:^|[./])(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|org|net)(?::\d+)?(?:\/|$)/;

describe.each(KINDS)('a whole tour of the product in %s', (kind) => {
  let session: Session;
  let stored: Stored;
  let guide: string;
  const opened: string[] = [];
  /** Addresses that a fetch or a leftover of ours would add to. */
  const served = () => session.site.served.filter((address) => !address.endsWith('/favicon.ico'));

  const open = async (address: string): Promise<Tab> => {
    opened.push(address);
    return session.open(address);
  };

  beforeAll(async () => {
    session = await launch(
      kind,
      new Map([[THREAD, { html }], ...[EMPTY, OTHER].map((a) => [a, { html: plain }] as const)]),
    );
  });
  afterAll(() => session?.close());

  it('reads, hovers, opens, copies and steps in a thread', async () => {
    const thread = await open(THREAD);
    const bar = await thread.waitForSelector('errata-notes >>> .bar');
    await hoverMark(thread);
    await bar?.press('Enter');
    await thread.waitForSelector('errata-notes >>> .source a');
    guide = await thread.$eval('errata-notes >>> .source a', (a) => (a as HTMLAnchorElement).href);
    await session.command('next-note', 'J');
    await session.command('previous-note', 'K');
    await open(EMPTY);
    await open(OTHER);
  });

  it('uses every control of the popup and of every other page of the extension', async () => {
    const pages = readdirSync(builtExtension(kind)).filter((name) => name.endsWith('.html'));
    expect(pages).toEqual(expect.arrayContaining(['options.html', 'popup.html']));
    for (const page of pages) {
      const tab = await session.openExtensionPage(page);
      await tab.waitForSelector('h1');
      expect(await useEverything(tab)).toBeGreaterThan(0);
      const panels = await tab.$$eval('nav a', (links) => links.map((a) => a.getAttribute('href')));
      for (const panel of panels) {
        await tab.click(`nav a[href="${panel}"]`);
        await tab.waitForSelector(`nav a[href="${panel}"][aria-current=page]`);
        await useEverything(tab);
      }
      await tab.close();
    }
  });

  it('survives a stop of its background, hides a note and turns a check off', async () => {
    await session.stopBackground();
    const thread = await open(THREAD);
    const bar = await thread.waitForSelector('errata-notes >>> .bar');
    await thread.bringToFront(); // the popup has opened the options in front
    await bar?.press('Enter');
    await thread.waitForSelector('errata-notes >>> .card');
    expect(await pressNote(thread)).toBeGreaterThan(3);
    const popup = await session.openExtensionPage('popup.html');
    await expect
      .poll(async () => Object.keys((await session.stored(popup)).local).join())
      .toContain('dismissed:');
    stored = await session.stored(popup);
  });

  it('asked no server for anything: not the site’s own, not this machine, nobody', () => {
    expect(session.site.refused.filter((address) => !BROWSERS_OWN.test(address))).toEqual([]);
    expect(served()).toEqual(opened);
  });

  it('tells the guide’s site nothing but which section the reader wants to see', () => {
    const { origin, pathname, search, hash } = new URL(guide);
    expect(origin + pathname).toMatch(new RegExp(`^${GUIDE}[a-z0-9-]+/web$`));
    expect(search).toBe('');
    expect(decodeURIComponent(hash)).not.toContain('250000001');
  });

  it('stored the reader’s choices and nothing else: a hidden note by a fingerprint alone', () => {
    // a pack is a file that the reader added, kept as it is
    const packs = Object.keys(stored.local).filter((key) => key.startsWith('packfile:'));
    const entries = Object.entries(stored.local).filter(([key]) => !packs.includes(key));
    for (const key of packs) expect(String(stored.local[key])).toContain('"format":"errata-pack-1"');
    for (const word of ['reedwarbler', 'puffin_bay', 'far away', '/thread/'])
      expect(JSON.stringify(stored)).not.toContain(word);
    expect(entries.filter(([key, value]) => !isChoice(key, value))).toEqual([]);
    const hidden = entries.filter(([key]) => key.startsWith('dismissed:'));
    expect(hidden.length).toBeGreaterThan(0);
    for (const [key, value] of hidden) {
      expect(key).toMatch(/^dismissed:[0-9a-f]{16}$/);
      expect(value).toBeTypeOf('boolean');
    }
    for (const [key] of entries)
      expect(key).toMatch(
        /^(?:[a-zA-Z]+|(?:dismissed|thread):[0-9a-f]{16}|site:[a-z.]+|(?:check|topic|severity|pack):[a-z0-9-]+)$/,
      );
    expect(stored.elsewhere).toEqual({});
    expect(stored.databases).toEqual([]);
  });

  it('left nothing in the site’s own storage', async () => {
    const page = await session.open(THREAD);
    const left = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
    expect(left).toEqual(['']);
  });
});
