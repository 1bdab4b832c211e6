import { canonicalAddress } from './addresses.ts';
import { readLayers } from './layers.ts';
import type { SiteAdapter } from './site.ts';
import { titleOf } from './table.ts';

/** Any other page that the user allows: structured data and likeness alone. */
export const generic: SiteAdapter = {
  id: 'generic',
  name: 'Other forums',
  accepts: () => true,
  *read(document, url, known) {
    const title = titleOf(document, ['[itemprop="mainEntity"] [itemprop="name"]']);
    const facts = { site: 'generic', title, url: canonicalAddress(document, url) };
    return yield* readLayers(document, url, facts, [], { known });
  },
  observed: (document) => document.querySelector('main') ?? document.body ?? document.documentElement,
};
