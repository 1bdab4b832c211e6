import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../utils/language/english.ts';

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
  ])('passes “%s”', (sentence) => {
    expect(isEnglish(sentence)).toBe(true);
  });
});
