import { describe, expect, it } from 'vitest';
import { sentenceWords } from '../../../utils/claims/words.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

const read = (sentence: string) => sentenceWords(tokenize(sentence)).map(({ text }) => text);

describe('sentenceWords', () => {
  it('opens contractions and hyphens, folds numbers and drops marks that say nothing', () => {
    expect(read("It's a 6-digit code from 2019 & cannot be read.")).toEqual(
      "it 's a 6 digit code from <year> can n't be read .".split(' '),
    );
  });

  it.each([
    ['See https://a.b/c now', 'see <url> now'],
    ['From 1999 to 19999, 120 or 5 of 2019a', 'from <year> to <number> , <number> or 5 of 2019a'],
    ["It's o'clock, u can't-do ur thing", "it 's oclock , you can n't do your thing"],
    ['end-to-end non-cannot x-', "end to end non can n't x"],
    ['Really?! No... no 😀 “yes” [so]', 'really ? no . no " yes " so'],
    ['a , , b', 'a , b'],
  ])('reads “%s”', (sentence, words) => {
    expect(read(sentence).join(' ')).toBe(words);
  });

  it('takes the beginning of a long sentence', () => {
    const many = Array.from({ length: 90 }, (_, i) => `w${'x'.repeat(i % 7)}`);
    expect(read(many.join(' '))).toEqual(many.slice(0, 70));
  });
});
