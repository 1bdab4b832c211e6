import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../utils/claims/judge.ts';
import { judgedWith, type MadeUp } from './made-up.ts';

const flagged = (text: string, context: string[] = []) =>
  judgeSentence(text, context).findings.map(({ id }) => id);

describe('judgeSentence', () => {
  it.each([
    ['passcode-stored-on-device', 'The passcode is stored locally on your iPhone.', []],
    [
      'card-number-stored-on-phone',
      'It is saved on your phone with the full number.',
      ['I added my Visa to Apple Pay.'],
    ],
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

describe('a sentence that is not flagged', () => {
  const TEXT = 'The passcode is stored on the phone.';
  const told = (text: string, made: MadeUp = {}, context: string[] = []) =>
    judgedWith(made, text, context).notFlagged.map(({ stance, reason }) => `${stance}, ${reason}`);

  it.each<[string, string, MadeUp]>([
    ['asserted, unsure', TEXT, { score: 0.4 }],
    ['asserted, unsure', TEXT, { score: 0.4, asserted: 0.5 }],
    ['asserted, otherClaim', TEXT, { score: 0.4, asserted: 0.4 }],
    ['denied, denied', 'It never is, the passcode is stored on the phone.', { score: 0.4, asserted: 0.4 }],
    ['asked, asked', 'Is the passcode stored on the phone?', { score: 0.4 }],
    ['quoted, quoted', 'He wrote "the passcode is stored on the phone" there.', { score: 0.4 }],
    ['quoted, quoted', 'He wrote "the passcode is stored on the phone" there.', { score: 1 }],
    ['asserted, otherPlatform', TEXT, { isElsewhere: () => true }],
    ['asserted, unnamed', 'It is stored on the phone.', {}],
    [
      'asserted, exception',
      TEXT,
      { entry: { antipatterns: [{ words: 'the phone', example: '' }] } } as unknown as MadeUp,
    ],
  ])('says why: %s', (reason, text, made) => {
    expect(told(text, made)).toEqual([reason]);
    expect(judgedWith(made, text).findings).toEqual([]);
  });

  it('says where it is', () => {
    expect(judgedWith({ score: 0.4 }, TEXT).notFlagged[0]).toMatchObject({
      start: 0,
      end: TEXT.length,
      quote: TEXT,
    });
  });

  it('is not told at all where its check is off, and where it is too short to claim anything', () => {
    expect(told(TEXT, { score: 0.4, entry: { state: 'off' } })).toEqual([]);
    expect(told('The passcode, 5!', { score: 0.4 })).toEqual([]);
    expect(told('The passcode stays.', { score: 0.4 })).toHaveLength(1);
  });

  it('is not flagged below the threshold only', () => {
    expect(judgedWith({ score: 0.5 }, TEXT)).toMatchObject({
      notFlagged: [],
      findings: [{ confidence: 0.9 }],
    });
  });
});

describe('the sentences before', () => {
  it('count where a sentence points back or does not name its subject', () => {
    const before = ['Where is my passcode?'];
    expect(judgedWith({}, 'It is stored on the phone.', before).contexts).toEqual([1]);
    expect(judgedWith({}, 'Phones keep what is stored on the phone.', before).contexts).toEqual([0, 1]);
    expect(judgedWith({}, 'The passcode is stored on the phone.', before).contexts).toEqual([0]);
    expect(judgedWith({}, 'The passcode is stored on the phone.').contexts).toEqual([0]);
  });

  it('may name other devices all the same', () => {
    const isElsewhere: MadeUp['isElsewhere'] = (words, context) =>
      words.includes('phone') && context.flat().includes('galaxy');
    const told = (context: string[]) =>
      judgedWith({ isElsewhere }, 'The passcode is stored on the phone.', context).notFlagged;
    expect(told(['I have a Galaxy.'])).toEqual([expect.objectContaining({ reason: 'otherPlatform' })]);
    expect(told(['I have a bicycle.'])).toEqual([]);
  });
});

it('shows the words that carried a finding, in their order', () => {
  const text = 'The passcode is stored on the phone.';
  const [finding] = judgedWith({ carriers: ['phone', 'passcode'] }, text).findings;
  expect(finding?.evidence).toEqual([
    { words: 'passcode … phone', meaning: 'subject' },
    { words: text, meaning: 'assertion' },
  ]);
});
