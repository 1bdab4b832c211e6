import { conceptMentions } from '../knowledge/concepts.ts';
import type { Token } from '../language/tokens.ts';
import type { StanceReading } from './stance.ts';
import { CLITIC } from './words.ts';

/** A feature by hash, and the token that it starts at (-1: the context or the sentence as a whole). */
export interface Features {
  hashes: Uint32Array;
  tokens: Int16Array;
}

/** Hashes are this wide: collisions among the features a model keeps are then rare. */
const HASH_BITS = 22;
/** Tokens of a sentence and of its context that are looked at; what is longer is no sentence. */
const LONGEST = 70;
const LONGEST_CONTEXT = 45;
/** How far a negation word marks what follows, in tokens. */
const NEGATION_REACH = 6;
const GRAM = 4;

/** FNV-1a, continued from `seed`. */
function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

const mixed = (a: number, b: number) => Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ (a >>> 13);

/** Folds inflection: "stores", "stored", "storing" count as one word. */
function stem(word: string): string {
  const { length } = word;
  if (length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (length > 5 && (word.endsWith('ied') || word.endsWith('ies'))) return `${word.slice(0, -3)}y`;
  if (length > 4 && (word.endsWith('ed') || word.endsWith('es'))) return word.slice(0, -2);
  if (length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  if (length > 3 && word.endsWith('e')) return word.slice(0, -1);
  return word;
}

/** One word of a sentence as the model sees it: contractions opened, numbers folded. */
interface Word {
  text: string;
  token: number;
}

const IRREGULAR = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['ai', 'is'],
  ['sha', 'shall'],
]);

function wordsOf(tokens: readonly Token[], most: number): Word[] {
  const words: Word[] = [];
  for (let token = 0; token < tokens.length && words.length < most; token++) {
    const { text, kind } = tokens[token] as Token;
    if (kind === 'url') words.push({ text: '<url>', token });
    else if (kind === 'number') words.push({ text: number(text), token });
    else if (text === 'cannot') words.push({ text: 'can', token }, { text: "n't", token });
    else {
      const [, base, clitic] = CLITIC.exec(text) ?? [];
      if (base === undefined || clitic === undefined) words.push({ text, token });
      else words.push({ text: IRREGULAR.get(base) ?? base, token }, { text: clitic, token });
    }
  }
  return words;
}

function number(text: string): string {
  if (text.length === 1) return text;
  return /^(?:19|20)\d\d$/.test(text) ? '<year>' : '<number>';
}

const NEGATIONS = new Set([
  "n't",
  'not',
  'no',
  'never',
  'nobody',
  'nothing',
  'without',
  'none',
  'nowhere',
  'neither',
]);
const ENDS_NEGATION = new Set(['.', ';', ',', 'but', 'because']);

const KINDS = [
  'word',
  'negated',
  'pair',
  'gap',
  'three',
  'wide',
  'part',
  'concept',
  'first',
  'firstTwo',
  'last',
  'context',
  'contextWord',
  'contextConcept',
  'stance',
  'denies',
] as const;
const SEED = Object.fromEntries(KINDS.map((kind) => [kind, hash(kind)])) as Record<
  (typeof KINDS)[number],
  number
>;

/** Gathers features; the same feature counts once. */
class Collector {
  readonly #seen = new Set<number>();
  readonly #tokens: number[] = [];

  add(seed: number, value: number, token: number): void {
    const key = mixed(seed, value) >>> (32 - HASH_BITS);
    const known = this.#seen.size;
    if (this.#seen.add(key).size > known) this.#tokens.push(token);
  }

  get features(): Features {
    return { hashes: Uint32Array.from(this.#seen), tokens: Int16Array.from(this.#tokens) };
  }
}

/**
 * What the model sees of a sentence's words: words, runs of up to three words, words with gaps, parts of words, concepts,
 * words under a negation, how it begins and ends, and the words and concepts of its context.
 * @param context tokens of the sentences before it
 */
export function featuresOf(sentence: readonly Token[], context: readonly Token[]): Features {
  const found = new Collector();
  const words = wordsOf(sentence, LONGEST);
  const stems = words.map(({ text }) => hash(stem(text)));
  const at = (i: number) => stems[i] as number;
  let reach = 0;
  for (let i = 0; i < words.length; i++) {
    const { text, token } = words[i] as Word;
    found.add(SEED.word, at(i), token);
    if (NEGATIONS.has(text)) reach = NEGATION_REACH;
    else if (ENDS_NEGATION.has(text) || reach === 0) reach = 0;
    else reach--;
    if (reach > 0) found.add(SEED.negated, at(i), token);
    if (i + 1 < words.length) found.add(SEED.pair, mixed(at(i), at(i + 1)), token);
    if (i + 2 < words.length) {
      found.add(SEED.gap, mixed(at(i), at(i + 2)), token);
      found.add(SEED.three, mixed(mixed(at(i), at(i + 1)), at(i + 2)), token);
    }
    if (i + 3 < words.length) found.add(SEED.wide, mixed(at(i), at(i + 3)), token);
    const padded = `<${text}>`;
    for (let k = 0; k + GRAM <= padded.length; k++)
      found.add(SEED.part, hash(padded.slice(k, k + GRAM)), token);
  }
  for (const { concept, start } of conceptMentions(sentence.map(({ text }) => text))) {
    found.add(SEED.concept, hash(concept), start);
  }
  const first = words[0];
  const last = words.at(-1);
  if (first && last) {
    found.add(SEED.first, hash(first.text), first.token);
    if (words[1]) found.add(SEED.firstTwo, hash(words[1].text, hash(first.text)), first.token);
    found.add(SEED.last, hash(last.text), last.token);
  }
  if (context.length > 0) {
    found.add(SEED.context, 0, -1);
    const near = context.slice(-LONGEST_CONTEXT);
    for (const { text } of wordsOf(near, LONGEST_CONTEXT)) found.add(SEED.contextWord, hash(stem(text)), -1);
    for (const { concept } of conceptMentions(near.map(({ text }) => text)))
      found.add(SEED.contextConcept, hash(concept), -1);
  }
  return found.features;
}

/** What the model sees of how the writer puts it; speaks to whether it is asserted, not to what it is about. */
export function stanceFeaturesOf({
  stance,
  negations,
}: Pick<StanceReading, 'stance' | 'negations'>): Features {
  const found = new Collector();
  found.add(SEED.stance, hash(stance), -1);
  for (const { predicate, kind } of negations) found.add(SEED.denies, hash(`${kind} ${predicate ?? ''}`), -1);
  return found.features;
}
