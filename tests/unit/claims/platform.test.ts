import { describe, expect, it } from 'vitest';
import { isAboutAnotherPlatform } from '../../../utils/claims/platform.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

const wordsOf = (sentence: string) => tokenize(sentence).map(({ text }) => text);
const isElsewhere = (sentence: string, ...context: string[]) =>
  isAboutAnotherPlatform(wordsOf(sentence), context.map(wordsOf));

describe('isAboutAnotherPlatform', () => {
  it.each([
    "My Galaxy's PIN is stored on the phone.",
    'On Windows 11 the BitLocker key goes to your Microsoft account.',
    'The pixel keeps it in the Titan M.',
    'The MAC address of my Galaxy is stored on the phone.',
    'The PIN of a Samsung from 2019 is stored on it.',
  ])('sees that another platform is meant: %s', (sentence) => {
    expect(isElsewhere(sentence)).toBe(true);
  });

  it.each([
    'The passcode is stored on the phone.',
    'Unlike Android, it is stored on the phone.',
    'I came over from Windows, and here nothing ever gets infected.',
    "Much like BitLocker on a laptop, the iPhone's encryption has to be switched on.",
    'Private windows hide the sites from the school.',
    'A program for Windows will remove the screen lock.',
    'A Mac keeps it, as my Windows did.',
    'It is kept like the Android one, over an Android.',
    'Coming from a Pixel, it is better than any Android.',
    'It is as safe as Windows.',
    'Android and iPhone both keep the code on the device.',
  ])('does not where this one is meant, or may be: %s', (sentence) => {
    expect(isElsewhere(sentence)).toBe(false);
  });

  it('takes the platform named last before a sentence that names none', () => {
    expect(isElsewhere('It is stored on the phone.', 'I have a Galaxy S23.')).toBe(true);
    expect(isElsewhere('It is stored on the phone.', 'I had a Galaxy S23.', 'Now I have an iPhone.')).toBe(
      false,
    );
    expect(isElsewhere('The iPhone keeps it too.', 'I have a Galaxy S23.')).toBe(false);
  });
});
