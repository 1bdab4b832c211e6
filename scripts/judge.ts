// Recall, precision and false flags of the engine, each writer's sentences judged by a model that never saw that writer.
//   npm run judge [-- --writer NAME] [--misses]      with all writers it also writes utils/knowledge/evidence.json
import { parseArgs } from 'node:util';
import { CONFIDENCE } from '../utils/claims/confidence.ts';
import { judgeWith, ownModel } from '../utils/claims/judge.ts';
import { Proposer } from '../utils/claims/propose.ts';
import { writeEvidence } from './evidence.ts';
import { type Labelled, labelledExamples, ordinarySentences, realSentences } from './examples.ts';
import { learnFrom } from './train.ts';

const { values } = parseArgs({
  options: { writer: { type: 'string' }, misses: { type: 'boolean', default: false } },
});

interface Verdict {
  row: Labelled;
  flagged: string | null;
  confidence: number;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Trains on what is given and judges the others, as the extension would. */
function judged(training: Labelled[], unseen: Labelled[]): Verdict[] {
  const { weights, ids } = learnFrom(training);
  const model = ownModel(new Proposer(weights, ids.length), ids);
  return unseen.map((row) => {
    const [finding] = judgeWith(model, row.text, row.context).findings;
    return { row, flagged: finding?.id ?? null, confidence: finding?.confidence ?? 0 };
  });
}

function report(writer: string, verdicts: Verdict[]): void {
  const labelled = verdicts.filter(({ row }) => row.id !== null && row.writer === writer);
  const matches = labelled.filter(({ row }) => row.asserts);
  const others = labelled.filter(({ row }) => !row.asserts);
  const found = matches.filter(({ row, flagged }) => flagged === row.id);
  const wrong = others.filter(({ flagged }) => flagged !== null);
  const ordinary = verdicts.filter(({ row }) => row.id === null);
  console.log(
    `\n${writer} left out: recall ${percent(found.length, matches.length)} of ${matches.length}, ` +
      `near-misses flagged ${percent(wrong.length, others.length)} of ${others.length}, ` +
      `ordinary and real sentences flagged ${ordinary.filter(({ flagged }) => flagged).length} of ${ordinary.length}`,
  );
  const reasons = [...new Set(labelled.map(({ row }) => row.why))].sort();
  for (const why of reasons) {
    const of = labelled.filter(({ row }) => row.why === why);
    const hits = of.filter(({ row, flagged }) => (row.asserts ? flagged === row.id : flagged !== null));
    console.log(
      `  ${of[0]?.row.asserts ? 'found  ' : 'flagged'} ${why.padEnd(22)} ${percent(hits.length, of.length)}`,
    );
  }
  for (const band of Object.values(CONFIDENCE)) {
    const shown = labelled.filter(({ flagged, confidence }) => flagged !== null && confidence === band);
    const right = shown.filter(({ row, flagged }) => row.asserts && flagged === row.id);
    console.log(`  band ${band}: ${right.length} right of ${shown.length} shown`);
  }
  if (!values.misses) return;
  for (const { row, flagged } of [...wrong, ...ordinary.filter((verdict) => verdict.flagged)]) {
    console.log(`  FLAGGED ${flagged} | ${row.why} | ${[...row.context, row.text].join(' >> ')}`);
  }
}

const examples = labelledExamples();
const everyday = ordinarySentences();
const real = realSentences().filter(({ asserts }) => !asserts);
const writers = ['first', 'second', 'third', 'fourth'].filter(
  (name) => !values.writer || name === values.writer,
);
const all: Verdict[] = [];
for (const writer of writers) {
  // every fifth ordinary sentence is kept aside as well
  const kept = everyday.filter((_, i) => i % 5 === 0);
  const training = [
    ...examples.filter((row) => row.writer !== writer),
    ...everyday.filter((_, i) => i % 5 !== 0),
  ];
  const verdicts = judged(training, [...examples.filter((row) => row.writer === writer), ...kept, ...real]);
  report(writer, verdicts);
  all.push(...verdicts);
}
if (!values.writer) writeEvidence(writers, all);
