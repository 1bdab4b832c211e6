import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../utils/review/sentences.ts';
import type { Post } from '../../../utils/thread/model.ts';
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

  it('leaves out blocks that say that they are in another language', () => {
    const text = 'Code im Telefon.';
    const of = (lang: string) =>
      post('a', [text], { blocks: [{ kind: 'prose', start: 0, end: text.length, lang }] });
    expect(wordsOf(of('de'))).toEqual([]);
    expect(wordsOf(of('en-GB'))).toEqual([text]);
  });

  it('leaves out code, signatures and notices', () => {
    const text = 'My phone, my rules.';
    for (const kind of ['code', 'signature', 'notice'] as const)
      expect(wordsOf(post('a', [text], { blocks: [{ kind, start: 0, end: text.length }] }))).toEqual([]);
  });
});
