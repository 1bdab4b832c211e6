import { type PackFile, packOf, readPack } from '../knowledge/pack.ts';
import { lacks } from './examples.ts';
import { judgeWith, type Model } from './judge.ts';
import { packModel } from './packs.ts';

/** Fewer examples than this say nothing about an entry. */
const FEWEST = { match: 10, no_match: 6 } as const;

type Entry = PackFile['entries'][number];

/**
 * Everything for which a pack is refused, one line each, in the order of its entries: too few examples, reasons without a
 * minimal pair, concepts that its own examples do not name, a proposer that is missing, and examples that are judged wrongly.
 */
export function failuresOf(file: PackFile): string[] {
  const pack = packOf(file);
  const lacking = file.entries.flatMap((entry) => lackingIn(entry, pack.mentions));
  if (lacking.length > 0) return lacking;
  if (!file.model) return ['model: the pack has no proposer yet; run "npm run pack -- FILE"'];
  const model = packModel(pack);
  if (!model) return ['model: does not fit the entries; run "npm run pack -- FILE" again'];
  return file.entries.flatMap((entry) => misjudged(entry, model));
}

/** What an entry's examples lack, whatever the proposer. */
export function lackingIn(entry: Entry, mentions: Model['mentions']): string[] {
  return lacks(entry, entry.examples, FEWEST, { block: 0, silence: 0 }, mentions).map(
    ({ field, problem }) => `${entry.id}: ${field}: ${problem}`,
  );
}

/** The entry's examples that a model judges otherwise than they are labelled. */
export function misjudged({ id, examples }: Entry, model: Model): string[] {
  return examples.flatMap(({ label, text, context }) => {
    const { findings, notFlagged } = judgeWith(model, text, context);
    const found = findings[0]?.id;
    if (label === 'match' && found === id) return [];
    if (label === 'no_match' && found === undefined) return [];
    const reason = notFlagged[0]?.reason ?? 'not seen at all';
    const verdict = found === undefined ? reason : `flagged as ${found}`;
    return [`${id}: examples: ${label} “${text}”: ${verdict}`];
  });
}

export type PackCheck = { file: PackFile; failures: null } | { file: null; failures: string[] };

/** Reads and checks a pack's text; it is taken whole or not at all. @param from name to blame in messages */
export function checkPack(text: string, from: string): PackCheck {
  const { file, problems } = readPack(text, from);
  if (!file) return { file: null, failures: problems };
  const failures = failuresOf(file);
  return failures.length > 0 ? { file: null, failures } : { file, failures: null };
}
