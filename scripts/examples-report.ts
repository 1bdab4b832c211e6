// Tells what the examples of each misconception lack.
//   node scripts/examples-report.ts [--missed]      --missed prints the matching examples that "requires" would block
import { parseArgs } from 'node:util';
import { findConcepts, satisfies } from '../utils/knowledge/concepts.ts';
import { type Example, reasons } from '../utils/knowledge/example.ts';
import type { Misconception } from '../utils/knowledge/misconception.ts';
import { tokenize } from '../utils/language/tokens.ts';
import { knowledgeFiles, readExamples, readMisconception } from './knowledge-files.ts';

/** How many examples an entry should have. */
const ENOUGH = { match: 40, no_match: 25 };

/** A sentence that must not be flagged is a minimal pair of one that must if it has this share of that one's words. */
const PAIR = 0.6;

const wordsOf = (sentence: string) => tokenize(sentence).map((token) => token.text);

/**
 * The matching examples that do not name what the entry requires, in the sentence or its context. Misspelt ones are left
 * aside: the engine corrects them before it looks for concepts.
 */
export function blocked({ requires }: Misconception, examples: readonly Example[]): Example[] {
  return examples.filter(
    ({ label, why, text, context }) =>
      label === 'match' &&
      why !== 'typo' &&
      !satisfies(findConcepts([...context, text].flatMap(wordsOf)), requires),
  );
}

/** The reasons not to flag for which no example is a minimal pair of a matching one. */
export function unpaired(examples: readonly Example[]): Example['why'][] {
  const matches = examples.filter(({ label }) => label === 'match').map(({ text }) => new Set(wordsOf(text)));
  const paired = new Set(
    examples
      .filter(({ label, text, context }) => {
        if (label === 'match') return false;
        const words = new Set([...context, text].flatMap(wordsOf));
        return matches.some((match) => match.intersection(words).size >= PAIR * match.size);
      })
      .map(({ why }) => why),
  );
  return reasons.no_match.filter((why) => !paired.has(why));
}

function main(): void {
  const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
  let all = 0;
  let missed = 0;
  for (const file of knowledgeFiles()) {
    const examples = readExamples(file);
    const count = (label: Example['label']) => examples.filter((example) => example.label === label).length;
    const out = blocked(readMisconception(file), examples);
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
