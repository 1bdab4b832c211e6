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
  const correct = (word: string, vocabulary = VOCABULARY) => correctorOf(vocabulary)(word);

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
    expect(correct('usless', ['unless', 'useless'])).toBeNull();
    expect(correct('usless', ['useless', 'unless', 'usage'])).toBeNull();
    expect(correct('starages', ['storages', 'starager'])).toBeNull();
  });

  it('takes the nearest', () => {
    expect(correct('fingerprnt', ['fingerprints', 'fingerprint'])).toBe('fingerprint');
    expect(correct('fingerprnt', ['fingerprint', 'fingerprints'])).toBe('fingerprint');
  });

  it.each([
    ['swapped at its ends', 'apsscodes', 'passcodes'],
    ['swapped at its end', 'passcoed', 'passcode'],
    ['a letter more at its end', 'passcodee', 'passcode'],
    ['a letter less at its end', 'passcod', 'passcode'],
    ['wrong at its end', 'passcodr', 'passcode'],
    ['swapped twice', 'ifngerpritn', 'fingerprint'],
    ['a letter less, as short as may be', 'brek', 'break'],
  ])('corrects what is %s', (_how, typo, word) => {
    // a slip in the first letter is not looked for where the vocabulary is large
    const isSeen = correctorOf === corrector || typo[0] === word[0];
    expect(correct(typo, [word])).toBe(isSeen ? word : null);
  });

  it.each([
    ['two slips in a short word', 'pscode', 'passcode'],
    ['two slips where the typo is short', 'fingrpnt', 'fingprint'],
    ['three slips in a long word', 'figerpin', 'fingerprint'],
    ['a short word of the vocabulary', 'brek', 'bred'],
    ['a word too short to tell', 'bre', 'brea'],
    ['letters in another order', 'edocssap', 'passcode'],
  ])('leaves %s alone', (_, typo, word) => {
    expect(correct(typo, [word])).toBeNull();
  });

  test.prop([fc.string({ maxLength: 40 })])('answers with a word of the vocabulary or nothing', (word) => {
    const answer = correct(word);
    expect(answer === null || VOCABULARY.includes(answer)).toBe(true);
  });
});
