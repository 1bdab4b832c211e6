import { describe, expect, it } from 'vitest';
import { attributionsOf, quotationsOf } from '../../../utils/language/attribution.ts';
import { readClauses } from '../../../utils/language/clauses.ts';
import { lineOf } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';
import { bracketed, cuesIn } from './scopes.ts';

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

describe('how far a report goes', () => {
  it.each([
    '[My aunt says it locks itself,] so it is safe.',
    '[My aunt says it locks itself] so it is safe.',
    '[My aunt says it locks itself,] but it does not.',
    '[My aunt says it locks itself] but it does not.',
    '[My aunt says it locks itself;] it does not.',
    '[My aunt says it locks itself.] It does not.',
    '[My aunt says it locks itself -] it does not.',
    '[My aunt says it locks itself...] it does not.',
    '[My aunt says it locks itself,] which I doubt.',
    '[My aunt says it locks itself,] however it does not.',
    '[My aunt says it locks itself,] when it really wipes itself.',
    '[My aunt says it locks itself when it falls.]',
    '[My aunt says it locks itself] and I believe her.',
    '[My aunt says it locks itself,] and my phone wipes itself.',
    '[My aunt says it locks itself,] and that is so because it is old.',
    '[My aunt says it locks itself,] and since it is old she knows.',
    '[My aunt says it locks itself,] and given the price it should.',
    '[My aunt says it locks itself,] and seeing the price I believe it.',
    '[My aunt says it locks itself and that it wipes itself.]',
    '[My aunt says it locks itself and wipes itself.]',
    '[My aunt says it locks itself and the chip wipes itself.]',
    '[My aunt says it locks itself, or it wipes itself.]',
    '[My aunt says it locks itself, that it wipes itself.]',
    '[My aunt says it locks itself, the whole day.]',
    '[My aunt says it locks itself,] the chip does it.',
    '[According to my niece it wipes itself.]',
    '[According to a video I saw, it wipes itself.]',
    '[According to my niece, after ten tries, it wipes itself.]',
    '[I heard it wipes itself,] so I erased it.',
    '[It wipes itself when it falls, my nephew says.]',
    'It is old, [and it wipes itself, my nephew says.]',
    'Because it is old, [it wipes itself, or so my nephew claims.]',
    'It rings. [It wipes itself because it is old, my nephew says.]',
    '[My aunt says unavailable to all of us here.]',
    '[My aunt says "locked".]',
    'Trust me, [my aunt says it locks itself.]',
    '[My aunt says it locks itself and she is not right.]',
  ])('%s', (text) => {
    expect(bracketed(text, attributionsOf)).toBe(text);
  });

  it.each([
    'If my aunt says it locks itself, ask her.',
    'Unless my aunt says it locks itself, it does not.',
    'When my aunt says it locks itself, I laugh.',
    'What does my aunt say, did people say it locks?',
    'Did people say it locks itself?',
    'Do people say it locks itself?',
    'Until my aunt says it locks itself, I wait.',
    'It is safer than my aunt says it is.',
    'Just as my aunt says it locks itself.',
    'It rings like my aunt says it does.',
    'What my aunt says is that it rings.',
    'My aunt says selling.',
    'My phone says locked now.',
    'My aunt says it locks itself, can confirm.',
    'My aunt says it locks itself, which is true.',
    'My aunt says it never locks itself at all and she is right.',
    'In my opinion the guide says it locks itself.',
  ])('reports nothing: %s', (text) => {
    expect(bracketed(text, attributionsOf)).toBe(text);
  });

  it.each([
    ['My aunt swears that it locks itself.', 'My aunt swears'],
    ['Well, I was told that it locks itself.', 'I was told'],
    ['It rings, and according to my niece it locks.', 'according to my'],
    ['It locks itself, my nephew says.', ', my nephew says.'],
  ])('says which words report: %s', (text, cue) => {
    expect(cuesIn(text, attributionsOf)).toEqual([cue]);
  });
});

describe('quotations', () => {
  it.each([
    ['straight', 'The ad says "we open every phone" in red.', ['"we open every phone"']],
    ['curly', 'He wrote “it is in the cloud” again.', ['“it is in the cloud”']],
    ['single', "They say 'it opens any phone' online.", ["'it opens any phone'"]],
    ['scare quotes', 'This "backdoor" is a myth.', []],
    ['a screen named by its words', 'Tap past the "iPhone Locked to Owner" screen.', []],
    ['apostrophes', "The phone's code isn't the users' own phones' code, it's the shops' list.", []],
    ['three words', 'The ad says "we open it" now.', ['"we open it"']],
    ['two words and marks', 'It says "open , it" now.', []],
    ['two of them', '"One two three" and "four five six" here.', ['"One two three"', '"four five six"']],
    [
      'two single ones, with marks',
      "'One, two, three' and 'four five six' here.",
      ["'One, two, three'", "'four five six'"],
    ],
    ['guillemets', '«one two three»', ['«one two three»']],
    ['one that is never closed, from the start', '"We open every phone', ['"We open every phone']],
    ['one that is never closed, further on', 'He said "we open every phone', []],
    ['what is tapped', 'Tap "Erase all of it" now.', []],
    ['a single one after a contraction', "It's 'one two three' now.", ["'one two three'"]],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});
