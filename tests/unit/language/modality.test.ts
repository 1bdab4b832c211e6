import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../utils/language/clauses.ts';
import { hedgesOf, hypotheticalsOf, questionsOf } from '../../../utils/language/modality.ts';
import { lineOf } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

const holds = (of: typeof questionsOf, text: string) => {
  const tokens = tokenize(text);
  return of(readClauses(tokens), lineOf(tokens)).length > 0;
};

describe('questions', () => {
  it.each([
    'Does the tablet keep my code?',
    'does anyone know whether it is uploaded',
    'I wonder if a thief could read it.',
    "can't work out whether it's on by default",
    'will erasing it remove the lock',
    'Trying to find out if my watch has it too',
  ])('asks: %s', (text) => {
    expect(holds(questionsOf, text)).toBe(true);
  });

  it.each([
    'How else would it know the code?',
    'Why bother with a code when your face opens it?',
    'What good is a lock that any photo opens?',
    'Do you seriously believe Apple cannot open it?',
    'Have them reset it for you.',
    'What a restore does is remove the lock.',
    'Anyone can open it with a photo.',
    "They can't see what you open there.",
    'No idea why people pay, Apple removes it.',
  ])('asserts: %s', (text) => {
    expect(holds(questionsOf, text)).toBe(false);
  });
});

describe('hypotheticals', () => {
  it.each([
    'If the chip held the code, a lab would read it.',
    'Suppose Apple had a key, then courts would ask for it.',
    'Had it been online, the erase would have worked.',
    'Were it stored there, thieves would find it.',
    'I wish Notes were encrypted by default.',
    'What if the thief had the code?',
  ])('supposes: %s', (text) => {
    expect(holds(hypotheticalsOf, text)).toBe(true);
  });

  it.each([
    'If you forget it, Apple can reset it.',
    "Apple couldn't read it if they tried.",
    'If I were you, I would take it to a shop.',
    "How would they know it if it wasn't saved there?",
    'If you look in Settings, it is stored there.',
  ])('does not: %s', (text) => {
    expect(holds(hypotheticalsOf, text)).toBe(false);
  });
});

describe('hedges', () => {
  it.each([
    'Not sure, but maybe it is uploaded.',
    'I might be wrong, but it is kept there.',
    'It is uploaded, but don’t quote me on that.',
    "I think it's on the chip, though I haven't checked.",
    'I doubt that Apple can see it.',
    'Perhaps the shop can open it.',
  ])('holds back: %s', (text) => {
    expect(holds(hedgesOf, text)).toBe(true);
  });

  it.each([
    'I think Apple can reset it.',
    "I'm pretty sure it wipes itself.",
    'It probably sits on the chip.',
    'The thief has no clue where the tag is.',
    'Without doubt Apple has a key.',
    'Nobody knows the code but Apple resets it.',
  ])('stands by: %s', (text) => {
    expect(holds(hedgesOf, text)).toBe(false);
  });
});
