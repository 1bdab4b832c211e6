import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../utils/language/clauses.ts';
import { negationsOf } from '../../../utils/language/negation.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

function negated(text: string): string[] {
  const tokens = tokenize(text);
  return negationsOf(readClauses(tokens)).map(({ first, last }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end),
  );
}

describe('negations', () => {
  it.each([
    ['a verb', 'The code is not stored there, it is derived.', ['The code is not stored there,']],
    ['a contraction without apostrophe', 'apple cant see it', ['apple cant see it']],
    [
      'a subject',
      'Nobody can open it because the key is gone.',
      ['Nobody can open it', 'because the key is gone.'],
    ],
    [
      'what coordinates',
      "It isn't stored locally, or stored at all.",
      ["It isn't stored locally, or stored at all."],
    ],
    ['not past but', "It isn't stored here but Apple keeps it.", ["It isn't stored here"]],
    ['belief', "I don't think that Apple keeps it.", ['that Apple keeps it.']],
    ['lexical', 'It fails to open the phone.', ['It fails to open the phone.']],
  ])('%s', (_, text, expected) => {
    expect(negated(text)).toEqual(expected);
  });

  it.each(['It is not only stored but also synced.', 'No doubt Apple has it.', 'It keeps the code.'])(
    'sees none in: %s',
    (text) => {
      expect(negated(text)).toEqual([]);
    },
  );

  it('names the negated verb', () => {
    expect(negationsOf(readClauses(tokenize('It was never written to disk.')))[0]?.predicate).toBe('write');
  });
});
