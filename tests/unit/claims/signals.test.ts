import { describe, expect, it } from 'vitest';
import { judgedWith, type MadeUp } from './made-up.ts';

const TEXT = 'The passcode is stored on the phone.';
const signals = (text: string, made: MadeUp = {}, context: string[] = []) =>
  judgedWith(made, text, context).signals;

describe('the stance', () => {
  it('is a denial where a negation covers most of what carried the proposal', () => {
    expect(signals(TEXT)?.stance).toBe('asserted');
    expect(signals('The passcode is never stored on the phone.')?.stance).toBe('denied');
    expect(signals('My passcode is stored on the phone, and it is not new.')?.stance).toBe('asserted');
    const half = 'The passcode is stored here, and it is not a phone.';
    expect(signals(half)?.stance).toBe('asserted');
    expect(signals(half, { carriers: ['phone'] })?.stance).toBe('denied');
  });

  it('is none where only “without” negates', () => {
    expect(signals('Without asking, the passcode is stored on the phone.')?.stance).toBe('asserted');
    expect(signals('The passcode is stored on the phone without asking.')?.stance).toBe('asserted');
  });

  it('is none where the claim itself is negative, or the sentence asks', () => {
    const negative = { entry: { polarity: 'negative' as const } };
    expect(signals('The passcode is never stored on the phone.', negative)?.stance).toBe('asserted');
    expect(signals('Is the passcode not stored on the phone?')?.stance).toBe('asked');
  });

  it('tells whether anything is denied, unless the claim is a denial', () => {
    expect(signals(TEXT)?.negated).toBe(false);
    expect(signals('The passcode is never stored on the phone.')?.negated).toBe(true);
    const negative = { entry: { polarity: 'negative' as const } };
    expect(signals('The passcode is never stored on the phone.', negative)?.negated).toBe(false);
  });
});

describe('the second proposer', () => {
  it('counts only where it is about the same', () => {
    expect(signals(TEXT, { second: 0 })?.second).toEqual({ about: 0.9, asserted: 0.9 });
    expect(signals(TEXT, { second: 1 })?.second).toBeNull();
    expect(signals(TEXT)?.second).toBeNull();
  });
});

describe('what is required', () => {
  it('is named in the sentence, in its context, or nowhere', () => {
    expect(signals(TEXT)?.named).toBe('sentence');
    expect(signals('It is stored on the phone.', {}, ['My passcode?'])?.named).toBe('context');
    expect(signals('It is stored on the phone.')?.named).toBe('nowhere');
  });
});

describe('an exception', () => {
  const antipatterns = [
    { words: 'old phone', example: '', why: '' },
    { concepts: ['passcode'], example: '', why: '' },
  ];
  const made = { entry: { antipatterns } as unknown as MadeUp['entry'] };

  it('is a run of whole words', () => {
    expect(signals('It is stored on the old phone.', made)?.exception).toBe('old phone');
    expect(signals('It is stored on the old phones.', made)?.exception).toBeNull();
  });

  it('or concepts that the sentence names', () => {
    expect(signals(TEXT, made)?.exception).toBe('passcode');
    expect(signals(TEXT)?.exception).toBeNull();
  });
});

describe('a frame', () => {
  const made = {
    entry: { frames: [['passcode, code', 'is stored, sits', 'on the phone, in the phone']] },
  } as unknown as MadeUp;
  const isFramed = (text: string) => signals(text, made)?.framed;

  it('is filled by its slots, in order, whole words', () => {
    expect(isFramed(TEXT)).toBe(true);
    expect(isFramed('A code of yours sits safely in the phone.')).toBe(true);
    expect(isFramed('On the phone is stored the passcode.')).toBe(false);
    expect(isFramed('The passcode is stored on the phones.')).toBe(false);
    expect(isFramed('The passcode is on the phone.')).toBe(false);
  });

  it('is not where what it says is denied; its subject may stand in a denial', () => {
    expect(isFramed('The passcode is not what is stored on the phone.')).toBe(false);
    expect(isFramed('No passcode is stored on the phone.')).toBe(false);
    expect(isFramed('Never type your passcode, it is stored on the phone.')).toBe(true);
  });
});
