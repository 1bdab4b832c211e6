import { describe, expect, it } from 'vitest';
import { referencesOf } from '../../../utils/language/coreference.ts';

const first = (sentence: string, before: string[]) => referencesOf(sentence, before)[0]?.antecedents[0];

describe('referencesOf', () => {
  it.each([
    ['the sentence before', 'It is kept on the chip.', ['My passcode has six digits.'], 'My passcode'],
    ['the nearest sentence', 'It is encrypted.', ['The code is long.', 'FileVault was off.'], 'FileVault'],
    ['an earlier clause', 'My backup is gone because it was encrypted.', ['The code is long.'], 'My backup'],
    ['number', 'They are uploaded at once.', ['The fingerprints leave the phone.'], 'The fingerprints'],
    ['the question answered', 'It is stored there.', ['Where does the iPad keep my code?'], 'my code'],
  ])('%s', (_, sentence, before, antecedent) => {
    expect(referencesOf(sentence, before)[0]?.antecedents.map(({ text }) => text)).toContain(antecedent);
  });

  it('prefers the subject', () => {
    expect(first('It never leaves the phone.', ['The passcode opens the keybag.'])?.text).toBe(
      'The passcode',
    );
  });

  it('gives places that name the words', () => {
    const before = ['Hello there.', 'The passcode is short.'];
    const found = first('It is kept.', before);
    expect(before[found?.sentence ?? 0]?.slice(found?.start, found?.end)).toBe('The passcode');
  });

  it('resolves empty nouns', () => {
    expect(first('The thing is locked.', ['I bought an iPad.'])?.text).toBe('an iPad');
  });

  it('finds nothing where nothing refers', () => {
    expect(referencesOf('Apple opens phones.', ['The code is long.'])).toEqual([]);
  });
});
