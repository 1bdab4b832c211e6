import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtExtension, firefoxArchive, KINDS, launch, type Session } from './driver.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const html = readFileSync(join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'));
const PAGES = new Map([[THREAD, { html }]]);

const theme = (tab: Tab) => tab.$eval('errata-notes', (host) => (host as HTMLElement).dataset.theme);
const choose = async (session: Session, choices: Record<string, unknown>) => {
  const options = await session.openExtensionPage('options.html');
  await session.choose(options, choices);
  await options.close();
};
/** The thread, read. */
const read = async (session: Session) => {
  const thread = await session.open(THREAD);
  await thread.waitForSelector('errata-notes >>> .bar');
  return thread;
};

describe.each(KINDS)('%s', (kind) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'errata-settings-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps the reader’s choices when the browser is closed and opened again', async () => {
    const profile = folder;
    // Firefox keeps only what was installed from an archive
    const archive = kind === 'firefox' && { archive: firefoxArchive() };
    const first = await launch(kind, PAGES, { profile, ...archive });
    await choose(first, { theme: 'dark', 'topic:icloud': false });
    await first.close();
    const second = await launch(kind, PAGES, { profile });
    try {
      expect(await theme(await read(second))).toBe('dark');
    } finally {
      await second.close();
    }
  });

  it('keeps them when the extension is updated, and greets nobody again', async () => {
    const extension = join(folder, 'extension');
    cpSync(builtExtension(kind), extension, { recursive: true });
    const session = await launch(kind, PAGES, { extension });
    try {
      await choose(session, { theme: 'dark' });
      const path = join(extension, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
      await session.browser.installExtension(extension);
      const about = await session.openExtensionPage('options.html#about');
      await about.waitForFunction(() => document.querySelector('main')?.textContent?.includes('99.0.0'));
      expect(await theme(await read(session))).toBe('dark');
      const open = await Promise.all(
        (await session.browser.pages()).map((tab) => tab.evaluate(() => location.href).catch(() => '')),
      );
      expect(open.filter((address) => address.endsWith('/welcome.html'))).toEqual([]);
    } finally {
      await session.close();
    }
  });

  it('falls back to the default of what is corrupt in the store, and to that alone', async () => {
    const session = await launch(kind, PAGES);
    try {
      await choose(session, {
        enabled: 'perhaps',
        size: -3,
        markStyle: { line: true },
        'check:passcode-stored-on-device': 0,
        'dismissed:': null,
        nonsense: ['x'],
        theme: 'dark',
      });
      expect(await theme(await read(session))).toBe('dark');
      const options = await session.openExtensionPage('options.html#appearance');
      const size = await (await options.waitForSelector('[type=range]'))?.evaluate(
        (input) => (input as HTMLInputElement).value,
      );
      expect(size).toBe('100');
    } finally {
      await session.close();
    }
  });
});
