import { describe, expect, it } from 'vitest';
import { joinQuotations, linesOf, recast, trimmed } from '../../../utils/thread/blocks.ts';

describe('blocks', () => {
  const text = 'one\ntwo\n\nthree';

  it('trims a span and tells its lines', () => {
    expect(trimmed(text, { start: 3, end: 9 })).toEqual({ start: 4, end: 7 });
    expect(linesOf(text, { start: 0, end: text.length })).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 8 },
      { start: 9, end: 14 },
    ]);
  });

  it('gives prose another role and leaves the rest', () => {
    const blocks = recast(
      text,
      [
        { kind: 'code', start: 0, end: 3 },
        { kind: 'prose', start: 4, end: 14, lang: 'de' },
      ],
      [
        { kind: 'quotation', start: 0, end: 3 },
        { kind: 'quotation', start: 4, end: 8 },
      ],
    );
    expect(blocks).toEqual([
      { kind: 'code', start: 0, end: 3 },
      { kind: 'quotation', start: 4, end: 7, lang: 'de' },
      { kind: 'prose', start: 9, end: 14, lang: 'de' },
    ]);
  });

  it('joins quotations line by line, not over a blank line or of two writers', () => {
    const quoted = (start: number, end: number, quotedAuthor?: string) =>
      ({ kind: 'quotation', start, end, ...(quotedAuthor ? { quotedAuthor } : {}) }) as const;
    expect(joinQuotations(text, [quoted(0, 3, 'a'), quoted(4, 7), quoted(9, 14)])).toEqual([
      quoted(0, 7, 'a'),
      quoted(9, 14),
    ]);
    expect(joinQuotations(text, [quoted(0, 3, 'a'), quoted(4, 7, 'b')])).toHaveLength(2);
  });
});
