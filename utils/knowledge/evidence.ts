import data from './evidence.json' with { type: 'json' };

/** How an entry was judged on sentences of writers that its model had never read. */
export interface Evidence {
  /** Sentences that assert it, and how many of them were found. */
  match: number;
  found: number;
  /** Its own near-misses, and how many of them were flagged as this entry all the same. */
  noMatch: number;
  flagged: number;
  /** Other sentences (of other entries, ordinary, of real threads) that were flagged as this entry. */
  elsewhere: number;
}

interface EvidenceFile {
  /** Writers whose sentences were judged, each by a model trained without them. */
  writers: string[];
  entries: Record<string, Evidence>;
}

const { writers, entries } = data as EvidenceFile;

export const judgedWriters: readonly string[] = writers;

/** The judged figures of an entry, or null where it has none yet. Written by `npm run judge`; not for the page: it is data for readers. */
export function evidenceOf(id: string): Evidence | null {
  return Object.hasOwn(entries, id) ? (entries[id] ?? null) : null;
}

/** The share of right ones among all that was flagged as this entry, 0 to 1; null where nothing was. */
export function precisionOf({ found, flagged, elsewhere }: Evidence): number | null {
  const shown = found + flagged + elsewhere;
  return shown === 0 ? null : found / shown;
}
