import { SPECIAL, type Vocabulary } from '../../utils/claims/vocabulary.ts';
import { wordsOf } from '../../utils/claims/words.ts';
import { tokenize } from '../../utils/language/tokens.ts';
import type { Lesson } from './gradient.ts';
import { below, type Random, randomFrom, seedOf } from './random.ts';
import { REASONS } from './tensors.ts';

/** A labelled sentence in rows of the embedding. */
export interface Sample {
  /** Index of the misconception that it is about, or -1 for ordinary text. */
  entry: number;
  asserts: boolean;
  why: string;
  words: readonly number[];
  /** The sentences before it, oldest first. */
  context: Context;
}

type Context = readonly (readonly number[])[];

/** How often a sentence is changed, by what. */
const CHANGED = 0.25;
const CONTEXT_ADDED = 0.15;
const CONTEXT_OF_OWN_ENTRY = 0.7;
const CONTEXT_SWAPPED = 0.2;
const WORD_LOST = 0.05;
/** How often most words of a sentence are unknown ones: then it is about nothing, whatever the others say. */
const GARBLED = 0.05;
const WORD_GARBLED = 0.75;
const WITHOUT_ENDING = 0.6;
const LONGEST = 75;

/** What can stand before any sentence without a change of what it says. */
const NEUTRAL = [
  'well,|actually,|hi,|imo|fyi|honestly,|so|remember,|look,|also|btw|just so you know,|hello everyone,|yes,|sorry but',
  'as far as iphones go,|one more thing:|note that|the fact is,|trust me,|basically|and|just a heads up,|in my opinion',
]
  .join('|')
  .split('|');
/** What takes the assertion away, by reason. */
const TURNING: Partial<Record<(typeof REASONS)[number], string>> = {
  attributed:
    'i read that|my brother claims|the guy at the shop told me|some people think|according to my friend,|he said|they say|' +
    'someone on reddit swears|a video said|people keep saying|my uncle is convinced|the article claimed that|i was told that|' +
    'the seller insists|everyone here seems to believe',
  negated:
    "it is not true that|it's a myth that|it's false that|no one is saying that|i don't believe that|it isn't the case that|" +
    "it's wrong to say|don't believe that",
  hypothetical: 'if|suppose|imagine if|what if|even if|unless|assuming',
  question:
    'is it true that|does that mean|how do you know that|can someone confirm that|i wonder whether|do you really think|' +
    'am i right that|not sure if|wondering if',
  hedged: "i doubt that|maybe|i'm not sure but maybe|perhaps",
};
/** Reasons of matches that such a beginning turns into no match. */
const TURNABLE = new Set('assertion passive causal typo lowercase pronoun multi-clause'.split(' '));

interface Opening {
  words: number[];
  reason: number;
}

/** Changes sentences as people vary them, so that training sees each in many forms. */
export class Augmenter {
  readonly #samples: readonly Sample[];
  readonly #none: number;
  readonly #neutral: number[][];
  readonly #turning: Opening[];
  readonly #contexts: Context[][];
  readonly #marks: { full: number; question: number; quote: number };

  constructor(samples: readonly Sample[], entries: number, vocabulary: Vocabulary) {
    this.#samples = samples;
    this.#none = entries;
    const rows = (text: string) =>
      wordsOf(tokenize(text))
        .slice(0, LONGEST)
        .map(({ text: word }) => vocabulary.rowOf(word));
    this.#neutral = NEUTRAL.map(rows);
    this.#turning = Object.entries(TURNING).flatMap(([reason, openings]) =>
      openings
        .split('|')
        .map((opening) => ({ words: rows(opening), reason: REASONS.indexOf(reason as 'asserted') })),
    );
    this.#marks = {
      full: vocabulary.rowOf('.'),
      question: vocabulary.rowOf('?'),
      quote: vocabulary.rowOf('"'),
    };
    this.#contexts = Array.from({ length: entries + 1 }, () => []);
    for (const { entry, why, words, context } of samples) {
      if (entry < 0) this.#contexts[entries]?.push([words]);
      else if (context.length > 0) {
        this.#contexts[entry]?.push(context);
        // what another subject was named in front of changes what a pronoun means
        if (why === 'other-subject') for (let n = 0; n < 5; n++) this.#contexts[entries]?.push(context);
      }
    }
  }

  /** The lesson that a sample gives in one epoch. */
  lesson(index: number, epoch: number): Lesson {
    const sample = this.#samples[index] as Sample;
    const { entry, why } = sample;
    const seed = seedOf(epoch, index);
    const random = randomFrom(seed);
    let { asserts, context } = sample;
    let words = [...sample.words];
    let reason = asserts ? 0 : REASONS.indexOf(why as 'asserted');
    const turn = (to: (typeof REASONS)[number]) => {
      asserts = false;
      reason = REASONS.indexOf(to);
    };
    const { full, question, quote } = this.#marks;
    if (random() < CHANGED) {
      const kind = random();
      if (kind < 0.4) words.unshift(...pick(this.#neutral, random));
      else if (kind < 0.6) {
        if (words.at(-1) === full && words.length > 1) words.pop();
        else if (entry >= 0 && words.at(-1) !== question) words.push(full);
      } else if (asserts && TURNABLE.has(why)) {
        const how = random();
        if (how < 0.85) {
          const opening = pick(this.#turning, random);
          words.unshift(...opening.words);
          turn(REASONS[opening.reason] as 'asserted');
        } else if (how < 0.93) {
          words = [quote, ...words, quote];
          turn('quoted');
        } else {
          if (words.at(-1) === full) words.pop();
          words.push(question);
          turn('question');
        }
      }
    }
    const others = this.#contexts[this.#none] as Context[];
    if (context.length === 0) {
      if (random() < CONTEXT_ADDED) {
        const own = entry >= 0 && random() < CONTEXT_OF_OWN_ENTRY;
        const contexts = own ? (this.#contexts[entry] as Context[]) : others;
        if (contexts.length > 0) context = pick(contexts, random);
      }
    } else if (asserts && why === 'pronoun' && others.length > 0 && random() < CONTEXT_SWAPPED) {
      context = pick(others, random);
      turn('other-subject');
    }
    for (let i = 0; i < words.length; i++) if (words[i] !== question && random() < WORD_LOST) words[i] = 0;
    const garbled = random() < GARBLED;
    if (garbled) {
      words = words.map((word) => (random() < WORD_GARBLED ? unknown(random) : word));
      asserts = false;
      reason = -1;
    }
    const sentences = [...context, words.slice(0, LONGEST)];
    let start = 0;
    return {
      words: sentences.flat(),
      starts: sentences.map(({ length }) => {
        start += length;
        return start - length;
      }),
      topic: entry < 0 || garbled ? this.#none : entry,
      asserts,
      reason,
      seed: seedOf(seed, 1),
    };
  }
}

/** The row of a word that nobody knows, with an ending or without. */
const unknown = (random: Random): number =>
  random() < WITHOUT_ENDING ? 0 : 1 + below(random, SPECIAL.length - 1);

const pick = <T>(from: readonly T[], random: Random): T => from[below(random, from.length)] as T;
