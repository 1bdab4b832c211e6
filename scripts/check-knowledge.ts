// Refuses misconceptions whose file or examples do not hold, and tells what to do: file, field, reason.
//   npm run check:knowledge [-- ID…]      without ids: all of them
import { ENOUGH, lacks } from '../utils/claims/examples.ts';
import { judgeSentence } from '../utils/claims/judge.ts';
import { conceptMentions } from '../utils/knowledge/concepts.ts';
import type { Example } from '../utils/knowledge/example.ts';
import {
  type KnowledgeFile,
  knowledgeFiles,
  readExamples,
  readMisconception,
  readPairs,
} from './knowledge-files.ts';

/** Shares of an entry's matches that may fail to name what it requires, and that an antipattern may silence. */
const MAY = { block: 0.05, silence: 0.02 };
/** Share of an entry's near-misses that the trained model may flag. */
const MAY_FLAG = 0.05;

/** Near-misses that the trained model flags as the entry all the same. */
function flagged(id: string, examples: readonly Example[]): Example[] {
  return examples.filter(
    ({ label, text, context }) =>
      label === 'no_match' && judgeSentence(text, context).findings.some((finding) => finding.id === id),
  );
}

/** What one entry is refused for, one line each. An entry in shadow may still be short of examples. */
export function problemsOf(file: KnowledgeFile): string[] {
  try {
    const misconception = readMisconception(file);
    const examples = [...readExamples(file), ...readPairs(file)];
    const fewest = misconception.state === 'on' ? ENOUGH : { match: 0, no_match: 0 };
    const lacking = lacks(misconception, examples, fewest, MAY, conceptMentions).map(
      ({ field, problem }) => `${field === 'examples' ? file.examplesPath : file.path}: ${field}: ${problem}`,
    );
    const wrong = flagged(file.id, examples);
    const others = examples.filter(({ label }) => label === 'no_match').length;
    if (wrong.length > Math.ceil(others * MAY_FLAG)) {
      for (const { why, text } of wrong)
        lacking.push(
          `${file.examplesPath}: examples: flagged although labelled no_match (${why}): “${text}”; run "npm run train", or add examples like it`,
        );
    }
    return lacking;
  } catch (error) {
    return (error as Error).message.split('\n');
  }
}

function main(): number {
  const ids = process.argv.slice(2);
  const files = knowledgeFiles();
  const unknown = ids.filter((id) => !files.some((file) => file.id === id));
  if (unknown.length > 0) {
    console.error(`no such misconception: ${unknown.join(', ')}`);
    return 2;
  }
  const asked = files.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const problems = asked.flatMap(problemsOf);
  for (const problem of problems) console.error(problem);
  console.log(`${asked.length} misconceptions, ${problems.length} problems`);
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main();
