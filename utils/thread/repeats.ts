import type { Post } from './model.ts';

/** A word of a post: lower case, without apostrophes; `lastOfUnit` where a sentence, a line or a stretch in quotation marks ends with it. */
export interface Word {
  word: string;
  start: number;
  end: number;
  lastOfUnit: boolean;
}

/** What of an earlier post is known beside its words. */
export type Source = Pick<Post, 'id' | 'author' | 'parent'>;

/** Words of a post that stand in the same order in an earlier one. */
export interface Repeat {
  post: Source;
  /** Index of the first repeated word in the earlier post's words. */
  at: number;
  /** Words, counted on both sides alike. */
  length: number;
}

/** Words that start a repeat: short after "X wrote:", long where nothing else says that it is a quotation. */
export type Grip = 3 | 6;

/** Places kept of one run of words: the newest, so that a page of equal posts stays linear. */
const MOST_PLACES = 16;

export function wordsOf(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.slice(start, end).matchAll(/[\p{L}\p{N}'’]+/gu)) {
    const word = /['’]/.test(raw) ? raw.toLowerCase().replaceAll(/['’]/g, '') : raw.toLowerCase();
    const from = start + index;
    const last = words.at(-1);
    if (last) last.lastOfUnit = endsUnit(text.slice(last.end, from));
    if (word !== '') words.push({ word, start: from, end: from + raw.length, lastOfUnit: false });
  }
  const last = words.at(-1);
  if (last) last.lastOfUnit = true;
  return words;
}

function endsUnit(gap: string): boolean {
  return gap !== ' ' && (gap.includes('\n') || (/[.?!…:"“”«»]/.test(gap) && /\s/.test(gap)));
}

const runOf = (words: readonly { word: string }[], at: number, grip: Grip): string => {
  let run = (words[at] as Word).word;
  for (let next = at + 1; next < at + grip; next += 1) run += ` ${(words[next] as Word).word}`;
  return run;
};

/** Runs of three words that will be asked for, by the texts that ask. */
export class AskedRuns {
  private readonly asking = new Map<string, number>();

  /** @param text its number */
  add(text: number, words: readonly Word[]): void {
    for (let at = 0; at + 3 <= words.length; at += 1) {
      const run = runOf(words, at, 3);
      const other = this.asking.get(run);
      if (other === undefined) this.asking.set(run, text);
      else if (other !== text) this.asking.set(run, SEVERAL);
    }
  }

  /** Whether another text than this one asks for a run. */
  isAskedBeside(text: number, run: string): boolean {
    return (this.asking.get(run) ?? text) !== text;
  }
}

const SEVERAL = -1;
/** The number of a text that asks for nothing. */
export const NOT_ASKING = -2;

/** Own words of the posts read so far, by the runs of three and of six words in them. */
export class EarlierWords {
  private readonly posts: { post: Source; words: readonly Word[] }[] = [];
  private readonly places = new Map<string, { post: number; at: number }[]>();
  private readonly asked: AskedRuns;

  /** @param asked what is never asked for is not kept, or a long thread would be slow to go through */
  constructor(asked: AskedRuns) {
    this.asked = asked;
  }

  /** @param text its number among those that ask */
  add(post: Source, words: readonly Word[], text: number): void {
    const number = this.posts.push({ post, words }) - 1;
    for (let at = 0; at + 3 <= words.length; at += 1) {
      const run = runOf(words, at, 3);
      if (!this.asked.isAskedBeside(text, run)) continue;
      this.keep(run, number, at);
      if (at + 6 <= words.length) this.keep(runOf(words, at, 6), number, at);
    }
  }

  private keep(run: string, post: number, at: number): void {
    const known = this.places.get(run);
    if (!known) this.places.set(run, [{ post, at }]);
    else if (known.push({ post, at }) > MOST_PLACES) known.shift();
  }

  /** The longest repeat that begins with `words[from]`, of a post that `wanted` lets pass; the newest of equals. */
  longest(
    words: readonly Word[],
    from: number,
    grip: Grip,
    wanted: (post: Source) => boolean,
  ): Repeat | null {
    if (from + grip > words.length) return null;
    let best: Repeat | null = null;
    for (const { post: number, at } of this.places.get(runOf(words, from, grip)) ?? []) {
      const earlier = this.posts[number];
      if (!earlier || !wanted(earlier.post)) continue;
      let length = grip as number;
      while (from + length < words.length && words[from + length]?.word === earlier.words[at + length]?.word)
        length += 1;
      if (!best || length >= best.length) best = { post: earlier.post, at, length };
    }
    return best;
  }
}
