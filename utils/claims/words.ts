import type { Token } from '../language/tokens.ts';

/** One word of a sentence as the model sees it: contractions and hyphens opened, numbers folded; `token`: where it stands. */
export interface Word {
  text: string;
  token: number;
}

/** A contraction: its base and what is drawn to it. */
export const CLITIC = /^(.+?)(n't|'(?:s|re|ve|ll|m|d))$/;
const IRREGULAR = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['ai', 'is'],
  ['sha', 'shall'],
  ['u', 'you'],
  ['ur', 'your'],
]);
/** Marks that say something of how a statement is meant; the others are left out. */
const MARKS = ['?', '"', '!', '.', ',', ';', ':', '('];

/** A sentence is looked at again as the context of those after it. */
const known = new WeakMap<readonly Token[], readonly Word[]>();

/** The words of the tokens of a sentence. */
export function wordsOf(tokens: readonly Token[]): readonly Word[] {
  let words = known.get(tokens);
  if (!words) {
    words = opened(tokens);
    known.set(tokens, words);
  }
  return words;
}

function opened(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const { text, kind } = tokens[token] as Token;
    const add = (word: string) => words.push({ text: IRREGULAR.get(word) ?? word, token });
    if (kind === 'url') add('<url>');
    else if (kind === 'number') add(number(text));
    else if (kind === 'mark') {
      const mark = markIn(text);
      if (mark !== null && words.at(-1)?.text !== mark) add(mark);
    } else if (kind === 'word') {
      if (!/['-]/.test(text)) {
        add(text === 'cannot' ? 'can' : text);
        if (text === 'cannot') add("n't");
        continue;
      }
      for (const part of text.split('-')) {
        const [, base, clitic] = CLITIC.exec(part) ?? [];
        if (part === 'cannot') {
          add('can');
          add("n't");
        } else if (base !== undefined && clitic !== undefined) {
          add(base);
          add(clitic);
        } else if (part !== '') add(part.replaceAll("'", ''));
      }
    }
  }
  return words;
}

function markIn(text: string): string | null {
  return MARKS.find((each) => text.includes(each)) ?? (/[\u201c\u201d\u00ab\u00bb]/.test(text) ? '"' : null);
}

function number(text: string): string {
  if (text.length === 1) return text;
  return /^(?:19|20)\d\d$/.test(text) ? '<year>' : '<number>';
}

/** Words of a sentence that are looked at; what is longer is no sentence. */
const LONGEST = 70;

/** The words of a sentence as far as the network looks. */
export const sentenceWords = (tokens: readonly Token[]): readonly Word[] => wordsOf(tokens).slice(0, LONGEST);
