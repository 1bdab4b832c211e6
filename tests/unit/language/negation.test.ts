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
    [
      'belief, to the end of what is not believed, and what it denies itself',
      "I don't think Apple can never read it.",
      ['Apple can never read it.', 'Apple can never read it.'],
    ],
    ['two in one clause', 'Nobody can not open it.', ['Nobody can not open it.', 'Nobody can not open it.']],
    ['a word that is lexical as well, once', 'It is no longer kept.', ['It is no longer kept.']],
    [
      'each in its place',
      'It lacks a key, and Apple never had one.',
      ['It lacks a key,', 'and Apple never had one.'],
    ],
    [
      'a relative and a complement',
      'Nobody knows that Apple keeps it.',
      ['Nobody knows that Apple keeps it.'],
    ],
    ['a relative', 'There is no code that opens it.', ['There is no code that opens it.']],
    [
      'what nor continues',
      'It is not kept, nor does Apple see it.',
      ['It is not kept, nor does Apple see it.', 'nor does Apple see it.'],
    ],
    ['what and continues', 'It is not kept, and stored.', ['It is not kept, and stored.']],
    ['not a new statement', 'It is not kept and Apple sees it.', ['It is not kept']],
    ['not an advice', 'It is not kept, and erase it.', ['It is not kept,']],
    ['nothing but the cue without a clause', 'no', ['no']],
  ])('%s', (_, text, expected) => {
    expect(negated(text)).toEqual(expected);
  });

  it.each(['It is not only stored but also synced.', 'No doubt Apple has it.', 'It keeps the code.'])(
    'sees none in: %s',
    (text) => {
      expect(negated(text)).toEqual([]);
    },
  );

  it('tells its kinds and its cues, in their order', () => {
    const text = "I don't think it fails to lock, but no shop opens it.";
    const tokens = tokenize(text);
    expect(
      negationsOf(readClauses(tokens)).map(({ kind, cue }) => [
        kind,
        tokens
          .slice(cue.first, cue.last + 1)
          .map((token) => token.text)
          .join(' '),
      ]),
    ).toEqual([
      ['belief', "i don't think"],
      ['lexical', 'fails to'],
      ['word', 'no'],
    ]);
  });

  it('names the negated verb', () => {
    expect(negationsOf(readClauses(tokenize('It was never written to disk.')))[0]?.predicate).toBe('write');
  });
});
