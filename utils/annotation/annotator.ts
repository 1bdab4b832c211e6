import type { Misconception } from '../knowledge/misconception.ts';
import type { TextMap, TextPoints } from '../page/text-map.ts';
import { type Card, cardOf, silences, type ThreadSummary } from '../review/card.ts';
import { shownOf } from '../review/thread.ts';
import type { PlaceCopy, PostPlace } from '../sites/site.ts';
import { FloatingCard } from './floating.ts';
import { isOnMark, type Mark, type MarkKind, rangeOf, showMarks } from './highlight.ts';
import { Notes } from './notes.ts';
import { type Read, ThreadSession } from './session.ts';

/** What the reader chose, as far as the page needs to know. */
export interface View {
  /** False: every mark and note goes, nothing is read. */
  isOn: boolean;
  isWanted: (entry: Misconception) => boolean;
  includeQuestions: boolean;
  /** Sentences that put a finding right are marked as well. */
  markCorrections: boolean;
  isHidden: (fingerprint: string) => boolean;
  tinted: boolean;
  theme: 'auto' | 'light' | 'dark';
  /** Per cent. */
  size: number;
  printNotes: boolean;
}

export interface DrawnNotes {
  cards: Card[];
  open: ReadonlySet<string>;
  toggle: (key: string) => void;
  showCorrection: (card: Card) => void;
}

/** How notes are drawn, given from outside: this room knows no components. */
export interface Drawing {
  css: string;
  notes(container: HTMLElement, props: DrawnNotes): void;
  card(container: HTMLElement, card: Card, showCorrection: (card: Card) => void): void;
  /** The card of a sentence that puts a finding right. */
  agreement(container: HTMLElement, card: Card): void;
  erase(container: HTMLElement): void;
}

interface PlacedMark extends Mark {
  card: Card;
  body: Element;
}

