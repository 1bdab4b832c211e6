import { expect, it } from 'vitest';
import { fingerprint } from '../../../utils/review/fingerprint.ts';

const QUOTE = 'Your code is kept on the phone.';

it('recognises a sentence whatever its case, spacing and punctuation', () => {
  expect(fingerprint('a', 'your  code is\nkept, on the phone')).toBe(fingerprint('a', QUOTE));
});

it('tells sentences and misconceptions apart', () => {
  expect(fingerprint('a', 'Your code is kept on the Mac.')).not.toBe(fingerprint('a', QUOTE));
  expect(fingerprint('b', QUOTE)).not.toBe(fingerprint('a', QUOTE));
});

it('holds nothing of the text', () => {
  expect(fingerprint('a', QUOTE)).toMatch(/^[0-9a-f]{16}$/);
});
