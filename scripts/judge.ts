// Recall, precision and false flags of the engine, each writer's sentences judged by a model that never saw that writer.
//   npm run judge [-- --fold N] [--models FOLDER] [--misses]
// Models are kept in FOLDER (reports/judged unless said) and used again; remove it to train anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BANDS, numbersOf, ofBoth, WEIGHTS } from '../utils/claims/calibration.ts';
import { ownModel, readWith } from '../utils/claims/judge.ts';
import type { EncodedNetworks } from '../utils/claims/model/networks.ts';
import type { Signals } from '../utils/claims/signals.ts';
import { lowerBound } from './bounds.ts';
import { evidence } from './evidence.ts';
import { type Labelled, labelledExamples, ordinarySentences, realSentences } from './examples.ts';
import { ROOT } from './knowledge-files.ts';
import { fitLogistic } from './logistic.ts';
import { COURSE, learnNetworks } from './train.ts';

const { values } = parseArgs({
  options: {
    fold: { type: 'string' },
    models: { type: 'string', default: join(ROOT, 'reports/judged') },
    misses: { type: 'boolean', default: false },
  },
});

interface Verdict {
  row: Labelled;
  /** Another company's devices are meant. */
  elsewhere: boolean;
  /** What the sentence is taken to be about; null where nothing is seen in it. */
  id: string | null;
  signals: Signals | null;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

const examples = labelledExamples();
const everyday = ordinarySentences();
const everydayWriters = [...new Set(everyday.map(({ writer }) => writer))].sort();
/** The catalogue's own sentences are too few and too plain to be judged by. */
const writers = [...new Set(examples.map(({ writer }) => writer))].filter((writer) => writer !== 'catalogue');

/** Writers are left out one or two at a time, with a writer of ordinary sentences, so that four trainings do. */
const FOLDS = 4;
const foldOf = ({ id, writer }: Labelled) =>
  (id === null ? everydayWriters : writers).indexOf(writer) % FOLDS;

function modelWithout(fold: number): EncodedNetworks {
  const path = join(values.models, `${fold}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as EncodedNetworks;
  const training = [...examples, ...everyday].filter((row) => foldOf(row) !== fold);
  console.error(`trains without fold ${fold}: ${training.length} sentences`);
  const model = learnNetworks(training, COURSE, 2);
  mkdirSync(values.models, { recursive: true });
  writeFileSync(path, JSON.stringify(model));
  return model;
}

function judgedBy(model: EncodedNetworks, unseen: readonly Labelled[]): Verdict[] {
  const decoded = ownModel(model);
  return unseen.map((row) => {
    const read = readWith(decoded, row.text, row.context);
    return {
      row,
      id: read?.id ?? null,
      signals: read?.signals ?? null,
      elsewhere: read?.elsewhere ?? false,
    };
  });
}

const scored = ({ signals, elsewhere }: Verdict) =>
  signals === null || elsewhere || signals.named === 'nowhere' || signals.exception !== null
    ? 0
    : ofBoth.scoreOf(signals);
const isFlagged = (verdict: Verdict) => scored(verdict) >= ofBoth.threshold;
const isMatch = ({ row }: Verdict) => row.id !== null && row.asserts;
const isNearMiss = ({ row }: Verdict) => row.id !== null && !row.asserts;
const isEveryday = ({ row }: Verdict) => row.id === null && row.writer !== 'real';
const isRight = (verdict: Verdict) => isMatch(verdict) && verdict.id === verdict.row.id;

/** Recall where the given share of near-misses is flagged. */
function recallAt(share: number, verdicts: readonly Verdict[]): number {
  const misses = verdicts
    .filter(isNearMiss)
    .map(scored)
    .sort((a, b) => b - a);
  const bar = misses[Math.floor(share * misses.length)] ?? 0;
  const matches = verdicts.filter(isMatch);
  return matches.filter((verdict) => isRight(verdict) && scored(verdict) > bar).length / matches.length;
}

function line(name: string, verdicts: readonly Verdict[]): string {
  const matches = verdicts.filter(isMatch);
  const near = verdicts.filter(isNearMiss);
  const ordinary = verdicts.filter(isEveryday);
  const real = verdicts.filter(({ row }) => row.writer === 'real');
  const flagged = (of: Verdict[]) => of.filter(isFlagged).length;
  const rightly = matches.filter((verdict) => isRight(verdict) && isFlagged(verdict)).length;
  return [
    name,
    `${percent(rightly, matches.length)} of ${matches.length}`,
    `${percent(flagged(near), near.length)} of ${near.length}`,
    `${flagged(ordinary)} of ${ordinary.length}`,
    `${flagged(real.filter(({ row }) => !row.asserts))} of ${real.filter(({ row }) => !row.asserts).length}`,
    percent(matches.filter(isRight).length, matches.length),
    [0.005, 0.01, 0.02].map((share) => percent(recallAt(share, verdicts), 1)).join(', '),
  ].join(' | ');
}

const all: Verdict[] = [];
console.log(
  '| writer left out | found | near-misses flagged | ordinary flagged | real flagged | subject right | recall at ½, 1, 2 % of near-misses |',
);
console.log('|---|---|---|---|---|---|---|');
for (let fold = 0; fold < FOLDS; fold++) {
  if (values.fold !== undefined && values.fold !== String(fold)) continue;
  const unseen = [...examples, ...everyday].filter((row) => foldOf(row) === fold);
  const verdicts = judgedBy(modelWithout(fold), [...unseen, ...realSentences()]);
  for (const writer of writers.filter((_, i) => i % FOLDS === fold)) {
    const others = new Set(writers.filter((name) => name !== writer));
    console.log(
      `| ${line(
        writer,
        verdicts.filter(({ row }) => !others.has(row.writer)),
      )} |`,
    );
  }
  all.push(...verdicts);
}
console.log(`| ${line('all', all)} |`);

console.log('\nby reason: found, or flagged');
for (const why of [...new Set(all.filter(({ row }) => row.id !== null).map(({ row }) => row.why))].sort()) {
  const of = all.filter(({ row }) => row.id !== null && row.why === why);
  const hits = of.filter((verdict) => isFlagged(verdict) && (!isMatch(verdict) || isRight(verdict)));
  console.log(`  ${why.padEnd(22)} ${percent(hits.length, of.length)} of ${of.length}`);
}

console.log('\nby misconception: found, near-misses flagged');
const figures = evidence(
  all.map((verdict) => ({ row: verdict.row, flagged: isFlagged(verdict) ? verdict.id : null })),
);
for (const [id, { match, found, noMatch, flagged }] of Object.entries(figures))
  console.log(`  ${id}: ${found} of ${match}, ${flagged} of ${noMatch}`);

// real sentences only report: nothing is fitted on them
const pooled = all.filter(({ row, signals }) => row.writer !== 'real' && signals !== null);
const cases = pooled.flatMap((verdict) => {
  const numbers = numbersOf(verdict.signals as Signals);
  return numbers ? [{ numbers, isRight: isRight(verdict) }] : [];
});
const fitted = fitLogistic(
  cases.map(({ numbers }) => numbers),
  cases.map((one) => one.isRight),
);
console.log('\ncalibration on these judgements, and as it is:');
for (const [i, [name, weight]] of Object.entries(WEIGHTS).entries())
  console.log(`  ${name.padEnd(10)} ${(fitted[i] as number).toFixed(3)}   ${weight}`);

console.log('\nthresholds: found | near-misses | ordinary flagged');
for (const bar of [0.9, 0.92, 0.94, 0.95, 0.96, 0.965, 0.97, 0.975, 0.98, 0.985, 0.99]) {
  const shown = all.filter((verdict) => scored(verdict) >= bar);
  const share = (is: (verdict: Verdict) => boolean, from = is) =>
    percent(shown.filter(is).length, all.filter(from).length);
  console.log(
    `  ${bar}: ${share(isRight, isMatch)} | ${share(isNearMiss)} | ${shown.filter(isEveryday).length} of ${all.filter(isEveryday).length}`,
  );
}

console.log('\nconfidence by band of scores: right of shown, lower bound (95 %)');
const bands = Object.values(BANDS);
for (const [i, from] of bands.entries()) {
  const to = bands[i + 1] ?? Number.POSITIVE_INFINITY;
  const shown = pooled.filter((verdict) => scored(verdict) >= from && scored(verdict) < to);
  const right = shown.filter(isRight).length;
  console.log(`  from ${from}: ${right} of ${shown.length}, ${lowerBound(right, shown.length).toFixed(3)}`);
}

if (values.misses) {
  for (const verdict of all.filter((one) => isFlagged(one) && !isRight(one))) {
    const { row, id } = verdict;
    console.log(`FLAGGED ${id} | ${row.why} | ${[...row.context, row.text].join(' >> ')}`);
  }
}
