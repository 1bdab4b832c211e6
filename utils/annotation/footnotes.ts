import type { Card } from '../review/card.ts';
import type { Drawing } from './drawing.ts';
import { createHost, FOOTNOTES_TAG } from './host.ts';

/** The notes of a page as it is printed: at its end, unseen on the screen. */
export class Footnotes {
  readonly #host: HTMLElement;
  readonly #container: HTMLElement;
  readonly #drawing: Drawing;

  constructor(document: Document, drawing: Drawing) {
    const { host, container } = createHost(document, FOOTNOTES_TAG, drawing.css);
    host.dataset.print = 'only';
    this.#host = host;
    this.#container = container;
    this.#drawing = drawing;
  }

  show(cards: readonly Card[]): void {
    if (cards.length === 0) {
      if (this.#host.isConnected) this.#drawing.erase(this.#container);
      this.#host.remove();
      return;
    }
    if (!this.#host.isConnected) this.#host.ownerDocument.body.append(this.#host);
    this.#drawing.footnotes(this.#container, cards);
  }
}
