import { isOurs } from './host.ts';

/** The element that has the focus, inside open shadow roots too. */
function focused(document: Document): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** Where the focus was before Errata moved it, so that it can go back there. */
export class FocusTrail {
  readonly #document: Document;
  #before: HTMLElement | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Errata is about to move the focus. From one note to the next, the way back stays the first one. */
  leave(): void {
    const { activeElement } = this.#document;
    if (activeElement && !isOurs(activeElement)) this.#before = focused(this.#document);
  }

  /** Brings the focus back; false where it never was moved, or what had it is gone. */
  back(): boolean {
    const before = this.#before;
    this.#before = null;
    if (!before?.isConnected) return false;
    if (before === this.#document.body) (this.#document.activeElement as HTMLElement | null)?.blur();
    else before.focus({ preventScroll: true });
    return true;
  }
}
