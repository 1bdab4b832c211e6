// Writes docs/pack.schema.json, the JSON Schema of packs, from the schema that reads them.
//   npm run pack:schema
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { PackSchema } from '../utils/knowledge/pack.ts';
import { ROOT } from './knowledge-files.ts';

const PATH = 'docs/pack.schema.json';

/** What JSON Schema cannot say (sentence counts, ids that fit together) is left to `npm run pack`. */
export function packSchema(): string {
  const schema = toJsonSchema(PackSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Errata pack' }, null, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(join(ROOT, PATH), packSchema());
  console.log(`${PATH} written`);
}
