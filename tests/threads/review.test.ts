import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reviewWhole, shownOf } from '../../utils/review/thread.ts';
import { readPage } from '../../utils/sites/index.ts';

/** What a reader is shown of a thread by default, as `review.json` states it. */
interface ExpectedReview {
  findings: { post: string; id: string; quote: string; correctedBy: string | null }[];
}

const folders = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('review.json'))
  .map((path) => dirname(path))
  .toSorted();

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe.each(folders)('%s', (folder) => {
  const at = join(import.meta.dirname, folder);
  const { document } = parseHTML(readFileSync(join(at, 'page.html'), 'utf8'));
  const { address } = json(join(at, 'reading.json'));
  const { thread } = readPage(document as unknown as Document, new URL(address));
  const review = shownOf(reviewWhole(thread), ({ state }) => state === 'on');

  it('is judged as expected', () => {
    const { findings }: ExpectedReview = json(join(at, 'review.json'));
    expect(
      review.findings.map(({ post, id, quote, correctedBy }) => ({
        post: post.id,
        id,
        quote,
        correctedBy: correctedBy?.post ?? null,
      })),
    ).toEqual(findings);
  });

  it('gives each sentence’s own words at its offsets', () => {
    for (const { post, start, end, quote } of [...review.findings, ...review.notFlagged])
      expect(post.text.slice(start, end)).toBe(quote);
  });
});
