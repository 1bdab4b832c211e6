import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { normalize, toSource } from '../../../utils/language/normalize.ts';
import { unitsRead } from './counting.ts';

describe('normalize', () => {
  it.each([
    ['curly marks', 'It’s “fine”, ‘really’', "It's \"fine\", 'really'"],
    ['guillemets', '«gut»', '"gut"'],
    ['no-break spaces', 'iOS\u00a017\u202f.4', 'iOS 17 .4'],
    ['zero-width and bidi marks', 'pass\u200bcode\u202e \u2066on\u2069', 'passcode on'],
    ['soft hyphens', 'pass\u00adcode', 'passcode'],
    ['fullwidth forms', 'ｉＯＳ　１７！', 'iOS 17!'],
    ['runs of white space', 'a \t  b', 'a b'],
    ['line feeds', 'a  \r\n \n b', 'a\nb'],
    ['backticks', 'don`t', "don't"],
    ['plain text', "It's fine.", "It's fine."],
  ])('%s', (_, source, text) => {
    expect(normalize(source).text).toBe(text);
  });

  it('keeps no map where nothing changed', () => {
    expect(normalize('plain').offsets).toBeNull();
  });

  it('leads a span back to the words it names', () => {
    const source = '  The\u00a0 “pass\u200bcode”  isn’t stored';
    const normalized = normalize(source);
    for (const [words, original] of [
      ['passcode', 'pass\u200bcode'],
      ["isn't", 'isn’t'],
      ['The', 'The'],
    ] as const) {
      const start = normalized.text.indexOf(words);
      const span = toSource(normalized, start, start + words.length);
      expect(source.slice(span.start, span.end)).toBe(original);
    }
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('gives a sound map for any string', (source) => {
    const { text, offsets } = normalize(source);
    if (!offsets) {
      expect(text).toBe(source);
      return;
    }
    expect(offsets).toHaveLength(text.length + 1);
    expect(
      offsets.every((at, i) => at <= source.length && (i === 0 || at > (offsets[i - 1] as number))),
    ).toBe(true);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('is done after one pass', (source) => {
    const once = normalize(source).text;
    expect(normalize(once).text).toBe(once);
  });

  it('reads twice as much for twice the text', () => {
    const text = 'It’s \u00a0 “stored” \n'.repeat(2000);
    const once = unitsRead(() => normalize(text));
    expect(unitsRead(() => normalize(text + text))).toBeLessThanOrEqual(2 * once + 100);
  });
});