const NOTHING: ThreadSummary = {
  state: 'reading',
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
  readonly #notes: Notes;
  readonly #floating: FloatingCard;
  readonly #life = new AbortController();
  #view: View;
  #session: ThreadSession | undefined;
  #read: Read | undefined;
  #summary: ThreadSummary = NOTHING;
  #marks: PlacedMark[] = [];
  #open = new Set<string>();
  #stepped: string | undefined;
  #hover: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called whenever what was read or is shown has changed */
  constructor(document: Document, view: View, drawing: Drawing, changed: (summary: ThreadSummary) => void) {
    this.#document = document;
    this.#view = view;
    this.#drawing = drawing;
    this.#changed = changed;
    this.#notes = new Notes(drawing.css, {
      draw: (container, postId) => this.#drawNotes(container, postId),
      erase: (container) => drawing.erase(container),
    });
    this.#floating = new FloatingCard(document, drawing.css);
    const { signal } = this.#life;
    document.addEventListener('pointermove', (event) => this.#pointerMoved(event), { signal, passive: true });
    document.addEventListener('click', (event) => this.#clicked(event), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.#floating.close(), {
      signal,
    });
    document.addEventListener('scroll', () => this.#floating.isInUse || this.#floating.close(), {
      signal,
      passive: true,
      capture: true,
    });
    this.update(view);
  }

  /** The reader changed something: shown at once, without judging anything again. */
  update(view: View): void {
    this.#view = view;
    if (!view.isOn) {
      this.#session?.end();
      this.#session = undefined;
      this.#read = undefined;
    } else if (!this.#session) {
      this.#session = new ThreadSession(this.#document, (read) => {
        this.#read = read;
        this.#show();
      });
      void this.#session.refresh();
    }
    this.#show();
  }

  /** The page went to another address without loading anew. */
  navigated(): void {
    this.#open.clear();
    this.#floating.close();
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
    const language = this.#document.documentElement.lang;
    const review = shownOf(read.review, this.#view.isWanted, this.#view.includeQuestions);
    return {
      state: thread.layout === 'none' ? 'unknown' : read.isComplete ? 'read' : 'reading',
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

  /** Brings a finding into view, opens its note and puts the focus there. */
  showFinding(key: string): void {
    const mark = this.#marks.find(({ card, kind }) => card.key === key && kind !== 'agrees');
    if (!mark) return;
    this.#open.add(key);
    this.#stepped = key;
    this.#show();
    const bar = this.#barOf(mark.card);
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    mark.points.startNode.parentElement?.scrollIntoView({ block: 'center', behavior });
    bar?.focus({ preventScroll: true });
  }

  /** The next (1) or previous (-1) finding in thread order, from the one shown last. */
  step(by: 1 | -1): void {
    const notes = this.#marks.filter(({ kind }) => kind !== 'agrees');
    const keys = [...new Set(notes.map(({ card }) => card.key))];
    if (keys.length === 0) return;
    const at = keys.indexOf(this.#stepped ?? '');
    const next = at < 0 ? (by > 0 ? 0 : keys.length - 1) : (at + by + keys.length) % keys.length;
    this.showFinding(keys[next] as string);
  }

  #show(): void {
    this.#summary = this.#summarised();
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
    showMarks(this.#marks, this.#view.tinted);
    this.#notes.show(noted);
    if (cards.length === 0) this.#floating.close();
    this.#changed(this.#summary);
  }

  /** Marks words wherever their post is shown; returns the places where it did. */
  #mark(card: Card, kind: MarkKind, postId: string, words: { quote: string; start: number }): PlaceCopy[] {
    const place = this.#read?.places.get(postId);
    return (place ? [place, ...place.copies] : []).filter(({ body, map }) => {
      const points = pointsOf(map, words);
      if (points) this.#marks.push({ kind, points, card, body });
      return points !== null;
    });
  }

  #visibleCards(): Card[] {
    return this.#summary.cards.filter(({ hidden }) => !hidden);
  }

  #drawNotes(container: HTMLElement, postId: string): void {
    const { theme, size, printNotes } = this.#view;
    const host = (container.getRootNode() as ShadowRoot).host as HTMLElement;
    host.dataset.theme = theme;
    host.toggleAttribute('data-print', printNotes);
    host.style.setProperty('--errata-size', String(size / 100));
    this.#drawing.notes(container, {
      cards: this.#visibleCards().filter((card) => card.postId === postId),
      open: this.#open,
      toggle: (key) => {
        if (!this.#open.delete(key)) this.#open.add(key);
        this.#show();
      },
      showCorrection: (card) => this.#showCorrection(card),
    });
  }

  #showCorrection({ correctedBy }: Card): void {
    const body = correctedBy && this.#read?.places.get(correctedBy.postId)?.body;
    if (!body) return;
    this.#floating.close();
    body.scrollIntoView({ block: 'center' });
    if (body instanceof HTMLElement && body.tabIndex >= -1) body.focus({ preventScroll: true });
  }

  #barOf(card: Card): HTMLElement | null {
    const after = this.#read?.places.get(card.postId)?.noteAfter;
    const container = after && this.#notes.of(after);
    return container?.querySelector<HTMLElement>(`[data-key="${CSS.escape(card.key)}"]`) ?? null;
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
    this.#hover = setTimeout(() => (mark ? this.#float(mark) : this.#floating.close()), HOVER);
  }

  #clicked(event: MouseEvent): void {
    if (!event.isTrusted || this.#floating.contains(event)) return;
    const mark = this.#markAt(event);
    // a click that ends a selection is no wish to read a note
    if (mark && this.#document.getSelection()?.isCollapsed !== false) this.#float(mark);
    else this.#floating.close();
  }

  #float({ card, kind, points }: PlacedMark): void {
    clearTimeout(this.#hover);
    const { container } = this.#floating;
    if (kind === 'agrees') this.#drawing.agreement(container, card);
    else this.#drawing.card(container, card, (shown) => this.#showCorrection(shown));
    this.#floating.openAt(rangeOf(points).getBoundingClientRect());
  }
}
