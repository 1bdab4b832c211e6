import { type Css, createHost, NOTES_TAG } from './host.ts';

/** How the notes of one post get into a container and out of it. Drawing again updates what is there: the focus stays where it is. */
export interface NotesDrawing {
  draw(container: HTMLElement, postId: string): void;
  erase(container: HTMLElement): void;
}

interface Placed {
  host: HTMLElement;
  container: HTMLElement;
  /** Its id. */
  post: string;
  /** How often the page has taken it away. */
  removals: number;
}

/** How often a page may take a note away before we respect that. Fighting over a place breaks pages (Bitwarden PR #7464). */
const GIVE_UP = 2;

/** The note bars of a page: one for each place where a flagged post stands. */
export class Notes {
  readonly #placed = new Map<Element, Placed>();
  readonly #css: Css;
  readonly #drawing: NotesDrawing;

  constructor(css: Css, drawing: NotesDrawing) {
    this.#css = css;
    this.#drawing = drawing;
  }

  /** Makes exactly these places hold a note bar. @param places element to stand after → id of its post */
  show(places: ReadonlyMap<Element, string>): void {
    for (const [after, { host, container }] of this.#placed) {
      if (places.has(after) && after.isConnected) continue;
      this.#drawing.erase(container);
      host.remove();
      this.#placed.delete(after);
    }
    for (const [after, postId] of places) this.#place(after, postId);
  }

  /** Draws the bars of one post again, where they stand. */
  redraw(postId: string): void {
    for (const { container, post } of this.#placed.values())
      if (post === postId) this.#drawing.draw(container, postId);
  }

  /** The bar's shadow content for a post, or null. */
  of(after: Element): HTMLElement | null {
    return this.#placed.get(after)?.container ?? null;
  }

  /** The bar's host for a post, or null. */
  hostOf(after: Element): HTMLElement | null {
    return this.#placed.get(after)?.host ?? null;
  }

  #place(after: Element, postId: string): void {
    const known = this.#placed.get(after);
    if (known) {
      this.#drawing.draw(known.container, postId);
      if (known.host.previousSibling === after || known.removals >= GIVE_UP) return;
      known.removals++;
      if (known.removals < GIVE_UP) after.after(known.host);
      return;
    }
    const { host, container } = createHost(after.ownerDocument, NOTES_TAG, this.#css);
    host.slot = after.slot; // new Reddit shows only children that name a slot of its comment element
    after.after(host);
    this.#drawing.draw(container, postId);
    this.#placed.set(after, { host, container, post: postId, removals: 0 });
  }
}
