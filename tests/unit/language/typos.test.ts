import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { corrector, seldomCorrector } from '../../../utils/language/typos.ts';

const VOCABULARY = [
  'without',
  'passcode',
  'retain',
  'police',
  'encrypted',
  'whether',
  'fingerprint',
  'store',
];
describe.each([
  ['corrector', corrector],
  ['seldomCorrector', seldomCorrector],
])('%s', (_, correctorOf) => {
  const correct = correctorOf(VOCABULARY);

  it.each([
    ['swapped', 'witohut', 'without'],
    ['missing', 'pascode', 'passcode'],
    ['doubled', 'passscode', 'passcode'],
    ['wrong', 'encrypred', 'encrypted'],
    ['two slips in a long word', 'fingeprnt', 'fingerprint'],
  ])('%s letters', (_, typo, word) => {
    expect(correct(typo)).toBe(word);
  });

  it.each(['remain', 'policy', 'weather', 'within', 'score', 'passcode', 'code', 'xyz', ''])(
    'leaves %s alone',
    (word) => {
      expect(correct(word)).toBeNull();
    },
  );

  it('does not choose between equals', () => {
    expect(correctorOf(['unless', 'useless'])('usless')).toBeNull();
  });

  test.prop([fc.string({ maxLength: 40 })])('answers with a word of the vocabulary or nothing', (word) => {
    const answer = correct(word);
    expect(answer === null || VOCABULARY.includes(answer)).toBe(true);
  });
});
