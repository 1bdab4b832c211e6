import {
  classOf,
  DIGIT,
  EMOJI,
  INVISIBLE,
  isApostrophe,
  isDigit,
  isDoubleQuote,
  isLower,
  isSpace,
  isUpper,
  LETTER,
  SPACE,
} from './characters.ts';

export interface SentenceSpan {
  /** Offsets in the text, UTF-16 units, end exclusive; no white space or list mark at either end. */
  start: number;
  end: number;
}

/** No sentence is longer, so that whatever reads sentences stays linear in the text. */
export const LONGEST_SENTENCE = 600;

/** A break line feed in running text that a mail program wrapped: only lines at least this long are taken for wrapped. */
const WRAPPED_LINE = 60;

/** Words before whose full stop a sentence goes on. `etc` and `inc` go on only before lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sr jr st vs approx resp incl excl fig eq ver vers dept cf ca al viz ie eg esp gen col sgt capt rev hon'.split(
    ' ',
  ),
);
/** Abbreviations only before a number: "No. 5", "p. 12". */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set('no nr p pp v vol ch sec art nos'.split(' '));

const isStop = (unit: number): boolean =>
  unit === 46 ||
  unit === 33 ||
  unit === 63 ||
  unit === 0x2026 ||
  unit === 0x3002 ||
  unit === 0xff01 ||
  unit === 0xff1f;

const isCloser = (unit: number): boolean =>
  isDoubleQuote(unit) || isApostrophe(unit) || unit === 41 || unit === 93 || unit === 125;

/**
 * Sentences in order. A line feed ends one (unless a long line was wrapped), so do stops, also before a missing capital;
 * abbreviations, versions, addresses and stops inside quotation marks do not. Linear; any string gives a result.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  const length = text.length;
  let start = 0;
  let line = 0;
  /** Where the longest-sentence rule may cut: after the last clause border, and after the last space. */
  let border = 0;
  let space = 0;
  const close = (end: number, next: number) => {
    push(text, start, end, spans);
    start = next;
    border = 0;
    space = 0;
  };
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 0x2028 || unit === 0x2029) {
      if (!isWrapped(text, line, i)) close(i, i + 1);
      line = i + 1;
      i++;
    } else if (unit === 58 && text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47) {
      while (i < length && !isSpace(text.charCodeAt(i)) && i - start < LONGEST_SENTENCE) i++;
      while (i > start + 1 && isStop(text.charCodeAt(i - 1))) i--;
    } else if (isStop(unit)) {
      let stop = i + 1;
      while (isStop(text.charCodeAt(stop))) stop++;
      let after = stop;
      while (isCloser(text.charCodeAt(after)) || classOf(text.charCodeAt(after)) === INVISIBLE) after++;
      after = afterEmoji(text, after);
      if (ends(text, start, i, stop, after)) close(after, after);
      i = Math.max(after, i + 1);
    } else {
      const kind = unit < 128 ? -1 : classOf(unit);
      if (kind === EMOJI) {
        const after = afterEmoji(text, i);
        if (after > i && startsSentence(text, after)) close(after, after);
        i = Math.max(after, i + 1);
      } else {
        if (unit === 44 || unit === 59 || unit === 58) border = i + 1;
        else if (unit === 32 || kind === SPACE) space = i + 1;
        i++;
      }
    }
    while (i - start >= LONGEST_SENTENCE) {
      const least = start + LONGEST_SENTENCE / 3;
      let cut = border > least ? border : space > least ? space : start + LONGEST_SENTENCE;
      if (isLowSurrogate(text.charCodeAt(cut))) cut--;
      close(cut, cut);
    }
  }
  push(text, start, length, spans);
  return spans;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A line feed that a mail program set: the line is long, ends in a word, and the next begins in lower case. */
function isWrapped(text: string, line: number, feed: number): boolean {
  if (feed - line < WRAPPED_LINE || !isLower(text.charCodeAt(feed + 1))) return false;
  const last = text.charCodeAt(text.charCodeAt(feed - 1) === 13 ? feed - 2 : feed - 1);
  return last === 44 || classOf(last) === LETTER || classOf(last) === DIGIT;
}

