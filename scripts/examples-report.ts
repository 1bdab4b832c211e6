// Tells what the examples of each misconception lack.
//   node scripts/examples-report.ts [--missed]      --missed prints the matching examples that "requires" would block
import { parseArgs } from 'node:util';
import { blocked, ENOUGH, unpaired } from '../utils/claims/examples.ts';
import { conceptMentions } from '../utils/knowledge/concepts.ts';
import type { Example } from '../utils/knowledge/example.ts';
import { knowledgeFiles, readExamples, readMisconception } from './knowledge-files.ts';

function main(): void {
  const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
  let all = 0;
  let missed = 0;
  for (const file of knowledgeFiles()) {
    const examples = readExamples(file);
    const count = (label: Example['label']) => examples.filter((example) => example.label === label).length;
    const out = blocked(readMisconception(file), examples, conceptMentions);
    all += count('match');
    missed += out.length;
    const lacks = [
      count('match') < ENOUGH.match && `only ${count('match')} match`,
      count('no_match') < ENOUGH.no_match && `only ${count('no_match')} do not`,
      out.length > 0 && `${out.length} blocked by "requires"`,
      unpaired(examples).length > 0 && `no minimal pair: ${unpaired(examples).join(', ')}`,
    ].filter(Boolean);
    console.log(`${file.id}: ${lacks.join('; ')}`);
    if (values.missed) for (const { why, text } of out) console.log(`    ${why}: ${text}`);
  }
  console.log(`${missed} of ${all} matching examples do not name what their entry requires`);
}

if (import.meta.main) main();
