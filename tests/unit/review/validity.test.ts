import { expect, it } from 'vitest';
import { byId } from '../../../utils/knowledge/index.ts';
import type { Misconception } from '../../../utils/knowledge/misconception.ts';
import { wasTrue } from '../../../utils/review/validity.ts';

const entry = byId('passcode-stored-on-device') as Misconception;
const since = { ...entry, valid: { since: { date: '2020-09' } } };
const until = { ...entry, valid: { until: { date: '2019' } } };

it('excuses what was written before the claim became false', () => {
  expect(wasTrue(since, '2020-08-31T23:59Z')).toBe(true);
  expect(wasTrue(since, '2020-09-01')).toBe(false);
  expect(wasTrue(since, '2026-01-01')).toBe(false);
});

it('excuses what was written after the claim ceased to be false', () => {
  expect(wasTrue(until, '2019-12-31')).toBe(false);
  expect(wasTrue(until, '2020-01-01T00:00Z')).toBe(true);
});

it('judges where either date is unknown', () => {
  expect(wasTrue(since, null)).toBe(false);
  expect(wasTrue(entry, '2001-01-01')).toBe(false);
});
