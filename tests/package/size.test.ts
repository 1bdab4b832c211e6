import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFiles, builtSizes, importsIn } from './built.ts';

/**
 * KB gzip. The content script and the archive are wanted at 150 and 500: docs/performance.md tells what is in the way. Until
 * then they may not grow.
 */
const MOST = { content: 325, popup: 40, options: 30, archive: 855 };

describe.each(BROWSERS)('the size of the %s package', (browser) => {
  const sizes = builtSizes(browser);
  const texts = new Map(builtFiles(browser, '.js', '.html').map(({ path, text }) => [path, text]));
  const kilobytes = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0) / 1000;

  /** A page with all that it loads before it shows anything. */
  function loadedBy(page: string): Set<string> {
    const loaded = new Set([page]);
    const linked = [...(texts.get(page) ?? '').matchAll(/\s(?:src|href)="\/([^"]*)"/g)];
    const open = linked.map(([, target]) => target as string);
    for (let path = open.pop(); path; path = open.pop()) {
      if (loaded.has(path)) continue;
      loaded.add(path);
      if (path.endsWith('.js'))
        open.push(
          ...importsIn(texts.get(path) ?? '', /^ImportDeclaration$/).map((target) =>
            join(path, '..', target),
          ),
        );
    }
    return loaded;
  }

  it('lets the content script hold all knowledge and the model in its budget', () => {
    expect(kilobytes(['content-scripts/content.js', 'content-scripts/content.css'])).toBeLessThan(
      MOST.content,
    );
  });

  it('lets the popup open with little, and without the engine', () => {
    const popup = loadedBy('popup.html');
    expect([...popup].filter((path) => path.endsWith('.js')).length).toBeGreaterThan(1);
    expect(kilobytes(popup)).toBeLessThan(MOST.popup);
  });

  it('keeps the options page small beside what it shares', () => {
    const shared = new Set([...loadedBy('popup.html'), ...loadedBy('welcome.html')]);
    const own = [...loadedBy('options.html')].filter((path) => !shared.has(path));
    expect(own.length).toBeGreaterThan(1);
    expect(kilobytes(own)).toBeLessThan(MOST.options);
  });

  it('packs into a small archive', () => {
    expect(kilobytes(sizes.keys())).toBeLessThan(MOST.archive);
  });
});
