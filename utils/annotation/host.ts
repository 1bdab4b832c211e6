/** Our elements in the page: everything of ours lies in their shadow roots. */
export const NOTES_TAG = 'errata-notes';
export const CARD_TAG = 'errata-card';
export const RETURN_TAG = 'errata-return';
export const FOOTNOTES_TAG = 'errata-footnotes';
export const STATUS_TAG = 'errata-status';
const TAGS = new Set([NOTES_TAG, CARD_TAG, RETURN_TAG, FOOTNOTES_TAG, STATUS_TAG]);

export function isOurs(node: Node): boolean {
  return TAGS.has(node.nodeName.toLowerCase());
}

/** Text for a content script; in a page of our own, whose CSP lets no <style> in, a sheet. */
export type Css = string | CSSStyleSheet;

/** A host with a shadow root to render into. The page's styles end at the host; ours begin inside. */
export function createHost(
  document: Document,
  tag: string,
  css: Css,
): { host: HTMLElement; container: HTMLElement } {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  container.className = 'root';
  if (typeof css === 'string') {
    // Firefox applies the page's CSP to a <style> of ours unless its text was set by the content script before it is in the page.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  } else root.adoptedStyleSheets = [css];
  root.append(container);
  // the page can reach in here: what its scripts press is no wish of the reader's
  root.addEventListener('click', (event) => event.isTrusted || event.stopImmediatePropagation(), {
    capture: true,
  });
  return { host, container };
}

/** Takes away what a page part that is gone has left: Firefox lets none clean up when its extension is updated. */
export function clearHosts(document: Document): void {
  for (const left of document.querySelectorAll([...TAGS].join())) left.remove();
}
