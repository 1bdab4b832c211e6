import { describe, expect, it } from 'vitest';
import { attributionsOf, quotationsOf } from '../../../utils/language/attribution.ts';
import { readClauses } from '../../../utils/language/clauses.ts';
import { lineOf } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

function reported(text: string): string[] {
  const tokens = tokenize(text);
  return attributionsOf(readClauses(tokens), lineOf(tokens)).map(({ first, last }) =>
    text.slice(tokens[first]?.start, tokens[last]?.end),
  );
}
const quoted = (text: string) => {
  const tokens = tokenize(text);
  return quotationsOf(tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
};

describe('attributions', () => {
  it.each([
    ['My plumber claims the code sits in the cloud.', 'My plumber claims the code sits in the cloud.'],
    [
      'A woman at the desk told me that they can open it, but I doubt her.',
      'A woman at the desk told me that they can open it,',
    ],
    ['According to my niece, the phone wipes itself.', 'According to my niece, the phone wipes itself.'],
    ['I read on some blog that it is uploaded.', 'I read on some blog that it is uploaded.'],
    ['People keep saying Macs are immune.', 'People keep saying Macs are immune.'],
    ['Our IT guy was told that it survives.', 'Our IT guy was told that it survives.'],
    ['It is kept on the chip, my nephew says.', 'It is kept on the chip, my nephew says.'],
  ])('%s', (text, scope) => {
    expect(reported(text)).toContain(scope);
  });

  it.each([
    ['an authority that the writer stands behind', 'Apple says the code never leaves the phone.'],
    ['what everybody knows', 'Everyone knows that Macs are safe.'],
    ['what the writer tells', 'I tell everyone that it is stored there.'],
    ['agreement', 'My neighbour says it is kept there and he is right.'],
    ['reading by machines', 'Any app can read your messages.'],
    ['a screen label', 'My phone says unavailable.'],
    ['nouns that look like verbs', 'The Find My network reports everything.'],
  ])('reads none: %s', (_, text) => {
    expect(reported(text)).toEqual([]);
  });
});

describe('quotations', () => {
  it.each([
    ['straight', 'The ad says "we open every phone" in red.', ['"we open every phone"']],
    ['curly', 'He wrote “it is in the cloud” again.', ['“it is in the cloud”']],
    ['single', "They say 'it opens any phone' online.", ["'it opens any phone'"]],
    ['scare quotes', 'This "backdoor" is a myth.', []],
    ['a screen named by its words', 'Tap past the "iPhone Locked to Owner" screen.', []],
    ['apostrophes', "The phone's code isn't the users' own.", []],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
