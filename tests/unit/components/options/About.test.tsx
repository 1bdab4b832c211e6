import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { About } from '../../../../components/options/About.tsx';
import { LICENCES } from '../../../../components/options/licences.ts';
import { misconceptions } from '../../../../utils/knowledge/index.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

const ROOT = join(import.meta.dirname, '../../../..');
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

it('names version, counts, edition and privacy', () => {
  render(<About version="1.2.3" checks={misconceptions} />);
  const on = misconceptions.filter(({ state }) => state === 'on').length;
  for (const words of ['Version 1.2.3', `${on} checks are shown`, 'edition of May 2024', 'sends nothing'])
    expect(document.body.textContent).toContain(words);
});

it('names every package that is bundled, with the licence that it states', () => {
  const { dependencies } = json('package.json');
  expect(Object.keys(LICENCES)).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  for (const [name, licence] of Object.entries(LICENCES))
    expect([name, json(`node_modules/${name}/package.json`).license]).toEqual([name, licence]);
  expect(createRequire(import.meta.url).resolve('preact')).toContain('node_modules');
});
