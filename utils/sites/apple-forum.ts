import { type AppleAddress, appleAddress, canonicalAddress } from './addresses.ts';
import { DEFAULT_SITES, isHostOf } from './hosts.ts';
import { readLayers } from './layers.ts';
import { namesAll, readLinks } from './links.ts';
import type { FoundPost } from './reading.ts';
import type { SiteAdapter } from './site.ts';
import { readTable, type SiteTable, titleOf } from './table.ts';

/** The page's thread: by its address, else (the old /message/ addresses) by its canonical link. */
function addressOf(document: Document, url: URL): AppleAddress | null {
  return appleAddress(url) ?? appleAddress(new URL(canonicalAddress(document, url)));
}

/** The address that Apple's "Link to this Post" gives, for posts whose menu is not in the page. */
function withPermalinks(found: FoundPost[], address: AppleAddress | null): FoundPost[] {
  if (!address) return found;
  const parameter = address.kind === 'tip' ? 'commentId' : 'answerId';
  const linked = ({ id, kind }: FoundPost) => {
    if (kind === 'question' || kind === 'tip') return address.href;
    return id === null ? null : `${address.href}?${parameter}=${id}#${id}`;
  };
  return found.map((post) => ({ ...post, permalink: post.permalink ?? linked(post) }));
}

/** Apple's two forums share their code: the same layers read both. */
export function appleForum(id: string, name: string, table: SiteTable): SiteAdapter {
  const site = DEFAULT_SITES.find((known) => known.id === id);
  return {
    id,
    name,
    accepts: (url) => site !== undefined && isHostOf(url, site),
    read: (document, url, known) => {
      const address = addressOf(document, url);
      let exact: FoundPost[] = [];
      const facts = {
        site: id,
        title: titleOf(document, table.title).replace(
          /^(?:Question: ?)?(?:Q: ?)?| - Apple Communit(?:y|ies)$/g,
          '',
        ),
        url: address?.href ?? canonicalAddress(document, url),
      };
      return readLayers(
        document,
        url,
        facts,
        [
          {
            layout: 'exact',
            *read() {
              exact = yield* readTable(document, url, table);
              return withPermalinks(exact, address);
            },
          },
          {
            layout: 'links',
            *read() {
              if (!address || namesAll(exact, document)) return [];
              return withPermalinks(yield* readLinks(document, url, address), address);
            },
          },
        ],
        { rules: table.blocks, known },
      );
    },
    observed: (document) =>
      document.querySelector(table.observed) ??
      document.querySelector('main') ??
      document.body ??
      document.documentElement,
  };
}
