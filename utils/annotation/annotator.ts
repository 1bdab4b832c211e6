import { byId } from '../knowledge/index.ts';
import { steadily } from '../page/steady.ts';
import type { TextMap, TextPoints } from '../page/text-map.ts';
import { type Card, cardOf, silences, type ThreadSummary } from '../review/card.ts';
import { fingerprint } from '../review/fingerprint.ts';
import { shownOf } from '../review/thread.ts';
import type { PlaceCopy, PostPlace } from '../sites/site.ts';
import { type Steps, whole } from '../thread/steps.ts';
import { Announcer } from './announcer.ts';
import type { CardLinks, Drawing, Left } from './drawing.ts';
import { FloatingCard } from './floating.ts';
import { FocusTrail } from './focus-trail.ts';
import { Footnotes } from './footnotes.ts';
import { isOnMark, type Mark, type MarkKind, rangeOf, showMarks } from './highlight.ts';
import { clearHosts } from './host.ts';
import { applyLooks } from './looks.ts';
import { Notes } from './notes.ts';
import { type Read, ThreadSession } from './session.ts';
import type { View } from './view.ts';
import { WayBack } from './way-back.ts';

interface PlacedMark extends Mark {
  card: Card;
  body: Element;
}

const NOTHING: ThreadSummary = {
  state: 'reading',
  thread: null,
  topics: [],
  site: '',
  title: '',
  posts: 0,
  sentences: 0,
  cards: [],
  notFlagged: [],
};

/** How long the pointer rests on a mark before its card opens, ms: passing over it opens nothing. */
const HOVER = 350;

/** Where words stand: at their offset, or, in a copy of the post whose text differs, wherever they are found. */
function pointsOf(map: TextMap, { quote, start }: { quote: string; start: number }): TextPoints | null {
  const at = map.text.startsWith(quote, start) ? start : map.text.indexOf(quote);
  return at < 0 ? null : map.points(at, at + quote.length);
}

