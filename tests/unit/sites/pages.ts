import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readPage } from '../../../utils/sites/index.ts';
import type { Reading } from '../../../utils/sites/site.ts';

const THREADS = join(import.meta.dirname, '../../threads');

/** A saved page of tests/threads and the address it is read under. */
export function saved(folder: string): { html: string; url: URL } {
  const { address } = JSON.parse(readFileSync(join(THREADS, folder, 'reading.json'), 'utf8'));
  return { html: readFileSync(join(THREADS, folder, 'page.html'), 'utf8'), url: new URL(address) };
}

export function documentOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

export function read(html: string, url: URL | string): Reading {
  return readPage(documentOf(html), new URL(url));
}

/** What a redesign must not change: ids, writers, parents, words and copies. */
export function gist({ thread, places }: Reading) {
  return thread.posts.map(({ id, kind, author, parent, text, blocks }) => ({
    id,
    kind,
    author,
    parent,
    text,
    blocks: blocks.map((block) => [block.kind, block.quotedPost]),
    copies: places.get(id)?.copies.length,
  }));
}
