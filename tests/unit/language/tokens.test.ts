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
    ['marks of one unit', '"(a)" [b] $5 #1 a_b', '" ( a ) " [ b ] $ 5 # 1 a _ b'.split(' ')],
    ['stops and hyphens', '.. . -- - --- !. ?.', ['..', '.', '--', '-', '---', '!', '.', '?', '.']],
    ['sarcasm marks, however written', '/s /S. x /s', ['/s', '/s', '.', 'x', '/s']],
    ['slashes', '/sure a/s https:/x', ['/', 'sure', 'a', '/', 's', 'https', ':', '/', 'x']],
    ['schemes', 'http://x.y/z HTTPS://A.b/C', ['http://x.y/z', 'https://a.b/c']],
    ['what is no scheme', 'note: a:b ://x', ['note', ':', 'a', ':', 'b', ':', '/', '/', 'x']],
    ['www, in any case', 'WWW.apple.zz wwww.apple.zz', ['www.apple.zz', 'wwww', '.', 'apple', '.', 'zz']],
    [
      'addresses between marks',
      'See (https://a.b/c), "https://a.b/d" or https://a.b/.',
      ['see', '(', 'https://a.b/c', ')', ',', '"', 'https://a.b/d', '"', 'or', 'https://a.b/', '.'],
    ],
    [
      'hosts and files',
      'icloud.com/x?y setup.dmg my-site.com',
      ['icloud.com/x?y', 'setup.dmg', 'my-site.com'],
    ],
    [
      'what is no host',
      'apple.example a.com.b a.com-b @home',
      'apple . example a . com . b a . com-b @ home'.split(' '),
    ],
    ['an address without a known end', 'user@host a@ x', ['user@host', 'a', '@', 'x']],
    ['an address with a path', 'a.b@c.d/e f', ['a.b@c.d/e', 'f']],
    ['hyphens at an end', '-x x- 4-digit 4-', ['-', 'x', 'x', '-', '4-digit', '4', '-']],
    [
      'decimal points and commas',
      '3.5 3,5 1.x x.1 1,x',
      ['3.5', '3,5', '1', '.', 'x', 'x', '.', '1', '1', ',', 'x'],
    ],
    ['an ampersand between small letters', 'a&b A&b', ['a', '&', 'b', 'a', '&', 'b']],
    ['initials without their last stop', 'U.S.A e.g i.e., a.b', ['u.s.a', 'e.g', 'i.e.', ',', 'a.b']],
    [
      'what only begins like initials',
      'J. U.S.Army 5.p.',
      ['j', '.', 'u', '.', 's', '.', 'army', '5', '.', 'p', '.'],
    ],
    ['letters that are not ASCII', 'é.it', ['é', '.', 'it']],
    ['old apostrophes', '’tis rock’n’roll don´t don′t', ["'", 'tis', "rock'n'roll", "don't", "don't"]],
    ['fullwidth contractions and hyphens', 'ｄｏｎｔ non‐x', ["don't", 'non-x']],
    ['a soft hyphen', 'pass\u00adcode', ['passcode']],
    ['emoji side by side', '😀😀 ok😀 ❤️', ['😀', '😀', 'ok', '😀', '❤️']],
    ['a keycap', '1️⃣', ['1']],
    ['quotation marks', '“a” «b»', ['“', 'a', '”', '«', 'b', '»']],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it.each([
    ['number', '5 17.4.1 10,000 2019'],
    ['word', '4k 1st v2.0 3.5GB U.S. AT&T don’t'],
    ['url', 'https://a.b www.x.zz icloud.com me@mail.org'],
    ['mark', '. ... -- ?! /s “ ( %'],
    ['emoji', '😀 👍🏽 👨‍👩‍👧 ❤️'],
  ])('calls a %s by its kind', (kind, text) => {
    expect(tokenize(text).map((token) => token.kind)).toEqual(text.split(' ').map(() => kind));
  });

  it('tells where each token stands, invisible marks included', () => {
    const text = 'So\u200b don’t, see www.a.zz/b!';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'So\u200b',
      'don’t',
      ',',
      'see',
      'www.a.zz/b',
      '!',
    ]);
  });

  it('reads nothing past the end of the part', () => {
    const text = 'see www.apple.com/x don’t go... /sure';
    const read = (end: number) => tokenize(text, 0, end).map((token) => token.text);
    expect(read(10)).toEqual(['see', 'www.ap']);
    expect(read(text.indexOf('’'))).toEqual(['see', 'www.apple.com/x', 'don']);
    expect(read(text.indexOf('...') + 2).at(-1)).toBe('..');
    expect(read(text.indexOf('/sure') + 2).at(-1)).toBe('/s');
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
