import { expect, it } from 'vitest';
import { statedDate } from '../../../utils/sites/dates.ts';

it.each([
  ['2025-07-02', '2025-07-02'],
  ['2025-07-02T07:45Z', '2025-07-02T07:45Z'],
  ['2026-01-13 18:22:00Z', '2026-01-13T18:22:00Z'],
  ['2026-01-13T18:22:00.094000+0000', '2026-01-13T18:22:00.094000+00:00'],
  ['1768328520000', '2026-01-13T18:22:00.000Z'],
  ['1768328520', '2026-01-13T18:22:00.000Z'],
  ['Jul 2, 2025 7:51 AM in response to ndudi66', '2025-07-02T07:51'],
  ['Jul 2, 2025 12:05 AM', '2025-07-02T00:05'],
  ['Jul 2, 2025 12:05 PM', '2025-07-02T12:05'],
  ['Posted on July 12, 2025', '2025-07-12'],
  ['02.07.2025 07:51 als Antwort auf x', null],
  ['01-13-2026, 06:22 PM', null],
  ['3h ago', null],
  ['Version 26, 2026 items', null],
  ['Jan 99, 2026', null],
  ['', null],
])('%s', (stated, expected) => {
  expect(statedDate(stated)).toBe(expected);
});
