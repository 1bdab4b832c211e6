import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from '../utils/knowledge/evidence.ts';
import type { Labelled } from './examples.ts';
import { ROOT } from './knowledge-files.ts';

const PATH = 'utils/knowledge/evidence.json';

/** A sentence, and the entry it was flagged as. */
export interface Verdict {
  row: Labelled;
  flagged: string | null;
}

/** Adds up what was judged of each entry; sentences that were judged several times count once. */
export function evidence(verdicts: readonly Verdict[]): Record<string, Evidence> {
  const ids = [...new Set(verdicts.flatMap(({ row }) => row.id ?? []))].sort();
  const strays = new Set<string>();
  for (const { row, flagged } of verdicts) {
    if (flagged !== null && flagged !== row.id) strays.add([flagged, ...row.context, row.text].join('\n'));
  }
  const elsewhere = Map.groupBy(strays, (stray) => stray.slice(0, stray.indexOf('\n')));
  return Object.fromEntries(
    ids.map((id) => {
      const own = verdicts.filter(({ row }) => row.id === id);
      const count = (asserts: boolean, hit: (flagged: string | null) => boolean) =>
        own.filter(({ row, flagged }) => row.asserts === asserts && hit(flagged)).length;
      return [
        id,
        {
          match: count(true, () => true),
          found: count(true, (flagged) => flagged === id),
          noMatch: count(false, () => true),
          flagged: count(false, (flagged) => flagged === id),
          elsewhere: elsewhere.get(id)?.length ?? 0,
        },
      ];
    }),
  );
}

/** Writes the figures of a whole run, one entry a line; afterwards `npm run catalogue` shows them. */
export function writeEvidence(writers: readonly string[], verdicts: readonly Verdict[]): void {
  const entries = Object.entries(evidence(verdicts)).map(
    ([id, figures]) => `    ${JSON.stringify(id)}: ${JSON.stringify(figures)}`,
  );
  writeFileSync(
    join(ROOT, PATH),
    `{\n  "writers": ${JSON.stringify(writers)},\n  "entries": {\n${entries.join(',\n')}\n  }\n}\n`,
  );
  console.log(`\n${PATH} written; "npm run catalogue" shows it in docs/knowledge.md`);
}
