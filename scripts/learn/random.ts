export { randomFrom } from '../../utils/claims/learn.ts';

/** Deterministic numbers in [0, 1): mulberry32. */
export type Random = () => number;

/** One seed from several numbers, so that near numbers give unlike seeds. */
export function seedOf(...numbers: number[]): number {
  let h = 0x811c9dc5;
  for (const n of numbers) {
    h = Math.imul(h ^ n, 0x01000193);
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  }
  return h ^ (h >>> 13);
}

/** A whole number below `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** About normal with variance 1: the sum of twelve uniform numbers, which every machine adds up alike. */
export function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
