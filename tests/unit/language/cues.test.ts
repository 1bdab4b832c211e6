import { describe, expect, it } from 'vitest';
import { cue, prepareCues } from '../../../utils/language/cues.ts';

describe('a cue', () => {
  it.each([
    ['alternatives', 'one|two', ' say two now ', ' say three now '],
    ['lines, trimmed', 'one\n  two three', ' say two three now ', ' say two now '],
    ['whole words', 'one', ' one ', ' someone ones '],
    [
      'adverbs, up to three',
      'so {adv}says',
      ' so just really also says ',
      ' so just really also still says ',
    ],
    ['what it must stand after', '{after ^|please}stop', ' please stop it ', ' do stop it '],
    ['a beginning as that', '{after ^|please}stop', ' stop it ', ' and stop it '],
    ['what it must not stand after', '{unless has|had}no idea', ' i no idea ', ' she had no idea '],
  ])('knows %s', (_, source, fits, fails) => {
    expect([cue(source).isIn(fits), cue(source).isIn(fails)]).toEqual([true, false]);
  });

  it('finds the same again', () => {
    const one = cue('one');
    expect([one.isIn(' one '), one.isIn(' one '), one.isIn(' two ')]).toEqual([true, true, false]);
  });

  it('is compiled in parts where it is long, and whole where it is not', () => {
    const line = (word: string) => Array.from({ length: 150 }, (_, i) => `${word}${i}`).join('|');
    const long = cue([line('some'), line('other'), 'last', 'end'].join('\n'));
    expect(long.parts).toHaveLength(3);
    for (const word of ['some7', 'other149', 'last', 'end']) expect(long.isIn(` ${word} `)).toBe(true);
    expect(cue('one\ntwo\nthree').parts).toHaveLength(1);
  });

  it('is prepared once, in steps', () => {
    for (const _ of prepareCues());
    cue('one');
    expect([...prepareCues()].length).toBeGreaterThan(0);
    expect([...prepareCues()]).toEqual([]);
  });
});