/** Everything Errata does in one page: reads its thread, marks what it found, and answers to reader, popup and shortcuts. */
export class Annotator {
  readonly #document: Document;
  readonly #drawing: Drawing;
  readonly #changed: (summary: ThreadSummary) => void;
  readonly #address: () => URL;
  readonly #isAlive: () => boolean;
  readonly #notes: Notes;
  readonly #floating: FloatingCard;
  readonly #announcer: Announcer;
  readonly #wayBack: WayBack;
  readonly #footnotes: Footnotes;
  readonly #trail: FocusTrail;
  readonly #life = new AbortController();
  #view: View;
  #session: ThreadSession | undefined;
  #read: Read | undefined;
  #summary: ThreadSummary = NOTHING;
  /** How often something was shown. */
  #turn = 0;
  /** What the summary was made of: as long as that stays, there is nothing to tell. */
  #summaryOf: unknown[] = [];
  #marks: PlacedMark[] = [];
  #open = new Set<string>();
  /** The card that the reader was brought to last, by popup or shortcut. */
  #shown: string | undefined;
  /** The card that floats. */
  #floated: Card | undefined;
  /** The card that the reader has just taken away. */
  #left: Left | null = null;
  #hover: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param changed called whenever what was read or is shown has changed
   * @param address under which the page is read: its own, unless told
   * @param isAlive false once the extension is gone and nothing may be drawn any more; that calls `end`
   */
  constructor(
    document: Document,
    view: View,
    drawing: Drawing,
    changed: (summary: ThreadSummary) => void,
    address = () => new URL(document.location.href),
    isAlive = () => true,
  ) {
    this.#document = document;
    this.#view = view;
    this.#drawing = drawing;
    this.#changed = changed;
    this.#address = address;
    this.#isAlive = isAlive;
    clearHosts(document);
    this.#notes = new Notes(drawing.css, {
      draw: (container, postId) => this.#drawNotes(container, postId),
      erase: (container) => drawing.erase(container),
    });
    this.#floating = new FloatingCard(document, drawing.css);
    this.#announcer = new Announcer(document, drawing.css);
    this.#wayBack = new WayBack(document, drawing);
    this.#footnotes = new Footnotes(document, drawing);
    this.#trail = new FocusTrail(document);
    const { signal } = this.#life;
    document.addEventListener('pointermove', (event) => this.#pointerMoved(event), { signal, passive: true });
    document.addEventListener('click', (event) => this.#clicked(event), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.#escape(), { signal });
    document.addEventListener('scroll', () => this.#floating.isInUse || this.#closeFloating(), {
      signal,
      passive: true,
      capture: true,
    });
    this.update(view);
  }

  /** The reader changed something: shown at once, without judging anything again. */
  update(view: View): void {
    const wasThreadOn = this.#isThreadOn();
    this.#view = view;
    if (!view.isOn) this.#stop();
    else if (!this.#session) this.#start();
    else if (this.#isThreadOn() !== wasThreadOn) void this.#session.refresh();
    this.#show();
  }

  #start(): void {
    const took = (read: Read) => {
      this.#read = read;
      return this.#showing();
    };
    const isWanted = (thread: string) => this.#view.isThreadOn(fingerprint('thread', thread));
    this.#session = new ThreadSession(this.#document, took, this.#address, isWanted);
    this.#announcer.start();
    void this.#session.refresh();
  }

  #stop(): void {
    this.#session?.end();
    this.#session = undefined;
    this.#read = undefined;
    this.#left = null;
    this.#announcer.end();
    this.#wayBack.close();
  }

  #isThreadOn(): boolean {
    return !this.#read || this.#view.isThreadOn(fingerprint('thread', this.#read.thread.url));
  }

  /** The page went to another address without loading anew. */
  navigated(): void {
    this.#open.clear();
    this.#left = null;
    this.#summaryOf = [];
    this.#closeFloating();
    this.#wayBack.close();
    void this.#session?.refresh();
  }

  /** Takes every mark, note and listener away. */
  end(): void {
    this.update({ ...this.#view, isOn: false });
    this.#life.abort();
  }

  /** What was read, as it is shown now. */
  get summary(): ThreadSummary {
    return this.#summary;
  }

  #summarised(): ThreadSummary {
    const read = this.#read;
    if (!this.#view.isOn) return { ...NOTHING, state: 'off' };
    if (!read) return NOTHING;
    const { thread } = read;
    const id = thread.layout === 'none' ? null : fingerprint('thread', thread.url);
    if (!this.#isThreadOn()) return { ...NOTHING, state: 'off', thread: id };
    const language = this.#document.documentElement.lang;
    const review = shownOf(read.review, this.#view.isWanted, this.#view.includeQuestions);
    return {
      state: thread.layout === 'none' ? 'unknown' : read.isComplete ? 'read' : 'reading',
      thread: id,
      topics: topicsOf(read.review),
      site: thread.site,
      title: thread.title,
      posts: thread.posts.length,
      sentences: review.sentences,
      cards: review.findings.map((finding) => ({
        ...cardOf(finding, language),
        hidden: this.#view.isHidden(finding.fingerprint),
      })),
      notFlagged: silences(review),
    };
  }

  /** Brings a finding into view, opens its note and puts the focus there. @returns false where its words are not on the page now */
  showFinding(key: string): boolean {
    this.#trail.leave();
    return this.#reveal(key);
  }

  #reveal(key: string): boolean {
    const mark = this.#marks.find(({ card, kind }) => card.key === key && kind !== 'agrees');
    // what the page has just taken away is told of a moment later
    if (!mark?.points.startNode.isConnected) return false;
    if (this.#shown && this.#shown !== key) this.#open.delete(this.#shown);
    this.#open.add(key);
    this.#shown = key;
    this.#show();
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    mark.points.startNode.parentElement?.scrollIntoView({ block: 'center', behavior });
    this.#barOf(mark.card)?.focus({ preventScroll: true });
    return true;
  }

  /** The next (1) or previous (-1) finding in thread order, from the one that has the focus or was shown last; or that one's note closed or opened. */
  step(by: 1 | -1 | 'toggle'): void {
    const keys = this.#keys();
    if (keys.length === 0) return;
    const at = keys.indexOf(this.#keyInFocus() ?? this.#shown ?? '');
    if (by === 'toggle') {
      const key = keys[Math.max(at, 0)] as string;
      if (this.#open.has(key)) this.#close(key);
      else this.showFinding(key);
      return;
    }
    const next = at < 0 ? (by > 0 ? 0 : keys.length - 1) : (at + by + keys.length) % keys.length;
    this.showFinding(keys[next] as string);
  }

  /** Keys of the findings on the page, in thread order. */
  #keys(): string[] {
    const notes = this.#marks.filter(({ kind }) => kind !== 'agrees');
    return [...new Set(notes.map(({ card }) => card.key))];
  }

  #keyInFocus(): string | undefined {
    const element = this.#document.activeElement?.shadowRoot?.activeElement;
    return element?.closest<HTMLElement>('[data-key]')?.dataset.key;
  }

  #escape(): void {
    const key = this.#keyInFocus();
    if (this.#floating.isOpen) this.#closeFloating();
    else if (key !== undefined && this.#open.has(key)) this.#close(key);
  }

  #close(key: string): void {
    const card = this.#summary.cards.find((known) => known.key === key);
    this.#open.delete(key);
    this.#show();
    if (!this.#trail.back() && card) this.#barOf(card)?.focus({ preventScroll: true });
  }

  #show(): void {
    whole(this.#showing());
  }

  /** In steps of a note each; what is shown meanwhile is newer, and ends it. */
  *#showing(): Steps<void> {
    if (this.#view.isOn && !this.#isAlive()) return;
    const madeOf = [this.#view, this.#read?.review, this.#read?.isComplete];
    const isNews = madeOf.some((part, at) => part !== this.#summaryOf[at]);
    this.#summaryOf = madeOf;
    if (isNews) {
      this.#summary = this.#summarised();
      this.#changed(this.#summary);
    }
    const turn = ++this.#turn;
    yield;
    if (turn !== this.#turn) return;
    const places = this.#read?.places ?? new Map<string, PostPlace>();
    const cards = this.#visibleCards().filter(({ postId }) => places.has(postId));
    this.#marks = [];
    const noted = new Map<Element, string>();
    for (const card of cards) {
      const kind = card.correctedBy ? 'corrected' : card.severity;
      for (const { noteAfter } of this.#mark(card, kind, card.postId, card))
        noted.set(noteAfter, card.postId);
    }
    for (const card of this.#view.markCorrections ? this.#visibleCards() : []) {
      const { correctedBy } = card;
      if (correctedBy?.sentence) this.#mark(card, 'agrees', correctedBy.postId, correctedBy.sentence);
    }
    const left = this.#left?.card;
    const returned = left && cards.find(({ key }) => key === left.key);
    const leftAt = left && !returned ? places.get(left.postId)?.noteAfter : undefined;
    if (left && leftAt) noted.set(leftAt, left.postId);
    showMarks(this.#marks, this.#view);
    for (const [after, postId] of noted) {
      yield;
      if (turn !== this.#turn) return;
      this.#notes.draw(after, postId);
    }
    const bodies = Array.from(places.values(), ({ body }) => body);
    // where nothing stands and nothing comes, the page need not be measured
    if (noted.size > 0 || !this.#notes.isEmpty)
      steadily(bodies, this.#document, () => this.#notes.show(new Set(noted.keys())));
    this.#footnotes.show(this.#view.printNotes ? cards : []);
    if (this.#floated && !cards.some(({ key }) => key === this.#floated?.key)) this.#closeFloating();
    if (returned) this.#takenBack(returned);
    if (this.#summary.state === 'read' && this.#summary.thread && cards.length > 0)
      this.#announcer.say(this.#summary.thread, this.#drawing.announcement(cards.length));
  }

  #takenBack(card: Card): void {
    this.#left = null;
    this.#notes.redraw(card.postId);
    this.#barOf(card)?.focus({ preventScroll: true });
  }

  /** Marks words wherever their post is shown; returns the places where it did. */
  #mark(card: Card, kind: MarkKind, postId: string, words: { quote: string; start: number }): PlaceCopy[] {
    const place = this.#read?.places.get(postId);
    return (place ? [place, ...place.copies] : []).filter(({ body, map }) => {
      // what is being edited would be saved with our notes in it
      if (body instanceof HTMLElement && body.isContentEditable) return false;
      const points = pointsOf(map, words);
      if (points) this.#marks.push({ kind, points, card, body });
      return points !== null;
    });
  }

  #visibleCards(): Card[] {
    return this.#summary.cards.filter(({ hidden }) => !hidden);
  }

  #links(): CardLinks {
    return {
      isOnPage: (postId) => this.#read?.places.has(postId) ?? false,
      showCorrection: (card) => this.#showCorrection(card),
      leave: (card, how) => {
        this.#left = { card, how };
      },
    };
  }

  #drawNotes(container: HTMLElement, postId: string): void {
    const host = (container.getRootNode() as ShadowRoot).host as HTMLElement;
    applyLooks(host, this.#view);
    host.toggleAttribute('data-print', this.#view.printNotes);
    const cards = this.#visibleCards();
    const left = this.#left;
    this.#drawing.notes(container, {
      ...this.#links(),
      cards: cards.filter((card) => card.postId === postId),
      left: left?.card.postId === postId && !cards.some(({ key }) => key === left.card.key) ? left : null,
      forget: () => this.#forget(),
      open: this.#open,
      toggle: (key) => {
        if (!this.#open.delete(key)) this.#open.add(key);
        this.#show();
      },
      close: (key) => this.#close(key),
      numberOf: ({ key }) => cards.findIndex((card) => card.key === key) + 1,
    });
  }

  #forget(): void {
    const left = this.#left;
    // the line may be losing the focus because it is being drawn away
    queueMicrotask(() => {
      if (!left || this.#left !== left) return;
      this.#left = null;
      this.#show();
    });
  }

  #showCorrection(card: Card): void {
    const place = card.correctedBy && this.#read?.places.get(card.correctedBy.postId);
    if (!place) return;
    this.#closeFloating();
    const { body, noteAfter } = place;
    body.scrollIntoView({ block: 'center' });
    this.#wayBack.close();
    this.#wayBack.openAfter(this.#notes.hostOf(noteAfter) ?? (noteAfter as HTMLElement), this.#view, () => {
      this.#wayBack.close();
      this.#reveal(card.key);
    });
  }

  #barOf(card: Card): HTMLElement | null {
    const after = this.#read?.places.get(card.postId)?.noteAfter;
    const container = after && this.#notes.of(after);
    return container?.querySelector<HTMLElement>(`[data-key="${CSS.escape(card.key)}"] .bar`) ?? null;
  }

  #markAt({ target, clientX, clientY }: MouseEvent): PlacedMark | undefined {
    if (!(target instanceof Node)) return undefined;
    return this.#marks.find((mark) => mark.body.contains(target) && isOnMark(mark, clientX, clientY));
  }

  #pointerMoved(event: PointerEvent): void {
    if (this.#marks.length === 0 || !event.isTrusted || event.pointerType === 'touch') return;
    clearTimeout(this.#hover);
    if (this.#floating.contains(event) || this.#floating.isInUse) return;
    const mark = this.#markAt(event);
    this.#hover = setTimeout(() => (mark ? this.#float(mark) : this.#closeFloating()), HOVER);
  }

  #clicked(event: MouseEvent): void {
    if (!event.isTrusted || this.#floating.contains(event)) return;
    const mark = this.#markAt(event);
    // a click that ends a selection is no wish to read a note
    if (mark && this.#document.getSelection()?.isCollapsed !== false) this.#float(mark);
    else this.#closeFloating();
  }

  #float({ card, kind, points }: PlacedMark): void {
    clearTimeout(this.#hover);
    const { container } = this.#floating;
    this.#trail.leave();
    this.#floated = card;
    if (kind === 'agrees') this.#drawing.agreement(container, card);
    else this.#drawing.card(container, card, this.#links());
    this.#floating.openAt(rangeOf(points).getBoundingClientRect(), this.#view);
  }

  #closeFloating(): void {
    const { isInUse } = this.#floating;
    this.#floated = undefined;
    this.#floating.close();
    if (isInUse) this.#trail.back();
  }
}

/** Topics of all that was found, shown or not, in thread order. */
function topicsOf({ findings }: Read['review']): string[] {
  return [...new Set(findings.flatMap(({ id }) => byId(id)?.topic ?? []))];
}
