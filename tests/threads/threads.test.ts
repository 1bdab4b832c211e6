import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/sites/index.ts';
import { readingAsJson } from './reading.ts';

const folders = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('reading.json'))
  .map((path) => dirname(path))
  .toSorted();

describe.each(folders)('%s', (folder) => {
  const at = join(import.meta.dirname, folder);
  const { address, ...expected } = JSON.parse(readFileSync(join(at, 'reading.json'), 'utf8'));
  const { document } = parseHTML(readFileSync(join(at, 'page.html'), 'utf8'));
  const before = document.documentElement.outerHTML;
  const reading = readPage(document as unknown as Document, new URL(address));

  it('is read as expected, the page untouched', () => {
    expect(readingAsJson(reading)).toEqual(expected);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives blocks in order with only white space between them', () => {
    for (const { text, blocks } of reading.thread.posts) {
      let end = 0;
      for (const block of blocks) {
        expect(text.slice(end, block.start).trim()).toBe('');
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }
  });

  it('leads from every word back to the page', () => {
    for (const { id, text } of reading.thread.posts) {
      const place = reading.places.get(id);
      for (const { 0: word, index } of place ? text.matchAll(/\S+/g) : []) {
        const points = place?.map.points(index, index + word.length);
        const shown =
          points?.startNode === points?.endNode
            ? points?.startNode.data.slice(points.startOffset, points.endOffset)
            : `${points?.startNode.data.slice(points.startOffset)}…${points?.endNode.data.slice(0, points.endOffset)}`;
        expect(
          word.startsWith(shown?.split('…')[0] ?? ' ') && word.endsWith(shown?.split('…')[1] ?? ''),
        ).toBe(true);
      }
    }
  });

  it('puts notes outside the posts’ bodies', () => {
    for (const place of reading.places.values()) {
      for (const { body, noteAfter } of [place, ...place.copies]) {
        expect(noteAfter === body || noteAfter.contains(body)).toBe(true);
      }
    }
  });
});
