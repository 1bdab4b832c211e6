// Appends labelled sentences, as writers hand them in, to the examples beside each misconception.
//   node scripts/import-sentences.ts [--dry-run] FOLDER…
// A folder is one writer's (its name, without a trailing "-a" or "-b"); its *.txt files hold, for each claim, "# <id>" and lines
// "+ why | context >> context >> sentence" (asserts it) or "- why | …" (does not). Nothing is written if any line is malformed.
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Example, parseExamples } from '../utils/knowledge/example.ts';
import { knowledgeFiles, ROOT, readExamples } from './knowledge-files.ts';

/** Two sentences with this share of their words in common (of all words in either) say the same. */
const NEAR = 0.85;

/** Names that writers use for the same reason. */
const SAME_REASON: Readonly<Record<string, string>> = {
  rhetorical: 'rhetorical-assertion',
  inverted: 'cleft',
  scoped: 'scoped-true',
  true: 'scoped-true',
};

export interface Submission {
  id: string;
  example: Example;
}

/** Reads one file of a writer. @returns what is well formed, and a message for each line that is not. */
export function parseSubmission(
  source: string,
  file: string,
  writer: string,
  known: ReadonlySet<string>,
): { submissions: Submission[]; problems: string[] } {
  const submissions: Submission[] = [];
  const problems: string[] = [];
  let id: string | null = null;
  source.split('\n').forEach((line, index) => {
    const at = `${file}:${index + 1}`;
    if (line.trim() === '') return;
    if (line.startsWith('#')) {
      id = line.replace(/^#+/, '').trim();
      if (!known.has(id)) problems.push(`${at}: "${id}" is not a misconception`);
      return;
    }
    const [head = '', ...rest] = line.split(' | ');
    const sign = head[0];
    const body = rest.join(' | ');
    if (id === null || !known.has(id)) return;
    if ((sign !== '+' && sign !== '-') || rest.length === 0) {
      problems.push(`${at}: should be "+ why | sentence" or "- why | context >> sentence"`);
      return;
    }
    if (rest.length > 1 || body.includes('|')) {
      problems.push(`${at}: "|" stands inside a sentence`);
      return;
    }
    const parts = body.split('>>').map((part) => part.trim());
    const named = head.slice(1).trim();
    const row = {
      label: sign === '+' ? 'match' : 'no_match',
      why: SAME_REASON[named] ?? named,
      text: parts.at(-1),
      context: parts.slice(0, -1),
      writer,
    };
    try {
      const [example] = parseExamples(JSON.stringify(row), at);
      if (example) submissions.push({ id, example });
    } catch (error) {
      problems.push((error as Error).message);
    }
  });
  return { submissions, problems };
}

/** The words of a sentence with its context, without case and punctuation: what two sentences are compared by. */
export function wordsOf(example: Pick<Example, 'text' | 'context'>): string[] {
  return (
    [...example.context, example.text]
      .join(' ')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

interface Kept {
  example: Example;
  key: string;
  words: Set<string>;
}

const kept = (example: Example): Kept => {
  const words = wordsOf(example);
  return { example, key: words.join(' '), words: new Set(words) };
};

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < NEAR * large.size) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared >= NEAR * (small.size + large.size - shared);
}

export interface Outcome {
  added: Example[];
  exact: number;
  near: number;
  /** Sentences of two writers that are the same or nearly: "first = third" → how many. */
  overlap: Map<string, number>;
  /** The same sentence in the same context under both labels. */
  conflicts: string[];
}

/** Which of one entry's new examples say something that its present ones do not. Pairs with different labels are never "near". */
export function merge(present: readonly Example[], incoming: readonly Example[]): Outcome {
  const all = present.map(kept);
  const outcome: Outcome = { added: [], exact: 0, near: 0, overlap: new Map(), conflicts: [] };
  for (const example of incoming) {
    const next = kept(example);
    const same = all.find((k) => k.key === next.key);
    if (same && same.example.label !== example.label) {
      outcome.conflicts.push(`"${example.text}" is ${same.example.label} and ${example.label}`);
      continue;
    }
    const near = same ?? all.find((k) => k.example.label === example.label && alike(k.words, next.words));
    if (near) {
      if (same) outcome.exact++;
      else outcome.near++;
      if (near.example.writer !== example.writer) {
        const pair = [near.example.writer, example.writer].sort().join(' = ');
        outcome.overlap.set(pair, (outcome.overlap.get(pair) ?? 0) + 1);
      }
      continue;
    }
    all.push(next);
    outcome.added.push(example);
  }
  return outcome;
}

function main(): number {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    console.error('Usage: node scripts/import-sentences.ts [--dry-run] FOLDER…');
    return 2;
  }
  const files = new Map(knowledgeFiles().map((file) => [file.id, file]));
  const incoming = new Map<string, Example[]>();
  const problems: string[] = [];
  for (const folder of positionals) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      problems.push(`${folder}: is not a folder`);
      continue;
    }
    const writer = basename(folder).replace(/-[ab]$/, '');
    for (const name of readdirSync(folder)
      .filter((n) => n.endsWith('.txt'))
      .sort()) {
      const path = join(folder, name);
      const read = parseSubmission(readFileSync(path, 'utf8'), path, writer, new Set(files.keys()));
      problems.push(...read.problems);
      for (const { id, example } of read.submissions) {
        const examples = incoming.get(id);
        if (examples) examples.push(example);
        else incoming.set(id, [example]);
      }
    }
  }
  const outcomes = [...incoming].map(([id, examples]) => {
    const file = files.get(id);
    const present = file ? readExamples(file) : [];
    return { id, file, present, outcome: merge(present, examples) };
  });
  for (const { id, outcome } of outcomes) problems.push(...outcome.conflicts.map((c) => `${id}: ${c}`));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    console.error(`${problems.length} problems; nothing was written`);
    return 1;
  }
  const overlap = new Map<string, number>();
  const sum = { added: 0, exact: 0, near: 0 };
  for (const { id, file, present, outcome } of outcomes) {
    const { added, exact, near } = outcome;
    for (const [pair, n] of outcome.overlap) overlap.set(pair, (overlap.get(pair) ?? 0) + n);
    sum.added += added.length;
    sum.exact += exact;
    sum.near += near;
    const now = [...present, ...added];
    const matches = now.filter((e) => e.label === 'match').length;
    console.log(
      `${id}: +${added.length} (${exact} exact, ${near} near duplicates left out) → ${matches} match, ${now.length - matches} not`,
    );
    if (file && !values['dry-run'] && added.length > 0)
      appendFileSync(join(ROOT, file.examplesPath), added.map((e) => `${JSON.stringify(e)}\n`).join(''));
  }
  console.log(`${sum.added} added, ${sum.exact} exact and ${sum.near} near duplicates left out`);
  for (const [pair, n] of overlap) console.log(`said by both ${pair}: ${n}`);
  return 0;
}

if (import.meta.main) process.exitCode = main();
