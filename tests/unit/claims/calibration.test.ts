import { describe, expect, it } from 'vitest';
import { BANDS, numbersOf, ofBoth, ofPack, WEIGHTS } from '../../../utils/claims/calibration.ts';
import { CONFIDENCE } from '../../../utils/claims/confidence.ts';
import type { Signals } from '../../../utils/claims/signals.ts';

const SURE: Signals = {
  about: 0.99,
  asserted: 0.99,
  second: { about: 0.99, asserted: 0.99 },
  stance: 'asserted',
  negated: false,
  framed: false,
  named: 'sentence',
  unknown: 0,
  exception: null,
};
const score = (more: Partial<Signals>) => ofBoth.scoreOf({ ...SURE, ...more });

describe('of both networks', () => {
  it('needs their agreement', () => {
    expect(score({ second: null })).toBe(0);
    expect(numbersOf({ ...SURE, second: null })).toBeNull();
    expect(numbersOf(SURE)).toHaveLength(Object.keys(WEIGHTS).length);
  });

  it('reaches the threshold where all speak for it', () => {
    expect(score({})).toBeGreaterThan(ofBoth.threshold);
    expect(score({})).toBeLessThanOrEqual(1);
  });

  it.each([
    ['less about it', { about: 0.5 }],
    ['less asserted', { asserted: 0.5 }],
    ['less about it to the second', { second: { about: 0.5, asserted: 0.99 } }],
    ['less asserted to the second', { second: { about: 0.99, asserted: 0.5 } }],
    ['asked', { stance: 'asked' }],
    ['denied', { stance: 'denied' }],
    ['named in the context only', { named: 'context' }],
    ['put in a word that nobody knows', { unknown: 1 }],
  ] as const)('is less where it is %s', (_, more) => {
    expect(score(more)).toBeLessThan(score({}));
  });

  it('is more where the words fill a frame, and doubts weigh more than a denial', () => {
    expect(score({ framed: true })).toBeGreaterThan(score({}));
    expect(score({ stance: 'hedged' })).toBeLessThan(score({ stance: 'denied' }));
    expect(score({ named: 'nowhere' })).toBe(score({}));
  });

  it('weighs log odds, and takes nothing for certain', () => {
    const [one, about = 0, asserted = 0] = numbersOf({ ...SURE, about: 0, asserted: 1 }) ?? [];
    expect(one).toBe(1);
    expect(about).toBeCloseTo(-asserted, 5);
    expect(Number.isFinite(asserted)).toBe(true);
    expect(numbersOf({ ...SURE, asserted: 0.5 })?.[2]).toBe(0);
  });

  it('tells how sure a finding is by its band', () => {
    const { confidenceOf } = ofBoth;
    expect(
      [BANDS.low, BANDS.middle - 0.001, BANDS.middle, BANDS.high - 0.001, BANDS.high, 1].map(confidenceOf),
    ).toEqual([
      CONFIDENCE.low,
      CONFIDENCE.low,
      CONFIDENCE.middle,
      CONFIDENCE.middle,
      CONFIDENCE.high,
      CONFIDENCE.high,
    ]);
  });
});

describe('of a pack', () => {
  const packed = (more: Partial<Signals>) => ofPack.scoreOf({ ...SURE, second: null, ...more });

  it('needs a plain assertion, more likely than not', () => {
    expect(packed({})).toBeGreaterThan(ofPack.threshold);
    expect(packed({ stance: 'denied' })).toBe(0);
    expect(packed({ asserted: 0.49 })).toBe(0);
    expect(packed({ asserted: 0.5 })).toBeGreaterThan(0);
  });

  it('minds doubt about the topic less than doubt about the claim', () => {
    expect(packed({ about: 0.7, asserted: 0.99 })).toBeGreaterThan(packed({ about: 0.99, asserted: 0.7 }));
  });

  it('lifts what fills a frame to the threshold, and leaves higher and low scores', () => {
    expect(packed({ asserted: 0.7, framed: true })).toBe(ofPack.threshold);
    expect(packed({ asserted: 0.55, framed: true })).toBe(packed({ asserted: 0.55 }));
    expect(packed({ framed: true })).toBe(packed({}));
    expect(packed({ about: 1, asserted: 0.6, framed: true })).toBe(ofPack.threshold);
  });

  it('promises no more than the lowest band', () => {
    expect(ofPack.confidenceOf(1)).toBe(CONFIDENCE.low);
  });
});
