// Scores a blind round: sentences by somebody who has seen neither the engine nor the sentences it learned from, judged by the
// model that ships, before anybody tunes on them.
//   npm run round -- [--misses] [--seal] FOLDER…    a folder is one writer's, as scripts/import-sentences.ts takes it
//   npm run round -- [--misses] [--evidence]        the sealed sentences again
// --seal adds them to tests/corpus/blind.jsonl: tests/corpus/score.test.ts measures on these, and nothing learns from them.
// --evidence writes each misconception's figures on them to utils/knowledge/evidence.json; then run npm run catalogue.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeEvidence } from './evidence.ts';
import { BLIND, blindSentences, type Labelled } from './examples.ts';
import { parseSubmission } from './import-sentences.ts';
import { knowledgeFiles, ROOT } from './knowledge-files.ts';
import { percent, scoreOf, scoresBy, verdictsOf } from './score.ts';

const { values, positionals } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    seal: { type: 'boolean', default: false },
    evidence: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const known = new Set(knowledgeFiles().map(({ id }) => id));

function rowsOf(folder: string): Labelled[] {
  const writer = basename(folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const { submissions, problems } = parseSubmission(readFileSync(path, 'utf8'), path, writer, known);
      for (const problem of problems) console.error(problem);
      return submissions.map(({ id, example }) => ({
        id,
        text: example.text,
        context: [...example.context],
        asserts: example.label === 'match',
        why: example.why,
        writer,
      }));
    });
}

const folders = positionals.map((folder) => ({ name: basename(folder), rows: rowsOf(folder) }));
const sealed = Map.groupBy(blindSentences(), ({ writer }) => writer);
if (values.evidence) writeEvidence([...sealed.keys()], verdictsOf([...sealed.values()].flat()));
const rounds = folders.length > 0 ? folders : [...sealed].map(([name, rows]) => ({ name, rows }));
for (const { name, rows } of rounds) {
  const verdicts = verdictsOf(rows);
  const all = scoreOf(verdicts);
  const entries = scoresBy(verdicts, ({ id }) => id ?? '');
  console.log(
    `${name}: ${entries.length} misconceptions, found ${percent(all.found, all.matches)} of ${all.matches} ` +
      `(${all.mistaken} as another), near-misses flagged ${percent(all.flagged, all.others)} of ${all.others}`,
  );
  for (const [why, { found, matches, flagged, others }] of scoresBy(verdicts, (row) => row.why))
    console.log(
      `  ${why.padEnd(22)} ${matches > 0 ? `found ${percent(found, matches)} of ${matches}` : `flagged ${percent(flagged, others)} of ${others}`}`,
    );
  if (!values.misses) continue;
  for (const [id, { found, matches, flagged, others }] of entries)
    console.log(`  ${id}: found ${found} of ${matches}, flagged ${flagged} of ${others}`);
  for (const { row, flagged } of verdicts.filter(({ row, flagged }) => !row.asserts && flagged !== null))
    console.log(`  FLAGGED ${flagged} | ${row.why} | ${[...row.context, row.text].join(' >> ')}`);
}
if (values.seal) {
  const lines = folders.flatMap(({ rows }) => rows).map((row) => `${JSON.stringify(row)}\n`);
  appendFileSync(join(ROOT, BLIND), lines.join(''));
}
