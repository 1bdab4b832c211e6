/**
 * Lower bounds (Clopper–Pearson, 95 %) of the share of right findings in three bands of scores, counted on sentences of three
 * writers whom the models had not read: docs/judging.md.
 */
export const CONFIDENCE = { low: 0.89, middle: 0.94, high: 0.95 } as const;
