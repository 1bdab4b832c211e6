/** The element that scrolls what is in this one. */
function scrollerOf(element: Element): Element | null {
  const { scrollingElement, documentElement, defaultView, body } = element.ownerDocument;
  for (let at = element.parentElement; at && at !== body && at !== documentElement; at = at.parentElement) {
    const isScroller = at.scrollHeight > at.clientHeight;
    if (isScroller && /auto|scroll/.test(defaultView?.getComputedStyle(at).overflowY ?? '')) return at;
  }
  return scrollingElement;
}

/** What the reader looks at: the first of the elements that is not above the view, else what is in its middle. */
function inView(elements: readonly Element[], document: Document): Element | null {
  const { clientWidth, clientHeight } = document.documentElement;
  return (
    elements.find((element) => element.getBoundingClientRect().bottom > 0) ??
    document.elementFromPoint(clientWidth / 2, clientHeight / 2)
  );
}

/**
 * Makes a change of the page that may alter its height, and keeps what the reader looks at where it is. Browsers anchor the
 * scroll position themselves, but not on pages that tell them not to; what they have done already is not done twice.
 * @param elements of the page's content, in its order
 */
export function steadily(elements: readonly Element[], document: Document, change: () => void): void {
  const held = inView(elements, document);
  const before = held?.getBoundingClientRect().top ?? 0;
  change();
  if (!held?.isConnected) return;
  const moved = held.getBoundingClientRect().top - before;
  if (moved !== 0) scrollerOf(held)?.scrollBy({ top: moved, behavior: 'instant' });
}
