import { whole } from '../thread/steps.ts';
import { canonicalAddress } from './addresses.ts';
import { appleCommunity } from './apple-community.ts';
import { appleDeveloperForums } from './apple-developer-forums.ts';
import { discourse } from './discourse.ts';
import { generic } from './generic.ts';
import { invision } from './invision.ts';
import { phpbb } from './phpbb.ts';
import { noReading } from './reading.ts';
import { reddit } from './reddit.ts';
import type { Reading, SiteAdapter } from './site.ts';
import { stackExchange } from './stack-exchange.ts';
import { titleOf } from './table.ts';
import { vbulletin } from './vbulletin.ts';
import { xenforo } from './xenforo.ts';

/** The surest first. */
const ADAPTERS: readonly SiteAdapter[] = [
  appleCommunity,
  appleDeveloperForums,
  reddit,
  xenforo,
  stackExchange,
  discourse,
  phpbb,
  vbulletin,
  invision,
  generic,
];

/** The adapter for a page; null where the address is no web page's. */
export function chooseAdapter(url: URL, document: Document): SiteAdapter | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return ADAPTERS.find((adapter) => adapter.accepts(url, document)) ?? null;
}

/** Reads a page as a thread; layout `none` and no posts where nothing is sure. Pure reading. */
export function readPage(document: Document, url: URL): Reading {
  const adapter = chooseAdapter(url, document);
  if (adapter) return whole(adapter.read(document, url));
  return noReading({ site: 'unknown', title: titleOf(document, []), url: canonicalAddress(document, url) });
}
