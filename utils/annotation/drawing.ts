import type { Card } from '../review/card.ts';
import type { Css } from './host.ts';

/** A card that the reader has just taken away, and may want back. */
export interface Left {
  card: Card;
  /** The note alone was hidden, or its check turned off. */
  how: 'hidden' | 'off';
}

/** What a card, wherever it is drawn, asks of the page. */
export interface CardLinks {
  /** Whether a post is on the page, so that it can be shown. */
  isOnPage: (postId: string) => boolean;
  showCorrection: (card: Card) => void;
  /** The reader is about to hide the note or to turn its check off. */
  leave: (card: Card, how: Left['how']) => void;
}

export interface DrawnNotes extends CardLinks {
  cards: Card[];
  left: Left | null;
  /** The reader does not want it back. */
  forget: () => void;
  /** Keys of the cards that are open. */
  open: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** Closes a card; the focus goes back to where it was. */
  close: (key: string) => void;
  /** The place of a card among all that are shown, from 1; printed notes are found by it. */
  numberOf: (card: Card) => number;
}

/** How notes are drawn, given from outside: this room knows no components. */
export interface Drawing {
  css: Css;
  notes(container: HTMLElement, props: DrawnNotes): void;
  card(container: HTMLElement, card: Card, links: CardLinks): void;
  /** The card of a sentence that puts a finding right. */
  agreement(container: HTMLElement, card: Card): void;
  /** What follows a correcting post that the reader was brought to. */
  wayBack(container: HTMLElement, back: () => void): void;
  /** All notes, for a printed page. */
  footnotes(container: HTMLElement, cards: readonly Card[]): void;
  /** How many notes a thread has, in words. */
  announcement(notes: number): string;
  erase(container: HTMLElement): void;
}
