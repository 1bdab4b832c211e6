import { observe } from '../page/observe.ts';
import { runSliced } from '../page/slice.ts';
import { contextOf, type PostReview, reviewPost } from '../review/post.ts';
import { answeredBy, reviewThread, type ThreadReview } from '../review/thread.ts';
import { chooseAdapter } from '../sites/index.ts';
import type { Reading } from '../sites/site.ts';
import type { Post, Thread } from '../thread/model.ts';
import { mergePosts } from '../thread/order.ts';
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

/** Whether two readings of a post have the same words in the same roles: then what was said of one holds for the other. */
function isSame(a: Post, b: Post): boolean {
  return (
    a.text === b.text &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every(({ kind, start, end, lang }, index) => {
      const other = b.blocks[index];
      return other?.kind === kind && other.start === start && other.end === end && other.lang === lang;
    })
  );
}

/** The smallest element around two. */
function around(element: Element, other: Element): Element {
  let at = element;
  while (!at.contains(other) && at.parentElement) at = at.parentElement;
  return at;
}

/**
 * Reads the thread of a page, and reads on as the page changes. Each post is judged once in its life: again only if its
 * text, or what of it is quoted, changed. Posts that a page takes away (its next page swapped in, scrolled out) stay known.
 */
export class ThreadSession {
  readonly #document: Document;
  readonly #read: (read: Read) => void;
  readonly #address: () => URL;
  readonly #isWanted: (thread: string) => boolean;
  readonly #reviews = new Map<Post['id'], PostReview>();
  readonly #life = new AbortController();
  #reading: Reading | undefined;
  /** The address is another thread's already, the posts are not yet. */
  #isLeft = false;
  /** Posts to judge, those that the reader sees first. */
  #queue: Post[] = [];
  /** How many of them the reader sees. */
  #near = 0;
  /** The post that is being judged. */
  #current: Post | undefined;
  #work: Promise<void> | undefined;
  /** What was told last: while a page changes around its posts, nothing of them is weighed again. */
  #told: { facts: string; review: ThreadReview } | undefined;
  #observing: AbortController | undefined;
  #observed: Element | undefined;

  /**
   * @param read called with what is known, after each reading and whenever more of it was judged
   * @param address under which the page is read
   * @param isWanted whether the thread with this address is judged at all
   */
  constructor(
    document: Document,
    read: (read: Read) => void,
    address = () => new URL(document.location.href),
    isWanted: (thread: string) => boolean = () => true,
  ) {
    this.#document = document;
    this.#read = read;
    this.#address = address;
    this.#isWanted = isWanted;
  }

  /** Reads the page as it is now, and judges what is new: at the start, and after a navigation within the page. */
  async refresh(): Promise<void> {
    const url = this.#address();
    const adapter = chooseAdapter(url, this.#document);
    if (!adapter || this.#life.signal.aborted) return;
    const reading = adapter.read(this.#document, url, this.#reading?.thread);
    const bodies = [...reading.places.values()].map(({ body }) => body);
    this.#observe(bodies.reduce(around, adapter.observed(this.#document)));
    const thread = this.#whole(reading.thread);
    this.#reading = { ...reading, thread };
    this.#enqueue(this.#reading);
    this.#tell();
    this.#work ??= this.#judge();
    await this.#work;
  }

  /** Ends all work and listening; the page is left as it is. */
  end(): void {
    this.#life.abort();
    this.#observing?.abort();
  }

  #observe(root: Element): void {
    if (root === this.#observed && root.isConnected) return;
    this.#observing?.abort();
    this.#observing = new AbortController();
    this.#observed = root;
    observe(root, isOurs, () => void this.refresh(), this.#observing.signal);
  }

  /** The thread that the page shows, with all of it that was read before. */
  #whole(shown: Thread): Thread {
    const known = this.#reading?.thread;
    if (!known) return shown;
    const isMoved = known.url !== shown.url;
    // the address changes before the posts do, or after them
    const isStill = shown.posts.length > 0 && shown.posts.every((post) => !this.#isNew(post));
    const isApart = shown.posts.length > 0 && !shown.posts.some(({ id }) => this.#reading?.places.has(id));
    if ((isMoved && !isStill) || (isApart && (this.#isLeft || known.title !== shown.title))) {
      this.#isLeft = false;
      this.#reviews.clear();
      return shown;
    }
    this.#isLeft ||= isMoved;
    const layout = shown.posts.length === 0 ? known.layout : shown.layout;
    return { ...shown, layout, posts: mergePosts(known.posts, shown.posts) };
  }

  #isNew(post: Post): boolean {
    const known = this.#reviews.get(post.id)?.post;
    return !known || !isSame(known, post);
  }

  #enqueue({ thread, places }: Reading): void {
    const current = this.#current;
    const posts = this.#isWanted(thread.url) ? thread.posts : [];
    const unread = posts.filter(
      (post) => this.#isNew(post) && !(current?.id === post.id && isSame(current, post)),
    );
    const near = new Set(unread.filter(({ id }) => isVisible(places.get(id)?.body)));
    this.#queue = [...near, ...unread.filter((post) => !near.has(post))];
    this.#near = near.size;
  }

  async #judge(): Promise<void> {
    await runSliced(this.#judgements(), this.#life.signal);
    this.#work = undefined;
  }

  *#judgements(): Generator<undefined, void> {
    for (let post = this.#queue.shift(); post; post = this.#queue.shift()) {
      this.#current = post;
      const { posts, title } = this.#reading?.thread ?? { posts: [], title: '' };
      const review = yield* reviewPost(post, contextOf(answeredBy(post, posts), title));
      this.#reviews.set(post.id, review);
      this.#told = undefined;
      this.#current = undefined;
      this.#near -= 1;
      if (this.#near === 0 || this.#queue.length === 0) this.#tell();
    }
  }

  #tell(): void {
    const reading = this.#reading;
    if (!reading || this.#life.signal.aborted) return;
    const known = reading.thread.posts.flatMap((post) => {
      const review = this.#reviews.get(post.id);
      return review ? [{ ...review, post }] : [];
    });
    const isComplete = this.#queue.length === 0 && this.#current === undefined;
    this.#read({ ...reading, review: this.#reviewed(reading.thread, known), isComplete });
  }

  #reviewed(thread: Thread, known: PostReview[]): ThreadReview {
    // a text that has changed is judged again, which forgets what was told: here its length stands for it
    const facts = JSON.stringify([thread, known.length], (key, value) =>
      key === 'text' ? value.length : value,
    );
    if (this.#told?.facts !== facts) this.#told = { facts, review: reviewThread(thread, known) };
    return this.#told.review;
  }
}
