// Appends ordinary posts, as writers hand them in, to tests/corpus/ordinary.jsonl: nothing in them may be flagged.
//   node scripts/import-ordinary.ts [--dry-run] FOLDER…
// A folder is one writer's; its *.txt files hold one sentence a line, a blank line between posts. A sentence that is there already is left out.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ordinarySentences } from './examples.ts';
import { wordsOf } from './import-sentences.ts';
import { ROOT } from './knowledge-files.ts';

/** How many sentences before one are its context. */
const CONTEXT = 2;

interface Row {
  text: string;
  context: string[];
  label: 'no_match';
  why: 'ordinary';
  writer: string;
}

/** The sentences of one file, each with those before it in its post. */
export function ordinaryRows(source: string, writer: string): Row[] {
  return source.split(/\n\s*\n/).flatMap((post) => {
    const sentences = post
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return sentences.map(
      (text, i): Row => ({
        text,
        context: sentences.slice(Math.max(0, i - CONTEXT), i),
        label: 'no_match',
        why: 'ordinary',
        writer,
      }),
    );
  });
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const keyOf = (text: string) => wordsOf({ text, context: [] }).join(' ');
  const known = new Set(ordinarySentences().map(({ text }) => keyOf(text)));
  for (const folder of positionals) {
    const rows = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => ordinaryRows(readFileSync(join(folder, name), 'utf8'), basename(folder)));
    const added = rows.filter(({ text }) => {
      const key = keyOf(text);
      return !known.has(key) && known.add(key);
    });
    console.log(`${folder}: ${added.length} of ${rows.length} sentences are new`);
    if (!values['dry-run'])
      appendFileSync(
        join(ROOT, 'tests/corpus/ordinary.jsonl'),
        added.map((row) => `${JSON.stringify(row)}\n`).join(''),
      );
  }
}

if (import.meta.main) main();
