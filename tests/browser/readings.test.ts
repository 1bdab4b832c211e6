import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, shuffled, without } from '../threads/redesign.ts';
import { KINDS, launch, type Session } from './driver.ts';
import type { Page } from './site.ts';

const THREADS = join(import.meta.dirname, '../threads');
const folders = readdirSync(THREADS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('reading.json'))
  .map((path) => dirname(path))
  .toSorted();

const fixture = (folder: string) => {
  const { address, ...expected } = JSON.parse(readFileSync(join(THREADS, folder, 'reading.json'), 'utf8'));
  return { address, expected, html: readFileSync(join(THREADS, folder, 'page.html'), 'utf8') };
};

/** The script of reader.ts. */
async function readerScript(): Promise<string> {
  const lib = {
    entry: join(import.meta.dirname, 'reader.ts'),
    formats: ['iife' as const],
    name: 'reader',
    fileName: 'reader',
  };
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } });
  const [{ output } = { output: [] }] = [built].flat() as { output: { code?: string }[] }[];
  return output[0]?.code ?? '';
}

describe.each(KINDS)('%s', (kind) => {
  let session: Session;
  let tab: Tab;
  let script: string;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    script = await readerScript();
    for (const folder of folders) pages.set(fixture(folder).address, { html: '' });
    session = await launch(kind, pages);
    tab = await session.browser.newPage();
  });
  afterAll(() => session?.close());

  const readIn = async (address: string, html: string) => {
    pages.set(address, { html });
    await tab.goto(address);
    await tab.evaluate(script);
    return tab.evaluate(() => (globalThis as unknown as { readThread(): object }).readThread());
  };

  it.each(folders)('%s is read as expected', async (folder) => {
    const { address, html, expected } = fixture(folder);
    expect(await readIn(address, html)).toEqual(expected);
  });

  it.each(['typed-quote', 'newer-flavour', 'third-page', 'user-tip'])(
    'apple-community/%s is read alike when all class names are shuffled',
    async (slug) => {
      const { address, html, expected } = fixture(`apple-community/${slug}`);
      const told = ({ posts }: { posts: Record<string, unknown>[] }) =>
        posts.map(({ id, author, parent, kind: role, blocks }) => ({ id, author, parent, role, blocks }));
      const redesigned = (await readIn(address, shuffled(without(html, DATA)))) as typeof expected;
      expect(redesigned.layout).toBe('links');
      expect(told(redesigned)).toEqual(told(expected));
    },
  );
});
