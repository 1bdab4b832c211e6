import { describe, expect, it } from 'vitest';
import { isEnglish, isFunctionWord } from '../../../utils/language/english.ts';

describe('isEnglish', () => {
  it.each([
    'Der Code liegt auf dem Telefon selbst und nicht in der Cloud, was man so liest.',
    'Le code est gardé sur le téléphone et Apple ne peut pas le lire.',
    'El código se guarda en el propio teléfono y Apple no puede leerlo a distancia.',
    'Il codice sta sul telefono e non su iCloud, quindi Apple non lo vede.',
    'パスコードはデバイスそのものに保存されています。',
  ])('refuses “%s”', (sentence) => {
    expect(isEnglish(sentence)).toBe(false);
  });

  it.each([
    'The passcode is kept on the phone itself.',
    'PIN kept on handset, nowhere else, full stop.',
    'Go to Settings > Face ID & Passcode > Erase Data.',
    'My phone says “Code falsch” when I type the code that I use in Germany.',
    'Ja, genau.',
    '',
    'PIN kept on handset, nowhere else: chip keys, zero copies, full stop.',
    'Voilà: Settings, General, Reset, Erase All Content.',
    'Это code.',
  ])('passes “%s”', (sentence) => {
    expect(isEnglish(sentence)).toBe(true);
  });

  it('refuses what goes on for long without a word of English grammar', () => {
    const word = 'kode ';
    expect(isEnglish(word.repeat(14).trim())).toBe(true);
    expect(isEnglish(word.repeat(15).trim())).toBe(false);
    expect(isEnglish(`the ${word.repeat(14).trim()}`)).toBe(false);
    expect(isEnglish(`the ${word.repeat(9).trim()}`)).toBe(true);
  });

  it('refuses a few words only where two are of another language', () => {
    expect(isEnglish('kode der kode kode kode kode')).toBe(true);
    expect(isEnglish('kode der kode die ist kode')).toBe(false);
    expect(isEnglish('der kode und kode ist')).toBe(true);
  });
});

it('knows the words of English grammar', () => {
  for (const word of ['the', 'of', "don't", 'nothing']) expect(isFunctionWord(word)).toBe(true);
  for (const word of ['passcode', 'der', '']) expect(isFunctionWord(word)).toBe(false);
});
