import { type Css, createHost, STATUS_TAG } from './host.ts';

/** The one live region: says once, for each thread, how many notes it has. */
export class Announcer {
  readonly #host: HTMLElement;
  readonly #region: HTMLElement;
  #said = '';

  constructor(document: Document, css: Css) {
    const { host, container } = createHost(document, STATUS_TAG, css);
    container.classList.add('unseen');
    container.setAttribute('role', 'status');
    this.#host = host;
    this.#region = container;
  }

  /** Comes on the page before it has anything to say: readers are told of changes only. */
  start(): void {
    if (!this.#host.isConnected) this.#host.ownerDocument.documentElement.append(this.#host);
  }

  /** @param thread its address */
  say(thread: string, words: string): void {
    if (thread === this.#said) return;
    this.#said = thread;
    this.#region.textContent = words;
  }

  end(): void {
    this.#host.remove();
    this.#region.textContent = '';
    this.#said = '';
  }
}
