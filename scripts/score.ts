import { judgeSentence } from '../utils/claims/judge.ts';
import type { Labelled } from './examples.ts';

/** What the engine said of a labelled sentence. */
export interface Verdict {
  row: Labelled;
  /** Id of the misconception that it was flagged as, or null. */
  flagged: string | null;
}

/** A labelled sentence is found if it is flagged as its own misconception; one that asserts none is wrong if it is flagged at all. */
export interface Score {
  matches: number;
  found: number;
  /** Matches flagged as a misconception other than their own. */
  mistaken: number;
  others: number;
  flagged: number;
}

/** Judges sentences as the extension would, with the model that it ships. */
export const verdictsOf = (rows: readonly Labelled[]): Verdict[] =>
  rows.map((row) => ({ row, flagged: judgeSentence(row.text, row.context).findings[0]?.id ?? null }));

export function scoreOf(verdicts: readonly Verdict[]): Score {
  const score: Score = { matches: 0, found: 0, mistaken: 0, others: 0, flagged: 0 };
  for (const { row, flagged } of verdicts) {
    if (row.asserts) {
      score.matches++;
      if (flagged === row.id) score.found++;
      else if (flagged !== null) score.mistaken++;
    } else {
      score.others++;
      if (flagged !== null) score.flagged++;
    }
  }
  return score;
}

/** Verdicts by what a row has in common, in alphabetical order. */
export function scoresBy(verdicts: readonly Verdict[], keyOf: (row: Labelled) => string): [string, Score][] {
  return [...Map.groupBy(verdicts, ({ row }) => keyOf(row))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => [key, scoreOf(of)]);
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
