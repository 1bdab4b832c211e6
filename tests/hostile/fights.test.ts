// Pages that work against what Errata draws: they take it away, move it, press it, and speak in its name.
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KINDS, launch, type Session } from '../browser/driver.ts';
import { MISSTATEMENT, threadPage } from './pages.ts';
import { marked, NONCE, script, testimony, WITNESS } from './witness.ts';

const SITE = 'https://discussions.apple.com/thread/';
const pageWith = (code: string) => ({
  html: threadPage([{ html: `<p>${MISSTATEMENT}</p>` }], { head: WITNESS, after: script(code) }),
  headers: { 'content-security-policy': NONCE },
});

/** Does something to each of our nodes as soon as it comes, and changes its own thread every 20 ms. */
const against = (deed: string) => `
  window.met = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (node.nodeName !== 'ERRATA-NOTES' || node.done) continue;
      met++;
      ${deed}
    }
  }).observe(document, { childList: true, subtree: true });
  setInterval(() => document.querySelector('.timestamp').append(document.createElement('i')), 20);`;

const PAGES = {
  removes: pageWith(against('node.remove();')),
  moves: pageWith(
    against('node.done = true; document.body.append(node); setTimeout(() => { node.done = false; });'),
  ),
  calm: pageWith(''),
};
const addressOf = (name: keyof typeof PAGES) => `${SITE}${250000001 + Object.keys(PAGES).indexOf(name)}`;
const pages = new Map(
  Object.entries(PAGES).map(([name, page]) => [addressOf(name as keyof typeof PAGES), page]),
);

/** Long enough for two of the looks that Errata takes at a page which never rests. */
const twoLooks = () => new Promise((resolve) => setTimeout(resolve, 2_600));

describe.each(KINDS)('in %s', (kind) => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await launch(kind, pages);
  });
  afterAll(() => session?.close());
  beforeEach(() => async () => {
    await tab.close();
  });

  it.each(['removes', 'moves'] as const)(
    'a page that %s our notes is left alone after the second time',
    async (name) => {
      tab = await session.open(addressOf(name));
      await tab.waitForFunction('window.met >= 2');
      await twoLooks();
      expect(await tab.evaluate('window.met')).toBe(2);
      expect(await marked(tab)).toEqual([MISSTATEMENT]);
    },
  );

  it('a page that clears the registry, or names its own marks like ours, finds only what is drawn', async () => {
    tab = await session.open(addressOf('calm'));
    await tab.waitForSelector('errata-notes');
    await tab.evaluate(() => {
      CSS.highlights.clear();
      CSS.highlights.set('own', new Highlight());
      document.querySelector('.timestamp')?.append(document.createElement('i'));
    });
    await expect.poll(() => marked(tab)).toEqual([MISSTATEMENT]);
    expect(await tab.evaluate(() => CSS.highlights.has('own'))).toBe(true);
  });

  it('a page’s own clicks on our notes and marks change no choice of the reader’s', async () => {
    tab = await session.open(addressOf('calm'));
    const bar = await tab.waitForSelector('errata-notes >>> .bar');
    const press = () =>
      tab.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('errata-notes, errata-card')) {
          for (const button of shadowRoot?.querySelectorAll<HTMLElement>('button, a, summary') ?? []) {
            button.click();
            for (const type of [
              'pointerdown',
              'mousedown',
              'keydown',
              'keyup',
              'click',
              'input',
              'change',
              'submit',
            ])
              button.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
          }
        }
        const [ranges] = [...CSS.highlights.values()] as unknown as Iterable<Range>[];
        const [{ x, y }] = [...(ranges ?? [])].map((range) => range.getBoundingClientRect()) as [DOMRect];
        const at = { bubbles: true, clientX: x + 3, clientY: y + 3 };
        const body = document.querySelector('.all-replies p');
        for (const type of ['pointermove', 'click']) body?.dispatchEvent(new PointerEvent(type, at));
      });
    await press();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.$('errata-card')).toBeNull();
    expect(await bar?.evaluate((element) => element.ariaExpanded)).toBe('false');
    await bar?.press('Enter');
    await tab.waitForSelector('errata-notes >>> .card');
    await press();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tab.$('errata-notes >>> .card')).not.toBeNull();
    const popup = await session.openExtensionPage('popup.html');
    expect((await session.stored(popup)).local).toEqual({});
    await popup.close();
  });

  it('a page that speaks in Errata’s name gets no answer, and can at most make the notes go', async () => {
    tab = await session.open(addressOf('calm'));
    await tab.waitForSelector('errata-notes >>> .bar');
    const seen = await tab.evaluate(async (id) => {
      const answers: unknown[] = [];
      addEventListener('message', ({ data }) => answers.push(data));
      for (const type of ['getSummary', 'getHostname', 'showFinding', 'setToolbar']) {
        const message = { id: 1, type, timestamp: Date.now(), data: {} };
        postMessage(message, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: message }));
      }
      const { chrome, browser } = globalThis as unknown as Record<
        string,
        { runtime?: { id?: string } } | undefined
      >;
      for (const api of [chrome, browser]) answers.push(api?.runtime?.id ?? null);
      for (const name of ['wxt:locationchange', 'wxt:content-script-started']) {
        const detail = { contentScriptName: 'other', messageId: 'x' };
        for (const target of [document, window])
          target.dispatchEvent(new CustomEvent(`${id}:content:${name}`, { detail }));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return answers.filter(
        (answer) => answer !== null && typeof (answer as { type?: string }).type !== 'string',
      );
    }, session.id);
    expect(seen).toEqual([]);
    expect(await tab.$('errata-notes')).not.toBeNull();

    await tab.evaluate((id) => {
      const detail = { contentScriptName: 'content', messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(`${id}:content:wxt:content-script-started`, { detail }));
    }, session.id);
    await tab.waitForFunction(() => document.querySelector('errata-notes') === null);
    expect(await marked(tab)).toEqual([]);
    expect((await testimony(tab)).seen.filter((entry) => !entry.startsWith('message'))).toEqual([]);
  });
});
