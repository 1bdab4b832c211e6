import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byId } from '../../utils/knowledge/index.ts';
import { KINDS, launch, type Session } from './driver.ts';

const URL_ = 'https://discussions.apple.com/thread/250000001';
const OTHER = 'https://other.example/thread/250000001';
const html = readFileSync(join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'));

/** The words under Errata's marks; Firefox's content script and page see the same registry. */
const marked = (tab: Tab) =>
  tab.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('errata-') ? [...(ranges as Iterable<Range>)].map((range) => range.toString()) : [],
    ),
  );

/** The page without Errata's hosts. */
const pageHtml = (tab: Tab) =>
  tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll('*'))
      if (element.localName.startsWith('errata-')) element.remove();
    return copy.outerHTML;
  });

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let thread: Tab;
  let popup: Tab;
  beforeAll(async () => {
    session = await launch(kind, new Map([URL_, OTHER].map((address) => [address, { html }])));
    thread = await session.open(URL_);
    await thread.waitForSelector('errata-notes >>> .bar');
  });
  afterAll(() => session?.close());

  it('marks exactly the misstatement, and leaves the page’s own DOM as it was', async () => {
    const texts = await marked(thread);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/stored locally/);
    const before = await thread.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
    });
    expect(await pageHtml(thread)).toBe(before);
  });

  it('has a line of its own style for each severity: colour alone tells nothing', async () => {
    const styles = await thread.evaluate(() =>
      ['imprecise', 'misleading', 'harmful', 'corrected'].map(
        (name) => getComputedStyle(document.body, `::highlight(errata-${name})`).textDecorationStyle,
      ),
    );
    expect(styles).toEqual(['dotted', 'wavy', 'double', 'dashed']);
  });

  it('opens the note from its bar by keyboard: what is true, the section, the correction in the thread', async () => {
    const bar = await thread.waitForSelector('errata-notes >>> .bar');
    await bar?.focus();
    await thread.keyboard.press('Enter');
    const card = await thread.waitForSelector('errata-notes >>> .card');
    const text = await card?.evaluate((element) => element.textContent);
    expect(text).toContain('Your phone’s passcode is stored locally on the phone itself.');
    expect(text).toContain(byId('passcode-stored-on-device')?.truth);
    expect(text).toMatch(/Passcodes and passwords.*Encryption and Data Protection.*edition of May 2024/);
    expect(text).toContain('Corrected in this thread by');
    const link = await thread.$eval('errata-notes >>> .source a', (a) => (a as HTMLAnchorElement).href);
    expect(link).toMatch(/^https:\/\/support\.apple\.com\/guide\/security\/[a-z-]*sec20230a10d\/web/);
  });

  it('keeps the focus on the bar that opened the note, so that the same key closes it', async () => {
    const focused = () =>
      thread.evaluate(() => document.querySelector('errata-notes')?.shadowRoot?.activeElement?.className);
    expect(await focused()).toBe('bar');
    await thread.keyboard.press('Enter');
    await thread.waitForFunction(
      () => !document.querySelector('errata-notes')?.shadowRoot?.querySelector('.card'),
    );
    expect(await focused()).toBe('bar');
  });

  it('turns every mark and note off from the popup at once, and on again', async () => {
    popup = await session.openExtensionPage('popup.html');
    await popup.waitForSelector('.finding');
    expect(await session.badge(popup)).toBe('1');
    await popup.click('input[type=checkbox]');
    await thread.waitForFunction(() => !document.querySelector('errata-notes'));
    expect(await marked(thread)).toEqual([]);
    await popup.click('input[type=checkbox]');
    // nothing is read in a tab that nobody sees
    await thread.bringToFront();
    await thread.waitForSelector('errata-notes >>> .bar');
    expect(await marked(thread)).toHaveLength(1);
  });

  it('jumps to the finding from the popup', async () => {
    await popup.bringToFront();
    await popup.waitForSelector('.finding');
    await popup.click('.finding');
    await thread.bringToFront();
    await thread.waitForFunction(
      () => document.querySelector('errata-notes')?.shadowRoot?.activeElement?.className === 'bar',
    );
  });

  it('follows the page when its next replies are swapped in without a reload', async () => {
    await thread.evaluate(() => {
      const list = document.querySelector('.all-replies-content') as Element;
      const reply = list.querySelectorAll('article')[1]?.cloneNode(true) as Element;
      const id = '262100099022';
      const old = reply.id;
      for (const element of [reply, ...reply.querySelectorAll('*')]) {
        for (const { name, value } of element.attributes)
          element.setAttribute(name, value.replaceAll(old, id));
      }
      const body = reply.querySelector('.content-post-body-content') as Element;
      body.textContent = 'Your passcode is stored inside the Secure Enclave.';
      list.replaceChildren(reply);
    });
    await thread.waitForFunction(() => document.querySelectorAll('errata-notes').length === 1);
    await thread.waitForFunction(() =>
      document.querySelector('errata-notes')?.shadowRoot?.textContent?.includes('Secure Enclave'),
    );
    expect(await marked(thread)).toEqual(['Your passcode is stored inside the Secure Enclave.']);
  });

  it('leaves other sites alone', async () => {
    const other = await session.open(OTHER);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await other.$('errata-notes')).toBeNull();
    await other.close();
  });

  it('contacts nobody', () => {
    const browsersOwn = /(^|\.|\/)(google|googleapis|gstatic|mozilla|firefox)\.(com|org|net)(:\d+)?(\/|$)/;
    expect(session.site.refused.filter((address) => !browsersOwn.test(address))).toEqual([]);
    const pages = /^https:\/\/(discussions\.apple\.com|other\.example)\/(thread\/250000001|favicon\.ico)$/;
    expect(session.site.served.filter((address) => !pages.test(address))).toEqual([]);
  });
});
