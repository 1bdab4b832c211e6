import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { KINDS, launch, type Session } from './driver.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const CLAIM = 'Every fingerprint you register on a Pixel ends up in a Google database.';
const html = readFileSync(
  join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'),
  'utf8',
).replaceAll('Erase the phone and set it up from a backup.', CLAIM);
const android = readFileSync(join(import.meta.dirname, '../../utils/knowledge/packs/android.json'), 'utf8');

describe.each(KINDS)('packs in %s', (kind) => {
  let session: Session;
  let thread: Tab;
  let options: Tab;
  const files = mkdtempSync(join(tmpdir(), 'errata-pack-'));

  beforeAll(async () => {
    session = await launch(kind, new Map([[THREAD, { html }]]));
    thread = await session.open(THREAD);
    await thread.waitForSelector('errata-notes >>> .bar');
    options = await session.openExtensionPage('options.html#packs');
    await options.waitForSelector('main [type=checkbox]');
  });
  afterAll(async () => {
    await session?.close();
    rmSync(files, { recursive: true });
  });

  const notes = () => thread.evaluate(() => document.querySelectorAll('errata-notes').length);
  const told = (words: string) =>
    options.waitForFunction(
      (text) => document.querySelector('[role=status]')?.textContent?.includes(text),
      {},
      words,
    );
  const load = async (name: string, text: string) => {
    const path = join(files, name);
    writeFileSync(path, text);
    await ((await options.$('[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  /** A tab behind others is not drawn, and what waits for its frames waits for ever. */
  const hasNotes = async (count: number) => {
    await thread.bringToFront();
    await thread.waitForFunction(
      (wanted) => document.querySelectorAll('errata-notes').length === wanted,
      {},
      count,
    );
  };
  const toggle = async () => {
    await options.bringToFront();
    await options.focus('main [type=checkbox]');
    await options.keyboard.press(' ');
  };

  it('are off at first, and mark the open thread once turned on', async () => {
    const before = await notes();
    await toggle();
    await told('was taken');
    await options.screenshot({ path: `artifacts/${kind}-packs.png` });
    expect(await violations(options)).toEqual([]);
    await hasNotes(before + 2); // the reply stands on the page twice
    await thread.screenshot({ path: `artifacts/${kind}-packs-thread.png`, fullPage: true });
    await toggle();
    await hasNotes(before);
    await toggle();
    await hasNotes(before + 2);
  });

  it('that are broken are refused with the reasons, and change nothing', async () => {
    const before = await notes();
    await options.bringToFront();
    await load('cut.json', android.slice(0, -200));
    await told('cut.json: is not JSON');
    await load('twisted.json', android.replace(CLAIM, 'Bananas are yellow on every Android phone.'));
    await told('Bananas are yellow');
    await options.screenshot({ path: `artifacts/${kind}-packs-refused.png` });
    expect(await notes()).toBe(before);
  });

  it('from a file are taken, listed among the checks, and removed again', async () => {
    await options.bringToFront();
    const other = android
      .replace('"id": "android"', '"id": "robots"')
      .replace('"name": "Android lock screen and encryption"', '"name": "Robots"')
      .replaceAll('"android/', '"robots/');
    await load('robots.json', other);
    await told('robots.json was taken');
    await options.click('nav a[href="#checks"]');
    await options.waitForSelector('.checks li');
    await options.focus('[type=search]');
    await options.keyboard.type('robots/fingerprint');
    await options.waitForFunction(() => document.querySelectorAll('.checks > li').length === 1);
    await options.click('nav a[href="#packs"]');
    await (await options.waitForSelector('::-p-text(Remove Robots)'))?.click();
    await options.waitForFunction(() => !document.body.textContent?.includes('Remove Robots'));
  });
});
