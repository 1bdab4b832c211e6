import { canonicalAddress } from './addresses.ts';
import { readLayers } from './layers.ts';
import type { SiteAdapter } from './site.ts';
import { titleOf } from './table.ts';

/** Any other page that the user allows: structured data and likeness alone. */
export const generic: SiteAdapter = {
  id: 'generic',
  name: 'Other forums',
  accepts: () => true,
  read: (document, url) => {
    const title = titleOf(document, ['[itemprop="mainEntity"] [itemprop="name"]']);
    return readLayers(document, url, { site: 'generic', title, url: canonicalAddress(document, url) }, []);
  },
  observed: (document) => document.querySelector('main') ?? document.body ?? document.documentElement,
};
