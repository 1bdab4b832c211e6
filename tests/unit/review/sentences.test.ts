import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../utils/review/sentences.ts';
import type { Post } from '../../../utils/thread/model.ts';
import { unitsRead } from '../language/counting.ts';
import { post } from './posts.ts';

const wordsOf = (of: Post) => sentencesOf(of).map(({ start, end }) => of.text.slice(start, end));

describe('sentencesOf', () => {
  it('leaves out titles of linked pages and addresses, and keeps what stands around them', () => {
    const text =
      'See these two.\nIf you forgot your iPhone passcode - Apple Support\nhttps://support.apple.com/118430\nBack up iPhone – Apple Support (UK)\nThen erase the phone.';
    expect(wordsOf(post('a', [text]))).toEqual(['See these two.', 'Then erase the phone.']);
  });

  it('keeps a sentence about Apple Support', () => {
    expect(wordsOf(post('a', ['Ask Apple Support - they know.']))).toEqual([
      'Ask Apple Support - they know.',
    ]);
  });

  it('leaves out what is not English, sentence by sentence', () => {
    const german = 'Der Code liegt auf dem Telefon selbst und nicht in der Cloud.';
    expect(wordsOf(post('a', [`${german} The code is on the phone itself.`]))).toEqual([
      'The code is on the phone itself.',
    ]);
  });

  it('keeps a sentence that a mail program wrapped in one piece', () => {
    const text =
      'The passcode is never sent to anybody, not even to the people who\nbuilt the phone. It is not.';
    expect(wordsOf(post('a', [text]))).toEqual([text.slice(0, -' It is not.'.length), 'It is not.']);
  });

  it('takes no long sentence for the title of a page', () => {
    const text = `The phone asks for it ${'again and '.repeat(18)}again, which is what they say at - Apple Support`;
    expect(text.length).toBeGreaterThan(200);
    expect(wordsOf(post('a', [text]))).toEqual([text]);
  });

  it('reads a post once, however often it is asked for', () => {
    const asked = post('a', ['The passcode is never sent. It stays.']);
    expect(unitsRead(() => sentencesOf(asked))).toBeGreaterThan(0);
    expect(unitsRead(() => sentencesOf(asked))).toBe(0);
  });

  it('leaves out blocks that say that they are in another language', () => {
    const text = 'Code im Telefon.';
    const of = (lang: string) =>
      post('a', [text], { blocks: [{ kind: 'prose', start: 0, end: text.length, lang }] });
    for (const lang of ['de', 'men']) expect(wordsOf(of(lang))).toEqual([]);
    for (const lang of ['en', 'en-GB', 'EN_us', '']) expect(wordsOf(of(lang))).toEqual([text]);
  });

  it('leaves out code, signatures and notices', () => {
    const text = 'My phone, my rules.';
    for (const kind of ['code', 'signature', 'notice'] as const)
      expect(wordsOf(post('a', [text], { blocks: [{ kind, start: 0, end: text.length }] }))).toEqual([]);
  });
});
