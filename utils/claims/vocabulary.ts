import type { Token } from '../language/tokens.ts';
import { type Corrector, seldomCorrector } from '../language/typos.ts';
import { linesOf } from './words.ts';

/** Stand for words that the network has not learned, by their ending, and for the border between context and sentence. */
export const SPECIAL = ['<other>', '<-ing>', '<-ed>', '<-ly>', '<-s>', '<context>'] as const;
const BORDER = SPECIAL.indexOf('<context>');
/** Unknown words are remembered up to this many: a page repeats itself. */
const REMEMBERED = 4_000;

/** A sentence as the network takes it: rows of its embedding, those of the context first. */
export interface Line {
  rows: number[];
  /** Where the sentence itself starts. */
  from: number;
  /** By place from there on: the token that it stands for. */
  tokens: number[];
}

/** The words that a network knows, by row. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #rows: ReadonlyMap<string, number>;
  readonly #unknown = new Map<string, number>();
  #correct: Corrector | undefined;

  /** @param words without the special ones */
  constructor(words: readonly string[]) {
    this.words = [...SPECIAL, ...words];
    this.#rows = new Map(this.words.map((word, row) => [word, row]));
  }

  /** The row of a word, of the word it is most likely a slip for, or of words with its ending. */
  rowOf(word: string): number {
    const row = this.#rows.get(word) ?? this.#unknown.get(word);
    if (row !== undefined) return row;
    this.#correct ??= seldomCorrector(this.words.slice(SPECIAL.length));
    const corrected = this.#correct(word);
    const nearest = corrected === null ? endingOf(word) : (this.#rows.get(corrected) as number);
    if (this.#unknown.size >= REMEMBERED) this.#unknown.clear();
    this.#unknown.set(word, nearest);
    return nearest;
  }

  /** @param context tokens of the sentences before it, oldest first */
  lineOf(sentence: readonly Token[], context: readonly (readonly Token[])[]): Line {
    const { own, before } = linesOf(sentence, context);
    const rows = before.map(({ text }) => this.rowOf(text));
    if (rows.length > 0) rows.push(BORDER);
    const from = rows.length;
    for (const { text } of own) rows.push(this.rowOf(text));
    return { rows, from, tokens: own.map(({ token }) => token) };
  }

  /** The row between context and sentence. */
  static readonly border = BORDER;
}

function endingOf(word: string): number {
  for (const [row, special] of SPECIAL.entries()) {
    const ending = /^<-(\w+)>$/.exec(special)?.[1];
    if (ending !== undefined && word.length > ending.length + 2 && word.endsWith(ending)) return row;
  }
  return 0;
}
