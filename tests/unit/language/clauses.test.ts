import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../utils/language/clauses.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

const read = (text: string) => readClauses(tokenize(text));
const clauses = (text: string) => {
  const { clauses: list, tokens } = read(text);
  return list.map(
    ({ role, first, last }) =>
      `${role}: ${tokens
        .slice(first, last + 1)
        .filter(({ kind }) => kind !== 'mark')
        .map((token) => token.text)
        .join(' ')}`,
  );
};
const verbOf = (text: string, base: string) => read(text).groups.find((group) => group.base === base);

describe('clauses', () => {
  it.each([
    [
      'reason',
      'Apple cannot see it because the chip keeps it.',
      ['main: apple cannot see it', 'reason: because the chip keeps it'],
    ],
    [
      'result',
      'The chip keeps it, so Apple cannot see it.',
      ['main: the chip keeps it', 'result: so apple cannot see it'],
    ],
    [
      'condition first',
      'If you forget it, Apple can reset it.',
      ['condition: if you forget it', 'main: apple can reset it'],
    ],
    [
      'condition without a comma',
      'If it were stored there they would read it.',
      ['condition: if it were stored there', 'main: they would read it'],
    ],
    [
      'condition last',
      'Apple resets it if you forget it.',
      ['main: apple resets it', 'condition: if you forget it'],
    ],
    [
      'concession',
      'Although it is hidden, a thief finds it.',
      ['concession: although it is hidden', 'main: a thief finds it'],
    ],
    [
      'complement of a report',
      'My cousin thinks Apple has a key.',
      ['main: my cousin thinks', 'complement: apple has a key'],
    ],
    [
      'complement with that',
      'She told me that it wipes itself.',
      ['main: she told me', 'complement: that it wipes itself'],
    ],
    ['contrast', 'It is hidden but thieves find it.', ['main: it is hidden', 'main: but thieves find it']],
    [
      'purpose',
      'It is kept there so that it can be compared.',
      ['main: it is kept there', 'purpose: so that it can be compared'],
    ],
    ['relative', 'I met a man who unlocks phones.', ['main: i met a man', 'relative: who unlocks phones']],
    [
      'a list is no clause',
      'It keeps photos, notes, and calendars.',
      ['main: it keeps photos notes and calendars'],
    ],
    [
      'adverbial before the subject',
      'On Apple silicon, the disk is encrypted.',
      ['main: on apple silicon the disk is encrypted'],
    ],
    ['its for it is', 'i wiped it, its offline though', ['main: i wiped it', "main: it's offline though"]],
  ])('%s', (_, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it.each([
    ['a passive', 'The code is never stored.', 'store', 'present'],
    ['a modal', 'They could not have opened it.', 'open', 'modal'],
    ['a past', 'Yesterday they opened it.', 'open', 'past'],
    ['an imperative', 'Restore the phone.', 'restore', 'imperative'],
    ['an infinitive', 'It is hard to break.', 'break', 'infinitive'],
    ['a contracted will', "They'll unlock it.", 'unlock', 'modal'],
    ['a verb that is its own past', 'Last week I reset it.', 'reset', 'past'],
  ])('reads the tense of %s', (_, text, base, tense) => {
    expect(verbOf(text, base)?.tense).toBe(tense);
  });

  it('sees where a question turns its verb round', () => {
    expect(verbOf('Does the phone keep it?', 'keep')?.inverted).toBe(true);
    expect(verbOf('The phone does keep it.', 'keep')?.inverted).toBe(false);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 400 })])('covers any string without overlap', (text) => {
    const { clauses: list, tokens } = read(text);
    let next = 0;
    for (const { first, last } of list) {
      expect(first).toBe(next);
      next = last + 1;
    }
    expect(next).toBe(tokens.length);
  });
});
