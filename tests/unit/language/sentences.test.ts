import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../../utils/language/sentences.ts';
import { unitsRead } from './counting.ts';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['missing capitals', 'it is gone. apple cant help. sorry', ['it is gone.', 'apple cant help.', 'sorry']],
    ['abbreviations', 'Use a tool, e.g. Finder vs. iTunes.', ['Use a tool, e.g. Finder vs. iTunes.']],
    ['titles', 'Mr. Smith and Dr. Jones agree.', ['Mr. Smith and Dr. Jones agree.']],
    [
      'initials',
      'In the U.S. the police ask. J. Doe says so.',
      ['In the U.S. the police ask.', 'J. Doe says so.'],
    ],
    [
      'initials at the end',
      'It is sold in the U.S. They ship it.',
      ['It is sold in the U.S.', 'They ship it.'],
    ],
    ['versions', 'Since iOS 17.4.1 and v2.0 it works.', ['Since iOS 17.4.1 and v2.0 it works.']],
    ['a version at the end', 'I run iOS 17. It works.', ['I run iOS 17.', 'It works.']],
    [
      'addresses',
      'See https://apple.com/a.b?c=1. Then icloud.com. Done.',
      ['See https://apple.com/a.b?c=1.', 'Then icloud.com.', 'Done.'],
    ],
    ['ellipses', 'it works... mostly. Well… Yes.', ['it works... mostly.', 'Well…', 'Yes.']],
    ['mixed stops', 'Really?! You mean it!! Yes', ['Really?!', 'You mean it!!', 'Yes']],
    ['quotes after the stop', '"It is stored." That is wrong.', ['"It is stored."', 'That is wrong.']],
    ['quotation inside', '"Is it safe?" he asked.', ['"Is it safe?" he asked.']],
    ['brackets after the stop', '(It is not.) So try.', ['(It is not.)', 'So try.']],
    [
      'lists',
      'Steps:\n1. Open Settings\n2. Tap it\n- done\n• yes',
      ['Steps:', '1. Open Settings', '2. Tap it', 'done', 'yes'],
    ],
    ['who wrote it', 'Jane wrote:\n> it is stored\nNo.', ['Jane wrote:', '> it is stored', 'No.']],
    [
      'a wrapped line',
      `${'the code is kept on the phone and '.repeat(2)}the rest\nis elsewhere.`,
      [`${'the code is kept on the phone and '.repeat(2)}the rest\nis elsewhere.`],
    ],
    ['a short line', 'my phone is locked\napple can open it', ['my phone is locked', 'apple can open it']],
    ['emoji', 'It works. 👍🏽 Great 😀 Thanks', ['It works. 👍🏽', 'Great 😀', 'Thanks']],
    [
      'a forgotten space',
      'It is on the phone.Apple cannot see it.',
      ['It is on the phone.', 'Apple cannot see it.'],
    ],
    ['numbers', 'No. 5 is out. No. It is not.', ['No. 5 is out.', 'No.', 'It is not.']],
    ['other scripts', '它存在手机里。苹果看不到。', ['它存在手机里。', '苹果看不到。']],
    ['nothing', ' \n \u200b ', []],
    [
      'a question',
      'Is it safe? Yes. [It is.] {It is.} So',
      ['Is it safe?', 'Yes.', '[It is.]', '{It is.}', 'So'],
    ],
    ['stops in a row before a small letter', 'really!! yes. no.. maybe', ['really!!', 'yes.', 'no.. maybe']],
    [
      'marks that stand apart',
      'Really? , yes; really! ; yes; (really? ) yes',
      ['Really? , yes; really! ; yes; (really? ) yes'],
    ],
    ['a name with an initial', 'Ask J. Doe now. Ask him.', ['Ask J. Doe now.', 'Ask him.']],
    ['a no with another mark', 'Say no! 5 agree.', ['Say no!', '5 agree.']],
    ['an initial before a name in small letters', 'Ask x. He knows.', ['Ask x.', 'He knows.']],
    ['numbers that open a line', 'It is\n 12. Open it.', ['It is', '12. Open it.']],
    [
      'bullets',
      '● one\n▪ two\n‣ three\n· four\n— five\n* six',
      ['one', 'two', 'three', 'four', 'five', 'six'],
    ],
    ['line separators', 'one\u2028two\u2029three', ['one', 'two', 'three']],
    ['fullwidth stops', '它！对？是', ['它！', '对？', '是']],
    ['a quotation that goes on', '"It is stored." that is wrong.', ['"It is stored." that is wrong.']],
    ['a bracket that goes on', 'He said (stop.) then left.', ['He said (stop.) then left.']],
    [
      'a stop before a comma',
      'Really?), so it is. Etc., and so on.',
      ['Really?), so it is.', 'Etc., and so on.'],
    ],
    ['ellipses before a capital', 'it works... Mostly.', ['it works...', 'Mostly.']],
    ['an ellipsis that goes on', 'Well… yes. No! ... yes', ['Well… yes.', 'No!', '... yes']],
    ['other space after a stop', 'Yes.\tNo.  Yes. \n no', ['Yes.', 'No.', 'Yes.', 'no']],
    [
      'what stands close and is no sentence',
      'x.It is iOS.It is Apple.USA or the phone.it is',
      ['x.It is iOS.It is Apple.USA or the phone.it is'],
    ],
    ['a closer before a close word', 'He said "no."Then he left.', ['He said "no."Then he left.']],
    ['the writer at the end', 'So do I. It works. (I.) Am', ['So do I.', 'It works.', '(I.)', 'Am']],
    ['letters that number', 'a. Open it. b. Close it.', ['a. Open it.', 'b. Close it.']],
    ['numbers that number', '12. Open. 1234. Open it', ['12. Open.', '1234.', 'Open it']],
    [
      'etc. and inc.',
      'Buy etc. and go. Buy etc. They go. Apple Inc. They and Apple inc. and',
      ['Buy etc. and go.', 'Buy etc.', 'They go.', 'Apple Inc.', 'They and Apple inc. and'],
    ],
    ['pages', 'See p. 12 for it. See vol. It is there.', ['See p. 12 for it.', 'See vol.', 'It is there.']],
    ['hours', 'Call at 5 p.m. today.', ['Call at 5 p.m. today.']],
    ['small initials before a capital', 'Not so in the u.s. Then where?', ['Not so in the u.s. Then where?']],
    ['a long word', 'It is incomprehensible. Yes', ['It is incomprehensible.', 'Yes']],
    ['dashes that list', '-- done\n– yes\n* * no\n---- x', ['done', 'yes', '* no', '---- x']],
    ['a minus', '-5 degrees\n•', ['-5 degrees', '•']],
    ['invisible ends', '\u200bIt is. \ufeff', ['It is.']],
    [
      'emoji that end nothing',
      'Great 😀 thanks. 😀Thanks. ok 😀, yes',
      ['Great 😀 thanks. 😀Thanks.', 'ok 😀, yes'],
    ],
    ['emoji with spaces', 'It works 😀 😀 Thanks 😀. Yes', ['It works 😀 😀', 'Thanks 😀.', 'Yes']],
    ['an address in brackets', 'It is (https://a.b/c). Yes.', ['It is (https://a.b/c).', 'Yes.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('cuts a text without stops at clause borders', () => {
    const text = 'and then it went on, '.repeat(500);
    const spans = splitSentences(text);
    expect(Math.max(...spans.map((s) => s.end - s.start))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(spans.slice(0, -1).every((s) => text[s.end - 1] === ',')).toBe(true);
  });

  it.each([
    ['a comma', `${'x'.repeat(58)} a,`, 'b', 1],
    ['a digit', `${'x'.repeat(58)} 5`, 'b', 1],
    ['a word and a carriage return', `${'x'.repeat(60)}\r`, 'b', 1],
    ['a word of a line too short', 'x'.repeat(59), 'b', 2],
    ['a word, before a capital', 'x'.repeat(60), 'B', 2],
    ['a word, before a space', 'x'.repeat(60), ' b', 2],
    ['a colon', `${'x'.repeat(60)}:`, 'b', 2],
  ])('takes a line that ends in %s for wrapped or whole', (_, line, next, count) => {
    expect(sentences(`${line}\n${next}`)).toHaveLength(count);
  });

  it('cuts a text without commas at spaces', () => {
    for (const text of ['word '.repeat(500), `so, ${'word '.repeat(500)}`, `a ${'x'.repeat(50)}`.repeat(50)])
      for (const { end } of splitSentences(text).slice(0, -1)) expect(text[end]).toBe(' ');
  });

  it.each([',', ';', ':'])('cuts at %s rather than at a space', (mark) => {
    const text = `and then it went on${mark} `.repeat(60);
    for (const sentence of sentences(text).slice(0, -1)) expect(sentence.at(-1)).toBe(mark);
  });

  it('makes pieces as long as may be', () => {
    const [first] = splitSentences('x'.repeat(1000));
    expect(first).toEqual({ start: 0, end: LONGEST_SENTENCE });
  });

  it('cuts one endless word without halving a character', () => {
    const text = `x${'😀'.repeat(1000)}`.replaceAll('😀', '𝒳');
    for (const { start, end } of splitSentences(text))
      expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 2000 })])('spans any string in order', (text) => {
    let last = 0;
    for (const { start, end } of splitSentences(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });

  test.prop([
    fc.array(fc.constantFrom('.', ' ', 'a', 'B', '"', '\n', '😀', ',', '1', '?', '…', '://'), {
      maxLength: 300,
    }),
  ])('loses no word of any string', (parts) => {
    const text = parts.join('');
    const words = (t: string) => t.replace(/[^aB1]/g, '');
    expect(words(sentences(text).join(' '))).toBe(words(text));
  });

  it.each([
    ['prose', 'It is on the phone. Apple (e.g. support) cannot see it, can they? '],
    ['no stop', 'word '],
    ['nested quotes', '"('],
    ['stops', '. "'],
    ['slashes', 'a://'],
    ['emoji', '😀 '],
  ])('reads twice as much for twice the text: %s', (_, part) => {
    const text = part.repeat(500);
    const once = unitsRead(() => splitSentences(text));
    expect(unitsRead(() => splitSentences(text + text))).toBeLessThanOrEqual(2.05 * once + 100);
  });
});
