// Checks a pack, trains its proposer on its own examples, and writes that into the file.
//   npm run pack -- FILE [--judge]      --judge also tells what it finds of examples it was not trained on, and what it flags elsewhere
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeWith, type Model } from '../utils/claims/judge.ts';
import { type Budget, learn, type Sample } from '../utils/claims/learn.ts';
import { encode } from '../utils/claims/model/encoding.ts';
import { failuresOf, lackingIn } from '../utils/claims/pack-check.ts';
import { packModel } from '../utils/claims/packs.ts';
import { type PackFile, packOf, readPack } from '../utils/knowledge/pack.ts';
import { type Labelled, labelledExamples, ordinarySentences, realSentences, sampleOf } from './examples.ts';

const BUDGET: Budget = { topic: 28_000, shared: 8_000, own: 16_000 };

/** Of the sentences about other things, every so many teach a pack what it is not about; the others are there to measure. */
const SHARE = 3;

/**
 * How often a pack's own examples are learned in a pass, since there are so few of them beside the others; how much more often
 * those that are still judged wrongly after a round; and after how many rounds that is given up.
 */
const REPEATED = 12;
const REPEATED_MORE = 8;
const ROUNDS = 8;
/** Contexts that each example without one is learned in. */
const CONTEXTS = 5;

function labelled(file: PackFile): Labelled[] {
  return file.entries.flatMap(({ id, examples }) =>
    examples.map(({ label, why, text, context, writer }) => ({
      id,
      text,
      context,
      asserts: label === 'match',
      why,
      writer,
    })),
  );
}

/** Ordinary sentences and those of Errata's own entries: for a pack, both are about something else. */
function elsewhere(): Labelled[] {
  return [...ordinarySentences(), ...labelledExamples()].map((row) => ({ ...row, id: null, asserts: false }));
}

/** The sentence after each of a few others; where it has a context of its own, that stays as it is. */
function inContexts(row: Labelled, index: number, others: readonly Labelled[]): Labelled[] {
  if (row.context.length > 0) return [];
  return Array.from({ length: CONTEXTS }, (_, time) => {
    const before = others[((index * CONTEXTS + time) * 7) % others.length];
    return { ...row, context: before ? [...before.context, before.text].slice(-2) : [] };
  });
}

/** The pack with a proposer trained on these of its examples, until it judges them rightly. Deterministic. */
function trained(file: PackFile, examples: readonly Labelled[], others: readonly Labelled[]): PackFile {
  const ids = file.entries.map(({ id }) => id);
  const indices = new Map(ids.map((id, index) => [id, index]));
  const own = examples.map((row, index) => ({
    row,
    // alone and after other sentences in turn: in a thread nearly every sentence stands after another one
    samples: [row, ...inContexts(row, index, others)].map((variant) => sampleOf(variant, indices)),
    repeated: REPEATED,
  }));
  const about = others.map((row) => sampleOf(row, indices));
  for (let round = 1; ; round++) {
    const samples = own.flatMap(({ samples: variants, repeated }) =>
      Array.from({ length: repeated }, (_, time) => variants[time % variants.length] as Sample),
    );
    const next = { ...file, model: encode(learn([...samples, ...about], ids.length, BUDGET), ids) };
    const model = modelOf(next);
    const wrong = own.filter(({ row }) => flaggedBy(model, row) !== (row.asserts ? row.id : null));
    if (wrong.length === 0 || round === ROUNDS) return next;
    for (const one of wrong) one.repeated += REPEATED_MORE;
  }
}

function modelOf(file: PackFile): Model {
  const model = packModel(packOf(file));
  if (!model) throw new Error('the trained proposer does not fit its own pack');
  return model;
}

const flaggedBy = (model: Model, { text, context }: Labelled) =>
  judgeWith(model, text, context).findings[0]?.id ?? null;

/** What is found of each fifth of the examples by a proposer trained on the others, and what is flagged elsewhere. */
function judge(file: PackFile, others: readonly Labelled[], unseen: readonly Labelled[]): void {
  const own = labelled(file);
  const counts = { match: 0, found: 0, foundInContext: 0, noMatch: 0, flagged: 0 };
  const folds = 5;
  for (let fold = 0; fold < folds; fold++) {
    const model = modelOf(
      trained(
        file,
        own.filter((_, i) => i % folds !== fold),
        others,
      ),
    );
    for (const row of own.filter((_, i) => i % folds === fold)) {
      const flagged = flaggedBy(model, row);
      counts[row.asserts ? 'match' : 'noMatch']++;
      if (row.asserts && flagged === row.id) counts.found++;
      const [after = row] = inContexts(row, own.length + own.indexOf(row), unseen);
      if (row.asserts && flaggedBy(model, after) === row.id) counts.foundInContext++;
      if (!row.asserts && flagged !== null) counts.flagged++;
    }
  }
  console.log(
    `left out by fifths: ${counts.found} of ${counts.match} found (${counts.foundInContext} after another sentence), ${counts.flagged} of ${counts.noMatch} near-misses flagged`,
  );
  const model = modelOf(file);
  const strays = unseen.filter((row) => flaggedBy(model, row) !== null);
  console.log(`elsewhere: ${strays.length} of ${unseen.length} sentences flagged that it was not trained on`);
  for (const row of strays) console.log(`  ${flaggedBy(model, row)} | ${row.text}`);
}

/** A pack's text: like JSON.stringify, with each example on a line of its own. */
export function packText(file: PackFile): string {
  const kept: string[] = [];
  const text = JSON.stringify(
    file,
    (key, value: unknown) => {
      if (key !== 'examples' || !Array.isArray(value)) return value;
      return value.map((example) => `@${kept.push(JSON.stringify(example)) - 1}@`);
    },
    2,
  );
  return `${text.replace(/"@(\d+)@"/g, (_, index: string) => kept[Number(index)] as string)}\n`;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { judge: { type: 'boolean', default: false } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    console.error('usage: npm run pack -- FILE [--judge]');
    return 2;
  }
  const tell = (problems: readonly string[]) => {
    console.error(problems.join('\n'));
    console.error(`${problems.length} problems; ${path} was left as it is`);
    return 1;
  };
  const { file, problems } = readPack(readFileSync(path, 'utf8'), path);
  if (!file) return tell(problems);
  const { mentions } = packOf(file);
  const lacking = file.entries.flatMap((entry) => lackingIn(entry, mentions));
  if (lacking.length > 0) return tell(lacking);
  const all = elsewhere();
  const others = all.filter((_, i) => i % SHARE === 0);
  const next = trained(file, labelled(file), others);
  const failures = failuresOf(next);
  if (values.judge) {
    const unseen = all.filter((_, i) => i % SHARE !== 0);
    judge(next, others, [...unseen, ...realSentences()]);
  }
  if (failures.length > 0) return tell(failures);
  const text = packText(next);
  writeFileSync(path, text);
  const examples = labelled(next);
  console.log(
    `${path}: ${next.entries.length} entries, ${examples.length} examples, all pass; ${text.length} bytes written`,
  );
  return 0;
}

if (import.meta.main) process.exitCode = main();
