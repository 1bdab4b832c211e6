import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS, launch, type Session } from '../browser/driver.ts';
import { MISSTATEMENT, REMARK, type ThreadSource, threadPage } from './pages.ts';
import { marked, NONCE, script, testimony, WITNESS } from './witness.ts';

const STATED = { html: `<p>${MISSTATEMENT}</p>` };

interface Case {
  replies?: Parameters<typeof threadPage>[0];
  source?: ThreadSource;
  policy?: string;
  /** Marks that are expected; one unless told. */
  marks?: number;
  /** Notes that are expected; as many as marks unless told. */
  notes?: number;
  /** Words of the page that the note repeats. */
  repeated?: string;
}

/** Markup that runs if anything ever reads it as HTML. */
const LIVE = '<img src=x onerror="seen.push(1)"><script>seen.push(2)</script><svg onload="seen.push(3)">';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const CASES: Record<string, Case> = {
  'a policy that allows nothing': {
    policy: `default-src 'none'; style-src 'none'; base-uri 'none'; form-action 'none'; ${NONCE}; sandbox allow-scripts allow-same-origin`,
  },
  'Trusted Types that allow no policy': {
    policy: `${NONCE}; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'built-in prototypes that are clobbered': {
    source: {
      head: script(`
        const [poll, stop, find, define] = [setInterval, clearInterval, Document.prototype.querySelector, Object.defineProperty];
        const traps = [];
        const trap = (owner, ...names) => {
          for (let at = 0; at < names.length; at++) {
            traps[traps.length] = [owner, names[at], Object.getOwnPropertyDescriptor(owner, names[at])];
            define(owner, names[at], {
              configurable: true,
              get() { seen[seen.length] = 'touched ' + names[at].toString(); throw new Error('clobbered'); },
            });
          }
        };
        document.addEventListener('DOMContentLoaded', () => {
          const timer = poll(() => {
            if (!find.call(document, 'errata-notes') && performance.now() < 3000) return;
            stop(timer);
            // the test's own tools need what is trapped here
            for (let at = traps.length - 1; at >= 0; at--) {
              const owner = traps[at][0], name = traps[at][1], was = traps[at][2];
              if (was) define(owner, name, was); else delete owner[name];
            }
            document.documentElement.dataset.trapped = String(traps.length);
          }, 50);
          trap(Element.prototype, 'querySelector', 'querySelectorAll', 'attachShadow', 'append', 'after', 'remove', 'closest', 'getAttribute');
          trap(Node.prototype, 'textContent', 'firstChild', 'nextSibling', 'parentNode');
          trap(EventTarget.prototype, 'addEventListener', 'dispatchEvent');
          trap(Document.prototype, 'createElement', 'createRange', 'querySelectorAll');
          trap(Range.prototype, 'setStart', 'setEnd', 'getClientRects');
          trap(Object.prototype, 'isOn', 'cards', 'state', 'findings', 'data');
          trap(String.prototype, 'normalize', 'slice', 'replace');
          trap(Map.prototype, 'get', 'set');
          trap(JSON, 'stringify');
          trap(window, 'MutationObserver', 'Highlight', 'AbortController', 'Map');
          trap(Array.prototype, 'map', 'filter', 'flatMap', 'find', 'toSorted', 'some', 'push', Symbol.iterator);
        });
      `),
    },
  },
  'a highlight registry that is clobbered': {
    source: {
      head: script(`
        for (const name of ['set', 'delete', 'get', 'has']) {
          Highlight.prototype.constructor = null;
          HighlightRegistry.prototype['real' + name] = HighlightRegistry.prototype[name];
          HighlightRegistry.prototype[name] = () => seen.push('registry ' + name);
        }
        Object.freeze(CSS.highlights);
      `),
    },
  },
  'a registry that already holds the page’s own marks': {
    source: { after: script(`CSS.highlights.set('own', new Highlight(new Range()));`) },
  },
  'an element class of its own under our name': {
    source: {
      head: script(`
        customElements.define('errata-notes', class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }); }
        });
      `),
    },
    notes: 0,
  },
  'markup in text, names and title': {
    replies: [
      { html: `<p>${escaped(LIVE)}</p><p>${MISSTATEMENT}</p>`, author: escaped(LIVE) },
      {
        html: `<p>That is false: Apple keeps no copy of your passcode.</p><p>${escaped(LIVE)}</p>`,
        author: `${escaped(LIVE)} II`,
      },
    ],
    source: { title: escaped(LIVE) },
    repeated: `corrected in this thread by ${LIVE} II`,
  },
  'bidirectional and zero-width characters': {
    replies: [
      {
        html: `<p>\u202e\u2066${MISSTATEMENT}\u2069 \u200b\u200d\ufeff\u00ad</p>`,
        author: '\u202enwod edispu\u200b',
      },
      { html: `<p>${REMARK.split('').join('\u200b')}</p>`, author: '\u2067\u200f' },
    ],
  },
  'names of built-in properties': {
    replies: ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'then'].map(
      (author) => ({
        html: `<p>${MISSTATEMENT} ${author}</p>`,
        author,
      }),
    ),
  },
  'elements named after the document’s own methods': {
    source: {
      before:
        '<form name="createElement"></form><form name="createRange"></form><img name="getSelection" alt="">',
    },
  },
  '50,000 nodes around the thread': {
    source: { before: '<div><b>x</b> <i>y</i></div>'.repeat(16_700) },
  },
  '50,000 nodes in a post': { replies: [STATED, { html: '<b>x</b> <i>y</i> '.repeat(16_700) }] },
  'a post of 5 MB': {
    replies: [STATED, { html: `<p>${'This is one more line of the log. '.repeat(147_100)}</p>` }],
  },
  'posts nested 500 deep': {
    replies: [
      { html: `${'<div>'.repeat(500)}<p>${MISSTATEMENT}</p>${'</div>'.repeat(500)}` },
      { html: `${'<blockquote>'.repeat(500)}<p>${REMARK}</p>${'</blockquote>'.repeat(500)}` },
    ],
  },
  iframes: {
    source: {
      before: `<iframe srcdoc="${threadPage([STATED]).replaceAll('"', '&quot;')}"></iframe><iframe src="about:blank"></iframe><iframe sandbox src="/thread/2500000"></iframe>`,
    },
    policy: NONCE,
  },
  'boxes in which a reply is being written': {
    replies: [
      STATED,
      { html: `<div contenteditable="true"><p>${MISSTATEMENT} So they say.</p></div>` },
      {
        html: `<textarea>${MISSTATEMENT} Or so.</textarea><div contenteditable="plaintext-only">${MISSTATEMENT} I think.</div>`,
      },
    ],
    source: { after: `<div contenteditable role="textbox">${MISSTATEMENT} Perhaps.</div>` },
  },
  'a thread that is itself being edited': {
    replies: [STATED],
    source: { after: script(`document.querySelector('main').contentEditable = 'true';`) },
    marks: 0,
  },
};

