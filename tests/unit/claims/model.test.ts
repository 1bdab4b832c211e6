import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { train } from '../../../scripts/train.ts';

const STORED = readFileSync(join(import.meta.dirname, '../../../utils/claims/model/model.json'), 'utf8');

it('is what `npm run train` makes of the labelled sentences, to the byte', { timeout: 600_000 }, () => {
  // compared by truth value: a diff of two models would be megabytes
  expect(train() === STORED).toBe(true);
});
