const PAGE_PARAMETERS =
  /^(?:page|sort|sortby|order|start|tstart|answerid|replyid|commentid|answertab|tab|do|comment|context|utm_\w+)$/i;

/** An address without page number, sort order, post and fragment. */
export function threadAddress(url: URL): string {
  const thread = new URL(url.href);
  thread.hash = '';
  for (const name of Array.from(thread.searchParams.keys())) {
    if (PAGE_PARAMETERS.test(name)) thread.searchParams.delete(name);
  }
  thread.pathname = thread.pathname.replace(/\/(?:page[-/]?\d+|post-\d+)\/?$/, '/');
  return thread.href;
}

/**
 * The thread's own address: the page's canonical link, else the address it was loaded from.
 * @param thread a thread's path, its first group the thread's number, where the software goes from one thread to another
 *   without loading anew: then the link may still be that of the page which was loaded
 */
export function canonicalAddress(document: Document, url: URL, thread?: RegExp): string {
  const href = document.querySelector('link[rel="canonical"][href]')?.getAttribute('href') ?? '';
  const canonical = URL.canParse(href, url.href) ? new URL(href, url.href) : url;
  const own = thread?.exec(url.pathname);
  if (own && thread?.exec(canonical.pathname)?.[1] !== own[1]) return url.origin + own[0];
  return threadAddress(/^https?:$/.test(canonical.protocol) ? canonical : url);
}

/** The id of the post that an address points to, in the grammar of any of the known forums; null where it is a page's. */
export function postIdIn(address: string | null, base: URL): string | null {
  if (address === null || !URL.canParse(address, base.href)) return null;
  const url = new URL(address, base.href);
  for (const name of ['answerId', 'commentId', 'replyId', 'comment', 'p']) {
    const value = url.searchParams.get(name);
    if (value !== null && /^\w+$/.test(value)) return value;
  }
  const hash = /(\d+)$/.exec(url.hash)?.[1];
  if (hash !== undefined) return hash;
  return /\/(?:post-|posts\/|comment\/|comments\/\w+\/\w+\/|a\/)(\w+)\/?$/.exec(url.pathname)?.[1] ?? null;
}

/** The number and kind of an Apple thread or user tip; null for other pages of Apple's. */
export interface AppleAddress {
  kind: 'thread' | 'tip';
  id: string;
  /** The thread's address without anything behind its number. */
  href: string;
}

const APPLE_PATH = /^(?:\/(?:forums|[a-z]{2}(?:-[a-z]{2})?))?\/(?:thread\/(\d+)|docs\/DOC-(\d+))/i;

export function appleAddress(url: URL): AppleAddress | null {
  const found = APPLE_PATH.exec(url.pathname);
  const id = found?.[1] ?? found?.[2];
  if (!found || id === undefined) return null;
  return { kind: found[1] === undefined ? 'tip' : 'thread', id, href: url.origin + found[0] };
}
