/** Ids that misconceptions used to have, with the id that took over, so that people keep their choices. */
export const renamed: Readonly<Record<string, string>> = {};

/** The id that goes by this one today; an id that was never renamed is its own. Follows at most as many renamings as there are. */
export function currentId(id: string, renamings: Readonly<Record<string, string>> = renamed): string {
  let current = id;
  for (let left = Object.keys(renamings).length; left > 0; left--) {
    const next = Object.hasOwn(renamings, current) ? renamings[current] : undefined;
    if (next === undefined) break;
    current = next;
  }
  return current;
}

/**
 * The id that this one went by first. Hidden notes are remembered under it, since their fingerprints cannot be renamed; of
 * several former names, the one that stands first in the list.
 */
export function firstId(id: string, renamings: Readonly<Record<string, string>> = renamed): string {
  let first = id;
  for (let left = Object.keys(renamings).length; left > 0; left--) {
    const before = Object.keys(renamings).find((old) => renamings[old] === first);
    if (before === undefined) break;
    first = before;
  }
  return first;
}
