import type { Page as Tab } from 'puppeteer-core';

/** Lets the witness run under the strictest policy that a page can have. */
export const NONCE = "script-src 'nonce-witness'";

declare global {
  interface Window {
    /** What went wrong, or came to light, in the page's own world. */
    seen: string[];
  }
}

/** Stands first in a page's head: writes down every error, every breach of the page's policy, and every message. */
export const WITNESS = `<script nonce="witness">
  window.seen = [];
  addEventListener('error', (event) => seen.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => seen.push('rejection: ' + event.reason));
  addEventListener('message', (event) => seen.push('message: ' + JSON.stringify(event.data)));
  addEventListener('securitypolicyviolation', (event) => seen.push('policy: ' + event.violatedDirective));
</script>`;

/** A script of the page's own. */
export const script = (code: string) => `<script nonce="witness">${code}</script>`;

/** A digest of the page without Errata's hosts, and what its witness saw. */
export function testimony(tab: Tab): Promise<{ html: string; seen: string[] }> {
  return tab.evaluate(async () => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll('*')) if (ours.localName.startsWith('errata-')) ours.remove();
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(copy.outerHTML));
    return { html: new Uint8Array(digest).toHex(), seen: window.seen };
  });
}

/** Words under Errata's lines. */
export const marked = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      /^errata-[a-z]+$/.test(name) ? [...(ranges as Iterable<Range>)].map((range) => range.toString()) : [],
    ),
  );
