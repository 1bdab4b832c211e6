import type { Misconception } from '../knowledge/misconception.ts';

/**
 * Whether a claim was not false yet, or no longer, when a post was written. Compared as far as the bound is precise:
 * a post of the bound's own month is judged.
 * @param postedAt ISO 8601, or null where the page does not say
 */
export function wasTrue({ valid }: Misconception, postedAt: string | null): boolean {
  if (postedAt === null) return false;
  const since = valid?.since?.date;
  const until = valid?.until?.date;
  return (
    (since !== undefined && postedAt.slice(0, since.length) < since) ||
    (until !== undefined && postedAt.slice(0, until.length) > until)
  );
}
