import type { Plugin } from 'vite';
import type { ShownExamples } from '../components/options/Checks.tsx';
import { knowledgeFiles, readExamples } from './knowledge-files.ts';

const ID = 'virtual:examples';
/** Examples shown of each kind: enough to see what a check is about. */
const SHOWN = 2;

/** Examples of every misconception, as the options page shows them: the first that need no context, each for another reason. */
export function shownExamples(): Record<string, ShownExamples> {
  return Object.fromEntries(
    knowledgeFiles().map((file) => {
      const alone = readExamples(file).filter(({ context }) => context.length === 0);
      const first = (label: 'match' | 'no_match') => {
        const reasons = Map.groupBy(
          alone.filter((example) => example.label === label),
          ({ why }) => why,
        );
        return Array.from(reasons.values(), ([example]) => example?.text ?? '').slice(0, SHOWN);
      };
      return [file.id, { marked: first('match'), notMarked: first('no_match') }];
    }),
  );
}

/** Gives the options page those examples as a module; the rest of the labelled sentences is never shipped. */
export function examplesModule(): Plugin {
  return {
    name: 'shown-examples',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(shownExamples())};` : undefined),
  };
}
