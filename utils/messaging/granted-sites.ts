import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { DEFAULT_SITES, isHostOf, OPTIONAL_SITES } from '../sites/hosts.ts';
import { sendMessage } from './messages.ts';

// Which sites are read beyond the default ones stands in the browser's own permissions and nowhere else:
// the content script registered for them is made to agree with those, never the other way round.

const SCRIPT = 'granted-sites';
export const DEFAULT_ORIGINS: readonly string[] = DEFAULT_SITES.flatMap(({ matches }) => matches);
const hostOf = (pattern: string) => pattern.split('/')[2];
const DEFAULT_HOSTS = new Set(DEFAULT_ORIGINS.map(hostOf));

/**
 * What to ask for so that this page is read: every address of a known site, or this host alone. Null where nothing need or can
 * be asked for: pages that are not https, and the default sites, unless the browser keeps those back.
 */
export async function originsFor(url: URL): Promise<readonly string[] | null> {
  if (url.protocol !== 'https:') return null;
  if (DEFAULT_SITES.some((site) => isHostOf(url, site)))
    return (await lacksDefaultSites()) ? DEFAULT_ORIGINS : null;
  return OPTIONAL_SITES.find((site) => isHostOf(url, site))?.matches ?? [`https://${url.hostname}/*`];
}

/** True where the browser keeps the sites back that are read from the start: there the reader may withdraw any site. */
export async function lacksDefaultSites(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = new Set(origins.map(hostOf));
  return !hosts.has('*') && !DEFAULT_HOSTS.isSubsetOf(hosts);
}

/** Match patterns that the reader has granted, besides the default sites. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // both browsers list the default sites too, Chromium without their paths
  return origins.filter((origin) => !DEFAULT_HOSTS.has(hostOf(origin)));
}

/** Shows the browser's own question. Call it straight from a click: after an `await` browsers refuse to ask. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Gives permissions back; false where the browser keeps them. */
export function giveBackOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...origins] });
}

/** Calls back after every grant and every withdrawal; returns the function that ends it. */
export function watchOrigins(callback: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  return () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  };
}

/** The page part's files, as the manifest names them for the default sites. */
function pagePart(): { js: ScriptPublicPath[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  // Firefox hands out whole addresses here, and refuses them in registerContentScripts
  const paths = (files: string[] = []) => files.map((file) => file.replace(/^[a-z-]+:\/\/[^/]+\//, ''));
  return { js: paths(script?.js) as ScriptPublicPath[], css: paths(script?.css) };
}

async function register(): Promise<void> {
  const matches = await grantedOrigins();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      ...pagePart(),
      matches,
      // "every site" includes the default ones, which the manifest serves
      excludeMatches: [...DEFAULT_ORIGINS],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

let last: Promise<void> = Promise.resolve();

/** Makes the registered page part agree with what is granted. One after the other: two at once would register it twice. */
export function registerGrantedSites(): Promise<void> {
  last = last.then(register, register);
  return last;
}

/** Starts the page part in tabs that were open before their site was granted; later pages get it by registration. */
export async function readOpenTabs(origins: readonly string[]): Promise<void> {
  const { js, css } = pagePart();
  const tabs = await browser.tabs.query({ url: [...origins], status: 'complete' });
  const start = async (tabId: number) => {
    await browser.scripting.insertCSS({ target: { tabId }, files: css });
    await browser.scripting.executeScript({ target: { tabId }, files: js });
  };
  const isReturned = DEFAULT_ORIGINS.some((origin) => origins.includes(origin));
  const isRead = (url = '') => !isReturned && URL.canParse(url) && DEFAULT_HOSTS.has(new URL(url).hostname);
  // a tab may close meanwhile, or be a page that no extension may touch
  await Promise.allSettled(tabs.map(async ({ id, url }) => id !== undefined && !isRead(url) && start(id)));
}

/** Ends the page part in open tabs whose site is no longer granted: browsers leave running what runs there. */
export async function leaveWithdrawnTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = new Set(origins.map(hostOf));
  const leave = async (tabId: number) => {
    const hostname = await sendMessage('getHostname', undefined, tabId);
    // a grant may name the host, with or without a path, or hold it among others
    const isGranted =
      hosts.has(hostname) || (await browser.permissions.contains({ origins: [`https://${hostname}/*`] }));
    if (!isGranted) await sendMessage('leave', undefined, tabId);
  };
  // most tabs hold no page part, and do not answer
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && leave(id)));
}
