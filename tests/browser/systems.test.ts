import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { altered, KINDS, launch } from './driver.ts';

// What the reader's system asks for: few colours, little motion, another language.

const THREAD = 'https://discussions.apple.com/thread/250000001';
const html = readFileSync(join(import.meta.dirname, '../threads/apple-community/typed-quote/page.html'));
const PAGES = new Map([[THREAD, { html }]]);

describe.each(KINDS)('%s', (kind) => {
  it('draws notes in the system’s colours where it forces them, and jumps without motion where it asks', async () => {
    const session = await launch(kind, PAGES, { plain: true });
    try {
      const thread = await session.open(THREAD);
      const bar = await thread.waitForSelector('errata-notes >>> .bar');
      const asked = await thread.evaluate(() =>
        ['(forced-colors: active)', '(prefers-reduced-motion: reduce)'].map(
          (query) => matchMedia(query).matches,
        ),
      );
      expect(asked).toEqual([true, true]);
      await thread.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await session.command('next-note', 'J');
      await thread.waitForSelector('errata-notes >>> .card');
      // all of the way at once: the next frame stands where the last one will
      const places = await thread.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(scrollY)));
        const first = await frame();
        for (let i = 0; i < 30; i++) await frame();
        return [first, scrollY];
      });
      expect(places[0]).toBe(places[1]);
      expect(places[0]).toBeGreaterThan(0);
      const lines = await bar?.evaluate((element) => {
        const { borderTopColor, borderTopStyle } = getComputedStyle(element);
        const probe = document.createElement('i');
        probe.style.color = 'ButtonText';
        document.body.append(probe);
        const system = getComputedStyle(probe).color;
        probe.remove();
        return { style: borderTopStyle, isSystems: borderTopColor === system };
      });
      expect(lines).toEqual({ style: 'solid', isSystems: true });
      expect(await violations(thread, 'errata-notes')).toEqual([]);
      await thread.screenshot({ path: `artifacts/${kind}-forced-colours.png` });
    } finally {
      await session.close();
    }
  });

  it('speaks the browser’s language, with numbers and dates as people write them there', async () => {
    // Firefox has no other language without a pack of it: there the extension has none but German
    const extension = altered(kind, (manifest) => {
      manifest.default_locale = 'de';
    });
    rmSync(join(extension, '_locales/en'), { recursive: true });
    const session = await launch(kind, PAGES, { language: 'de', extension });
    try {
      const options = await session.openExtensionPage('options.html#about');
      await options.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Mai 2024'));
      expect(await options.evaluate(() => [document.title, document.documentElement.lang])).toEqual([
        'Einstellungen von Errata',
        'de',
      ]);
      const thread = await session.open(THREAD);
      const bar = await thread.waitForSelector('errata-notes >>> .bar');
      expect(await bar?.evaluate((element) => element.textContent)).toContain('in diesem Thema');
      expect(await violations(options)).toEqual([]);
    } finally {
      await session.close();
      rmSync(extension, { recursive: true });
    }
  });
});
