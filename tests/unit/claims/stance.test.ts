import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readStance } from '../../../utils/claims/stance.ts';

const stance = (sentence: string, before: string[] = []) => readStance(sentence, { before }).stance;

describe('stance', () => {
  it.each([
    ['plain', 'The passcode is kept on the iPad.'],
    ['mild belief', 'I think the passcode is kept on the iPad.'],
    ['confidence', "I'm pretty sure Apple keeps a copy."],
    ['as far as I know', 'As far as I know from the manual, the chip keeps the code.'],
    ['advice', "Just take it to the store, they'll unlock it."],
    ['a real condition', 'If you forget the code, Apple resets it without a wipe.'],
    ['rhetorical question', "How else would it check your code if it wasn't saved on the phone?"],
    ['an authority', 'Apple says the passcode is kept on the device.'],
    ['what everyone knows', 'Everyone knows that Macs never get malware.'],
    ['trust me', 'Trust me, the shop opens any phone.'],
    ['generic past', 'Apple changed this in iOS 8.'],
    ['scare quotes', 'The "secure" chip keeps your code.'],
    ['conclusion from a tale', 'My phone got hot all week so somebody is spying on it.'],
    ['after a report', 'People say it is safe, but any app reads your photos and mail without asking.'],
    ['a no to a question', 'No, the chip keeps a copy of it.', ['Is the code deleted?']],
    ['negation', 'Apple can never read your chats.'],
    ['a quotation that is agreed with', '"The code is kept on the phone" exactly, that’s right.'],
  ])('asserted: %s', (_, sentence, before = []) => {
    expect(stance(sentence, before)).toBe('asserted');
  });

  it.each([
    ['asked', 'Is it true that the shop opens any phone?'],
    ['asked', 'does anyone know whether the shop opens phones'],
    ['hypothetical', 'If the shop could open phones, thieves would queue there.'],
    ['hypothetical', 'Suppose the chip kept the code, then a lab would read it.'],
    ['attributed', 'My aunt swears that the shop opens any phone.'],
    ['attributed', 'I heard that the shop opens any phone.'],
    ['quoted', 'The poster "we open any locked phone" hangs in the shop.'],
    ['quoted', '> the shop opens any phone'],
    ['hedged', 'Maybe the shop opens phones, I honestly have no idea.'],
    ['hedged', 'I doubt that the shop opens phones.'],
    ['narrative', 'I erased the iPad on Monday and the old lock came back.'],
    ['narrative', 'My phone was stolen last year and the thief never opened it.'],
    ['refuted', "It's a myth that the shop opens any phone."],
    ['refuted', 'Contrary to the post above, the shop opens nothing.'],
    ['refuted', "That's wrong, the shop only wipes it."],
  ])('%s: %s', (expected, sentence) => {
    expect(stance(sentence)).toBe(expected);
  });

  it.each([
    ["It isn't, the chip derives a key from it.", ['The passcode is stored on the phone.'], 'refuted'],
    ['They do, on every M-series machine.', ["Macs don't have Activation Lock."], 'refuted'],
    ['Not without the key.', ['A lab can read the chip.'], 'refuted'],
    ["It isn't, iOS makes that impossible.", ['Is my phone infected?'], 'asserted'],
    ['It is kept on the chip.', ['My passcode has six digits.'], 'asserted'],
  ])('in its context: %s', (sentence, before, expected) => {
    expect(stance(sentence, before)).toBe(expected);
  });

  it('is read where the focus stands', () => {
    const sentence = 'My aunt says it is slow, but the shop opens any phone.';
    const at = (words: string) => ({
      start: sentence.indexOf(words),
      end: sentence.indexOf(words) + words.length,
      weight: 1,
    });
    expect(readStance(sentence, { before: [], focus: [at('slow')] }).stance).toBe('attributed');
    expect(readStance(sentence, { before: [], focus: [at('shop'), at('phone')] }).stance).toBe('asserted');
  });

  it.each([
    [
      'a quotation decides with three tenths',
      'The poster "we open any phone" hangs in the shop.',
      'open',
      'hangs',
      3,
      'quoted',
    ],
    [
      'a report with half',
      'My aunt says it is slow, but the shop opens any phone.',
      'slow',
      'opens',
      5,
      'attributed',
    ],
    [
      'a tale with eight tenths',
      'I erased it on Monday, but a lock is kept.',
      'erased',
      'kept',
      8,
      'narrative',
    ],
  ] as const)('%s of the focus', (_, sentence, inside, outside, tenths, expected) => {
    const word = (words: string, weight: number) => {
      const start = sentence.indexOf(words);
      return { start, end: start + words.length, weight };
    };
    const read = (share: number) =>
      readStance(sentence, { before: [], focus: [word(inside, share), word(outside, 10 - share)] }).stance;
    expect([read(tenths), read(tenths - 0.1)]).toEqual([expected, 'asserted']);
  });

  it('is that of the scope which holds most of the focus, a quotation before all', () => {
    const sentence = 'I heard on Monday that "we open any phone" hangs there.';
    const word = (words: string, weight: number) => {
      const start = sentence.indexOf(words);
      return { start, end: start + words.length, weight };
    };
    expect(readStance(sentence, { before: [], focus: [word('open', 4), word('Monday', 6)] }).stance).toBe(
      'quoted',
    );
    expect(readStance(sentence, { before: [], focus: [word('open', 1), word('Monday', 9)] }).stance).toBe(
      'attributed',
    );
    expect(readStance(sentence, { before: [], focus: [] }).stance).toBe('quoted');
  });

  it('reads a mark of quotation only where a line begins with it', () => {
    expect(readStance('  > the shop opens any phone', { before: [] })).toMatchObject({
      stance: 'quoted',
      cue: { words: '>' },
    });
    expect(stance('Go to Settings > Passcode, the chip keeps it there.')).toBe('asserted');
  });

  it.each([
    ['"The code is kept on the phone": so true!', 'asserted'],
    ['“The code is kept on the phone” – I agree.', 'asserted'],
    ['"The code is kept on the phone" right before you set it.', 'quoted'],
    ['Exactly what “the code is kept on it” says.', 'quoted'],
    ['“The code is kept on the phone” is what they say, right.', 'quoted'],
  ])('takes a quotation for the writer’s own only where he agrees with it: %s', (sentence, expected) => {
    expect(stance(sentence)).toBe(expected);
  });

  it('sees a negation through a slip, and none in a word that is no negation', () => {
    const cues = (sentence: string) =>
      readStance(sentence, { before: [] }).negations.map(({ cue }) => cue.words);
    expect(cues('nobdy can read it')).toEqual(['nobdy']);
    expect(cues('nothign reads it')).toEqual(['nothign']);
    expect(cues('somebdy never reads it')).toEqual(['never']);
  });

  it('says which words decided', () => {
    const sentence = 'Well, my aunt swears that the shop opens any phone.';
    const { cue } = readStance(sentence, { before: [] });
    expect(cue?.words).toBe('my aunt swears');
    expect(sentence.slice(cue?.start, cue?.end)).toBe(cue?.words);
  });

  it('returns negated spans and does not judge them', () => {
    const { stance: read, negations } = readStance('Apple can’t open the phone, so thieves keep the parts.', {
      before: [],
    });
    expect(read).toBe('asserted');
    expect(negations[0]).toMatchObject({ predicate: 'open', cue: { words: 'can’t' }, start: 0 });
  });

  it.each([
    ['My aunt swears that the shop opens any phone.', 'my aunt swears that the shop opens any phone'],
    ['I don’t know whether the shop opens phones.', 'i dont know whether the shop opens phones'],
    ['I don’t know whether the shop opens phones.', 'I don’t know wheter the shop opens phones.'],
    ['It’s a myth that the shop opens phones.', 'its a myth that the shop opens phones'],
  ])('does not mind case, apostrophes and typos: %s', (clean, sloppy) => {
    expect(stance(sloppy)).toBe(stance(clean));
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 1500 }), fc.string({ unit: 'binary', maxLength: 200 })])(
    'gives a reading with places inside any string',
    (sentence, before) => {
      const { scopes, negations, cue } = readStance(sentence, { before: [before] });
      for (const { start, end } of [...scopes, ...negations, ...(cue ? [cue] : [])]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(sentence.length);
        expect(start).toBeLessThanOrEqual(end);
      }
    },
  );

  it('reads 10,000 nested quotes and a megabyte', () => {
    expect(readStance('"('.repeat(10_000), { before: [] }).scopes).toBeInstanceOf(Array);
    expect(readStance('the man who '.repeat(90_000), { before: [] }).negations).toEqual([]);
  });
});
