import { CARD_TAG, type Css, createHost } from './host.ts';
import { applyLooks } from './looks.ts';
import type { Looks } from './view.ts';

/** Gap between the marked words and the card, CSS px. */
const GAP = 6;
/** Width at 100 per cent, distance from the window's edge, and height that it always gets, CSS px. */
const WIDTH = 420;
const EDGE = 8;
const LEAST_ROOM = 160;

/** The one card that floats beside a mark, in the top layer, so that no style of the page can cover or clip it. */
export class FloatingCard {
  readonly #host: HTMLElement;
  readonly container: HTMLElement;

  constructor(document: Document, css: Css) {
    const { host, container } = createHost(document, CARD_TAG, css);
    host.popover = 'manual';
    host.style.cssText = `all: initial; position: fixed; margin: 0; padding: 0; border: 0; background: transparent; overflow: visible; inset: auto; display: var(--errata-here, none);`;
    this.#host = host;
    this.container = container;
  }

  get isOpen(): boolean {
    return this.#host.isConnected && this.#host.matches(':popover-open');
  }

  /** The focus is in the card: a reply may be half written there. */
  get isInUse(): boolean {
    return this.#host.ownerDocument.activeElement === this.#host;
  }

  /** Shows what was drawn into the container below the rectangle, or above it where there is more room. */
  openAt(rect: DOMRect, looks: Looks): void {
    applyLooks(this.#host, looks);
    const document = this.#host.ownerDocument;
    const view = document.documentElement;
    if (!this.#host.isConnected) view.append(this.#host);
    if (!this.isOpen) this.#host.showPopover();
    const width = Math.min((WIDTH * looks.size) / 100, view.clientWidth - 2 * EDGE);
    this.#host.style.setProperty('width', `${width}px`);
    this.#host.style.removeProperty('--errata-room');
    const { height } = this.#host.getBoundingClientRect();
    const above = rect.top - GAP - EDGE;
    const below = view.clientHeight - rect.bottom - GAP - EDGE;
    const isBelow = height <= below || below >= above;
    const room = Math.max(isBelow ? below : above, LEAST_ROOM);
    this.#host.style.setProperty('--errata-room', `${room}px`);
    const left = Math.max(EDGE, Math.min(rect.left, view.clientWidth - width - EDGE));
    const top = isBelow ? rect.bottom + GAP : Math.max(EDGE, rect.top - GAP - Math.min(height, room));
    this.#host.style.setProperty('left', `${left}px`);
    this.#host.style.setProperty('top', `${top}px`);
  }

  contains(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  close(): void {
    if (this.isOpen) this.#host.hidePopover();
    this.#host.remove();
  }
}
