import type { Example } from '../knowledge/example.ts';
import { type PackFile, packOf, readPack } from '../knowledge/pack.ts';
import { blocked, shows, unpaired } from './examples.ts';
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
  const lacking = file.entries.flatMap((entry) => lacks(entry, pack.mentions));
  if (lacking.length > 0) return lacking;
  if (!file.model) return ['model: the pack has no proposer yet; run "npm run pack -- FILE"'];
  const model = packModel(pack);
  if (!model) return ['model: does not fit the entries; run "npm run pack -- FILE" again'];
  return file.entries.flatMap((entry) => misjudged(entry, model));
}

/** What an entry's examples lack, whatever the proposer. */
export function lacks(
  { id, examples, requires, antipatterns }: Entry,
  mentions: Model['mentions'],
): string[] {
  const failures: string[] = [];
  const tell = (field: string, problem: string) => failures.push(`${id}: ${field}: ${problem}`);
  for (const label of ['match', 'no_match'] as const) {
    const count = examples.filter((example) => example.label === label).length;
    if (count < FEWEST[label])
      tell('examples', `has ${count} with label ${label}; at least ${FEWEST[label]} are needed`);
  }
  const used = new Set<string>(examples.filter(({ label }) => label === 'no_match').map(({ why }) => why));
  for (const why of unpaired(examples).filter((reason) => used.has(reason)))
    tell(
      'examples',
      `none with why "${why}" is a minimal pair: take a match and change only what makes it ${why}`,
    );
  for (const { text } of blocked({ requires }, examples, mentions))
    tell(
      'requires',
      `is not named in “${text}”, which is to match: add the word to a concept, or loosen the group`,
    );
  for (const [index, pattern] of antipatterns.entries()) {
    const at = `antipatterns.${index}`;
    if (!shows(pattern, pattern.example, mentions)) tell(at, 'is not shown by its own example');
    const silenced = examples.find(({ label, text }) => label === 'match' && shows(pattern, text, mentions));
    if (silenced) tell(at, `silences “${silenced.text}”, which is to match`);
  }
  const key = ({ context, text }: Example) => [...context, text].join('\n');
  const matches = new Set(examples.filter(({ label }) => label === 'match').map(key));
  for (const example of examples.filter((e) => e.label === 'no_match' && matches.has(key(e))))
    tell('examples', `“${example.text}” is labelled both ways`);
  return failures;
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
