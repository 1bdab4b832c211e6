import type { Post } from './model.ts';

const DAY = 24 * 60 * 60 * 1000;
const ZONE = /T.*(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Milliseconds from one time to another; 0 where that is not known. Times of which one lacks its zone, or the time of day,
 * are compared by the day, and neighbouring days may be the same moment.
 */
export function elapsed(from: string | null, to: string | null): number {
  if (from === null || to === null) return 0;
  const isExact = from.includes('T') && to.includes('T') && ZONE.test(from) === ZONE.test(to);
  const time = (date: string) => Date.parse(isExact ? date : date.slice(0, 'yyyy-mm-dd'.length));
  const difference = time(to) - time(from);
  return Math.abs(difference) > (isExact ? 0 : DAY) ? difference : 0;
}

/** True where a post was surely written before another: by their times, else by their numbers, which forums count up. */
function isBefore(post: Post, other: Post): boolean {
  const difference = elapsed(post.postedAt, other.postedAt);
  if (difference !== 0) return difference > 0;
  const isNumber = [post, other].every(({ id }) => /^\d{1,15}$/.test(id));
  return isNumber && Number(post.id) < Number(other.id);
}

/**
 * The posts of a thread of which a page shows a part: those read before, and those it shows now, each once, as it shows
 * them now. Posts that both know hold their places; between two of them what was read before comes first, unless it was
 * written later (the reader went back to an earlier page).
 * @param known in thread order
 * @param shown in page order
 */
export function mergePosts(known: readonly Post[], shown: readonly Post[]): Post[] {
  const isShown = new Set(shown.map(({ id }) => id));
  const at = new Map(known.map(({ id }, index) => [id, index]));
  const merged: Post[] = [];
  let fresh: Post[] = [];
  let next = 0;
  const mergeUpTo = (end: number) => {
    const gone = known.slice(next, end).filter(({ id }) => !isShown.has(id));
    const [firstFresh] = fresh;
    const [firstGone] = gone;
    const isBack = firstFresh && firstGone && isBefore(firstFresh, firstGone);
    merged.push(...(isBack ? [...fresh, ...gone] : [...gone, ...fresh]));
    fresh = [];
  };
  for (const post of shown) {
    const index = at.get(post.id) ?? -1;
    if (index < next) {
      fresh.push(post);
      continue;
    }
    mergeUpTo(index);
    merged.push(post);
    next = index + 1;
  }
  mergeUpTo(known.length);
  return merged;
}
