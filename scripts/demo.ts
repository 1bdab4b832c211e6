// The main job in a real browser: the extension on a thread, its review as a table, screenshots under artifacts/.
//   npm run demo [-- --browser chrome|firefox] [--page FILE.html --url URL] [--keep]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind, launch, type Session } from '../tests/browser/driver.ts';
import { reviewAsTable, reviewSavedPage } from './review-page.ts';

const SAMPLE = join(import.meta.dirname, '../tests/threads/apple-community/typed-quote/page.html');
const SAMPLE_URL = 'https://discussions.apple.com/thread/250000001';

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    page: { type: 'string', default: SAMPLE },
    url: { type: 'string', default: SAMPLE_URL },
    keep: { type: 'boolean', default: false },
  },
});

async function screenshots(session: Session, url: string): Promise<void> {
  const { kind } = session;
  const shot = (name: string) => ({ path: `artifacts/${kind}-${name}.png` as const });
  const thread = await session.open(url);
  const bar = await thread.waitForSelector('errata-notes >>> .bar', { timeout: 10_000 }).catch(() => null);
  if (bar) await thread.$eval('errata-notes', (notes) => notes.scrollIntoView({ block: 'center' }));
  await thread.screenshot(shot('thread'));
  if (bar) {
    await bar.click();
    await thread.waitForSelector('errata-notes >>> .card');
    await thread.$eval('errata-notes', (notes) => notes.scrollIntoView({ block: 'center' }));
    await thread.screenshot(shot('note'));
  }
  const popup = await session.openExtensionPage('popup.html');
  await popup.waitForSelector('[role=status]');
  await popup.setViewport({ width: 370, height: 420 });
  await popup.screenshot(shot('popup'));
  await popup.close();
  await thread.bringToFront();
  console.log(`${session.version}: artifacts/${kind}-{thread,${bar ? 'note,' : ''}popup}.png`);
}

async function run(): Promise<void> {
  const kinds = values.browser === undefined ? KINDS : KINDS.filter((kind) => kind === values.browser);
  if (kinds.length === 0) throw new Error(`--browser is chrome or firefox, not ${values.browser}`);
  const html = readFileSync(values.page, 'utf8');
  const npx = (...args: string[]) => execFileSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const kind of kinds) npx('wxt', 'build', '-b', kind, '--mv3');
  console.log(`${reviewAsTable(reviewSavedPage(html, values.url, false))}\n`);
  const hasDisplay =
    Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
  const address = values.url.replace(/[?#].*$/, '');
  for (const kind of kinds) await show(kind, new Map([[address, { html }]]), !hasDisplay);
}

async function show(kind: Kind, pages: Parameters<typeof launch>[1], headless: boolean): Promise<void> {
  const session = await launch(kind, pages, { headless });
  await screenshots(session, values.url);
  if (values.keep) {
    console.log('Close the browser window to end.');
    await new Promise((resolve) => session.browser.once('disconnected', resolve));
    await session.site.close();
  } else await session.close();
}

try {
  await run();
} catch (error) {
  console.error(`demo: ${(error as Error).message}`);
  process.exitCode = 1;
}
