import type { Drawing } from './drawing.ts';
import { createHost, RETURN_TAG } from './host.ts';
import { applyLooks } from './looks.ts';
import type { Looks } from './view.ts';

/** Stands after the correcting post that a reader was brought to: takes the focus there, and leads back to the note. */
export class WayBack {
  readonly #host: HTMLElement;
  readonly #container: HTMLElement;
  readonly #drawing: Drawing;

  constructor(document: Document, drawing: Drawing) {
    const { host, container } = createHost(document, RETURN_TAG, drawing.css);
    this.#host = host;
    this.#container = container;
    this.#drawing = drawing;
  }

  openAfter(element: HTMLElement, looks: Looks, back: () => void): void {
    applyLooks(this.#host, looks);
    this.#host.slot = element.slot;
    element.after(this.#host);
    this.#drawing.wayBack(this.#container, back);
    this.#container.querySelector('button')?.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.#host.isConnected) return;
    this.#drawing.erase(this.#container);
    this.#host.remove();
  }
}
