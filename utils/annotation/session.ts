import { observe } from '../page/observe.ts';
import { runSliced } from '../page/slice.ts';
import { contextOf, type PostReview, reviewPost } from '../review/post.ts';
import { answeredBy, reviewThread, type ThreadReview } from '../review/thread.ts';
import { chooseAdapter, readPage } from '../sites/index.ts';
import type { Reading } from '../sites/site.ts';
import type { Post } from '../thread/model.ts';
import { isOurs } from './host.ts';

/** A page as it was last read, and all that is known of its thread. */
export interface Read extends Reading {
  review: ThreadReview;
  /** False while posts of the page are still unjudged. */
  isComplete: boolean;
}

/** True if the post stands in or near the part of the page that the reader sees. */
function isVisible(element: Element | undefined): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < element.ownerDocument.documentElement.clientHeight;
}

/**
 * Reads the thread of a page, and reads on as the page changes. Each post is judged once in its life: again only if its
 * text changed. Posts that a page takes away (its next page swapped in, scrolled out) stay known for corrections.
 */
export class ThreadSession {
  readonly #document: Document;
  readonly #read: (read: Read) => void;
  readonly #reviews = new Map<Post['id'], PostReview>();
  #thread = '';
  #work: AbortController | undefined;
  readonly #life = new AbortController();
  #observing: AbortController | undefined;
  #observed: Element | undefined;

  /** @param read called with what is known, after each reading and whenever more of it was judged */
  constructor(document: Document, read: (read: Read) => void) {
    this.#document = document;
    this.#read = read;
  }

  /** Reads the page as it is now; call it at the start, and after a navigation within the page. */
  async refresh(): Promise<void> {
    if (this.#life.signal.aborted) return;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    const url = new URL(this.#document.location.href);
    const reading = readPage(this.#document, url);
    this.#observe(url);
    if (reading.thread.url !== this.#thread) {
      this.#thread = reading.thread.url;
      this.#reviews.clear();
    }
    await this.#judge(reading, work.signal);
  }

  /** Ends all work and listening; the page is left as it is. */
  end(): void {
    this.#life.abort();
    this.#work?.abort();
    this.#observing?.abort();
  }

  #observe(url: URL): void {
    const root =
      chooseAdapter(url, this.#document)?.observed(this.#document) ?? this.#document.documentElement;
    if (root === this.#observed && root.isConnected) return;
    this.#observing?.abort();
    this.#observing = new AbortController();
    this.#observed = root;
    observe(root, isOurs, () => void this.refresh(), this.#observing.signal);
  }

  async #judge(reading: Reading, signal: AbortSignal): Promise<void> {
    const { thread, places } = reading;
    const isNew = ({ id, text }: Post) => this.#reviews.get(id)?.post.text !== text;
    const unread = thread.posts.filter(isNew);
    const near = new Set(unread.filter(({ id }) => isVisible(places.get(id)?.body)));
    if (near.size > 0 && near.size < unread.length) {
      await this.#judgeAll([...near], thread.posts, thread.title, signal);
      this.#tell(reading, signal, false);
    }
    const rest = unread.filter((post) => !near.has(post) || near.size === unread.length);
    await this.#judgeAll(rest, thread.posts, thread.title, signal);
    this.#tell(reading, signal, true);
  }

  async #judgeAll(posts: Post[], all: Post[], title: string, signal: AbortSignal): Promise<void> {
    const reviews = this.#reviews;
    function* work(): Generator<undefined, void> {
      for (const post of posts) {
        const review = yield* reviewPost(post, contextOf(answeredBy(post, all), title));
        reviews.set(post.id, review);
      }
    }
    await runSliced(work(), signal);
  }

  #tell(reading: Reading, signal: AbortSignal, isComplete: boolean): void {
    if (signal.aborted) return;
    for (const post of reading.thread.posts) {
      const known = this.#reviews.get(post.id);
      if (known) known.post = post;
    }
    // thread order where the page shows it; posts that are gone come first: they were read on an earlier page
    const onPage = new Set(reading.thread.posts.map(({ id }) => id));
    const gone = [...this.#reviews.values()].filter(({ post }) => !onPage.has(post.id));
    const here = reading.thread.posts.flatMap(({ id }) => this.#reviews.get(id) ?? []);
    this.#read({ ...reading, review: reviewThread(reading.thread, [...gone, ...here]), isComplete });
  }
}
