import { satisfies } from '../knowledge/concepts.ts';
import { type Example, reasons } from '../knowledge/example.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import { tokenize } from '../language/tokens.ts';
import type { Model } from './judge.ts';

/** How many examples an entry of Errata has. */
export const ENOUGH = { match: 40, no_match: 25 } as const;

/** A sentence that must not be flagged is a minimal pair of one that must if it has this share of that one's words. */
const PAIR = 0.6;

const wordsOf = (sentence: string) => tokenize(sentence).map((token) => token.text);

/**
 * The matching examples that do not name what the entry requires, in the sentence or its context. Misspelt ones are left
 * aside: the engine corrects them before it looks for concepts.
 */
export function blocked(
  { requires }: Pick<Misconception, 'requires'>,
  examples: readonly Example[],
  mentions: Model['mentions'],
): Example[] {
  return examples.filter(({ label, why, text, context }) => {
    const words = [...context, text].flatMap(wordsOf);
    const named = new Set<string>(mentions(words).map(({ concept }) => concept));
    return label === 'match' && why !== 'typo' && !satisfies(named, requires);
  });
}

/** Whether a sentence shows an antipattern. */
export function shows(
  { words: run, concepts = [] }: Misconception['antipatterns'][number],
  sentence: string,
  mentions: Model['mentions'],
): boolean {
  const words = wordsOf(sentence);
  if (run !== undefined) return ` ${words.join(' ')} `.includes(` ${run} `);
  const named = new Set<string>(mentions(words).map(({ concept }) => concept));
  return concepts.every((concept) => named.has(concept));
}

/** The reasons not to flag that have no example which is a minimal pair of a matching one. */
export function unpaired(examples: readonly Example[]): Example['why'][] {
  const matches = examples.filter(({ label }) => label === 'match').map(({ text }) => new Set(wordsOf(text)));
  const isPaired = ({ label, text, context }: Example) => {
    if (label === 'match') return false;
    const words = new Set([...context, text].flatMap(wordsOf));
    return matches.some((match) => [...match].filter((word) => words.has(word)).length >= PAIR * match.size);
  };
  const paired = new Set(examples.filter(isPaired).map(({ why }) => why));
  return reasons.no_match.filter((why) => !paired.has(why));
}
