import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../utils/claims/judge.ts';

const flagged = (text: string, context: string[] = []) =>
  judgeSentence(text, context).findings.map(({ id }) => id);

describe('judgeSentence', () => {
  it.each([
    ['passcode-stored-on-device', 'The passcode is stored locally on your iPhone.', []],
    ['passcode-stored-on-device', 'It is saved on the phone itself.', ['Where does my passcode live?']],
    ['passcode-stored-in-secure-enclave', 'Your passcode is stored inside the Secure Enclave.', []],
    ['passcode-kept-by-apple', 'Apple keeps a copy of your passcode on its servers.', []],
    [
      'apple-can-reset-passcode',
      'Take it to an Apple Store and they will reset the passcode without losing anything.',
      [],
    ],
  ])('finds %s in “%s”', (id, text, context) => {
    expect(flagged(text, context)).toEqual([id]);
  });

  it.each([
    'The passcode is not stored on the phone at all.',
    'Is the passcode stored on the iPhone?',
    'My brother claims that the passcode is stored on the iPhone.',
    'If the passcode were stored on the iPhone, anybody with tools could read it.',
    '"The passcode is stored on the iPhone" is a myth.',
    'I am not sure, but maybe the passcode is stored on the iPhone.',
    'Photos are stored on the iPhone unless you use iCloud Photos.',
    'Apple cannot reset your passcode.',
    'Restart the phone and try again.',
    'If you forgot your iPhone passcode - Apple Support',
  ])('stays silent on “%s”', (text) => {
    expect(flagged(text)).toEqual([]);
  });

  it('gives the same verdict for lower case, missing apostrophes and curly quotes', () => {
    const verdicts = [
      "The passcode can't be read by Apple because it's stored on the iPhone itself.",
      'the passcode cant be read by apple because its stored on the iphone itself.',
      'The passcode can’t be read by Apple because it’s stored on the iPhone itself.',
    ].map((text) => flagged(text));
    expect(verdicts).toEqual(verdicts.map(() => ['passcode-stored-on-device']));
  });

  it('explains a finding by the writer’s own words', () => {
    const text = 'The passcode is stored locally on your iPhone.';
    const [finding] = judgeSentence(text, []).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
    for (const { words } of finding?.evidence ?? []) {
      for (const word of words.split(' … ')) expect(text).toContain(word);
    }
  });

  it('gives a result for any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(fc.string(), { maxLength: 2 }),
        (text, context) => {
          for (const { start, end } of judgeSentence(text, context).findings) {
            expect([start, end]).toEqual([0, text.length]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
