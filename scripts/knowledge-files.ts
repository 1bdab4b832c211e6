import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Example, parseExamples } from '../utils/knowledge/example.ts';
import { type Misconception, parseMisconception } from '../utils/knowledge/misconception.ts';

export const ROOT = join(import.meta.dirname, '..');
export const MISCONCEPTIONS = join(ROOT, 'utils/knowledge/misconceptions');

/** One misconception as files: `misconceptions/<topic>/<id>.json` and `<id>.examples.jsonl`. */
export interface KnowledgeFile {
  topic: string;
  id: string;
  /** Path from the root of the repository. */
  path: string;
  examplesPath: string;
  pairsPath: string;
}

/** Every misconception's files, by topic and id. */
export function knowledgeFiles(): KnowledgeFile[] {
  return readdirSync(MISCONCEPTIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: topic }) =>
      readdirSync(join(MISCONCEPTIONS, topic))
        .filter((name) => name.endsWith('.json'))
        .map((name) => {
          const id = name.slice(0, -'.json'.length);
          const base = relative(ROOT, join(MISCONCEPTIONS, topic, id));
          return {
            topic,
            id,
            path: `${base}.json`,
            examplesPath: `${base}.examples.jsonl`,
            pairsPath: `${base}.pairs.jsonl`,
          };
        }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @throws Error that names the file and each field that is wrong. */
export function readMisconception(file: KnowledgeFile): Misconception {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(join(ROOT, file.path), 'utf8'));
  } catch (error) {
    throw new Error(`${file.path}: is not JSON: ${(error as Error).message}`);
  }
  return parseMisconception(data, file.path);
}

/** The examples beside an entry; none where it has no such file yet. @throws Error that names file, line and field. */
export function readExamples({ examplesPath }: KnowledgeFile): Example[] {
  return readIfThere(examplesPath);
}

/**
 * Further minimal pairs beside an entry, kept out of training and of the judged figures: the check asks the trained model about
 * sentences that it has never seen. @throws Error that names file, line and field.
 */
export function readPairs({ pairsPath }: KnowledgeFile): Example[] {
  return readIfThere(pairsPath);
}

function readIfThere(path: string): Example[] {
  const full = join(ROOT, path);
  return existsSync(full) ? parseExamples(readFileSync(full, 'utf8'), path) : [];
}
