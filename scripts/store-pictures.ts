// The stores' pictures, made from the product in Chromium: docs/store/*.png.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, launch } from '../tests/browser/driver.ts';

const ROOT = join(import.meta.dirname, '..');
const THREAD = 'https://discussions.apple.com/thread/250000001';
const html = readFileSync(join(ROOT, 'tests/threads/apple-community/typed-quote/page.html'));
const pictureOf = (name: string) => ({ path: join(ROOT, `docs/store/${name}.png`) as `${string}.png` });

copyFileSync(join(builtExtension('chrome'), 'icons/128.png'), pictureOf('icon-128').path);
const session = await launch('chrome', new Map([[THREAD, { html }]]), { width: 1280, height: 800 });
try {
  const thread = await session.open(THREAD);
  const bar = await thread.waitForSelector('errata-notes >>> .bar');
  await bar?.press('Enter');
  await thread.waitForSelector('errata-notes >>> .card');
  await thread.$eval('errata-notes', (notes) => notes.scrollIntoView({ block: 'center' }));
  await thread.screenshot(pictureOf('1-note'));
  for (const [name, page] of [
    ['2-welcome', 'welcome.html'],
    ['3-checks', 'options.html#checks'],
    ['4-sites', 'options.html#sites'],
  ] as const) {
    const tab = await session.openExtensionPage(page);
    await tab.waitForSelector('h1');
    await tab.waitForSelector(page === 'welcome.html' ? 'errata-notes >>> .bar' : 'main h2');
    await tab.screenshot(pictureOf(name));
    await tab.close();
  }
} finally {
  await session.close();
}
