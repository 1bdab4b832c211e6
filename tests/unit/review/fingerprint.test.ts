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

it('stays what it was: readers’ hidden notes are stored by it', () => {
  expect(fingerprint('a', QUOTE)).toBe('9394c1c4089f89b4');
});

it('tells words from one word', () => {
  expect(fingerprint('a', 'No where is it kept.')).not.toBe(fingerprint('a', 'Nowhere is it kept.'));
  expect(fingerprint('a', '…')).toMatch(/^[0-9a-f]{16}$/);
});
