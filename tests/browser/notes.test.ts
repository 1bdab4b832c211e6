import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { KINDS, launch, type Session } from './driver.ts';

// A reader's whole way through the notes of one page, with real keys and clicks.

const THREAD = 'https://discussions.apple.com/thread/250000001';
const LONG = 'https://discussions.apple.com/thread/250000002';
const UNANCHORED = 'https://discussions.apple.com/thread/250000003';
const ARABIC = 'https://discussions.apple.com/thread/250000004';
const html = readFileSync(
  join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'),
  'utf8',
);
/** So long that its first notes are far above the view of who reads its end. */
const long = html.replace('</body>', `<p id="end" style="margin-block: 3000px">The end.</p></body>`);
const PAGES = new Map([
  [THREAD, { html }],
  [LONG, { html: long }],
  [UNANCHORED, { html: long.replace('<head>', '<head><style>* { overflow-anchor: none }</style>') }],
  [ARABIC, { html: html.replace('dir="ltr"', 'dir="rtl"') }],
]);

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let thread: Tab;
  let extension: Tab;
  beforeAll(async () => {
    session = await launch(kind, PAGES);
    extension = await session.openExtensionPage('options.html');
    thread = await session.open(THREAD);
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    await choose({});
    await thread.setViewport({ width: 1000, height: 800 });
    await visit(THREAD);
  });

  const visit = async (address: string) => {
    await thread.goto(address);
    await thread.bringToFront();
    await thread.waitForSelector('errata-notes >>> .bar');
  };

  const choose = (choices: Record<string, unknown>) => session.choose(extension, choices);

  /** What has the focus: the words of a control of ours, or the id of the page's element. */
  const focused = () =>
    thread.evaluate(() => {
      const { activeElement } = document;
      const inside = activeElement?.shadowRoot?.activeElement;
      return (
        (inside ? inside.className || inside.textContent : activeElement?.id || activeElement?.localName) ??
        ''
      );
    });
  const waitForFocus = async (what: string) => {
    await expect.poll(focused).toBe(what);
  };
  const noCard = () =>
    thread.waitForFunction(() => !document.querySelector('errata-notes')?.shadowRoot?.querySelector('.card'));
  const press = async (words: string) => {
    const button = await thread.waitForSelector(`errata-notes >>> ::-p-text(${words})`);
    await button?.focus();
    await thread.keyboard.press('Enter');
  };
  const openNote = async () => {
    const bar = await thread.waitForSelector('errata-notes >>> .bar');
    await bar?.focus();
    await thread.keyboard.press('Enter');
    return thread.waitForSelector('errata-notes >>> .card');
  };
  const hover = async (words: string) => {
    const at = await thread.evaluate((text) => {
      const ranges = [...CSS.highlights].flatMap(([name, found]) =>
        name.startsWith('errata-') ? [...(found as unknown as Iterable<Range>)] : [],
      );
      const range = ranges.find((each) => each.toString().includes(text));
      if (!range) throw new Error(`“${text}” is not marked`);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = range.getClientRects()[0] as DOMRect;
      return { x: left + 3, y: top + height / 2 };
    }, words);
    await thread.mouse.move(at.x, at.y);
    return at;
  };

  it('brings the focus to a note by shortcut, and back to where it was', async () => {
    await thread.focus('.button');
    const before = await focused();
    await session.command('next-note', 'J');
    await waitForFocus('bar');
    await thread.waitForSelector('errata-notes >>> .card');
    await session.command('toggle-note', 'O');
    await noCard();
    await waitForFocus(before);
    await session.command('toggle-note', 'O');
    await waitForFocus('bar');
    await thread.keyboard.press('Escape');
    await noCard();
    await waitForFocus(before);
  });

  it('closes a note by Escape, and keeps the focus on the bar that opened it', async () => {
    await openNote();
    await thread.keyboard.press('Tab');
    await thread.keyboard.press('Escape');
    await noCard();
    await waitForFocus('bar');
  });

  it('leads to the correction, and from there back to the note', async () => {
    await openNote();
    await press('Corrected in this thread by');
    await waitForFocus('Back to the note');
    const isThere = await thread.evaluate(() => {
      const { top, bottom } = (document.querySelector('errata-return') as Element).getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
    expect(isThere).toBe(true);
    expect(await violations(thread, 'errata-return')).toEqual([]);
    await thread.keyboard.press('Enter');
    await waitForFocus('bar');
    expect(await thread.$('errata-return')).toBeNull();
  });

  it('says once, in one live region, how many notes there are', async () => {
    const regions = await thread.$$eval('errata-status', (hosts) =>
      hosts.map(({ shadowRoot }) => shadowRoot?.querySelector('[role=status]')?.textContent),
    );
    expect(regions).toEqual(['Errata has 1 note on this thread']);
  });

  it('gives every marked sentence a control that opens its note', async () => {
    const [marks, bars] = await thread.evaluate(() => {
      const ranges = [...CSS.highlights].flatMap(([name, found]) =>
        name.startsWith('errata-') ? [...(found as unknown as Iterable<Range>)] : [],
      );
      const hosts = [...document.querySelectorAll('errata-notes')];
      return [
        ranges.length,
        hosts.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button.bar') ?? [])]).length,
      ];
    });
    expect(marks).toBeGreaterThan(0);
    expect(bars).toBe(marks);
  });

  it('hides a note by keyboard, offers to undo it, and forgets that once the reader goes on', async () => {
    await openNote();
    await press('Hide this note');
    await waitForFocus('Undo');
    expect(await violations(thread, 'errata-notes')).toEqual([]);
    await thread.keyboard.press('Enter');
    await waitForFocus('bar');
    await press('Turn this check off');
    await waitForFocus('Undo');
    await thread.keyboard.press('Tab');
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
  });

  it.each([
    [
      'Copy citation',
      /^Apple Platform Security, “Passcodes and passwords”.*: https:\/\/support\.apple\.com\//,
    ],
    ['Copy citation as Markdown', /\[.*Passcodes and passwords.*\]\(<?https:\/\/support\.apple\.com\//],
    [
      'Not a misstatement? Copy report',
      /I think it should not\.\nCheck: passcode-stored-on-device\nSentence: Your phone’s passcode is stored locally/,
    ],
  ])('does “%s”, and says so', async (label, text) => {
    await openNote();
    const buttons = await thread.$$('errata-notes >>> .actions button');
    const texts = await Promise.all(buttons.map((button) => button.evaluate((one) => one.textContent)));
    await buttons[texts.indexOf(label)]?.click();
    // puppeteer's own look for words remembers those of before
    const words = () =>
      thread.evaluate(() => document.querySelector('errata-notes')?.shadowRoot?.textContent);
    await expect.poll(words, { timeout: 10_000 }).toContain('Copied.');
    expect(await session.pasted(thread)).toMatch(text);
  });

  it('opens the note beside the words, by pointer, in the reader’s colours and size', async () => {
    await choose({ theme: 'dark', size: 150 });
    await thread.waitForSelector('errata-notes[data-theme=dark]');
    const at = await hover('stored locally');
    const card = await thread.waitForSelector('errata-card >>> .card');
    const looks = await card?.evaluate((element) => {
      const { fontSize, backgroundColor } = getComputedStyle(element);
      return { fontSize, backgroundColor };
    });
    expect(looks).toEqual({ fontSize: '21px', backgroundColor: 'rgb(28, 25, 23)' });
    expect(await violations(thread, 'errata-card')).toEqual([]);
    await thread.screenshot({ path: `artifacts/${kind}-floating-dark.png` });
    await thread.keyboard.press('Escape');
    await thread.waitForFunction(() => !document.querySelector('errata-card'));
    await thread.mouse.click(at.x, at.y);
    await thread.waitForSelector('errata-card >>> .card');
    await thread.mouse.click(5, 5);
    await thread.waitForFunction(() => !document.querySelector('errata-card'));
  });

  it.each([
    ['that anchors itself', LONG],
    ['that does not', UNANCHORED],
  ])('moves nothing in view when notes come and go above it, on a page %s', async (_, address) => {
    await visit(address);
    await thread.$eval('#end', (end) => end.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const top = () =>
      thread.evaluate(
        () =>
          new Promise<number>((resolve) =>
            // after two frames the browser's own anchoring has done what it does
            requestAnimationFrame(() =>
              requestAnimationFrame(() =>
                resolve((document.querySelector('#end') as Element).getBoundingClientRect().top),
              ),
            ),
          ),
      );
    const before = await top();
    await choose({ enabled: false });
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
    await choose({});
    await thread.waitForSelector('errata-notes >>> .bar');
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
  });

  it('leaves a printed page clean, or prints the notes as footnotes, as the reader chose', async () => {
    const printed = () =>
      thread.evaluate(() => ({
        shown: ['errata-notes', 'errata-footnotes', 'errata-status'].filter((name) => {
          const host = document.querySelector(name);
          return host !== null && getComputedStyle(host).display !== 'none';
        }),
        marks: [...CSS.highlights.keys()].filter((name) => name.startsWith('errata-')),
        notes: document.querySelector('errata-footnotes')?.shadowRoot?.querySelectorAll('li').length ?? 0,
      }));
    const inks = () =>
      thread.evaluate(() =>
        [...document.querySelectorAll('errata-notes, errata-footnotes')].map(({ shadowRoot }) => {
          const text = shadowRoot?.querySelector('.bar, .footnotes');
          return text && getComputedStyle(text).color;
        }),
      );
    await session.printing(thread, true);
    expect(await printed()).toEqual({ shown: [], marks: ['errata-corrected'], notes: 0 });
    await choose({ printNotes: true, theme: 'dark' });
    await thread.waitForSelector('errata-footnotes');
    expect(await inks()).toEqual(['rgb(28, 25, 23)', 'rgb(28, 25, 23)']); // on paper, which is white
    expect(await printed()).toEqual({
      shown: ['errata-notes', 'errata-footnotes'],
      marks: ['errata-corrected-print'],
      notes: 1,
    });
    await thread.screenshot({ path: `artifacts/${kind}-print.png`, fullPage: true });
    await session.printing(thread, false);
    expect((await printed()).shown).toEqual(['errata-notes', 'errata-status']);
  });

  it('reads from left to right on a page that does not', async () => {
    await visit(ARABIC);
    const bar = await thread.waitForSelector('errata-notes >>> .bar');
    expect(await bar?.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    await bar?.click();
    await thread.waitForSelector('errata-notes >>> .card');
    await thread.$eval('errata-notes', (host) => host.scrollIntoView({ block: 'center' }));
    await thread.screenshot({ path: `artifacts/${kind}-rtl.png` });
  });

  it('fits 320 px with text of twice the size', async () => {
    await choose({ size: 200 });
    await thread.setViewport({ width: 320, height: 700 });
    await openNote();
    const overflow = await thread.evaluate(() => {
      const host = document.querySelector('errata-notes') as HTMLElement;
      const { right } = host.getBoundingClientRect();
      const inside = [...(host.shadowRoot?.querySelectorAll('*') ?? [])];
      return Math.max(...inside.map((element) => element.getBoundingClientRect().right)) - right;
    });
    expect(overflow).toBeLessThanOrEqual(0.5);
    await thread.screenshot({ path: `artifacts/${kind}-note-narrow.png` });
  });

  it('leaves nothing of ours on the page for a reader who has hints off', async () => {
    await openNote();
    await choose({ enabled: false });
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    const ours = await thread.evaluate(() => [
      ...[...document.querySelectorAll('*')].map(({ localName }) => localName),
      ...CSS.highlights.keys(),
    ]);
    expect(ours.filter((name) => name.startsWith('errata-'))).toEqual([]);
  });
});
