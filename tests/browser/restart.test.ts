import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, it } from 'vitest';
import { altered, firefoxArchive, type LaunchOptions, launch } from './driver.ts';

const ROOT = join(import.meta.dirname, '../..');
const REDDIT = 'https://old.reddit.com/r/applehelp/comments/qq1/second_code/';
const WORDS = 'Apple keeps a copy of your passcode on its servers.';
const html = readFileSync(join(ROOT, 'tests/threads/reddit/old/page.html'), 'utf8').replace(
  /(<div class="md"><p>)(?!Why)[^<]+/,
  `$1${WORDS}`,
);
const pages = new Map([[REDDIT, { html }]]);
const folders: string[] = [];
const profile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-profile-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Opens the site in a browser that is started anew. */
async function isRead(kind: 'chrome' | 'firefox', options: LaunchOptions): Promise<void> {
  const session = await launch(kind, pages, options);
  try {
    const tab = await session.open(REDDIT);
    await tab.waitForSelector('errata-notes >>> .bar');
  } finally {
    await session.close();
  }
}

it('reads an allowed site after Chromium was started anew', async () => {
  // a grant that needs no answer to the browser's question, which cannot be given from here
  const extension = altered('chrome', (manifest) => {
    manifest.host_permissions = ['https://old.reddit.com/*'];
  });
  folders.push(extension);
  const options = { extension, profile: profile() };
  await isRead('chrome', options);
  await isRead('chrome', options);
});

it('reads an allowed site after Firefox was started anew', async () => {
  // Firefox keeps only what was installed from an archive
  const options = { profile: profile() };
  const session = await launch('firefox', pages, { ...options, archive: firefoxArchive() });
  const panel = await session.openExtensionPage('options.html#sites');
  await (await panel.waitForSelector('::-p-text(Allow Reddit)'))?.click();
  await panel.waitForSelector('::-p-text(Stop reading Reddit)');
  await session.close();
  await isRead('firefox', options);
});
