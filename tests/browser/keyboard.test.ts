import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MISSTATEMENT, threadPage } from '../hostile/pages.ts';
import { KINDS, launch, type Session } from './driver.ts';

// A reader without a pointer: shortcuts, Tab and Enter, and nothing else.

const THREAD = 'https://discussions.apple.com/thread/250000001';
const SECOND = 'Apple has a master key that opens any iPhone.';
const html = threadPage([{ html: `<p>${MISSTATEMENT}</p>` }, { html: `<p>${SECOND}</p>` }]);

describe.each(KINDS)('by keyboard alone in %s', (kind) => {
  let session: Session;
  let thread: Tab;
  beforeAll(async () => {
    session = await launch(kind, new Map([[THREAD, { html }]]));
    thread = await session.open(THREAD);
    await thread.waitForFunction(() => document.querySelectorAll('errata-notes').length === 2);
  });
  afterAll(() => session?.close());

  /** The words of the control that has the focus. */
  const focused = (tab: Tab) =>
    tab.evaluate(() => {
      const { activeElement } = document;
      return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.textContent ?? '';
    });
  const tabTo = async (tab: Tab, words: string) => {
    for (let i = 0; i < 40 && (await focused(tab)) !== words; i++) await tab.keyboard.press('Tab');
    expect(await focused(tab)).toBe(words);
  };
  /** The statement in the open note that has the focus. */
  const read = () =>
    thread.evaluate(() => {
      const bar = document.activeElement?.shadowRoot?.activeElement;
      return bar?.parentElement?.querySelector('blockquote')?.textContent ?? '';
    });
  const notes = () => thread.evaluate(() => document.querySelectorAll('errata-notes').length);

  it('goes to the next note and to the previous one, round the thread', async () => {
    await session.command('next-note', 'J');
    await expect.poll(read).toBe(MISSTATEMENT);
    await session.command('next-note', 'J');
    await expect.poll(read).toBe(SECOND);
    await session.command('previous-note', 'K');
    await expect.poll(read).toBe(MISSTATEMENT);
    await session.command('previous-note', 'K');
    await expect.poll(read).toBe(SECOND);
  });

  it('reads a note, hides it, and goes on', async () => {
    await tabTo(thread, 'Why this is marked');
    await thread.keyboard.press('Enter');
    const reasons = () =>
      thread.evaluate(
        () => document.activeElement?.shadowRoot?.querySelector('details[open] dl')?.textContent ?? '',
      );
    await expect.poll(reasons).toContain('read as the writer’s own assertion');
    await tabTo(thread, 'Hide this note');
    await thread.keyboard.press('Enter');
    await expect.poll(() => focused(thread)).toBe('Undo');
    await thread.keyboard.press('Tab');
    await expect.poll(notes).toBe(1);
  });

  it('brings it back from the popup', async () => {
    const popup = await session.openPopup(thread);
    await popup.waitForSelector('.finding:disabled');
    const states = await popup.$$eval('.about small', (told) => told.map(({ textContent }) => textContent));
    expect(states).toEqual(['reedwarbler · not corrected here', 'reedwarbler · hidden']);
    await tabTo(popup, 'Bring back');
    await popup.keyboard.press('Enter');
    await expect.poll(notes).toBe(2);
  });
});
