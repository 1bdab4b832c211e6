import type { Token } from '../language/tokens.ts';
import { type Corrector, seldomCorrector } from '../language/typos.ts';
import { sentenceWords, type Word } from './words.ts';

/** Stand for words that the network has not learned, by their ending. */
export const SPECIAL = ['<other>', '<-ing>', '<-ed>', '<-ly>', '<-s>'] as const;
/** Unknown words are remembered up to this many: a page repeats itself. */
const REMEMBERED = 4_000;

/** A sentence as the network takes it. */
export interface Line {
  /** Rows of its embedding. */
  rows: number[];
  /** By place: the token that it stands for. */
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

  lineOf(sentence: readonly Token[]): Line {
    const words = ended(sentenceWords(sentence));
    return { rows: words.map(({ text }) => this.rowOf(text)), tokens: words.map(({ token }) => token) };
  }
}

/** What ends without a mark is read as if it had its full stop: people leave it out, and mean no less. */
function ended(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  return last && /\w/.test(last.text) ? [...words, { text: '.', token: last.token }] : words;
}

function endingOf(word: string): number {
  for (const [row, special] of SPECIAL.entries()) {
    const ending = /^<-(\w+)>$/.exec(special)?.[1];
    if (ending !== undefined && word.length > ending.length + 2 && word.endsWith(ending)) return row;
  }
  return 0;
}
