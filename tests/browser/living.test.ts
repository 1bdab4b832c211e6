import { rmSync } from 'node:fs';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, idOf, pageHtml, type Reply, replyHtml } from '../threads/apple-page.ts';
import { altered, KINDS, launch, type Session } from './driver.ts';
import type { Page } from './site.ts';

const CLAIM = 'Apple keeps a copy of your passcode on its servers.';
const document_ = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`;

const WELCOME = 'https://discussions.apple.com/welcome';
const TOPIC = 'https://talk.example.org/t/lost-key/5001';
const OTHER_TOPIC = 'https://talk.example.org/t/new-phone/5002';
const REDDIT = 'https://www.reddit.com/r/applehelp/comments/qq1/second_code/';

const topicPost = (topic: number, number: number, text: string) =>
  `<div class="topic-post" data-post-number="${number}"><article id="post_${number}" data-post-id="${topic * 100 + number}" data-topic-id="${topic}"><div class="row"><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="username"><a href="/u/w${number}" data-user-card="w${number}">w${number}</a></span></div></div><div class="regular contents"><div class="cooked"><p>${text}</p></div></div></div></div></article></div>`;
const topic = (id: number, ...texts: string[]) =>
  `<div id="topic-title"><h1 data-topic-id="${id}"><a class="fancy-title">Topic ${id}</a></h1></div><div class="post-stream">${texts.map((text, index) => topicPost(id, index + 1, text)).join('')}</div>`;
const comment = (id: string, text: string, more = '', inner = '') =>
  `<shreddit-comment author="w${id}" thingid="t1_${id}" permalink="/r/applehelp/comments/qq1/comment/${id}/" ${more}><div slot="commentMeta">w${id}</div><div slot="comment"><div id="t1_${id}-comment-rtjson-content"><p>${text}</p></div></div>${inner}</shreddit-comment>`;

const PAGES = new Map<string, Page>([
  [ADDRESS, { html: '' }],
  [WELCOME, { html: document_('<p>Welcome.</p>') }],
  [
    TOPIC,
    {
      html: document_(
        `<section id="main">${topic(5001, 'Where is my key?', CLAIM, 'Thank you.')}</section>`,
        `<meta name="generator" content="Discourse"><link rel="canonical" href="${TOPIC}">`,
      ),
    },
  ],
  [
    REDDIT,
    {
      html: document_(
        `<shreddit-app><main><shreddit-post id="t3_qq1" author="a"><h1 slot="title">T</h1><div slot="text-body"><p>Why twice?</p></div></shreddit-post><shreddit-comment-tree>${comment('c1', 'For the restart.')}</shreddit-comment-tree></main></shreddit-app>`,
      ),
    },
  ],
]);

/** The words under Errata's marks, by the mark's name. */
const marked = (tab: Tab) =>
  tab.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('errata-')
        ? [...(ranges as Iterable<Range>)].map((range) => `${name}: ${range.toString()}`)
        : [],
    ),
  );
const notes = (tab: Tab, count: number) =>
  tab.waitForFunction(
    (wanted) => document.querySelectorAll('errata-notes').length === wanted,
    { polling: 100 }, // a tab behind another paints nothing
    count,
  );

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let extension: string;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    extension = altered(kind, ({ content_scripts: [part] }) =>
      part?.matches.push('https://talk.example.org/*', 'https://www.reddit.com/*'),
    );
    session = await launch(kind, PAGES, { extension });
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });
  afterAll(async () => {
    await session?.close();
    rmSync(extension, { recursive: true });
  });

  const open = async (address: string) => {
    const tab = await session.open(address);
    tabs.push(tab);
    return tab;
  };
  const openApple = (replies: readonly Reply[], question?: string) => {
    PAGES.set(ADDRESS, { html: document_(pageHtml(replies, question)) });
    return open(ADDRESS);
  };
  const openPopup = async () => {
    const popup = await session.openExtensionPage('popup.html');
    tabs.push(popup);
    return popup;
  };
  const says = (popup: Tab, words: string) =>
    popup.waitForFunction(
      (text) => document.querySelector('#state')?.textContent?.includes(text),
      { polling: 100 },
      words,
    );
  const setting = async (label: string) => {
    const options = await session.openExtensionPage('options.html#appearance');
    await (await options.waitForSelector(`::-p-text(${label})`))?.click();
    await options.close();
  };

  it('reads a thread over pages of swapped replies, every post once, and loses no note', async () => {
    const replies = Array.from({ length: 60 }, (_, number) => ({
      number,
      html: `<p>${number === 2 || number === 47 ? CLAIM : `Reply ${number} is short.`}</p>`,
    }));
    const tab = await openApple(replies.slice(0, 15));
    await notes(tab, 1);
    const popup = await openPopup();
    await says(popup, '16 posts read · 16 sentences');
    // nothing is read in a tab that nobody sees
    await tab.bringToFront();
    for (const page of [1, 2, 3]) {
      await tab.evaluate(
        (html, number) => {
          history.pushState(null, '', `?page=${number + 1}`);
          (document.querySelector('.all-replies-content') as Element).innerHTML = html;
        },
        replies
          .slice(page * 15, page * 15 + 15)
          .map(replyHtml)
          .join(''),
        page,
      );
      await says(popup, `${page * 15 + 16} posts read · ${page * 15 + 16} sentences`);
    }
    await notes(tab, 1);
    expect(await popup.$$('.finding')).toHaveLength(2);
    expect(await tab.evaluate(() => document.querySelector('errata-notes')?.closest('article')?.id)).toBe(
      idOf(47),
    );
  });

  it('judges an edited post anew, and moves nothing when the page changes elsewhere', async () => {
    const tab = await openApple([{ number: 1, html: `<p>Hm. ${CLAIM}</p>` }]);
    await notes(tab, 1);
    await tab.evaluate(() => {
      const ad = Object.assign(document.createElement('article'), { textContent: 'An advertisement' });
      document.querySelector('.all-replies-content')?.prepend(ad);
      document.body.prepend(ad.cloneNode(true));
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await marked(tab)).toEqual([`errata-misleading: ${CLAIM}`]);
    await tab.evaluate(() => {
      (document.querySelector('article p:last-child') as Element).textContent = 'Ask in a shop.';
    });
    await notes(tab, 0);
    expect(await marked(tab)).toEqual([]);
  });

  it('comes back with its notes from the back/forward cache, as the reader’s choices are then', async () => {
    const tab = await openApple([{ number: 1, html: `<p>${CLAIM}</p>` }]);
    await notes(tab, 1);
    await tab.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    await tab.goto(WELCOME);
    const options = await session.openExtensionPage('options.html#appearance');
    await options.waitForSelector('select');
    await options.select('select', 'dark');
    await options.close();
    await tab.bringToFront();
    // goBack waits for a load, which a page from the cache has not
    await tab.evaluate(() => history.back());
    await tab.waitForFunction((address) => location.href === address, { polling: 100 }, ADDRESS);
    expect(await tab.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
    await tab.waitForSelector('errata-notes[data-theme=dark]');
    const popup = await openPopup();
    await says(popup, '2 posts');
    expect(await session.badge(popup)).toBe('1');
  });

  it('keeps notes of Discourse’s posts that are emptied while they are out of sight', async () => {
    const tab = await open(TOPIC);
    await notes(tab, 1);
    const popup = await openPopup();
    await says(popup, '3 posts read · 3 sentences');
    await tab.bringToFront();
    await tab.evaluate(() => {
      const post = document.querySelector('[data-post-number="2"]') as HTMLElement;
      const kept = post.querySelector('article')?.cloneNode(true) as Element;
      for (const ours of kept.querySelectorAll('errata-notes')) ours.remove();
      Object.assign(globalThis, { uncloak: () => post.replaceChildren(kept) });
      post.replaceChildren();
      post.style.height = '120px';
    });
    await notes(tab, 0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await popup.$$('.finding')).toHaveLength(1);
    await says(popup, '3 posts read · 3 sentences');
    await tab.evaluate(() => (globalThis as unknown as { uncloak(): void }).uncloak());
    await notes(tab, 1);
    expect(await marked(tab)).toEqual([`errata-misleading: ${CLAIM}`]);
  });

  it('reads on as posts are loaded at the end', async () => {
    const tab = await open(TOPIC);
    await notes(tab, 1);
    await tab.evaluate(
      (html) => {
        document.querySelector('.post-stream')?.insertAdjacentHTML('beforeend', html);
      },
      topicPost(5001, 4, 'An AirTag has its own GPS chip and sends its position to satellites.'),
    );
    await notes(tab, 2);
  });

  it.each(['address first', 'content first'])('follows a move to another topic, %s', async (order) => {
    const tab = await open(TOPIC);
    await notes(tab, 1);
    const popup = await openPopup();
    await says(popup, '3 posts');
    await tab.bringToFront();
    const go = () => tab.evaluate((address) => history.pushState(null, '', address), `${OTHER_TOPIC}/1`);
    const fill = () =>
      tab.evaluate(
        (html) => {
          (document.querySelector('#main') as Element).innerHTML = html;
        },
        topic(5002, 'Is it new?', `I am sure. ${CLAIM}`),
      );
    const [first, second] = order === 'address first' ? [go, fill] : [fill, go];
    await first();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await second();
    await says(popup, '2 posts read · 3 sentences');
    await notes(tab, 1);
    expect(await popup.$$('.finding')).toHaveLength(1);
  });

  it('reads new Reddit’s nested comments that arrive late, with notes in their slots', async () => {
    const tab = await open(REDDIT);
    const popup = await openPopup();
    await tab.bringToFront();
    await says(popup, '2 posts');
    await tab.evaluate(
      (html) => {
        document.querySelector('[thingid=t1_c1]')?.insertAdjacentHTML('beforeend', html);
      },
      comment('c2', CLAIM, 'parentid="t1_c1" slot="children-t1_c1-0"'),
    );
    await notes(tab, 1);
    const host = await tab.evaluate(() => {
      const note = document.querySelector('errata-notes');
      return [
        note?.parentElement?.closest('[slot]')?.slot,
        note?.closest('shreddit-comment')?.getAttribute('thingid'),
      ];
    });
    expect(host).toEqual(['comment', 't1_c2']);
    await says(popup, '3 posts');
  });

  it('marks the question’s own words, and the sentences that correct, only where the reader asks for it', async () => {
    const correction = 'That is not true, Apple keeps no copy of your passcode.';
    const tab = await openApple(
      [
        { number: 1, html: `<p>${CLAIM}</p>`, author: 'reed' },
        { number: 2, html: `<p>${correction}</p>`, parent: idOf(1) },
      ],
      `<p>My neighbour knows it: ${CLAIM}</p><p>An AirTag has its own GPS chip and sends its position to satellites.</p>`,
    );
    await notes(tab, 1);
    await setting('Also mark the words of the question itself');
    await notes(tab, 2);
    await setting('Also mark, quietly');
    await tab.waitForFunction(() =>
      [...CSS.highlights.keys()].some((name) => name.startsWith('errata-agrees')),
    );
    expect((await marked(tab)).filter((mark) => mark.startsWith('errata-agrees'))).toHaveLength(1);
  });

  it('tells since when, and for which devices, a statement is false, and which words stood for what', async () => {
    const tab = await openApple([
      { number: 1, html: '<p>Apple has a master key that opens any iPhone.</p>' },
    ]);
    await (await tab.waitForSelector('errata-notes >>> .bar'))?.click();
    const card = await tab.waitForSelector('errata-notes >>> .card');
    await (await tab.waitForSelector('errata-notes >>> ::-p-text(Why this is marked)'))?.click();
    const text = await card?.evaluate((element) => element.textContent);
    expect(text).toContain('Holds since September 2015 · Holds for A9 or later chips');
    expect(text).toMatch(/“Apple … master … key … iPhone”speaks of: Apple holds a master key/);
    expect(text).toContain('read as the writer’s own assertion');
  });

  it('lets the reader edit the draft of a reply, away from the page’s shortcuts', async () => {
    const tab = await openApple([{ number: 1, html: `<p>${CLAIM}</p>` }]);
    await tab.evaluate(() => addEventListener('keydown', () => document.body.setAttribute('data-heard', '')));
    await (await tab.waitForSelector('errata-notes >>> .bar'))?.click();
    await (await tab.waitForSelector('errata-notes >>> .draft summary'))?.click();
    const field = await tab.waitForSelector('errata-notes >>> textarea');
    await field?.focus();
    await tab.keyboard.type('Hello. ');
    const text = await field?.evaluate((element) => (element as HTMLTextAreaElement).value);
    expect(text).toContain('Hello. ');
    expect(text).toContain('support.apple.com');
    expect(await tab.evaluate(() => document.body.hasAttribute('data-heard'))).toBe(false);
    await tab.screenshot({ path: `artifacts/${kind}-draft.png` });
  });
});
