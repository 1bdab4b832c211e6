/**
 * Lower bounds (Clopper–Pearson, 95 %) of the share of right findings in three bands of scores, as `npm run judge` counted
 * them with each writer left out of training: docs/judging.md.
 */
export const CONFIDENCE = { low: 0.91, middle: 0.96, high: 0.97 } as const;

export function confidenceOf(score: number): number {
  if (score >= 0.97) return CONFIDENCE.high;
  return score >= 0.92 ? CONFIDENCE.middle : CONFIDENCE.low;
}
