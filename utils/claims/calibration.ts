import { CONFIDENCE } from './confidence.ts';
import { sigmoid } from './numbers.ts';
import type { Signals } from './signals.ts';

/** How what speaks for and against a finding is weighed. */
export interface Calibration {
  /** 0 to 1. */
  scoreOf: (signals: Signals) => number;
  /** A sentence is a misstatement only if its score reaches this. */
  threshold: number;
  /** Lower bound of the share of right findings among those with such a score. */
  confidenceOf: (score: number) => number;
}

/**
 * How the signals are weighed, log odds; chosen on the judgements of networks that had not read the writer, so that the most is
 * found where ½ to 1 % of near-misses are flagged. `npm run judge` prints what they bring: docs/judging.md.
 */
export const WEIGHTS = {
  bias: 0,
  about: 1,
  asserted: 0.6,
  secondAbout: 1,
  secondAsserted: 0.6,
  /** Where the structural reader does not take it as the writer's own assertion. */
  doubted: -2,
  /** Where a negation covers what the claim affirms: the networks read that nearly as well. */
  denied: -0.25,
  /** Where only the sentences before it name what it is about. */
  context: -1,
  /** For each word that the networks have never met: they guess. */
  unknown: -2,
  /** Where the words fill a frame of the entry; written by hand, too seldom met to be learned. */
  framed: 1,
} as const;
/** From here on a finding belongs to the band. */
export const BANDS = { low: 0.966, middle: 0.993, high: 0.999 } as const;

/** Probabilities below this say nothing more. */
const TINY = 1e-6;
const log = (share: number): number => Math.log(Math.max(TINY, share));
const logOdds = (share: number): number => log(share) - log(1 - share);

/** The signals as numbers, in the order of WEIGHTS; null where the two networks do not agree. */
export function numbersOf({
  about,
  asserted,
  second,
  stance,
  named,
  unknown,
  framed,
}: Signals): number[] | null {
  if (second === null) return null;
  return [
    1,
    log(about),
    logOdds(asserted),
    log(second.about),
    logOdds(second.asserted),
    stance === 'asserted' || stance === 'denied' ? 0 : 1,
    stance === 'denied' ? 1 : 0,
    named === 'context' ? 1 : 0,
    unknown,
    framed ? 1 : 0,
  ];
}

/** Of two networks together. */
export const ofBoth: Calibration = {
  scoreOf: (signals) => {
    const weights = Object.values(WEIGHTS);
    const numbers = numbersOf(signals);
    return numbers ? sigmoid(numbers.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)) : 0;
  },
  threshold: BANDS.low,
  confidenceOf: (score) => {
    if (score >= BANDS.high) return CONFIDENCE.high;
    return score >= BANDS.middle ? CONFIDENCE.middle : CONFIDENCE.low;
  },
};

/** How much of the topic counts for a pack: its doubt is mostly between neighbours, not about the claim. */
const TOPIC_SHARE = 0.35;
const PACK_THRESHOLD = 0.85;
/** A sentence that fills a frame needs no more than this. */
const FRAMED = 0.6;

/** Of a pack's own small proposer, whose stance features are part of `asserted`. Nobody has counted how often it is right. */
export const ofPack: Calibration = {
  scoreOf: ({ about, asserted, stance, framed }) => {
    if (stance !== 'asserted' || asserted < 0.5) return 0;
    const score = about ** TOPIC_SHARE * asserted;
    return framed && score >= FRAMED ? Math.max(score, PACK_THRESHOLD) : score;
  },
  threshold: PACK_THRESHOLD,
  confidenceOf: () => CONFIDENCE.low,
};
