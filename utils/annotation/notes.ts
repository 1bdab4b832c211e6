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
  isShown: boolean;
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

  get isEmpty(): boolean {
    return this.#placed.size === 0;
  }

  /** Draws the bar of a place, before it is shown there as well: then the page changes once for all bars. */
  draw(after: Element, postId: string): void {
    let placed = this.#placed.get(after);
    if (!placed) {
      const { host, container } = createHost(after.ownerDocument, NOTES_TAG, this.#css);
      host.slot = after.slot; // new Reddit shows only children that name a slot of its comment element
      placed = { host, container, post: postId, isShown: false, removals: 0 };
      this.#placed.set(after, placed);
    }
    this.#drawing.draw(placed.container, postId);
  }

  /** Makes exactly these places hold their bars, as they are drawn. @param places element to stand after → id of its post */
  show(places: ReadonlySet<Element>): void {
    for (const [after, { host, container }] of this.#placed) {
      if (places.has(after) && after.isConnected) continue;
      this.#drawing.erase(container);
      host.remove();
      this.#placed.delete(after);
    }
    for (const after of places) this.#place(after);
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

  #place(after: Element): void {
    const bar = this.#placed.get(after);
    if (!bar || (bar.isShown && bar.host.previousSibling === after) || bar.removals >= GIVE_UP) return;
    if (bar.isShown) bar.removals++;
    if (bar.removals < GIVE_UP) after.after(bar.host);
    bar.isShown = true;
  }
}
