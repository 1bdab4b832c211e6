import {
  classOf,
  DIGIT,
  EMOJI,
  INVISIBLE,
  isApostrophe,
  isDigit,
  isDoubleQuote,
  isInvisible,
  isUpper,
  LETTER,
  SPACE,
} from './characters.ts';

export type TokenKind = 'word' | 'number' | 'url' | 'mark' | 'emoji';

export interface Token {
  /** Offsets in the text that was tokenized, in UTF-16 units; end is exclusive. */
  start: number;
  end: number;
  /** Lower case, straight apostrophes, contractions with their apostrophe restored: "Dont" → "don't". */
  text: string;
  kind: TokenKind;
  /** True for words that negate by their form: not, n't, don't, dont, cannot, never, nobody … */
  negative: boolean;
}

/** Contractions whose bare spelling is no other word. "its", "were", "well", "ill", "id", "shell", "lets" are words and stay. */
const BARE_CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  (
    "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't " +
    "mustn't needn't ain't mightn't shan't i'm i've you're you've you'll you'd they're they've they'll they'd we've " +
    "that's that'll what's there's here's it'll it'd he's she's who's how's where's y'all should've could've would've"
  )
    .split(' ')
    .map((word) => [word.replace("'", ''), word]),
);

const NEGATIVE: ReadonlySet<string> = new Set(
  "not n't no never nobody none nothing nowhere neither nor cannot without nope nah ain't noone".split(' '),
);

/** Ends of host names that people write without "www". */
const DOMAIN_ENDS: ReadonlySet<string> = new Set(
  'com org net io co uk de edu gov app dev me info biz eu us ca au fr nl ch at html php zip exe dmg pkg ipa json plist txt pdf'.split(
    ' ',
  ),
);

const isWordUnit = (unit: number): boolean => {
  const kind = classOf(unit);
  return kind === LETTER || kind === DIGIT || kind === INVISIBLE;
};

/** End of the run of letters, digits and invisible marks that starts at `i`. */
function runEnd(text: string, i: number, end: number): number {
  while (i < end && isWordUnit(text.charCodeAt(i))) i++;
  return i;
}

/** End of an address whose scheme or host starts at `i`: up to white space, without closing punctuation. */
function addressEnd(text: string, i: number, end: number): number {
  let to = i;
  while (to < end && classOf(text.charCodeAt(to)) !== SPACE && !isDoubleQuote(text.charCodeAt(to))) to++;
  while (to > i && !isWordUnit(text.charCodeAt(to - 1)) && text[to - 1] !== '/') to--;
  return to;
}

const schemeAt = (text: string, i: number, run: number): boolean =>
  (run - i === 3 && text.charCodeAt(run) === 46 && /^www$/i.test(text.slice(i, run))) ||
  (text.charCodeAt(run) === 58 && text.charCodeAt(run + 1) === 47 && text.charCodeAt(run + 2) === 47);

/** End of "apple.com", "a.b@example.org" or "setup.dmg" whose first run is [i, run), or -1. */
function hostEnd(text: string, run: number, end: number): number {
  let at = run;
  let label = run;
  let address = false;
  for (let labels = 0; at < end && labels < 8; labels++) {
    const unit = text.charCodeAt(at);
    if (unit !== 46 && unit !== 64 && unit !== 45) break;
    const next = runEnd(text, at + 1, end);
    if (next === at + 1) break;
    address ||= unit === 64;
    label = unit === 45 ? label : at + 1;
    at = next;
  }
  if (at === run) return -1;
  if (!address && (label === run || !DOMAIN_ENDS.has(text.slice(label, at).toLowerCase()))) return -1;
  return text.charCodeAt(at) === 47 ? addressEnd(text, at, end) : at;
}

/** End of the word whose first run is [i, run): inner apostrophes, hyphens and decimal points belong to it. */
function wordEnd(text: string, i: number, run: number, end: number): number {
  if (run - i === 1 && text.charCodeAt(run) === 46) {
    const initials = initialsEnd(text, i, end);
    if (initials > i) return initials;
  }
  let at = run;
  while (at + 1 < end) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (!isWordUnit(next)) break;
    const before = text.charCodeAt(at - 1);
    const joins =
      isApostrophe(unit) ||
      unit === 0x2d ||
      unit === 0x2010 ||
      unit === 0x2011 ||
      ((unit === 46 || unit === 44) && isDigit(before) && isDigit(next)) ||
      (unit === 0x26 && isUpper(before) && isUpper(next));
    if (!joins) break;
    at = runEnd(text, at + 1, end);
  }
  return at;
}

