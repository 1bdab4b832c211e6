import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { KINDS, launch, type Session } from './driver.ts';

// What a reader does in the popup, in Chromium in the toolbar button's real one.

const THREAD = 'https://discussions.apple.com/thread/250000001';
const LONG = 'https://discussions.apple.com/thread/250000002';
const html = readFileSync(
  join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'),
  'utf8',
);

/** The same thread with a thousand replies: every fifth a misstatement, every fifth a question about one. */
const long = html.replace(/<article id="262100012022"[\s\S]*?<\/article>/, (reply) =>
  Array.from({ length: 1000 }, (_, index) => {
    const words = [
      'Apple keeps a copy of your passcode on its servers.',
      'Does Apple keep a copy of your passcode on its servers?',
    ][index % 5];
    return reply
      .replaceAll('262100012022', String(262200000000 + index))
      .replace(
        /(content-post-body-content" tabindex="-1">)[\s\S]*?(<\/div>)/,
        `$1<p>${words ?? 'Thank you, that helped.'}</p>$2`,
      );
  }).join(''),
);

const PAGES = new Map([
  [THREAD, { html }],
  [LONG, { html: long }],
]);

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let thread: Tab;
  let popup: Tab;
  beforeAll(async () => {
    session = await launch(kind, PAGES);
    thread = await session.open(THREAD);
    await thread.waitForSelector('errata-notes >>> .bar');
    popup = await session.openPopup(thread);
    await popup.waitForSelector('.finding');
  });
  afterAll(() => session?.close());

  /** In Firefox the popup is a tab like the thread's, and nothing is read or drawn in a tab that nobody sees. */
  const inFront = async <T>(tab: Tab, look: () => Promise<T>): Promise<T> => {
    if (kind === 'firefox') await tab.bringToFront();
    const seen = await look();
    if (kind === 'firefox') await popup.bringToFront();
    return seen;
  };
  const noNotes = () =>
    inFront(thread, () => thread.waitForFunction(() => !document.querySelector('errata-notes')));
  const notes = () => inFront(thread, () => thread.waitForSelector('errata-notes >>> .bar'));
  const control = async (label: string) => {
    const box = await popup.waitForSelector(`label::-p-text(${label}) >>> input`);
    if (!box) throw new Error(`no control “${label}”`);
    return box;
  };
  /** Works a switch with the space bar. */
  const flip = async (label: string) => {
    await (await control(label)).focus();
    await popup.keyboard.press(' ');
  };
  const says = (words: string) =>
    popup.waitForFunction((text) => document.body.textContent?.includes(text), {}, words);
  const open = async (words: string) => {
    const summary = await popup.waitForSelector(`summary::-p-text(${words})`);
    await summary?.focus();
    await popup.keyboard.press('Enter');
  };

  it.each(['Show notes on threads', 'Show notes on discussions.apple.com', 'Show notes on this thread'])(
    'turns notes off and on again: “%s”',
    async (label) => {
      await flip(label);
      await noNotes();
      await says('Notes are off here');
      await flip(label);
      await notes();
      await popup.waitForSelector('.finding');
    },
  );

  it('turns notes off by severity and by topic, and names only topics of this thread', async () => {
    await open('Which notes are shown');
    expect(await violations(popup)).toEqual([]);
    for (const label of ['Not quite what the guide says', 'Passcode']) {
      await flip(label);
      await noNotes();
      await flip(label);
      await notes();
    }
    expect(await popup.$$('fieldset:last-of-type input')).toHaveLength(1);
  });

  it('lists each finding with its state, and what was seen and not marked with the reason', async () => {
    await says('corrected in this thread by slow tide');
    await open('Seen, not marked');
    await says('quoted from another post');
    await says('the writer denies it');
    await says('4 posts read');
  });

  it('drafts a reply to edit and copy', async () => {
    await open('Write a reply');
    await popup.focus('textarea');
    await popup.keyboard.type('Hello! ');
    expect(await popup.$eval('textarea', ({ value }) => value)).toContain('Hello! ');
    await (await popup.waitForSelector('button::-p-text(Copy the reply)'))?.click();
    await says('Copied.');
    expect(await session.pasted(popup)).toContain('Hello! ');
    expect(await violations(popup)).toEqual([]);
  });

  it('brings a hidden note back', async () => {
    const bar = await notes();
    if (kind === 'firefox') await thread.bringToFront();
    await bar?.focus();
    await thread.keyboard.press('Enter');
    await (await thread.waitForSelector('errata-notes >>> ::-p-text(Hide this note)'))?.focus();
    await thread.keyboard.press('Enter');
    if (kind === 'firefox') await popup.bringToFront();
    await (await popup.waitForSelector('button::-p-text(Bring back)'))?.click();
    await popup.waitForFunction(() => !document.querySelector('.finding:disabled'));
    await notes();
  });

  it('jumps to a finding', async () => {
    await popup.focus('.finding');
    await popup.keyboard.press('Enter');
    await inFront(thread, () =>
      thread.waitForFunction(
        () => document.querySelector('errata-notes')?.shadowRoot?.activeElement?.className === 'bar',
      ),
    );
  });

  it('says of a finding whose page of the thread was swapped away that it is not here, and leads to its post', async () => {
    await thread.evaluate(() => {
      history.pushState(null, '', '?page=2');
      document.querySelector('.all-replies-content')?.replaceChildren();
    });
    await noNotes();
    await popup.waitForSelector('.finding');
    await popup.focus('.finding');
    await popup.keyboard.press('Enter');
    await says('These words are not on the open page now.');
    const link = await popup.waitForSelector('a::-p-text(Open the post in a new tab)');
    const address = await link?.evaluate((a) => (a as HTMLAnchorElement).href);
    expect(address).toMatch(/^https:\/\/discussions\.apple\.com\/.*262100012022/);
    expect(await violations(popup)).toEqual([]);
  });

  it('draws a thread of a thousand replies a page at a time, and judges nothing again', async () => {
    await popup.close();
    await thread.bringToFront();
    await thread.goto(LONG);
    await thread.waitForFunction(() => document.querySelectorAll('errata-notes').length === 200);
    const own = await session.openPopup(thread);
    await own.waitForFunction(() => document.querySelector('#state')?.textContent?.includes('1,00'));
    const size = () => own.evaluate(() => document.querySelectorAll('*').length);
    expect(await own.$$('.finding')).toHaveLength(20);
    expect(await size()).toBeLessThan(500);
    await (await own.waitForSelector('button::-p-text(Show more)'))?.click();
    await own.waitForFunction(() => document.querySelectorAll('.finding').length === 40);
    await own.close();
  });
});
