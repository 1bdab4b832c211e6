import { describe, expect, it } from 'vitest';
import { correctionsOf, isRefutedBy } from '../../../utils/claims/correction.ts';
import { lineOf } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';
import { bracketed, cuesIn } from '../language/scopes.ts';

const rejected = (text: string, before: string[] = []) =>
  bracketed(text, (reading, line) => correctionsOf(reading, line, before));

describe('what a sentence rejects', () => {
  it.each([
    '[No, the shop opens nothing.]',
    '[The answer above is wrong, the shop opens nothing.]',
    '[Please stop telling people that the shop opens any phone.]',
    '[Please stop telling people that the shop opens any phone,] because it does not.',
    '[Stop saying that it opens] but does nothing.',
    '[Stop saying that it opens,] and that it does nothing.',
    '[Stop saying that it opens,] so that we know.',
    '[Stop saying that it opens,] it does not.',
    "[Don't listen to people who say that it opens if you pay.]",
    "[They open any phone, but that's wrong] because they cannot.",
    "[They open any phone, but that's wrong,] and I know it.",
    '[Many say that it opens, which is untrue,] it does not.',
  ])('%s', (text) => {
    expect(rejected(text)).toBe(text);
  });

  it.each(['The shop opens any phone.', 'Stop the phone.', 'It isn’t.'])('nothing: %s', (text) =>
    expect(rejected(text)).toBe(text),
  );

  it('is told by its words', () => {
    const of = (text: string) => cuesIn(text, (reading, line) => correctionsOf(reading, line, []));
    expect(of('No, the shop opens nothing.')).toEqual(['No, the shop']);
    expect(of('Wrong.')).toEqual(['Wrong.']);
    expect(of('Please stop telling people that it opens.')).toEqual(['Please stop telling']);
    expect(of("They open any phone, but that's wrong.")).toEqual(["but that's wrong"]);
  });
});

describe('what an answer rejects', () => {
  it.each([
    ["It isn't.", 'The code is stored.'],
    ["It isn't.", 'Pineapple pickers said that it is stored.'],
    ['It is.', 'The code is not stored.'],
    ['It is.', "The code isn't stored."],
    ['They do.', 'Macs never have it.'],
    ['They do.', 'Macs have nothing of it.'],
    ['Only on iOS 17.', 'It is kept.'],
    ['Hardly.', 'It opens.'],
    ['No, it is wiped.', 'It opens.'],
  ])('%s (%s)', (text, before) => {
    expect(rejected(text, [before])).toBe(`[${text}]`);
  });

  it.each([
    ['what agrees with a denial', "It isn't.", 'The code is not stored.'],
    ['what agrees', 'It is.', 'The code is stored.'],
    ['an answer to a question', "It isn't.", 'Is the code stored?'],
    ['an answer to a quoted question', 'No, it is wiped.', 'He asked “is the code stored?”'],
    ['an answer to a question in brackets', "It isn't.", 'Locked (is it stored?)'],
    ['an answer to a fullwidth question', "It isn't.", 'Is the code stored？'],
    ['an answer to an indirect question', "It isn't.", 'I wonder whether it is stored.'],
    ['what Apple is told to say', "It isn't.", 'Apple itself says that it is stored.'],
    ['what Apple said', "It isn't.", '“Apple support said that it is stored.'],
    ['another statement', 'It is kept on the chip.', 'My code has six digits.'],
  ])('nothing: %s', (_, text, before) => {
    expect(rejected(text, [before])).toBe(text);
  });

  it('nothing where a question stands further up', () => {
    expect(rejected("It isn't, but that's wrong.", ['Is it stored?', 'It is kept.'])).toBe(
      "It isn't, but that's wrong.",
    );
  });
});

describe('what the next sentence takes back', () => {
  const isTakenBack = (text: string, next: string) => isRefutedBy(text, lineOf(tokenize(next)));

  it.each([
    "That's not true.",
    'It doesn’t, it only wipes them.',
    '/s',
    'Or so I thought.',
    'Not!',
    'lol no',
  ])('by “%s”', (next) => expect(isTakenBack('The shop opens phones.', next)).toBe(true));

  it.each(['They do.', 'Not today.', 'It is on Main Street.', 'So I thought.', 'and /s', ''])(
    'not by “%s”',
    (next) => expect(isTakenBack('The shop opens phones.', next)).toBe(false),
  );

  it('which may affirm what was denied', () => {
    expect(isTakenBack('The shop never opens phones.', 'They do.')).toBe(true);
    expect(isTakenBack('The shop never opens phones.', 'They don’t.')).toBe(false);
  });
});