const PATHS = Object.keys(CASES).map((_, index) => `/thread/${250000001 + index}`);
const pages = new Map(
  Object.values(CASES).flatMap(({ replies = [STATED], source = {}, policy = NONCE }, index) => {
    const html = threadPage(replies, { ...source, head: WITNESS + (source.head ?? '') });
    const page = { html, headers: { 'content-security-policy': policy } };
    // the same page where Errata reads it and where it does not
    return ['https://discussions.apple.com', 'https://forum.example'].map(
      (origin) => [origin + PATHS[index], page] as const,
    );
  }),
);

/** Until then the page's traps catch the test's own tools. */
async function restored(tab: Tab): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3500));
  await tab.waitForSelector('[data-trapped]');
}

/** What Errata drew: the notes' bars as they look, elements that only markup could have made, and the marks' lines. */
const drawn = (tab: Tab) =>
  tab.evaluate(() => {
    const roots = [...document.querySelectorAll('errata-notes')].map(
      ({ shadowRoot }) => shadowRoot as ShadowRoot,
    );
    const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('errata-'));
    return {
      borders: roots.map(
        (root) => getComputedStyle(root.querySelector('.bar') as Element).borderInlineStartWidth,
      ),
      foreign: roots.flatMap(
        (root) => [...root.querySelectorAll('img, script, svg, iframe, a[href^="javascript:"]')].length,
      ),
      lines: names.map((name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine),
    };
  });

describe.each(KINDS)('a hostile page in %s', (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(kind, pages);
  });
  afterAll(() => session?.close());

  const cases = Object.entries(CASES).map(([name, { marks = 1, notes = marks, repeated = '' }], index) => ({
    name,
    marks,
    notes,
    repeated,
    path: PATHS[index],
  }));
  it.each(cases)(
    'works as without Errata, and learns nothing: $name',
    async ({ name, marks, notes, path, repeated }) => {
      const plain = await session.open(`https://forum.example${path}`);
      if (name.includes('prototypes')) await restored(plain);
      const without = await testimony(plain);
      await plain.close();

      const tab = await session.open(`https://discussions.apple.com${path}`);
      if (name.includes('prototypes')) await restored(tab);
      await tab.waitForFunction((n) => document.querySelectorAll('errata-notes').length >= n, {}, notes);
      await (await tab.$('errata-notes >>> .bar'))?.press('Enter');
      if (notes > 0) await tab.waitForSelector('errata-notes >>> .card');
      const words = () => document.querySelector('errata-notes')?.shadowRoot?.textContent ?? '';
      await expect.poll(() => tab.evaluate(words), { timeout: 10_000 }).toContain(repeated);
      const witnessed = await testimony(tab);
      expect(witnessed.seen).toEqual(without.seen);
      expect(witnessed.html).toBe(without.html);

      await expect.poll(() => marked(tab), { timeout: 10_000 }).toEqual(Array(marks).fill(MISSTATEMENT));
      expect(await drawn(tab)).toEqual({
        borders: Array(notes).fill('4px'),
        foreign: Array(notes).fill(0),
        lines: Array(marks).fill('underline'),
      });
      await tab.close();
    },
  );
});
