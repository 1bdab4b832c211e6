import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../utils/claims/words.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

const read = (sentence: string, context: string[]) => {
  const { own, before } = linesOf(
    tokenize(sentence),
    context.map((each) => tokenize(each)),
  );
  return { own: own.map(({ text }) => text), before: before.map(({ text }) => text) };
};

describe('linesOf', () => {
  it('opens contractions and hyphens, folds numbers and drops marks that say nothing', () => {
    expect(read("It's a 6-digit code from 2019 & cannot be read.", []).own).toEqual(
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
    expect(read(sentence, []).own.join(' ')).toBe(words);
  });

  it('takes the beginning of a long sentence', () => {
    const many = Array.from({ length: 90 }, (_, i) => `w${'x'.repeat(i % 7)}`);
    expect(read(many.join(' '), []).own).toEqual(many.slice(0, 70));
  });

  it('takes the end of a long context, in order', () => {
    const many = Array.from({ length: 60 }, (_, i) => `w${'x'.repeat(i)}`);
    expect(read('So it is.', ['Never seen.', many.join(' ')]).before).toEqual(many.slice(-45));
    expect(read('So it is.', ['Wipe it.', 'Then sell it.']).before).toEqual(
      'wipe it . then sell it .'.split(' '),
    );
  });

  const words = fc.stringMatching(/^[a-z]{1,6}$/);
  const sentences = fc.array(fc.array(words, { minLength: 1, maxLength: 40 }), { maxLength: 3 });
  test.prop([sentences])('reads sentences as it reads them joined', (context) => {
    const joined = context.flat();
    expect(
      read(
        'So it is.',
        context.map((each) => each.join(' ')),
      ).before,
    ).toEqual(read('So it is.', [joined.join(' ')]).before);
  });

  it('counts a mark once where one sentence ends and the next begins with it', () => {
    expect(read('So it is.', ['He said "no"', '"Yes" is right']).before).toEqual(
      'he said " no " yes " is right'.split(' '),
    );
  });
});
