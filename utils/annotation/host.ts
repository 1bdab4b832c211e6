/** Our elements in the page: everything of ours lies in their shadow roots. */
export const NOTES_TAG = 'errata-notes';
export const CARD_TAG = 'errata-card';

export function isOurs(node: Node): boolean {
  const name = node.nodeName.toLowerCase();
  return name === NOTES_TAG || name === CARD_TAG;
}

/** A host with a shadow root to render into. The page's styles end at the host; ours begin inside. */
export function createHost(
  document: Document,
  tag: string,
  css: string,
): { host: HTMLElement; container: HTMLElement } {
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: 'open' });
  // Firefox applies the page's CSP to a <style> of ours unless its text was set by the content script before it is in the page.
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  root.append(style, container);
  return { host, container };
}
