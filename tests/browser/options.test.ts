import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { byId, misconceptions } from '../../utils/knowledge/index.ts';
import { violations } from './axe.ts';
import { KINDS, launch, type Session } from './driver.ts';

const THREAD = 'https://discussions.apple.com/thread/250000001';
const html = readFileSync(join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'));
/** The one finding of the thread. */
const CHECK = byId('passcode-stored-on-device');
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

  const noNotes = () =>
    thread.waitForFunction(() => !document.querySelector('errata-notes'), { polling: 100 });
  /** The page is read again once somebody looks at it. */
  const notesAgain = async () => {
    await thread.bringToFront();
    await thread.waitForSelector('errata-notes >>> .bar');
    await options.bringToFront();
  };
  const listed = () => options.$$eval('.checks > li > label', (labels) => labels.map((l) => l.textContent));

  it('finds a check by words: its claim, truth, source, examples and figures', async () => {
    await options.focus('[type=search]');
    await options.keyboard.type(String(CHECK?.id));
    await expect.poll(listed).toEqual([CHECK?.claim]);
    await options.click('.checks summary');
    await options.waitForSelector('.checks details[open] p');
    expect(await textOf(options, '.checks details[open] p')).toBe(CHECK?.truth);
    expect(await options.$eval('.checks details a', (a) => (a as HTMLAnchorElement).href)).toMatch(
      /^https:\/\/support\.apple\.com\//,
    );
    const details = await textOf(options, '.checks details');
    expect(details).toMatch(/Marked, for example“.+”Not marked, for example“.+”/);
    expect(details).toMatch(/How well it judges.* \d+ of \d+ found\. Other sentences wrongly marked: \d+\./);
  });

  it('turns a check off, which takes its mark from the open thread at once, and on again', async () => {
    const box = (await options.$('.checks > li [type=checkbox]')) as ElementHandle;
    await press(options, box);
    await noNotes();
    expect(await thread.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await press(options, box);
    await thread.waitForSelector('errata-notes >>> .bar');
  });

  it('shows the checks of one severity, and turns them off in the open thread', async () => {
    await options.focus('[type=search]');
    for (const _ of String(CHECK?.id)) await options.keyboard.press('Backspace');
    await expect.poll(async () => (await listed()).length).toBe(misconceptions.length);
    await options.focus('.filters label:last-of-type select');
    await options.keyboard.press('ArrowDown'); // past “All”, to the mildest
    const mild = misconceptions.filter(({ severity }) => severity === 'imprecise').map(({ claim }) => claim);
    await expect.poll(listed).toEqual(mild);
    expect(await textOf(options, 'main [role=status]')).toBe(`${mild.length} checks.`);
    const all = await options.waitForSelector('label::-p-text(Show notes of this severity) >>> input');
    await press(options, all as ElementHandle);
    await options.waitForSelector('.aside');
    await noNotes();
    await press(options, all as ElementHandle);
    await thread.waitForSelector('errata-notes >>> .bar');
    await options.focus('.filters label:last-of-type select');
    await options.keyboard.press('ArrowUp');
    await expect.poll(async () => (await listed()).length).toBe(misconceptions.length);
  });

  it('offers nothing to bring back where nothing is hidden, and says why', async () => {
    await show('hidden');
    const button = () =>
      options.$eval('main button', (element) => [
        element.ariaDisabled,
        document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
      ]);
    expect(await button()).toEqual(['true', 'You have hidden no note.']);
  });

  it('brings a hidden note back', async () => {
    await thread.bringToFront();
    await (await thread.waitForSelector('errata-notes >>> .bar'))?.click();
    const hide = await thread.waitForSelector('errata-notes >>> ::-p-text(Hide this note)');
    await hide?.click();
    await thread.waitForSelector('errata-notes >>> ::-p-text(Undo)');
    await thread.keyboard.press('Tab');
    await noNotes();
    await show('hidden');
    await options.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.includes('1 note'),
    );
    await press(options, (await options.$('main button')) as ElementHandle);
    await thread.waitForSelector('errata-notes >>> .bar');
    await options.waitForSelector('main button[aria-disabled=true]');
    expect(await options.evaluate(() => document.activeElement?.textContent)).toBe('Bring all back');
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
    expect(result).toContain('“Apple … copy … passcode … servers” – speaks of');
    expect(result).toContain('? – asked'); // what stopped the rest
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
    await noNotes();
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
    await noNotes();
    await load({ choices: { enabled: true } });
    await notesAgain();
  });

  it('tells of itself: version, checks, edition, privacy, licences', async () => {
    await show('about');
    const about = await textOf(options, 'main');
    const count = (wanted: string) => misconceptions.filter(({ state }) => state === wanted).length;
    expect(about).toContain(`Version ${manifest.version}`);
    expect(about).toContain(`${count('on')} checks are shown, ${count('shadow')} are on trial.`);
    expect(about).toMatch(/edition of \w+ \d{4}/);
    expect(about).toContain('It sends nothing to anybody');
    for (const bundled of ['preact', 'valibot', '@webext-core/messaging']) expect(about).toContain(bundled);
    expect(about).toContain('independent of Apple');
  });

  it('turns a site back on that the reader had turned off', async () => {
    await session.choose(options, { 'site:discussions.apple.com': false });
    await noNotes();
    await show('sites');
    const site = await options.waitForSelector(
      'label::-p-text(Show notes on discussions.apple.com) >>> input',
    );
    await site?.click();
    await notesAgain();
    await options.waitForFunction(() => !document.querySelector('main [type=checkbox]'));
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
