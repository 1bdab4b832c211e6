// Reads a saved thread, or sentences, with the extension's own code and prints what a reader would be shown.
//   npm run --silent scan -- INPUT.html --url URL [--json] [--include-shadow]
//   npm run --silent scan -- --jsonl FILE [--include-shadow]
// With --pack FILE (as often as wanted) it judges with these packs as well, as if they were installed.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { checkPack } from '../utils/claims/pack-check.ts';
import { setPacks } from '../utils/claims/packs.ts';
import { packOf } from '../utils/knowledge/pack.ts';
import { reviewText } from '../utils/review/text.ts';
import { reviewAsJson, reviewAsTable, reviewSavedPage } from './review-page.ts';

/** A message for the person at the terminal; anything else that is thrown is a bug of ours. */
class InputError extends Error {}

const Line = v.object({ text: v.string(), context: v.optional(v.array(v.string()), []) });

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** A pack is used only if it would be installed. */
function usePacks(paths: readonly string[]): void {
  const packs = paths.map((path) => {
    const { file, failures } = checkPack(read(path), path);
    if (!file) throw new InputError(`${path} is refused as a pack:\n${failures.join('\n')}`);
    return packOf(file);
  });
  setPacks(packs);
}

function scanLines(path: string, includeShadow: boolean): void {
  const lines = read(path).replace(/\n$/, '').split('\n');
  if (lines.length === 1 && lines[0]?.trim() === '') throw new InputError(`${path} is empty`);
  for (const [index, line] of lines.entries()) {
    const at = `${path}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new InputError(`${at} is not JSON: ${line.slice(0, 60)}`);
    }
    const parsed = v.safeParse(Line, value);
    if (!parsed.success) {
      throw new InputError(
        `${at} should be {"text": string, "context"?: string[]}: ${parsed.issues[0].message}`,
      );
    }
    const { findings, notFlagged } = reviewText(parsed.output.text, parsed.output.context, includeShadow);
    const row = {
      findings: findings.map(({ id, start, end, stance, confidence }) => ({
        id,
        start,
        end,
        stance,
        confidence,
      })),
      notFlagged: notFlagged.map(({ id, stance, reason }) => ({ id, stance, reason })),
    };
    process.stdout.write(`${JSON.stringify(row)}\n`);
  }
}

function scanPage(path: string, url: string | undefined, json: boolean, includeShadow: boolean): void {
  const html = read(path);
  if (html.trim() === '') throw new InputError(`${path} is empty`);
  if (!url) throw new InputError('a page needs its address: add --url https://…');
  if (!URL.canParse(url)) throw new InputError(`--url ${url} is not an address`);
  const review = reviewSavedPage(html, url, includeShadow);
  console.log(json ? JSON.stringify(reviewAsJson(review)) : reviewAsTable(review));
}

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      jsonl: { type: 'string' },
      'include-shadow': { type: 'boolean', default: false },
      pack: { type: 'string', multiple: true, default: [] },
    },
  });
  usePacks(values.pack);
  if (values.jsonl !== undefined) scanLines(values.jsonl, values['include-shadow']);
  else if (positionals[0] !== undefined && positionals.length === 1)
    scanPage(positionals[0], values.url, values.json, values['include-shadow']);
  else
    throw new InputError(
      'usage: scan INPUT.html --url URL [--json] | --jsonl FILE   [--include-shadow] [--pack FILE]…',
    );
}

try {
  run();
} catch (error) {
  const isArgument =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof InputError) && !isArgument) throw error;
  console.error(`scan: ${(error as Error).message}`);
  process.exitCode = 2;
}
