// Makes what the stores are given, and checks it: `npm run release -- --dry-run`. Without --dry-run the archives stay in artifacts/release.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');
const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    // the installed packages instead of a fresh `npm ci`, for the tests
    linked: { type: 'boolean', default: false },
  },
});
const faults: string[] = [];
const check = (what: string, holds: boolean) => {
  console.log(`${holds ? '✓' : '✗'} ${what}`);
  if (!holds) faults.push(what);
};
const run = (folder: string, command: string, ...given: string[]) =>
  execFileSync(command, given, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)))
    .toSorted();

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const ZIPS = ['chrome', 'firefox', 'sources'].map((name) => `errata-${version}-${name}.zip`);

/** Builds and packs both extensions and the sources. @returns digests of the archives */
function pack(): string[] {
  rmSync(OUTPUT, { recursive: true, force: true });
  for (const browser of ['chrome', 'firefox']) run(ROOT, 'npx', 'wxt', 'zip', '-b', browser, '--mv3');
  return ZIPS.map((zip) => digest(join(OUTPUT, zip)));
}

/** Builds the Firefox extension from the source archive alone, in an empty folder. @returns whether it is the same to the byte */
function rebuildsTheSame(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'errata-sources-'));
  try {
    run(folder, 'unzip', '-q', join(OUTPUT, ZIPS[2] as string));
    if (values.linked) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    else run(folder, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
    run(folder, 'npx', 'wxt', 'build', '-b', 'firefox', '--mv3');
    const [ours, theirs] = [join(OUTPUT, 'firefox-mv3'), join(folder, '.output/firefox-mv3')];
    const names = filesOf(ours);
    return (
      names.join() === filesOf(theirs).join() &&
      names.every((name) => digest(join(ours, name)) === digest(join(theirs, name)))
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
const [, newest] = /^## (\S+)/m.exec(changelog) ?? [];
check(`the version ${version} has the form 1.2.3`, /^\d+\.\d+\.\d+$/.test(version));
check(`CHANGELOG.md begins with ${version}`, newest === version);

const digests = pack();
check('the archives are the same to the byte when they are made again', digests.join() === pack().join());
for (const browser of ['chrome', 'firefox']) {
  const manifest = JSON.parse(readFileSync(join(OUTPUT, `${browser}-mv3/manifest.json`), 'utf8'));
  check(`the ${browser} manifest has the version ${version}`, manifest.version === version);
}
try {
  run(ROOT, 'npx', 'addons-linter', join(OUTPUT, ZIPS[1] as string), '--warnings-as-errors');
  check('Mozilla’s linter has nothing to say', true);
} catch {
  check('Mozilla’s linter has nothing to say', false);
}
check('the sources alone make the same extension in an empty folder', rebuildsTheSame());
for (const name of ['listing.md', 'permissions.md', 'reviewers.md'])
  check(`docs/store/${name} is there`, existsSync(join(ROOT, 'docs/store', name)));

if (faults.length === 0 && !values['dry-run']) {
  const folder = join(ROOT, 'artifacts/release');
  mkdirSync(folder, { recursive: true });
  for (const zip of ZIPS) cpSync(join(OUTPUT, zip), join(folder, zip));
  console.log(`To upload, with the texts of docs/store: ${folder}`);
}
for (const [index, zip] of ZIPS.entries()) console.log(`${digests[index]}  ${zip}`);
process.exitCode = faults.length > 0 ? 1 : 0;
