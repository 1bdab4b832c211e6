// Mutation testing of the pure rooms: `npm run mutate [-- review|language|claims [file.ts …]]`. Slow, but file by file
// results add up, and unchanged mutants are not run again.
import { mkdirSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const ROOMS = ['review', 'language', 'claims'];
/** Per cent of the mutants that the tests must kill. */
const KILLED = 85;

/**
 * The learned half of the judge: a mutant there shifts scores, and which score is right no unit test can say. Whether it finds
 * and flags as before is what tests/corpus and `npm run judge` measure.
 */
const LEARNED = 'learn network network-proposer numbers features propose vocabulary confidence'
  .split(' ')
  .map((name) => `!utils/claims/${name}.ts`);

const [asked, ...files] = process.argv.slice(2);
mkdirSync('reports', { recursive: true });
for (const room of asked ? [asked] : ROOMS) {
  // read by vitest.config.ts
  process.env.MUTATED_ROOM = room;
  const mutate =
    files.length > 0 ? files.map((file) => `utils/${room}/${file}`) : [`utils/${room}/*.ts`, ...LEARNED];
  await new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutation/vitest.config.ts' },
    // TypeScript 7 has no API for Stryker to read a tsconfig with
    tsconfigFile: 'none.json',
    // outside the repository, where the linter would take the copy for a project of its own
    tempDirName: join(tmpdir(), 'errata-mutation'),
    // types are stripped, not checked
    disableTypeChecks: false,
    timeoutMS: 1000,
    concurrency: Math.max(1, cpus().length - 1),
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: `reports/mutation-${room}.json`,
    ignoreStatic: true,
    // names of reasons and cues are data: what matters is what they do; an index that is known to be in range is read with "?."
    // for the type-checker alone
    mutator: { excludedMutations: ['StringLiteral', 'OptionalChaining'] },
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: `reports/mutants-${room}.json` },
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    thresholds: { high: 95, low: KILLED, break: KILLED },
  }).runMutationTest();
}
