import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { KINDS, launch, type Session } from './driver.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const html = readFileSync(join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'));
const PANELS = ['checks', 'packs', 'sites', 'appearance', 'hidden', 'try', 'backup', 'about'];

const textOf = (tab: Tab, selector: string) => tab.$eval(selector, (element) => element.textContent ?? '');

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let thread: Tab;
  let options: Tab;
  const files = mkdtempSync(join(tmpdir(), 'errata-backup-'));

  beforeAll(async () => {
    session = await launch(kind, new Map([[THREAD, { html }]]), { downloads: files });
    thread = await session.open(THREAD);
    await thread.waitForSelector('errata-notes >>> .bar');
    options = await session.openExtensionPage('options.html');
    await options.waitForSelector('.checks li');
  });
  afterAll(async () => {
    await session?.close();
    rmSync(files, { recursive: true });
  });

  const show = async (panel: string) => {
    await options.bringToFront();
    await options.click(`nav a[href="#${panel}"]`);
    await options.waitForSelector(`nav a[href="#${panel}"][aria-current=page]`);
  };

  it('finds a check by words, and turns it off in the open thread at once, by keyboard', async () => {
    await options.focus('[type=search]');
    await options.keyboard.type('passcode stored secure enclave');
    await options.waitForFunction(() => document.querySelectorAll('.checks > li').length < 10);
    await options.click('.checks summary');
    await options.waitForSelector('.checks details[open] p');
    const truth = await textOf(options, '.checks details[open] p');
    expect(truth.length).toBeGreaterThan(20);
    expect(await options.$eval('.checks details a', (a) => (a as HTMLAnchorElement).href)).toMatch(
      /^https:\/\/support\.apple\.com\//,
    );
    const switches = await options.$$('.checks [type=checkbox]');
    for (const box of switches) await press(options, box);
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    for (const box of switches) await press(options, box);
    await thread.waitForSelector('errata-notes >>> .bar');
  });

  it('brings a hidden note back', async () => {
    await thread.bringToFront();
    await (await thread.waitForSelector('errata-notes >>> .bar'))?.click();
    const hide = await thread.waitForSelector('errata-notes >>> ::-p-text(Hide this note)');
    await hide?.click();
    await thread.waitForSelector('errata-notes >>> ::-p-text(Undo)');
    await thread.keyboard.press('Tab');
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    await show('hidden');
    await options.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('1 note'),
    );
    await options.click('main button');
    await thread.waitForSelector('errata-notes >>> .bar');
  });

  it('judges a pasted text: what is found, and what is seen and why it is left alone', async () => {
    await show('try');
    await options.focus('textarea');
    await options.keyboard.type(
      'Apple keeps a copy of your passcode on its servers. Does Apple keep a copy of your passcode on its servers?',
    );
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await options.waitForSelector('main h3');
    const result = await textOf(options, 'main [role=status]');
    expect(result).toContain('Read as: asserted');
    expect(result).toContain('Read as: asked');
    await options.screenshot({ path: `artifacts/${kind}-options-try-result.png` });
  });

  it('applies looks to the notes, the open one too', async () => {
    await show('appearance');
    await options.select('select', 'dark');
    await thread.waitForSelector('errata-notes[data-theme=dark]');
    expect(await violations(options)).toEqual([]);
    await options.screenshot({ path: `artifacts/${kind}-options-dark.png` });
    await thread.waitForSelector('errata-notes >>> .card');
    expect(await violations(thread, 'errata-notes')).toEqual([]);
    await options.select('select', 'auto');
    await thread.waitForSelector('errata-notes[data-theme=auto]');
  });

  it('shows looks in a live sample, drawn as notes and marks are', async () => {
    await show('appearance');
    const marks = () => options.evaluate(() => [...CSS.highlights.keys()].toSorted());
    await options.waitForSelector('.sample errata-notes >>> .bar');
    await expect.poll(marks).toEqual(['errata-corrected', 'errata-harmful', 'errata-imprecise']);
    await options.select('label:nth-of-type(2) select', 'tint');
    await expect.poll(marks).toContain('errata-harmful-tint');
    await options.focus('[type=range]');
    for (let i = 0; i < 4; i++) await options.keyboard.press('ArrowRight');
    await options.waitForFunction(
      () =>
        document.querySelector<HTMLElement>('errata-notes')?.style.getPropertyValue('--errata-size') ===
        '1.2',
    );
    await options.select('label:nth-of-type(2) select', 'line');
    await show('checks');
    expect(await marks()).toEqual([]);
  });

  it('says which checks a turned-off topic takes along', async () => {
    await show('checks');
    await options.select('.filters select', 'passcode');
    await (await options.waitForSelector('::-p-text(Show notes about this topic)'))?.click();
    await options.waitForSelector('.aside');
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    await (await options.waitForSelector('::-p-text(Show notes about this topic)'))?.click();
    await options.waitForFunction(() => !document.querySelector('.aside'));
    await thread.waitForSelector('errata-notes >>> .bar');
  });

  it('saves every choice to a file', async () => {
    await show('appearance');
    await (await options.waitForSelector('::-p-text(Print notes with the page)'))?.click();
    await thread.waitForSelector('errata-notes[data-print]');
    await show('backup');
    await options.click('main button');
    const saved = join(files, 'errata-choices.json');
    await expect.poll(() => existsSync(saved), { timeout: 5000 }).toBe(true);
    await expect.poll(() => readFileSync(saved, 'utf8')).toContain('"printNotes": true');
  });

  it('loads a file of choices, names what it could not use, and refuses a later one whole', async () => {
    await show('backup');
    const load = async (file: object) => {
      const path = join(files, 'choices.json');
      writeFileSync(path, JSON.stringify({ format: 'errata-choices', version: 1, ...file }));
      const input = (await options.$('[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(path);
    };
    const told = (words: string) =>
      options.waitForFunction(
        (text) => document.querySelector('[role=status]')?.textContent?.includes(text),
        {},
        words,
      );
    await load({ version: 2, choices: { enabled: false } });
    await told('later version');
    expect(await thread.$('errata-notes')).not.toBeNull();
    await load({ choices: { enabled: false, size: 9 } });
    await told('size');
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    await load({ choices: { enabled: true } });
    await thread.waitForSelector('errata-notes >>> .bar');
  });

  it('has nothing for axe to find, and fits 320 px, in every panel', async () => {
    for (const panel of PANELS) {
      await show(panel);
      expect([panel, ...(await violations(options))]).toEqual([panel]);
      await options.setViewport({ width: 320, height: 700 });
      const width = await options.evaluate(() => document.documentElement.scrollWidth);
      expect({ panel, fits: width <= 320 }).toEqual({ panel, fits: true });
      await options.screenshot({ path: `artifacts/${kind}-options-${panel}-narrow.png` });
      await options.setViewport({ width: 1000, height: 800 });
      await options.screenshot({ path: `artifacts/${kind}-options-${panel}.png` });
    }
  });
});

async function press(tab: Tab, box: ElementHandle): Promise<void> {
  await box.focus();
  await tab.keyboard.press(' ');
}
