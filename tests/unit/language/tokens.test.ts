import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../utils/language/tokens.ts';
import { unitsRead } from './counting.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it.each([
    ['case and marks', 'The Passcode, OK.', ['the', 'passcode', ',', 'ok', '.']],
    ['contractions', 'Don’t, isn`t, it’s', ["don't", ',', "isn't", ',', "it's"]],
    [
      'contractions without apostrophe',
      'dont cant wont isnt theyre',
      ["don't", "can't", "won't", "isn't", "they're"],
    ],
    [
      'words that only look like contractions',
      'its were well ill shell lets',
      ['its', 'were', 'well', 'ill', 'shell', 'lets'],
    ],
    ['treebank contractions', "ca n't do n't", ['ca', "n't", 'do', "n't"]],
    ['hyphens', 'end-to-end 4-digit non‑jailbroken', ['end-to-end', '4-digit', 'non-jailbroken']],
    ['dashes', 'stored -- or not', ['stored', '--', 'or', 'not']],
    [
      'versions and numbers',
      'iOS 17.4.1, v2.0, 10,000 or 50%',
      ['ios', '17.4.1', ',', 'v2.0', ',', '10,000', 'or', '50', '%'],
    ],
    ['initials', 'e.g. the U.S. at 5 a.m.', ['e.g.', 'the', 'u.s.', 'at', '5', 'a.m.']],
    [
      'addresses',
      'www.a.b/c?d=1, icloud.com. me@mail.example.org',
      ['www.a.b/c?d=1', ',', 'icloud.com', '.', 'me@mail.example.org'],
    ],
    ['a full stop without space', 'phone.It', ['phone', '.', 'it']],
    ['names with an ampersand', 'AT&T R&D', ['at&t', 'r&d']],
    ['possessives', "the phone's users' code", ['the', "phone's", 'users', "'", 'code']],
    ['invisible characters', 'pass\u200bcode', ['passcode']],
    ['fullwidth', 'ｉＯＳ', ['ios']],
    ['sarcasm marks', 'sure /s and/or', ['sure', '/s', 'and', '/', 'or']],
    ['emoji', 'ok 👍🏽👨‍👩‍👧 no', ['ok', '👍🏽', '👨‍👩‍👧', 'no']],
    ['runs of marks', 'what?!?! no...', ['what', '?!?!', 'no', '...']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it.each([
    "don't",
    'dont',
    "ca n't",
    'cannot',
    'never',
    'Nobody',
    'nothing',
    'without',
    'aint',
    'neither',
    'havent',
  ])('sees the negation in %s', (text) => {
    expect(tokenize(text).some((token) => token.negative)).toBe(true);
  });

  it.each(['note', 'want', 'know', 'none-such', 'its', "it's", 'nova', 'wonton'])(
    'sees none in %s',
    (text) => {
      expect(tokenize(text).some((token) => token.negative)).toBe(false);
    },
  );

  it('names the offsets of the whole text when it reads a part', () => {
    const text = 'First one. Second “don’t” one.';
    const tokens = tokenize(text, 11);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Second',
      '“',
      'don’t',
      '”',
      'one',
      '.',
    ]);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 500 })])('covers any string in order', (text) => {
    let last = 0;
    for (const token of tokenize(text)) {
      expect(token.start).toBeGreaterThanOrEqual(last);
      expect(token.end).toBeGreaterThan(token.start);
      last = token.end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });

  it.each(['It isn’t on the phone, see www.a.com/b. ', 'a.', 'a-', "n't", '//:', '"(', '😀'])(
    'reads twice as much for twice the text: %s',
    (part) => {
      const text = part.repeat(400);
      const once = unitsRead(() => tokenize(text));
      expect(unitsRead(() => tokenize(text + text))).toBeLessThanOrEqual(2.05 * once + 100);
    },
  );
});
