// What the build wrote, as the tests of the package read it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
export const BROWSERS = ['chrome', 'firefox'] as const;
type Browser = (typeof BROWSERS)[number];

const folderOf = (browser: Browser) => join(ROOT, `.output/${browser}-mv3`);

/** Files of a built extension by path, those with one of the endings. */
export function builtFiles(browser: Browser, ...endings: string[]): { path: string; text: string }[] {
  const folder = folderOf(browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && endings.some((ending) => file.name.endsWith(ending)))
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

/** Compressed bytes of every file of a built extension by path: what its archive holds, but for a few names. */
export function builtSizes(browser: Browser): Map<string, number> {
  return new Map(
    builtFiles(browser, '').map(({ path }) => [
      path,
      gzipSync(readFileSync(join(folderOf(browser), path)), { level: 9 }).length,
    ]),
  );
}

export function builtManifest(browser: Browser): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folderOf(browser), 'manifest.json'), 'utf8'));
}

type Syntax = Record<string, unknown> & { type: string };

function* nodesOf(value: unknown): Generator<Syntax> {
  const open = [value];
  while (open.length > 0) {
    const at = open.pop();
    if (typeof at !== 'object' || at === null) continue;
    if (!Array.isArray(at) && 'type' in at) yield at as Syntax;
    open.push(...Object.values(at));
  }
}

/** Every name and every whole string that a script holds: what it could call, or look up by name. */
export function namesIn(script: string): Set<string> {
  const names = new Set<string>();
  for (const node of nodesOf(parseAst(script))) {
    if (node.type === 'Identifier') names.add(node.name as string);
    if (node.type === 'Literal' && typeof node.value === 'string') names.add(node.value);
    if (node.type === 'TemplateElement') names.add((node.value as { cooked: string }).cooked);
  }
  return names;
}

/** Names that a script calls or constructs: `eval(…)`, `new Function(…)`. */
export function callsIn(script: string): Set<string> {
  const called = [...nodesOf(parseAst(script))]
    .filter(({ type }) => type === 'CallExpression' || type === 'NewExpression')
    .map(({ callee }) => (callee as Syntax).name);
  return new Set(called.filter((name) => typeof name === 'string'));
}

/** Strings that stand first among what is given to a call: the elements that it makes, among others. */
export function firstGiven(script: string): Set<string> {
  const given = [...nodesOf(parseAst(script))]
    .filter(({ type }) => type === 'CallExpression')
    .map((call) => (call.arguments as Syntax[])[0])
    .map((first) => (first?.type === 'TemplateLiteral' ? (first.quasis as Syntax[])[0]?.value : first?.value))
    .map((value) => (typeof value === 'object' ? (value as { cooked?: string } | null)?.cooked : value));
  return new Set(given.filter((value) => typeof value === 'string'));
}

/** Where a script's imports point; `(computed)` where that is known only when it runs. @param types of syntax that count */
export function importsIn(
  script: string,
  types = /^(?:Import|Export\w+)Declaration$|^ImportExpression$/,
): string[] {
  return [...nodesOf(parseAst(script))]
    .filter(({ type }) => types.test(type))
    .filter(({ source }) => source)
    .map(({ source }) => {
      const { value, quasis, expressions } = source as Partial<Record<string, unknown>> & {
        quasis?: { value: { cooked: string } }[];
        expressions?: unknown[];
      };
      if (quasis?.[0] && expressions?.length === 0) return quasis[0].value.cooked;
      return typeof value === 'string' ? value : '(computed)';
    });
}
