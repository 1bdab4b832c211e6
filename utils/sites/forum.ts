import type { Steps } from '../thread/steps.ts';
import { canonicalAddress } from './addresses.ts';
import { readLayers } from './layers.ts';
import type { FoundPost } from './reading.ts';
import type { SiteAdapter } from './site.ts';
import { readTable, type SiteTable, titleOf } from './table.ts';

interface Forum extends Pick<SiteAdapter, 'id' | 'name' | 'accepts'> {
  table: SiteTable;
  /** See `canonicalAddress`. */
  thread?: RegExp;
  /** What a table cannot say. */
  mend?: (found: FoundPost[], document: Document, url: URL) => FoundPost[];
}

/** An adapter of a table: the front end's own layer first, then what all pages share. */
export function forum({ id, name, accepts, table, thread, mend = (found) => found }: Forum): SiteAdapter {
  function* ownPosts(document: Document, url: URL): Steps<FoundPost[]> {
    return mend(yield* readTable(document, url, table), document, url);
  }
  return {
    id,
    name,
    accepts,
    read: (document, url, known) =>
      readLayers(
        document,
        url,
        { site: id, title: titleOf(document, table.title), url: canonicalAddress(document, url, thread) },
        [{ layout: 'exact', read: ownPosts }],
        { rules: table.blocks, known },
      ),
    observed: (document) =>
      document.querySelector(table.observed) ??
      document.querySelector('main') ??
      document.body ??
      document.documentElement,
  };
}

/** The first post of a thread's first page is its question, where the markup makes no difference. */
export function withQuestion(found: FoundPost[], isFirstPage: boolean): FoundPost[] {
  const [first, ...others] = found;
  return first && isFirstPage ? [{ ...first, kind: 'question' }, ...others] : found;
}

/** Accepts pages on which the software of a forum shows itself. */
export function marked(selector: string): SiteAdapter['accepts'] {
  return (_url, document) => document.querySelector(selector) !== null;
}
