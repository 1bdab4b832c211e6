import { describe, expect, it } from 'vitest';
import {
  classOf,
  DIGIT,
  EMOJI,
  INVISIBLE,
  isApostrophe,
  isDigit,
  isDoubleQuote,
  isInvisible,
  isLower,
  isSpace,
  isUpper,
  LETTER,
  PUNCTUATION,
  SPACE,
} from '../../../utils/language/characters.ts';

const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
/** First and last unit of each range, and those just outside of it. */
const around = (...ranges: [number, number][]) => ({
  inside: ranges.flat(),
  outside: ranges.flatMap(([first, last]) => [first - 1, last + 1]),
});

const SPACES = around([0, 32], [0x7f, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029]);
const INVISIBLES = around([0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2069], [0xfe00, 0xfe0f]);

describe('white space', () => {
  it('is what separates words in any script', () => {
    for (const unit of [...SPACES.inside, ...units(' \n\t\r\u202f\u205f\u3000')]) {
      expect(isSpace(unit)).toBe(true);
      expect(classOf(unit)).toBe(SPACE);
    }
  });

  it('is nothing else', () => {
    for (const unit of SPACES.outside.filter((outside) => outside >= 0)) expect(isSpace(unit)).toBe(false);
  });
});

describe('what draws nothing', () => {
  it('are soft hyphens, joiners, directions and variations', () => {
    for (const unit of [...INVISIBLES.inside, ...units('\u00ad\ufeff\u061c\u20e3')]) {
      expect(isInvisible(unit)).toBe(true);
      expect(classOf(unit)).toBe(INVISIBLE);
    }
  });

  it('is nothing else', () => {
    for (const unit of [...INVISIBLES.outside, ...units('-a\u00ac\u00ae')])
      expect(isInvisible(unit)).toBe(false);
  });
});

describe('classes', () => {
  it.each([
    ['letters', LETTER, 'azAZàÿÀÖØößªµºĀθЖ漢ァΩ™ℓ⁰₉ⰀＡｚ�'],
    ['digits', DIGIT, '0123456789０９'],
    ['marks', PUNCTUATION, '!/:@[`{~¡¿§×÷‐—“”…‧€₿←⇿■◿⟀⟿─\u3001\u303f！／：＠'],
    ['signs and pictures', EMOJI, '⌀⏰⏿☀✂➿'],
  ] as const)('%s', (_, kind, text) => {
    for (const unit of units(text)) expect(classOf(unit)).toBe(kind);
  });

  it('take both halves of what lies beyond: letters, or pictures by their first', () => {
    expect(units('𝒳').map(classOf)).toEqual([LETTER, LETTER]);
    for (const text of ['🀀', '😀', '🤖']) expect(units(text).map(classOf)).toEqual([EMOJI, LETTER]);
    expect([0xd83b, 0xd83f].map(classOf)).toEqual([LETTER, LETTER]);
  });
});

describe('case and digits', () => {
  it.each([
    ['small letters', isLower, 'azßàÿ', '`{AZÀÞ÷@0'],
    ['capitals', isUpper, 'AZÀÞ', '@[az×ß¿0'],
    ['digits', isDigit, '09', '/:a０'],
    ['apostrophes', isApostrophe, "'’‘ʼ＇`´′‛", '"a‚“&('],
    ['double quotation marks', isDoubleQuote, '"“”„‟«»″＂「」', "'’‘‛†a¬¼"],
  ] as const)('%s', (_, is, those, others) => {
    for (const unit of units(those)) expect(is(unit)).toBe(true);
    for (const unit of units(others)) expect(is(unit)).toBe(false);
  });
});
