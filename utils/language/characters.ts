/** What a UTF-16 unit is to the tokenizer and the sentence splitter. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const PUNCTUATION = 3;
export const EMOJI = 4;
/** Draws nothing: zero-width, bidirectional and variation marks. They never separate words. */
export const INVISIBLE = 5;

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5;

const ASCII = new Uint8Array(128).fill(PUNCTUATION);
ASCII.fill(SPACE, 0, 33);
ASCII.fill(DIGIT, 48, 58);
ASCII.fill(LETTER, 65, 91);
ASCII.fill(LETTER, 97, 123);
ASCII[127] = SPACE;

export function isInvisible(unit: number): boolean {
  if (unit < 0x300) return unit === 0xad;
  return (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    unit === 0x061c ||
    unit === 0x20e3
  );
}

export function isSpace(unit: number): boolean {
  if (unit <= 32) return true;
  if (unit < 127) return false;
  return (
    unit <= 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Classes by block, not by the Unicode database: one comparison chain is all a content script can afford per unit. */
export function classOf(unit: number): CharacterClass {
  if (unit < 128) return ASCII[unit] as CharacterClass;
  if (isInvisible(unit)) return INVISIBLE;
  if (isSpace(unit)) return SPACE;
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba ? LETTER : PUNCTUATION;
  if (unit === 0xd7 || unit === 0xf7) return PUNCTUATION;
  if (unit < 0x2010) return LETTER;
  if (unit < 0x2070) return PUNCTUATION;
  if (unit < 0x20a0) return LETTER;
  if (unit < 0x2100) return PUNCTUATION;
  if (unit < 0x2190) return LETTER;
  if (unit < 0x2300) return PUNCTUATION;
  if (unit < 0x2400) return EMOJI;
  if (unit < 0x25a0) return PUNCTUATION;
  if (unit < 0x2600) return PUNCTUATION;
  if (unit < 0x27c0) return EMOJI;
  if (unit < 0x2c00) return PUNCTUATION;
  if (unit >= 0x3000 && unit < 0x3040) return PUNCTUATION;
  if (unit >= 0xd83c && unit <= 0xd83e) return EMOJI;
  if (unit >= 0xdc00 && unit <= 0xdfff) return LETTER;
  if (unit >= 0xff00 && unit < 0xff10) return PUNCTUATION;
  if (unit >= 0xff10 && unit < 0xff1a) return DIGIT;
  if (unit >= 0xff1a && unit < 0xff21) return PUNCTUATION;
  return LETTER;
}

export const isLower = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7);

export const isUpper = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** ' and the marks people's keyboards put in its place. */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 ||
  unit === 0x2019 ||
  unit === 0x2018 ||
  unit === 0x2bc ||
  unit === 0xff07 ||
  unit === 0x60 ||
  unit === 0xb4 ||
  unit === 0x2032 ||
  unit === 0x201b;

/** " and its typographic forms, guillemets included. */
export const isDoubleQuote = (unit: number): boolean =>
  unit === 0x22 ||
  (unit >= 0x201c && unit <= 0x201f) ||
  unit === 0xab ||
  unit === 0xbb ||
  unit === 0x2033 ||
  unit === 0xff02 ||
  unit === 0x300c ||
  unit === 0x300d;
