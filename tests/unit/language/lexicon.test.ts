import { describe, expect, it } from 'vitest';
import { tag, verbForm } from '../../../utils/language/lexicon.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

describe('verbForm', () => {
  it.each([
    ['store', 'store', 'base', false],
    ['stores', 'store', 's', false],
    ['stored', 'store', 'past', true],
    ['storing', 'store', 'ing', false],
    ['locks', 'lock', 's', false],
    ['passes', 'pass', 's', false],
    ['fixes', 'fix', 's', false],
    ['erases', 'erase', 's', false],
    ['tries', 'try', 's', false],
    ['copied', 'copy', 'past', true],
    ['stopped', 'stop', 'past', true],
    ['stopping', 'stop', 'ing', false],
    ['rolled', 'roll', 'past', true],
    ['passed', 'pass', 'past', true],
    ['kept', 'keep', 'past', true],
    ['broke', 'break', 'past', false],
    ['broken', 'break', 'participle', false],
    ['cut', 'cut', 'base', true],
    ['does', 'do', 's', false],
    ['used', 'use', 'past', true],
    ['frobbed', 'frobb', 'past', true],
  ] as const)('%s is a form of a verb', (word, base, form, both) => {
    expect(verbForm(word)).toEqual({ base, form, both });
  });

  it.each('speed red bed shed ed king thing ing ring-ing things us is as s boss gas bus'.split(' '))(
    '%s is none',
    (word) => expect(verbForm(word)).toBeNull(),
  );
});

const tagged = (text: string) => {
  const tokens = tokenize(text);
  const tags = tag(tokens);
  return tokens.map((token, i) => `${token.text}/${tags[i]}`).join(' ');
};

describe('parts of speech', () => {
  it.each([
    ['a noun that is a modal elsewhere', 'his/determiner will/noun'],
    ['a modal', 'they/pronoun will/modal lock/verb it/pronoun'],
    ['that for what was named', 'the/determiner code/noun that/pronoun works/verb'],
    ['that before a verb', 'that/pronoun is/auxiliary it/pronoun ,/mark that/pronoun can/modal break/verb'],
    ['that before a noun', 'that/determiner code/noun'],
    ['a cause', 'the/determiner cause/noun of/preposition it/pronoun'],
    ['a reason', 'because/subordinator it/pronoun locks/verb'],
    ['all of them', 'they/pronoun all/adverb know/verb'],
    ['all alone', 'all/pronoun is/auxiliary lost/adjective ,/mark all/pronoun locks/verb'],
    ['all of something', 'all/determiner codes/noun'],
    ['most and some', 'most/pronoun are/auxiliary gone/verb ,/mark some/pronoun can/modal lock/verb'],
    ['most and some of something', 'most/determiner phones/noun ,/mark some/determiner phone/noun'],
    ['her', 'her/determiner phone/noun ,/mark her/pronoun is/auxiliary gone/verb'],
    ['an opening no', 'no/adverb ,/mark it/pronoun locks/verb'],
    ['a no alone', 'no/adverb'],
    ['no of something', 'no/determiner phone/noun'],
    ['this and these', 'this/pronoun is/auxiliary it/pronoun ,/mark these/pronoun will/modal lock/verb'],
    ['this of something', 'this/determiner phone/noun'],
    ['each', 'each/determiner has/auxiliary one/pronoun'],
    [
      'participles before a noun',
      'a/determiner locked/adjective phone/noun ,/mark a/determiner broken/adjective one/pronoun',
    ],
    ['a verb that is a noun here', 'the/determiner lock/noun ,/mark a/determiner new/adjective lock/noun'],
    ['an unknown noun', 'the/determiner frob/noun'],
    ['an unknown verb after a modal', 'they/pronoun can/modal frob/verb it/pronoun'],
    ['an unknown verb further on', 'they/pronoun can/modal never/adverb frob/verb it/pronoun'],
    ['an unknown verb after a contraction', "he'd/pronoun frob/verb it/pronoun"],
    ['an unknown verb after another', "they'll/pronoun quickly/adverb frob/verb it/pronoun"],
    ['an unknown noun after a pronoun', "it's/pronoun frob/noun"],
    ['a verb after to', 'to/to lock/verb'],
    ['a verb after an adverb', 'never/adverb lock/verb'],
    ['a verb after an auxiliary', 'is/auxiliary locking/verb it/pronoun'],
    ['a participle', 'have/auxiliary broken/verb it/pronoun'],
    ['a participle that opens', 'broken/verb it/pronoun is/auxiliary'],
    ['a gerund that opens', 'storing/verb it/pronoun'],
    ['a verb after its noun', 'the/determiner shop/noun locks/verb it/pronoun'],
    ['a noun before a modal', 'the/determiner shop/noun locks/noun can/modal fail/verb'],
    ['a noun before an auxiliary', 'the/determiner shop/noun locks/noun is/auxiliary new/adjective'],
    ['a noun before a verb', 'the/determiner shop/noun locks/noun keep/verb'],
    ['what several do to it', 'shops/noun lock/verb it/pronoun'],
    ['what several do to the phone', 'shops/noun lock/verb the/determiner phone/noun'],
    ['what several do to', 'shops/noun lock/verb to/to keep/verb'],
    ['what several do to that', 'shops/noun lock/verb that/determiner phone/noun'],
    ['what several do in time', 'shops/noun lock/verb in/preposition time/noun'],
    ['what several do, with a stop', 'shops/noun lock/verb ./mark'],
    ['what several do, with a comma', 'shops/noun lock/verb ,/mark then/adverb'],
    ['what several do, at the end', 'shops/noun lock/verb'],
    ['two nouns', 'the/determiner door/noun lock/noun is/auxiliary'],
    ['two nouns before a third', 'the/determiner shops/noun lock/noun types/verb'],
    ['who does it', 'who/wh locks/verb it/pronoun ,/mark and/coordinator locks/verb it/pronoun'],
    ['a plural that opens', 'locks/noun break/verb'],
    ['an imperative', 'lock/verb it/pronoun'],
    ['adverbs', 'really/adverb slyly/adverb'],
    ['what is no word', 'https://a.b/noun works/verb 6/number times/noun 😀/mark'],
  ])('%s', (_, expected) => {
    const text = expected.replaceAll(/(\S+)\/[a-z]+(?= |$)/g, '$1');
    expect(tagged(text)).toBe(expected);
  });
});
