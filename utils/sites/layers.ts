import type { Layout } from '../thread/model.ts';
import type { Steps } from '../thread/steps.ts';
import { readJsonLd, titleInJsonLd } from './json-ld.ts';
import { readMicrodata, statedAnswers } from './microdata.ts';
import { type FoundPost, noReading, type ReadingOptions, readingOf, type ThreadFacts } from './reading.ts';
import { readSiblings } from './siblings.ts';
import type { Reading } from './site.ts';

/** One way to recognise the posts of a page. */
export interface Layer {
  layout: Layout;
  read(document: Document, url: URL): Steps<FoundPost[]>;
}

/** Posts found, without those that repeat another. */
function countOf(found: readonly FoundPost[]): number {
  const named = new Set(found.flatMap(({ id }) => id ?? []));
  return named.size + found.filter(({ id }) => id === null).length;
}

function fullest(read: readonly { layout: Layout; found: FoundPost[] }[]) {
  return read.reduce<{ layout: Layout; found: FoundPost[] } | null>(
    (best, next) => (countOf(next.found) > (best ? countOf(best.found) : 0) ? next : best),
    null,
  );
}

/**
 * Reads a page with a site's own layers, then by its structured data, then by the look of its markup; the fullest of
 * a group wins, the surest of equals. Structured data is asked only where the site's layers found no conversation: it
 * often tells one answer of many, or posts of other pages.
 */
export function* readLayers(
  document: Document,
  url: URL,
  facts: ThreadFacts,
  own: readonly Layer[],
  options: ReadingOptions = {},
): Steps<Reading> {
  function* read(layers: readonly Layer[]): Steps<{ layout: Layout; found: FoundPost[] }[]> {
    const all = [];
    for (const layer of layers) all.push({ layout: layer.layout, found: yield* layer.read(document, url) });
    return all;
  }
  const first = yield* read(own);
  let best = fullest(first);
  if (!best || countOf(best.found) < 2) {
    best = fullest([
      ...first,
      ...(yield* read([
        { layout: 'microdata', read: readMicrodata },
        { layout: 'json-ld', read: readJsonLd },
      ])),
    ]);
  }
  const isPart = best?.layout === 'microdata' && statedAnswers(document) >= countOf(best.found);
  if (!best || isPart) {
    best = fullest([...(best ? [best] : []), ...(yield* read([{ layout: 'siblings', read: readSiblings }]))]);
  }
  if (!best) return noReading(facts);
  const title = (best.layout === 'json-ld' && titleInJsonLd(document)) || facts.title;
  return yield* readingOf({ ...facts, title }, best.layout, best.found, options);
}
