import { describe, expect, it } from 'vitest';
import {
  contradicts,
  isAssent,
  isDenial,
  isNoAnswer,
  isRetraction,
  sharedWords,
} from '../../../utils/review/answers.ts';

const CLAIM = 'Your passcode cannot be typed from afar as it is stored on the phone.';

describe('isAssent', () => {
  it.each([
    'Exactly, that’s right.',
    'Exactly!',
    '+1',
    'This.',
    '^ this',
    'Agreed',
    'I totally agree.',
    'Yes. That is correct.',
  ])('hears agreement in “%s”', (words) => expect(isAssent(words)).toBe(true));
  it.each([
    'Exactly the opposite.',
    'This is wrong.',
    'Agreed, but only on old phones.',
    'Yes, I tried that.',
    'Right, and who told you?',
    'I agree that it is odd.',
    '+1 for a backup.',
    'Exactly?',
    '',
  ])('hears none in “%s”', (words) => expect(isAssent(words)).toBe(false));
});

describe('isDenial', () => {
  it.each([
    'That’s not true.',
    'It isn’t.',
    'It is not, the chip only derives a key.',
    'No, it is not.',
    'Wrong.',
    'This is false.',
    'It seems that you have been misled.',
  ])('hears a denial in “%s”', (words) => expect(isDenial(words, CLAIM)).toBe(true));
  it.each([
    'It isn’t easy to guess one.',
    'That is not all you need.',
    'No problem with that.',
    'Thanks!',
    '',
  ])('hears none in “%s”', (words) => expect(isDenial(words, CLAIM)).toBe(false));
});

describe('isRetraction', () => {
  it.each([
    'You’re right, I was wrong.',
    'I stand corrected.',
    'Ah, I take that back.',
    'Sorry, my mistake.',
    'Thanks for the correction!',
  ])('hears a writer take it back in “%s”', (words) => expect(isRetraction(words)).toBe(true));
  it.each([
    'If I was wrong, tell me.',
    'Was I wrong?',
    'He said I was wrong.',
    'You were wrong.',
    'You mean I was wrong?',
    '',
  ])('hears none in “%s”', (words) => expect(isRetraction(words)).toBe(false));
});

describe('contradicts', () => {
  it.each([
    'The passcode is not stored on the phone.',
    'No passcode is ever kept on a phone.',
    'There is no stored passcode.',
    'There is no such passcode.',
    'there is no passcode',
    'Apple has no passcode in store.',
  ])('sees that “%s” negates what the claim affirms', (words) =>
    expect(contradicts(words, CLAIM)).toBe(true),
  );
  it.each([
    'The passcode is stored on the phone.',
    'You cannot type the passcode of a phone from afar.',
    'Your photos are not stored with us.',
    'That is right, the passcode is stored on the phone, not in iCloud.',
    'The passcode is kept on the phone, not in iCloud.',
    'I did not store the passcode on my phone.',
    'There is no need to store your passcode.',
    'The phone stores a passcode without asking.',
    'Is the passcode not stored on the phone?',
    'Without asking, the phone stores the passcode.',
    'Only if you ask, the phone stores the passcode.',
    'Passcode stored on the phone.',
    'There is no golden passcode.',
    'There is no.',
    'There is no',
    '',
  ])('sees none in “%s”', (words) => expect(contradicts(words, CLAIM)).toBe(false));
});

describe('contradicts, of what every other sentence says', () => {
  const [claim, denial] = [
    'Apple knows the passcode of your phone.',
    'Apple does not know the passcode of your phone.',
  ];

  it('counts only where both are known to be about one thing', () => {
    expect(contradicts(denial, claim, true)).toBe(true);
    expect(contradicts(denial, claim)).toBe(false);
  });

  it('is none of what the statement denies itself', () => {
    const chose = 'Apple chose not to store the passcode of a phone.';
    expect(contradicts('Apple does not store the passcode of a phone.', chose)).toBe(false);
  });
});

it('counts the words that two texts share, whatever their form, without grammar, numbers and marks', () => {
  expect(
    sharedWords('The phones stored it in 2019, did they?', 'A phone stores it in 2019, so they say?'),
  ).toBe(2);
  expect(sharedWords('My Mac is up to it.', 'A Mac is up.')).toBe(1);
  expect(sharedWords('My PC is up.', 'A PC is up.')).toBe(0);
});

describe('isNoAnswer', () => {
  it.each(['Exactly, nobody can.', 'I did not know that.', 'My phone did not ask.', 'Is it not?'])(
    'is “%s”',
    (words) => expect(isNoAnswer(words)).toBe(true),
  );
  it.each(['I do not think so.', 'The phone does not keep it.', 'No, nobody can.', 'This is not stored.'])(
    'is not “%s”',
    (words) => expect(isNoAnswer(words)).toBe(false),
  );
});

it('reads any string', () => {
  for (const words of [
    '\ud800',
    '’'.repeat(5000),
    'no '.repeat(5000),
    'yes,'.repeat(5000),
    '^'.repeat(5000),
  ]) {
    expect(isAssent(words)).toBe(false);
    expect(isRetraction(words)).toBe(false);
    expect(contradicts(words, words)).toBe(false);
  }
});
