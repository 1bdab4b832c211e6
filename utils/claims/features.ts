import { conceptMentions } from '../knowledge/concepts.ts';
import type { Token } from '../language/tokens.ts';
import type { StanceReading } from './stance.ts';

/** A feature by hash, and the token that it starts at (-1: the context or the sentence as a whole). */
export interface Features {
  hashes: Uint32Array;
  tokens: Int16Array;
}

/** Hashes are this wide: collisions among the features a model keeps are then rare. */
export const HASH_BITS = 22;
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
export function stem(word: string): string {
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

const CLITIC = /^(.+?)(n't|'(?:s|re|ve|ll|m|d))$/;
const IRREGULAR: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', ai: 'is', sha: 'shall' };

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
      else words.push({ text: IRREGULAR[base] ?? base, token }, { text: clitic, token });
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

/** Gathers features; the same feature counts once. */
class Collector {
  readonly #tokens = new Map<number, number>();

  add(kind: string, value: number, token: number): void {
    const key = mixed(hash(kind), value) >>> (32 - HASH_BITS);
    if (!this.#tokens.has(key)) this.#tokens.set(key, token);
  }

  get features(): Features {
    return { hashes: Uint32Array.from(this.#tokens.keys()), tokens: Int16Array.from(this.#tokens.values()) };
  }
}

/**
 * What the model sees of a sentence: words, runs of up to three words, words with gaps, parts of words, concepts,
 * words under a negation, how it begins and ends, the stance that was read, and the words and concepts of its context.
 * @param context tokens of the sentences before it
 */
export function featuresOf(
  sentence: readonly Token[],
  context: readonly Token[],
  { stance, negations }: Pick<StanceReading, 'stance' | 'negations'>,
): Features {
  const found = new Collector();
  const words = wordsOf(sentence, LONGEST);
  const stems = words.map(({ text }) => hash(stem(text)));
  const at = (i: number) => stems[i] as number;
  let reach = 0;
  for (let i = 0; i < words.length; i++) {
    const { text, token } = words[i] as Word;
    found.add('word', at(i), token);
    if (NEGATIONS.has(text)) reach = NEGATION_REACH;
    else if (ENDS_NEGATION.has(text) || reach === 0) reach = 0;
    else reach--;
    if (reach > 0) found.add('negated', at(i), token);
    if (i + 1 < words.length) found.add('pair', mixed(at(i), at(i + 1)), token);
    if (i + 2 < words.length) {
      found.add('gap', mixed(at(i), at(i + 2)), token);
      found.add('three', mixed(mixed(at(i), at(i + 1)), at(i + 2)), token);
    }
    if (i + 3 < words.length) found.add('wide', mixed(at(i), at(i + 3)), token);
    const padded = `<${text}>`;
    for (let k = 0; k + GRAM <= padded.length; k++) found.add('part', hash(padded.slice(k, k + GRAM)), token);
  }
  for (const { concept, start } of conceptMentions(sentence.map(({ text }) => text))) {
    found.add('concept', hash(concept), start);
  }
  const first = words[0];
  const last = words.at(-1);
  if (first && last) {
    found.add('first', hash(first.text), first.token);
    if (words[1]) found.add('first two', hash(words[1].text, hash(first.text)), first.token);
    found.add('last', hash(last.text), last.token);
  }
  found.add('stance', hash(stance), -1);
  for (const { predicate, kind } of negations) found.add('denies', hash(`${kind} ${predicate ?? ''}`), -1);
  if (context.length > 0) {
    found.add('context', 0, -1);
    const near = context.slice(-LONGEST_CONTEXT);
    for (const { text } of wordsOf(near, LONGEST_CONTEXT)) found.add('context word', hash(stem(text)), -1);
    for (const { concept } of conceptMentions(near.map(({ text }) => text)))
      found.add('context concept', hash(concept), -1);
  }
  return found.features;
}
