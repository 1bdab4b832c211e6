import { expect, it } from 'vitest';
import { asPost, reviewText } from '../../../utils/review/text.ts';

const STATED = 'Apple keeps a copy of your passcode on its servers.';

it('finds what a text asserts, where it stands', () => {
  const text = `Take the receipt with you. ${STATED}`;
  const [finding] = reviewText(text, [], false).findings;
  expect(finding?.id).toBe('passcode-kept-by-apple');
  expect(text.slice(finding?.start, finding?.end)).toBe(STATED);
});

it('shows what is only tried out to those who ask for it', () => {
  const text = 'iCloud Photos is your backup, so anything you delete on the iPhone stays safe up there.';
  const ids = (includeShadow: boolean) => reviewText(text, [], includeShadow).findings.map(({ id }) => id);
  expect(ids(true)).toEqual(['sync-is-backup']);
  expect(ids(false)).toEqual([]);
});

it('is a post that nobody gave a badge', () => {
  expect(asPost(STATED)).toMatchObject({ text: STATED, marks: [], author: null, postedAt: null });
});

it('tells what was seen and left alone, and why', () => {
  const { findings, notFlagged } = reviewText(
    `Does ${STATED.replace('keeps', 'keep').replace('.', '?')}`,
    [],
    false,
  );
  expect(findings).toEqual([]);
  expect(notFlagged.map(({ stance }) => stance)).toContain('asked');
});

it('gives nothing for a text that says nothing', () => {
  for (const text of ['', ' \n ', 'Hello.'])
    expect(reviewText(text, [], true)).toEqual({ findings: [], notFlagged: [] });
});