/** Skips emoji, their joiners and the spaces between them; spaces alone are not skipped. */
function afterEmoji(text: string, i: number): number {
  let end = i;
  let at = i;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === EMOJI || (at > i && (kind === INVISIBLE || isLowSurrogate(text.charCodeAt(at))))) end = ++at;
    else if (text.charCodeAt(at) === 32 && at - end < 2) at++;
    else break;
  }
  return end;
}

function startsSentence(text: string, i: number): boolean {
  if (!isSpace(text.charCodeAt(i))) return false;
  while (isSpace(text.charCodeAt(i))) i++;
  return isUpper(text.charCodeAt(i));
}

/** Does the run of stops [first, stop), closed by [stop, after), end the sentence that began at `start`? */
function ends(text: string, start: number, first: number, stop: number, after: number): boolean {
  const next = text.charCodeAt(after);
  const mark = text.charCodeAt(first);
  const single = stop - first === 1;
  if (mark >= 0x3002 && mark !== 0x2026) return true;
  if (!isSpace(next)) {
    // "phone.It": a space was forgotten. Everything else that stands close is a name, a number or an address.
    return (
      after === stop &&
      isUpper(next) &&
      isLower(text.charCodeAt(first - 1)) &&
      isLower(text.charCodeAt(first - 2)) &&
      isLower(text.charCodeAt(after + 1))
    );
  }
  let at = after;
  while (isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++;
  const following = text.charCodeAt(at);
  if (following === 10) return true;
  const lower = isLower(following);
  if (lower && isCloser(text.charCodeAt(stop))) return false;
  if (mark === 0x2026 || (mark === 46 && !single)) return !lower;
  if (following === 44 || following === 59 || following === 41) return false;
  return !(mark === 46 && isAbbreviation(text, start, first, following));
}

/** Is the full stop at `stop` part of the word before it? `following` is the first unit of the word after. */
function isAbbreviation(text: string, start: number, stop: number, following: number): boolean {
  let from = stop;
  while (from > start && stop - from < 12 && classOf(text.charCodeAt(from - 1)) === LETTER) from--;
  const length = stop - from;
  if (length === 0) return isEnumerator(text, start, stop);
  const before = from > start ? text.charCodeAt(from - 1) : 32;
  if (before === 46) return length === 1 && (!isUpper(following) || isUpper(text.charCodeAt(from)) === false);
  if (length === 1 && from === firstWord(text, start) && !isPronounI(text, from)) return true;
  if (length === 1 && isUpper(text.charCodeAt(from)) && isUpper(following) && !isPronounI(text, from))
    return true;
  const word = text.slice(from, stop).toLowerCase();
  if (word === 'etc' || word === 'inc') return isLower(following);
  return ABBREVIATIONS.has(word) || (BEFORE_NUMBERS.has(word) && isDigit(following));
}

const isPronounI = (text: string, at: number): boolean => (text.charCodeAt(at) | 32) === 105;

/** "1." or "12." that opens a line numbers it; "iOS 17." ends a sentence. */
function isEnumerator(text: string, start: number, stop: number): boolean {
  const from = firstWord(text, start);
  if (stop - from > 3 || stop === from) return false;
  for (let i = from; i < stop; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

function firstWord(text: string, start: number): number {
  while (isSpace(text.charCodeAt(start))) start++;
  return start;
}

const isBullet = (unit: number): boolean =>
  unit === 0x2022 ||
  unit === 0x25cf ||
  unit === 0x25aa ||
  unit === 0x2023 ||
  unit === 0xb7 ||
  unit === 0x2013 ||
  unit === 0x2014 ||
  unit === 45 ||
  unit === 42;

function push(text: string, start: number, end: number, spans: SentenceSpan[]): void {
  const blank = (i: number) => isSpace(text.charCodeAt(i)) || classOf(text.charCodeAt(i)) === INVISIBLE;
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  let at = start;
  while (at < end && isBullet(text.charCodeAt(at)) && at - start < 3) at++;
  if (at > start && at < end && isSpace(text.charCodeAt(at))) {
    while (at < end && blank(at)) at++;
    start = at;
  }
  for (let i = start; i < end; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind !== SPACE && kind !== INVISIBLE) {
      spans.push({ start, end });
      return;
    }
  }
}
