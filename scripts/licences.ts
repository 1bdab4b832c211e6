// The licences of what is bundled: written into the package, and held complete while it is built.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';
import { LICENCES } from '../components/options/licences.ts';

const ROOT = join(import.meta.dirname, '..');

interface Author {
  name: string;
}

/** Name, version and licence of a bundled package, and the licence's text. */
function licenceOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const path = ['LICENSE', 'LICENSE.md', 'LICENCE'].map((file) => join(folder, file)).find(existsSync);
  const holder = (author as Author | undefined)?.name ?? author ?? repository?.url ?? name;
  // some state the MIT licence and leave its text out: it is the same as ours
  const mit = readFileSync(join(ROOT, 'LICENSE'), 'utf8').replace(
    /^Copyright.*$/m,
    `Copyright (c) ${holder}`,
  );
  return `${name} ${version} (${license})\n\n${path ? readFileSync(path, 'utf8') : mit}`;
}

/** Fails the build where something is bundled that LICENCES does not name. */
export function allNamed(): Plugin {
  return {
    name: 'all-licences-named',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds : [],
      );
      const names = modules.flatMap(
        (id) => /^[^\0].*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? [],
      );
      const unnamed = new Set(names.filter((name) => !Object.hasOwn(LICENCES, name)));
      if (unnamed.size > 0)
        this.error(
          `components/options/licences.ts does not name what is bundled: ${[...unnamed].join(', ')}`,
        );
    },
  };
}

/** Writes licences.txt into the package. */
export default defineWxtModule((wxt) => {
  wxt.hooks.hook('build:publicAssets', (_wxt, assets) => {
    const contents = Object.keys(LICENCES)
      .map(licenceOf)
      .join(`\n${'-'.repeat(80)}\n\n`);
    assets.push({ relativeDest: 'licences.txt', contents });
  });
});
