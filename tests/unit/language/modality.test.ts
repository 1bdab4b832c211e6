import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../utils/language/clauses.ts';
import { hedgesOf, hypotheticalsOf, questionsOf } from '../../../utils/language/modality.ts';
import { lineOf } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';
import { bracketed, cuesIn } from './scopes.ts';

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

describe('how far a question goes', () => {
  it.each([
    '[Does it lock itself,] I think it does.',
    '[does it lock itself,] my phone rings all day',
    '[does it lock itself.] my phone rings all day',
    '[does it lock itself -] i hope it does',
    '[does it lock itself, or does it ring]',
    '[does it lock itself because it rings]',
    '[Is it locked?] It rings.',
    '[It rings. Is it locked?]',
    '[Is it locked？]',
    '["Is it locked?" and is it kept?]',
    '[I wonder if it locks itself,] my phone rings.',
    '[I wonder if it locks itself;] my phone rings.',
    '[I wonder if it locks itself:] my phone rings.',
    '[I wonder if it locks itself] but my phone rings.',
    '[I wonder if it locks itself, and my phone rings.]',
    '[I wonder if it locks itself, or my phone rings.]',
    '[I wonder if it locks itself because my phone rings.]',
    'My phone rings and [I wonder whether it is locked.]',
    '[My phone rings, does it lock itself]',
    '[do old backups work]',
    '[are old backups kept]',
    '[might old phones lock]',
    '[What would it add when my phone is encrypted?]',
    '[why do it rings?]',
    '[why does it lock when it rings?]',
    '[How can I know if it locks when it rings?]',
  ])('%s', (text) => {
    expect(bracketed(text, questionsOf)).toBe(text);
  });

  it.each([
    'He asked "is it locked?" and left.',
    'They are old, is what I know.',
    'In the shop is my phone locked.',
    'He asked “is it locked?” and left.',
    'What would it add when everything is encrypted?',
    'why wait for it?',
    'Since when does it ring, and is it locked?',
    'Can do.',
    'Is stored on the phone.',
    'Do the transfer.',
    'My phone rings. It does.',
  ])('asks nothing: %s', (text) => {
    expect(bracketed(text, questionsOf)).toBe(text);
  });

  it.each([
    ['Well, I wonder whether it is locked.', 'I wonder whether'],
    ['Is it locked?', '?'],
    ['does it lock', 'does'],
  ])('says which words ask: %s', (text, cue) => {
    expect(cuesIn(text, questionsOf)).toEqual([cue]);
  });
});

describe('how far a supposition goes', () => {
  it.each([
    '[If the chip held the code,] [a lab would read it.]',
    '[If the chip holds the code,] [a lab would read it.]',
    '[If the phone could ring,] [thieves would know.]',
    "[If it rings,] [they'd know.]",
    '[If lost,] [it would ring.]',
    '[If lost,] [they had it,] [it would ring.]',
    '[A lab would read it,] [if the chip held the code.]',
    '[If it were lost] [and it rang,] [he would know.]',
    '[If it cut the line,] [they would know.]',
    '[When it rings,] [if it were mine,] [I would know.]',
    '[I wish notes were encrypted,] because they are not.',
    "[It'd be great] [if it rang.]",
    '[Suppose the chip kept it,] because it can, which is why it fails.',
    '[Suppose the chip kept it,] [which fails.]',
    '[Imagine the chip kept it,] [given that it can.]',
    '[Should it ring,] answer it.',
    '[Should it ring,] [they would answer it.]',
    '[Had it been online,] [the erase would have worked.]',
  ])('%s', (text) => {
    expect(bracketed(text, hypotheticalsOf)).toBe(text);
  });

  it.each([
    'If the chip holds the code, a lab reads it, and I would know.',
    'A lab would read it if the chip holds the code.',
    'A lab reads it because it would be easy if the chip holds the code.',
    "It wouldn't ask if nobody had touched it, and I would know.",
    'Even if they tried, they would fail.',
    'Once I find it, if it rings, I would know.',
    'Should it ring?',
    'Were it stored there? No.',
    'Had the same phone.',
    "How would they know if it wasn't saved, and would it ring?",
  ])('supposes nothing against the facts: %s', (text) => {
    expect(bracketed(text, hypotheticalsOf)).toBe(text);
  });

  it('says which words suppose', () => {
    expect(cuesIn('Well, if it were lost, they would ring.', hypotheticalsOf)[0]).toBe('if');
    expect(cuesIn('Honestly, I wish it rang.', hypotheticalsOf)[0]).toBe('I wish');
    expect(cuesIn('Had it been online, they would know.', hypotheticalsOf)[0]).toBe('Had');
    expect(cuesIn('Suppose it rang.', hypotheticalsOf)[0]).toBe('Suppose');
  });
});

describe('how far a hedge goes', () => {
  it.each([
    '[Maybe it rings,] but my phone is old.',
    '[Maybe it rings,] my phone is old.',
    '[Maybe it rings and my phone is old.]',
    '[Maybe it rings, or my phone is old.]',
    '[Maybe it rings because my phone is old.]',
    'It rings, [my phone might possibly be old,] the shop knows.',
    'It rings, [my phone might be old, I guess.]',
    '[I think it might ring.]',
    "I'm sure [it might possibly ring.]",
    "[I'm not sure it rings, my phone is old.]",
    '[I doubt it rings and maybe it does not.]',
  ])('%s', (text) => {
    expect(bracketed(text, hedgesOf)).toBe(text);
  });

  it.each([
    'It might ring or it might lock.',
    'It might ring.',
    'No doubt it might ring.',
    'I have no doubts, and I am sure not to doubt it.',
    "I'm not sure why it rings.",
    'You may as well guess.',
    'I have no doubt it rings.',
    '',
  ])('holds nothing back: %s', (text) => {
    expect(bracketed(text, hedgesOf)).toBe(text);
  });

  it.each([
    ['Well, I doubt that it rings.', 'I doubt'],
    ['Perhaps it rings.', 'Perhaps'],
    ['It might ring, I guess.', 'might'],
  ])('says which words hold back: %s', (text, cue) => {
    expect(cuesIn(text, hedgesOf)).toEqual([cue]);
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
