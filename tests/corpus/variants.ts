import { type Labelled, labelledExamples } from '../../scripts/examples.ts';
import { judgeSentence } from '../../utils/claims/judge.ts';

/** How many misstatements of each misconception are put differently. */
const EACH = 12;

export const isFound = ({ id, text, context }: Labelled): boolean =>
  judgeSentence(text, context).findings.some((finding) => finding.id === id);

/** Of every misconception some misstatements that are found as they stand, in the order of the files. */
export function foundMisstatements(isWanted: (row: Labelled) => boolean): Labelled[] {
  return [...Map.groupBy(labelledExamples(), ({ id }) => id).values()].flatMap((rows) => {
    const wanted = rows.filter((row) => row.asserts && isWanted(row));
    const step = Math.max(1, Math.floor(wanted.length / (2 * EACH)));
    return wanted
      .filter((_, index) => index % step === 0)
      .slice(0, 2 * EACH)
      .filter(isFound)
      .slice(0, EACH);
  });
}

/** A sentence as it goes on after other words: without a capital that only its place gave it. */
export const goesOn = (text: string): string =>
  /^(?:I\b|[A-Z]{2}|Apple|Face|Touch|Find|File|Mac|Siri|Activation|Air|Safari|Time|Screen|Advanced|Lockdown|Private|Gatekeeper|Genius)/.test(
    text,
  )
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

export const withoutStop = (text: string): string => text.replace(/[.!]+$/, '');
