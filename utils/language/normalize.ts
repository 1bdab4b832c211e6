import { isApostrophe, isDoubleQuote, isInvisible, isSpace } from './characters.ts';

/** A text in one spelling of its marks, and the way back to the source. */
export interface Normalized {
  text: string;
  /** For each unit of `text`, and one past its end: its offset in the source (UTF-16 units). Null: nothing changed. */
  offsets: Uint32Array | null;
}

const LINE_FEED = 10;

/** The unit that stands for `unit`, or -1 where it vanishes. White space is the caller's matter. */
function plain(unit: number): number {
  if (unit < 127) return unit === 0x60 ? 0x27 : unit;
  if (isApostrophe(unit)) return 0x27;
  if (isDoubleQuote(unit)) return 0x22;
  if (isInvisible(unit)) return -1;
  if (unit === 0x2010 || unit === 0x2011) return 0x2d;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  return unit;
}

/**
 * Straight quotes and apostrophes, plain spaces and hyphens, ASCII for fullwidth forms, no invisible characters.
 * A run of white space becomes one space, or one line feed if it holds one. Linear; any string gives a result.
 */
export function normalize(source: string): Normalized {
  const units = new Uint16Array(source.length);
  const offsets = new Uint32Array(source.length + 1);
  let length = 0;
  let changed = false;
  let i = 0;
  while (i < source.length) {
    const unit = source.charCodeAt(i);
    let out: number;
    let next = i + 1;
    if (isSpace(unit)) {
      let feed = false;
      for (next = i; next < source.length; next++) {
        const space = source.charCodeAt(next);
        if (!isSpace(space) && !isInvisible(space)) break;
        feed ||= space === LINE_FEED || space === 0x2028 || space === 0x2029;
      }
      out = feed ? LINE_FEED : 32;
    } else out = plain(unit);
    changed ||= out !== unit || next !== i + 1;
    if (out >= 0) {
      units[length] = out;
      offsets[length++] = i;
    }
    i = next;
  }
  if (!changed) return { text: source, offsets: null };
  offsets[length] = source.length;
  return { text: fromUnits(units, length), offsets: offsets.slice(0, length + 1) };
}

/** Chunked, because `fromCharCode` takes its units as arguments and the stack is finite. */
function fromUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 8192)
    text += String.fromCharCode(...units.subarray(i, Math.min(i + 8192, length)));
  return text;
}

/** The span of the source that a span of the normalised text stands for. */
export function toSource(normalized: Normalized, start: number, end: number): { start: number; end: number } {
  const { offsets } = normalized;
  if (!offsets) return { start, end };
  const last = end > start ? (offsets[end - 1] as number) + 1 : (offsets[start] as number);
  return { start: offsets[start] as number, end: last };
}
