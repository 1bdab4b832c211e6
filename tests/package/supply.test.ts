import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LICENCES } from '../../components/options/licences.ts';
import { BROWSERS, builtFiles } from './built.ts';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const own: Locked = read('package.json');
const { '': root, ...locked } = read('package-lock.json').packages as Record<string, Locked>;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const asked = KINDS.flatMap((kind) => Object.entries(own[kind] ?? {}));

describe('what comes from others', () => {
  it('is asked for in exact versions', () => {
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is locked as it is asked for', () => {
    for (const kind of KINDS) expect(root?.[kind]).toEqual(own[kind]);
    for (const [name, version] of asked)
      expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it('comes from the npm registry alone, each file with its digest', () => {
    const foreign = Object.entries(locked).filter(
      ([, { resolved, integrity, link }]) =>
        link ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
        !integrity?.startsWith('sha512-'),
    );
    expect(foreign.map(([path]) => path).slice(0, 5)).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
});

describe.each(BROWSERS)('the %s package', (browser) => {
  const [file] = builtFiles(browser, 'licences.txt');

  it('holds the licence of each thing of others in it', () => {
    for (const [name, licence] of Object.entries(LICENCES))
      expect(file?.text).toContain(
        `${name} ${read(`node_modules/${name}/package.json`).version} (${licence})`,
      );
  });

  it('names in the settings what it holds, under the licence that it has', () => {
    const stated = Object.keys(LICENCES).map((name) => [
      name,
      read(`node_modules/${name}/package.json`).license,
    ]);
    expect(Object.fromEntries(stated)).toEqual(LICENCES);
    expect(existsSync(join(ROOT, 'LICENSE'))).toBe(true);
  });
});
