import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** Lowest room first: a file imports from its own room and from the rooms before it. */
const ROOMS = 'guide knowledge language thread claims review page sites annotation settings messaging'.split(
  ' ',
);
const PURE = ROOMS.slice(0, ROOMS.indexOf('page'));
const PAGE = ['page', 'sites', 'annotation'];
const EXTENSION = ['settings', 'messaging'];
const TOP = 'entrypoints components utils tests scripts public docs locales'.split(' ');

function sources(folder: string): { path: string; code: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.tsx?$/.test(f.name))
    .map((f) => {
      const path = relative(ROOT, join(f.parentPath, f.name));
      return { path, code: readFileSync(join(ROOT, path), 'utf8') };
    });
}

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const imports = (code: string) =>
  [...code.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((m) => m[1] as string);
const roomOf = (path: string) => path.split('/')[1] as string;

const utils = sources('utils');
const components = sources('components');
const entrypoints = sources('entrypoints');

describe('the house', () => {
  it('has the top-level folders of ARCHITECTURE and no other', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true })
      .filter((f) => f.isDirectory() && !f.name.startsWith('.'))
      .map((f) => f.name)
      .filter((name) => !['node_modules', 'artifacts', 'reports'].includes(name));
    expect(folders.filter((name) => !TOP.includes(name))).toEqual([]);
  });

  it('has only known rooms under utils', () => {
    expect([...new Set(utils.map((f) => roomOf(f.path)))].filter((room) => !ROOMS.includes(room))).toEqual(
      [],
    );
  });

  it('imports only downwards within utils', () => {
    const upward = utils.flatMap(({ path, code }) =>
      imports(code)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(ROOT, join(ROOT, path, '..', target)))
        .filter((target) => {
          if (!target.startsWith('utils/')) return true;
          return ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(path));
        })
        .map((target) => `${path} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('keeps components and entrypoints out of utils, and entrypoints out of components', () => {
    const wrong = components.flatMap(({ path, code }) =>
      imports(code)
        .filter((target) => target.includes('entrypoints/'))
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what a room may touch', () => {
  const DOM =
    /\b(?:document|window|Element|Node|Range|Highlight|MutationObserver|HTMLElement)\b\s*[.([]|\bCSS\./;
  const BROWSER = /\bbrowser\s*\.|\bchrome\s*\.|from 'wxt\//;
  const AMBIENT =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bsetTimeout\b|\bfetch\s*\(|\blocalStorage\b/;
  const NETWORK = /\bfetch\s*\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/;
  const HTML =
    /\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\s*\(|new Function\b/;

  const touching = (files: typeof utils, pattern: RegExp) =>
    files.filter((f) => pattern.test(withoutComments(f.code))).map((f) => f.path);
  const inRooms = (rooms: string[]) => utils.filter((f) => rooms.includes(roomOf(f.path)));

  it('pure rooms touch no DOM, no browser, no clock, no chance', () => {
    for (const pattern of [DOM, BROWSER, AMBIENT]) expect(touching(inRooms(PURE), pattern)).toEqual([]);
  });
  it('page rooms touch no browser.*', () => {
    expect(touching(inRooms(PAGE), BROWSER)).toEqual([]);
  });
  it('extension rooms touch no DOM', () => {
    expect(touching(inRooms(EXTENSION), DOM)).toEqual([]);
  });
  it('components touch no browser.*', () => {
    expect(touching(components, BROWSER)).toEqual([]);
  });
  it('nothing shipped opens a connection or writes HTML from strings', () => {
    const shipped = [...utils, ...components, ...entrypoints];
    expect(touching(shipped, NETWORK)).toEqual([]);
    expect(touching(shipped, HTML)).toEqual([]);
  });
});
