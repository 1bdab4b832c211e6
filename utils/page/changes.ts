/** Hears which nodes of a page change while something of it is read bit by bit. */
export class Changes {
  readonly #observer: MutationObserver;
  readonly #changed = new Set<Node>();

  constructor(root: Node) {
    const note = (records: readonly MutationRecord[]) => {
      for (const { target } of records) this.#changed.add(target);
    };
    this.#observer = new MutationObserver(note);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Whether one of the elements was taken away, or something in it has changed. */
  touched(elements: ReadonlySet<Node>): boolean {
    for (const { target } of this.#observer.takeRecords()) this.#changed.add(target);
    for (const node of this.#changed) {
      for (let at: Node | null = node; at; at = at.parentNode) if (elements.has(at)) return true;
    }
    return [...elements].some((element) => !element.isConnected);
  }

  end(): void {
    this.#observer.disconnect();
  }
}
