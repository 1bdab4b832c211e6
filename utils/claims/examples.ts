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

export interface Lack {
  /** Field of the entry, or "examples". */
  field: string;
  /** What is wrong, and what to do. */
  problem: string;
}

/**
 * What an entry's examples lack, whatever the model: too few, a reason not to flag without a minimal pair, words that the entry
 * requires and its own examples do not name, antipatterns that silence them.
 * @param fewest examples needed
 * @param may shares of the matches, 0 to 1: that may fail to name what the entry requires, and that one antipattern may silence
 */
export function lacks(
  { requires, antipatterns }: Pick<Misconception, 'requires' | 'antipatterns'>,
  examples: readonly Example[],
  fewest: Readonly<Record<Example['label'], number>>,
  may: Readonly<Record<'block' | 'silence', number>>,
  mentions: Model['mentions'],
): Lack[] {
  const found: Lack[] = [];
  const tell = (field: string, problem: string) => found.push({ field, problem });
  const matches = examples.filter(({ label }) => label === 'match');
  const others = examples.filter(({ label }) => label === 'no_match');
  for (const [label, { length }] of [
    ['match', matches],
    ['no_match', others],
  ] as const) {
    if (length < fewest[label])
      tell('examples', `has ${length} with label ${label}; at least ${fewest[label]} are needed`);
  }
  const used = new Set<string>(others.map(({ why }) => why));
  for (const why of unpaired(examples).filter((reason) => used.has(reason)))
    tell(
      'examples',
      `none with why "${why}" is a minimal pair: take a match and change only what makes it ${why}`,
    );
  const silent = blocked({ requires }, examples, mentions);
  if (silent.length > Math.ceil(matches.length * may.block)) {
    for (const { text } of silent)
      tell(
        'requires',
        `is not named in “${text}”, which is to match: add the word to a concept, or loosen the group`,
      );
  }
  for (const [index, pattern] of antipatterns.entries()) {
    const at = `antipatterns.${index}`;
    if (!shows(pattern, pattern.example, mentions)) tell(at, 'is not shown by its own example');
    const silenced = matches.filter(({ text }) => shows(pattern, text, mentions));
    if (silenced.length > matches.length * may.silence) {
      for (const { text } of silenced) tell(at, `silences “${text}”, which is to match`);
    }
  }
  const key = ({ context, text }: Example) => [...context, text].join('\n');
  const asserting = new Set(matches.map(key));
  for (const example of others.filter((e) => asserting.has(key(e))))
    tell('examples', `“${example.text}” is labelled both ways`);
  return found;
}
