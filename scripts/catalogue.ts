// Writes docs/knowledge.md, the catalogue that people read, and docs/reviews.md, what readers corrected, from the misconceptions.
//   npm run catalogue [-- --check]      --check writes nothing and fails where the file is not current
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cite } from '../utils/guide/cite.ts';
import { evidenceOf, judgedWriters, precisionOf } from '../utils/knowledge/evidence.ts';
import type { Misconception } from '../utils/knowledge/misconception.ts';
import {
  type KnowledgeFile,
  knowledgeFiles,
  ROOT,
  readExamples,
  readMisconception,
} from './knowledge-files.ts';
import { leftOut } from './left-out.ts';

const PATH = 'docs/knowledge.md';
const REVIEWS = 'docs/reviews.md';

const SEVERITIES = {
  imprecise: 'nearly right, or right for other hardware or years',
  misleading: 'false, and gives a wrong picture of what protects whom',
  harmful: 'acting on it can cost data, money, an account or somebody’s safety',
};

const titleOf = (topic: string) => {
  const words = topic.replaceAll('-', ' ');
  const names: Record<string, string> = {
    'face id and touch id': 'Face ID and Touch ID',
    filevault: 'FileVault',
    icloud: 'iCloud',
    'find my': 'Find My',
    'apple pay': 'Apple Pay',
    'apple account': 'Apple Account',
    'activation lock': 'Activation Lock',
  };
  return names[words] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

/** The bounds outside which the claim is not judged, in words; empty where there are none. */
function bounds({ valid }: Misconception): string {
  if (!valid) return '';
  const bound = (b: NonNullable<typeof valid.since>) => {
    const names = { ios: 'iOS', ipados: 'iPadOS', macos: 'macOS', watchos: 'watchOS' } as const;
    const os = (Object.keys(names) as (keyof typeof names)[])
      .filter((key) => b.os?.[key] !== undefined)
      .map((key) => `${names[key]} ${b.os?.[key]}`)
      .join(', ');
    return [os, b.date].filter(Boolean).join(', ');
  };
  const parts = [
    valid.since && `false since ${bound(valid.since)}`,
    valid.until && `false until ${bound(valid.until)}`,
    valid.hardware && `for ${valid.hardware}`,
  ];
  return parts.filter(Boolean).join('; ');
}

function judged({ id }: Misconception): string {
  const evidence = evidenceOf(id);
  if (!evidence) return 'not judged yet';
  const { match, found, noMatch, flagged, elsewhere } = evidence;
  const precision = precisionOf(evidence);
  return [
    `judged: ${found} of ${match} found`,
    `${flagged} of ${noMatch} near-misses and ${elsewhere} other sentences flagged wrongly`,
    ...(precision === null ? [] : [`precision ${precision.toFixed(2)}`]),
  ].join(', ');
}

const NOT_READ = 'Not yet read against its source by a second reader.';

function readings({ review = [] }: Misconception): string {
  const read = review.filter(({ verdict }) => verdict !== 'draft');
  if (read.length === 0) return [NOT_READ, ...review.map(({ note }) => note)].join(' ');
  const said = read.map(
    ({ by, date, verdict, note }) => `${by}${date ? ` (${date})` : ''}: ${verdict}. ${note}`,
  );
  return `Read against its source by the ${said.join(' By the ')}`;
}

function entry(file: KnowledgeFile, m: Misconception): string {
  const { markdown, article } = cite(m.source);
  const examples = readExamples(file);
  const matches = examples.filter((example) => example.label === 'match').length;
  const about = [
    `\`${m.id}\``,
    m.severity,
    m.state,
    bounds(m),
    `examples: ${matches} that assert it, ${examples.length - matches} that do not`,
    judged(m),
  ].filter(Boolean);
  return [
    `### ${m.claim}`,
    '',
    m.truth,
    '',
    `${markdown}${article ? `; Apple Support, [${article.title}](${article.url})` : ''}`,
    '',
    about.join(' · '),
    '',
    readings(m),
    ...(m.openQuestion ? ['', `Open: ${m.openQuestion}`] : []),
    '',
  ].join('\n');
}

function section(topic: string, entries: { file: KnowledgeFile; misconception: Misconception }[]): string {
  const own = entries.filter(({ file }) => file.topic === topic);
  return [`## ${titleOf(topic)}`, '', ...own.map((e) => entry(e.file, e.misconception))].join('\n');
}

export function catalogue(): string {
  const files = knowledgeFiles();
  const entries = files.map((file) => ({ file, misconception: readMisconception(file) }));
  const count = (state: Misconception['state']) =>
    entries.filter(({ misconception }) => misconception.state === state).length;
  const topics = [...new Set(files.map((file) => file.topic))];
  const parts = [
    '# What Errata knows',
    '',
    '<!-- Written by `npm run catalogue`; edit the files in utils/knowledge/misconceptions instead. -->',
    '',
    `${entries.length} misstatements about Apple platform security: ${count('on')} on, ${count('shadow')} in shadow (judged and counted, never shown), ${count('off')} off.`,
    'Sources were read in stored copies, not on the live site; each citation names the edition. To add one: [add-a-misconception.md](add-a-misconception.md).',
    '',
    ...(judgedWriters.length > 0
      ? [
          `Judged figures are of the blind rounds: sentences by writers that neither model nor author had read (${judgedWriters.join(', ')}), from \`npm run round -- --evidence\`. Near-misses make up two in five of these sentences, far more than in a forum.`,
          '',
        ]
      : []),
    ...Object.entries(SEVERITIES).map(([severity, meaning]) => `- **${severity}**: ${meaning}`),
    '',
    ...topics.map((topic) => section(topic, entries)),
    '## Left out, and why',
    '',
    ...leftOut.map(({ subject, reason }) => `- **${subject}**: ${reason}`),
    '',
  ];
  return parts.join('\n');
}

/** What readers corrected in the truths, by reading. */
export function reviews(): string {
  const read = knowledgeFiles()
    .map(readMisconception)
    .flatMap(({ id, review = [] }) => review.map((reading) => ({ id, ...reading })));
  const section = (by: string) => {
    const own = read.filter((reading) => reading.by === by);
    const count = (verdict: string) => own.filter((reading) => reading.verdict === verdict).length;
    const told = own.filter(({ verdict }) => verdict === 'corrected' || verdict === 'doubt');
    return [
      `## The ${by}`,
      '',
      `${own.length} truths: ${count('confirmed')} confirmed, ${count('corrected')} corrected, ${count('doubt')} in doubt.`,
      '',
      ...told.map(
        ({ id, verdict, note, date }) =>
          `- \`${id}\` (${[verdict, date].filter(Boolean).join(', ')}): ${note}`,
      ),
      '',
    ].join('\n');
  };
  const readers = [...new Set(read.filter(({ verdict }) => verdict !== 'draft').map(({ by }) => by))].sort();
  return [
    '# How the truths were read',
    '',
    '<!-- Written by `npm run catalogue`; edit the files in utils/knowledge/misconceptions instead. -->',
    '',
    'Each truth is compared with its source by somebody who did not write it. Sources were read in stored copies, not on the live site. Where a note names no copy, the truth was compared with the facts that its author recorded from the source with page and address (`fact`). What was confirmed stands with its note in [knowledge.md](knowledge.md).',
    '',
    ...readers.map(section),
  ].join('\n');
}

function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  let stale = 0;
  for (const [path, text] of [
    [PATH, catalogue()],
    [REVIEWS, reviews()],
  ] as const) {
    if (!values.check) {
      writeFileSync(join(ROOT, path), text);
      console.log(`${path} written`);
    } else if (readFileSync(join(ROOT, path), 'utf8') !== text) {
      console.error(`${path} is not current: run "npm run catalogue" and commit the result`);
      stale++;
    }
  }
  return stale > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();
