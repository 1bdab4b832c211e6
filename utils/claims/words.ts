import type { Token } from '../language/tokens.ts';

/** One word of a sentence as the model sees it: contractions and hyphens opened, numbers folded; `token`: where it stands. */
export interface Word {
  text: string;
  token: number;
}

const CLITIC = /^(.+?)(n't|'(?:s|re|ve|ll|m|d))$/;
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

/** The first `most` words of the tokens. */
export function wordsOf(tokens: readonly Token[], most: number): Word[] {
  const words: Word[] = [];
  for (let token = 0; token < tokens.length && words.length < most; token++) {
    const { text, kind } = tokens[token] as Token;
    const add = (word: string) => words.push({ text: IRREGULAR.get(word) ?? word, token });
    if (kind === 'url') add('<url>');
    else if (kind === 'number') add(number(text));
    else if (kind === 'mark') {
      const mark =
        MARKS.find((each) => text.includes(each)) ?? (/[\u201c\u201d\u00ab\u00bb]/.test(text) ? '"' : null);
      if (mark !== null && words.at(-1)?.text !== mark) add(mark);
    } else if (kind === 'word') {
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
  return words.slice(0, most);
}

function number(text: string): string {
  if (text.length === 1) return text;
  return /^(?:19|20)\d\d$/.test(text) ? '<year>' : '<number>';
}

/** Words of a sentence and of its context that are looked at; what is longer is no sentence. */
const LONGEST = 70;
const LONGEST_CONTEXT = 45;

/** The words of a sentence and of what stands before it, as far as the model looks. */
export function linesOf(
  sentence: readonly Token[],
  context: readonly Token[],
): { own: Word[]; before: Word[] } {
  const near = context.slice(-LONGEST_CONTEXT);
  return {
    own: wordsOf(sentence, LONGEST),
    before: wordsOf(near, 2 * LONGEST_CONTEXT).slice(-LONGEST_CONTEXT),
  };
}