const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** End of "U.S.", "e.g.", "a.m": single letters with a full stop between them, at least two; `i` where there are none. */
export function initialsEnd(text: string, i: number, end: number): number {
  let at = i;
  while (at + 1 < end && isAsciiLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) at += 2;
  if (at < end && isWordUnit(text.charCodeAt(at))) {
    const last = isAsciiLetter(text.charCodeAt(at)) && !(at + 1 < end && isWordUnit(text.charCodeAt(at + 1)));
    if (!last) at -= 2;
    else return at - i >= 2 ? at + 1 : i;
  }
  return at - i >= 4 ? at : i;
}

/** Straight apostrophes and hyphens, ASCII for fullwidth forms, nothing invisible. */
function plain(raw: string): string {
  let out = '';
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (isApostrophe(unit)) out += "'";
    else if (unit === 0x2010 || unit === 0x2011) out += '-';
    else if (unit >= 0xff01 && unit <= 0xff5e) out += String.fromCharCode(unit - 0xfee0);
    else if (!isInvisible(unit)) out += raw[i];
  }
  return out;
}

function spelling(raw: string): string {
  let ascii = true;
  for (let i = 0; i < raw.length && ascii; i++) {
    const unit = raw.charCodeAt(i);
    ascii = unit < 127 && unit !== 0x60;
  }
  const lower = (ascii ? raw : plain(raw)).toLowerCase();
  return BARE_CONTRACTIONS.get(lower) ?? lower;
}

/** Does a word negate by its form? */
export const isNegative = (text: string): boolean => NEGATIVE.has(text) || text.endsWith("n't");

/**
 * Words, numbers, addresses, marks and emoji of text[start, end). Hyphenated words, versions ("17.4.1"), initials
 * ("U.S.") and addresses are one token each; white space and invisible characters are none. Linear; any string gives a result.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  let i = start;
  while (i < end) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === SPACE || kind === INVISIBLE) {
      i++;
      continue;
    }
    if (kind === LETTER || kind === DIGIT) {
      const run = runEnd(text, i, end);
      const address = schemeAt(text, i, run) ? addressEnd(text, i, end) : hostEnd(text, run, end);
      if (address > run) {
        tokens.push({
          start: i,
          end: address,
          text: text.slice(i, address).toLowerCase(),
          kind: 'url',
          negative: false,
        });
        i = address;
        continue;
      }
      const to = wordEnd(text, i, run, end);
      const word = spelling(text.slice(i, to));
      const number = kind === DIGIT && /^[\d.,]+$/.test(word);
      tokens.push({
        start: i,
        end: to,
        text: word,
        kind: number ? 'number' : 'word',
        negative: isNegative(word),
      });
      i = to;
      continue;
    }
    const to = markEnd(text, i, end, kind === EMOJI);
    tokens.push({
      start: i,
      end: to,
      text: kind === EMOJI ? text.slice(i, to) : spelling(text.slice(i, to)),
      kind: kind === EMOJI ? 'emoji' : 'mark',
      negative: false,
    });
    i = to;
  }
  return tokens;
}

const isSkinTone = (high: number, low: number): boolean => high === 0xd83c && low >= 0xdffb && low <= 0xdfff;

/** A mark is one unit, but "...", "--", a run of "?!" and "/s" read as one; an emoji takes its surrogates and joiners. */
function markEnd(text: string, i: number, end: number, emoji: boolean): number {
  let to = i + 1;
  if (emoji) {
    while (to < end) {
      const unit = text.charCodeAt(to);
      const kind = classOf(unit);
      if (
        kind !== INVISIBLE &&
        !(unit >= 0xdc00 && unit <= 0xdfff) &&
        !(kind === EMOJI && (text.charCodeAt(to - 1) === 0x200d || isSkinTone(unit, text.charCodeAt(to + 1))))
      )
        break;
      to++;
    }
    return to;
  }
  const unit = text.charCodeAt(i);
  const run = (same: (next: number) => boolean) => {
    while (to < end && same(text.charCodeAt(to))) to++;
    return to;
  };
  if (unit === 46 || unit === 45) return run((next) => next === unit);
  if (unit === 33 || unit === 63) return run((next) => next === 33 || next === 63);
  if (unit === 47 && (i === 0 || classOf(text.charCodeAt(i - 1)) === SPACE)) {
    const letter = text.charCodeAt(i + 1) | 32;
    if (to < end && letter === 115 && (i + 2 >= end || !isWordUnit(text.charCodeAt(i + 2)))) return i + 2;
  }
  return to;
}
