// Scaffolds a misconception: its file, an empty file of examples, and its line in the registry.
//   npm run new:misconception -- <topic>/<id>
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renamed } from '../utils/knowledge/renamed.ts';
import { knowledgeFiles, MISCONCEPTIONS, ROOT } from './knowledge-files.ts';

const REGISTRY = 'utils/knowledge/index.ts';
const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The registry with one more misconception: import lines and array sorted by path. */
export function register(registry: string, topic: string, id: string): string {
  const line = /^import (\w+) from '\.\/misconceptions\/(.+)\.json' with \{ type: 'json' \};$/;
  const entries = registry
    .split('\n')
    .map((text) => line.exec(text))
    .filter((match) => match !== null)
    .map((match) => ({ name: match[1] as string, path: match[2] as string }));
  entries.push({ name: camel(id), path: `${topic}/${id}` });
  entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  const imports = entries.map(
    ({ name, path }) => `import ${name} from './misconceptions/${path}.json' with { type: 'json' };`,
  );
  const rest = registry.split('\n').filter((text) => !line.test(text));
  const at = rest.findIndex((text) => text.startsWith('import type { Misconception }'));
  const start = rest.indexOf('export const misconceptions = [');
  const end = rest.findIndex((text, index) => index > start && text.startsWith(']'));
  if (at < 0 || start < 0 || end < 0)
    throw new Error(`${REGISTRY} does not look as expected; add the line by hand`);
  return [
    ...rest.slice(0, at + 1),
    ...imports,
    ...rest.slice(at + 1, start + 1),
    ...entries.map(({ name }) => `  ${name},`),
    ...rest.slice(end),
  ].join('\n');
}

/** What the author fills in; it fails validation until every "TODO" is gone. */
export function scaffold(topic: string, id: string): string {
  const entry = {
    id,
    topic,
    claim: 'TODO the false statement, as a reader would recognise it.',
    truth: 'TODO what is true, in at most two sentences, bounded by version and hardware.',
    severity: 'TODO imprecise, misleading or harmful',
    source: { section: 'TODO id from utils/guide/sections.json', edition: 'May 2024' },
    state: 'shadow',
    requires: [],
    polarity: 'positive',
    advice: false,
    antipatterns: [],
    fact: 'TODO what the source says, in your words, with page and address.',
    review: [{ by: 'author', verdict: 'draft', note: 'Needs a reader who did not write it.' }],
  };
  return `${JSON.stringify(entry, null, 2)}\n`;
}

/** Why this cannot be the name of a new misconception, in words that help; null where it can. */
export function objection(argument: string | undefined, known: ReadonlyMap<string, string>): string | null {
  if (!argument)
    return 'Say which: npm run new:misconception -- <topic>/<id>, for example backups/backup-needs-wifi.';
  const [topic = '', id, ...more] = argument.split('/');
  if (id === undefined || more.length > 0)
    return `"${argument}" should be <topic>/<id>, for example backups/backup-needs-wifi.`;
  for (const [what, name] of [
    ['topic', topic],
    ['id', id],
  ]) {
    if (!KEBAB.test(name as string))
      return `The ${what} "${name}" should be lower-case words joined by "-", starting with a letter.`;
  }
  const where = known.get(id);
  if (where)
    return `"${id}" is there already (${where}). Add examples to it, or choose an id that says what differs.`;
  if (Object.hasOwn(renamed, id))
    return `"${id}" is the former name of "${renamed[id]}" (utils/knowledge/renamed.ts); an id is never used twice.`;
  return null;
}

function main(): number {
  const known = new Map(knowledgeFiles().map((file) => [file.id, file.path]));
  const argument = process.argv[2];
  const problem = objection(argument, known);
  if (problem) {
    console.error(problem);
    return 2;
  }
  const [topic, id] = (argument as string).split('/') as [string, string];
  const topics = readdirSync(MISCONCEPTIONS);
  if (!topics.includes(topic)) console.log(`New topic "${topic}". The present ones: ${topics.join(', ')}.`);
  const base = join(MISCONCEPTIONS, topic, id);
  mkdirSync(join(MISCONCEPTIONS, topic), { recursive: true });
  writeFileSync(`${base}.json`, scaffold(topic, id));
  if (!existsSync(`${base}.examples.jsonl`)) writeFileSync(`${base}.examples.jsonl`, '');
  const registry = join(ROOT, REGISTRY);
  writeFileSync(registry, register(readFileSync(registry, 'utf8'), topic, id));
  console.log(
    [
      `Written: utils/knowledge/misconceptions/${topic}/${id}.json, ${id}.examples.jsonl, and a line in ${REGISTRY}.`,
      'Next: replace each TODO, add examples, then run',
      '  npx vitest run --project unit tests/unit/knowledge',
      'The steps are in docs/add-a-misconception.md.',
    ].join('\n'),
  );
  return 0;
}

if (import.meta.main) process.exitCode = main();
