import { expect, it } from 'vitest';
import { pointsBack } from '../../../utils/claims/alone.ts';

it.each([
  'it is kept',
  'well , it is',
  'yes',
  'and then',
  "they're kept",
  'but there is',
  '. it',
  '“ no , no',
])('points back: %s', (line) => expect(pointsBack(line.split(' '))).toBe(true));

it.each(['the code', 'so the code', 'well', 'well the code it', 'apple keeps it', ', .', ''])(
  'stands alone: %s',
  (line) => expect(pointsBack(line.split(' '))).toBe(false),
);
