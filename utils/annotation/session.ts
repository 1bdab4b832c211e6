import { prepareJudge } from '../claims/judge.ts';
import { Changes } from '../page/changes.ts';
import { observe } from '../page/observe.ts';
import { runSliced } from '../page/slice.ts';
import { contextOf, type PostReview, reviewPost } from '../review/post.ts';
import { sentencesOf } from '../review/sentences.ts';
import { answeredBy, type ThreadReview, threadReviewSteps } from '../review/thread.ts';
import { chooseAdapter } from '../sites/index.ts';
import type { Reading, SiteAdapter } from '../sites/site.ts';
import type { Post, Thread } from '../thread/model.ts';
import { mergePosts } from '../thread/order.ts';
import type { Steps } from '../thread/steps.ts';
import { isOurs } from './host.ts';

/** A page as it was last read, and all that is known of its thread. */
export interface Read extends Reading {
  review: ThreadReview;
  /** False while posts of the page are still unjudged. */
  isComplete: boolean;
}

/** A page that changes under each reading is taken as it was read at last. */
const MOST_READINGS = 3;

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
  readonly #read: (read: Read) => Steps<void>;
  readonly #address: () => URL;
  readonly #isWanted: (thread: string) => boolean;
  readonly #reviews = new Map<Post['id'], PostReview>();
  readonly #life = new AbortController();
  #reading: Reading | undefined;
  /** The page has changed since it was read. */
  #isStale = false;
  /** The address is another thread's already, the posts are not yet. */
  #isLeft = false;
  /** Posts to judge, those that the reader sees first. */
  #queue: Post[] = [];
  /** How many of them the reader sees. */
  #near = 0;
  #work: Promise<void> | undefined;
  /** What was told last: while a page changes around its posts, nothing of them is weighed again. */
  #told: { facts: string; review: ThreadReview } | undefined;
  #endObserving: (() => boolean) | undefined;
  #observed: Element | undefined;

  /**
   * @param read called with what is known, after each reading and whenever more of it was judged
   * @param address under which the page is read
   * @param isWanted whether the thread with this address is judged at all
   */
  constructor(
    document: Document,
    read: (read: Read) => Steps<void>,
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
    if (this.#life.signal.aborted) return;
    this.#isStale = true;
    this.#work ??= runSliced(this.#steps(), this.#document, this.#life.signal);
    await this.#work;
  }

  *#steps(): Steps<void> {
    try {
      for (;;) {
        const post = this.#isStale ? undefined : this.#queue.shift();
        if (post) yield* this.#judge(post);
        else if (this.#isStale) yield* this.#readPage();
        else return;
      }
    } finally {
      this.#work = undefined;
    }
  }

  *#readPage(): Steps<void> {
    const url = this.#address();
    const adapter = chooseAdapter(url, this.#document);
    // at once: what changes while the page is read is read after that
    if (adapter && !this.#observed?.isConnected) this.#observe(adapter.observed(this.#document));
    this.#isStale = false;
    if (!adapter) return;
    const reading = yield* this.#whileStill(adapter, url);
    const bodies = [...reading.places.values()].map(({ body }) => body);
    this.#observe(bodies.reduce(around, adapter.observed(this.#document)));
    const thread = this.#whole(reading.thread);
    this.#reading = { ...reading, thread };
    yield* this.#enqueue(this.#reading);
    yield* this.#tell();
  }

  /** A reading of the page between two changes of its posts: else one might have the id of one post and the text of another. */
  *#whileStill(adapter: SiteAdapter, url: URL): Steps<Reading> {
    for (let times = 1; ; times++) {
      const changes = new Changes(this.#document);
      try {
        const reading = yield* adapter.read(this.#document, url, this.#reading?.thread);
        const bodies = new Set([...reading.places.values()].map(({ body }) => body));
        if (!changes.touched(bodies) || times === MOST_READINGS) return reading;
      } finally {
        changes.end();
      }
    }
  }

  /** Ends all work and listening; the page is left as it is. */
  end(): void {
    this.#life.abort();
    this.#endObserving?.();
  }

  #observe(root: Element): void {
    if (root === this.#observed && root.isConnected) return;
    if (this.#endObserving?.()) this.#isStale = true;
    this.#observed = root;
    this.#endObserving = observe(root, isOurs, () => void this.refresh());
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

  *#enqueue({ thread, places }: Reading): Steps<void> {
    const posts = this.#isWanted(thread.url) ? thread.posts : [];
    const unread = posts.filter((post) => this.#isNew(post));
    const near = new Set<Post>();
    for (const post of unread) {
      yield;
      if (isVisible(places.get(post.id)?.body)) near.add(post);
    }
    this.#queue = [...near, ...unread.filter((post) => !near.has(post))];
    this.#near = near.size;
  }

  *#judge(post: Post): Steps<void> {
    if (sentencesOf(post).length > 0) yield* prepareJudge();
    const { posts, title } = this.#reading?.thread ?? { posts: [], title: '' };
    const review = yield* reviewPost(post, contextOf(answeredBy(post, posts), title));
    this.#reviews.set(post.id, review);
    this.#told = undefined;
    this.#near -= 1;
    if (this.#near === 0 || this.#queue.length === 0) yield* this.#tell();
  }

  *#tell(): Steps<void> {
    const reading = this.#reading;
    if (!reading) return;
    const known = reading.thread.posts.flatMap((post) => {
      const review = this.#reviews.get(post.id);
      return review ? [{ ...review, post }] : [];
    });
    const review = yield* this.#reviewed(reading.thread, known);
    yield* this.#read({ ...reading, review, isComplete: this.#queue.length === 0 });
  }

  *#reviewed(thread: Thread, known: PostReview[]): Steps<ThreadReview> {
    // a text that has changed is judged again, which forgets what was told: here its length stands for it
    const brief = (value: unknown) =>
      JSON.stringify(value, (key, part) => (key === 'text' ? part.length : part));
    const facts = [brief({ ...thread, posts: known.length })];
    for (const post of thread.posts) {
      yield;
      facts.push(brief(post));
    }
    const all = facts.join('\n');
    if (this.#told?.facts !== all)
      this.#told = { facts: all, review: yield* threadReviewSteps(thread, known) };
    return this.#told.review;
  }
}
