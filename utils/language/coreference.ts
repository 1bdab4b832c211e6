import { type Reading, readClauses } from './clauses.ts';
import type { Range } from './phrases.ts';
import { tokenize } from './tokens.ts';

/** What a pronoun or an empty noun ("the thing") can stand for. */
export interface Antecedent {
  /** Its words. */
  text: string;
  /** Which text it stands in: -1 the sentence itself, otherwise the index in `before`. */
  sentence: number;
  /** Offsets in that text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
}

export interface Reference {
  /** The referring words, as offsets in the sentence. */
  start: number;
  end: number;
  text: string;
  /** Best first; at most `CANDIDATES`. */
  antecedents: Antecedent[];
}

const CANDIDATES = 4;

const SINGULAR = /^(?:it|it's|it'll|it'd|this|that|that's|that'll|its|itself|one|each)$/;
const PLURAL = /^(?:they|they're|they'll|they'd|they've|them|these|those|their|both|all|themselves)$/;
const PERSON = /^(?:he|she|he's|she's|he'll|she'll|he'd|she'd|him|his|hers|himself|herself)$/;
/** Nouns that name nothing by themselves after "the", "this", "that". */
const EMPTY =
  /^(?:thing|things|device|one|stuff|feature|setting|option|latter|former|same|other|rest|lot|process|trick|method|tool|thief|company|data)$/;

interface NounGroup extends Range {
  head: number;
}

/** Noun groups: determiner, modifiers, head. Pronouns are none. */
export function nounGroups({ tags }: Reading): NounGroup[] {
  const groups: NounGroup[] = [];
  for (let i = 0; i < tags.length; ) {
    let end = i;
    while (
      tags[end] === 'determiner' ||
      tags[end] === 'adjective' ||
      tags[end] === 'number' ||
      tags[end] === 'noun'
    )
      end++;
    let head = end - 1;
    while (head > i && tags[head] !== 'noun') head--;
    if (end > i && tags[head] === 'noun') groups.push({ first: i, last: head, head });
    i = Math.max(end, i + 1);
  }
  return groups;
}

/**
 * References of a sentence to what stands before: in its own earlier clauses, then in the sentences before it, newest first.
 * Subjects come before other noun groups, nearer before farther; number must agree, save that "they" can be a company.
 */
export function referencesOf(sentence: string, before: readonly string[]): Reference[] {
  const reading = readClauses(tokenize(sentence));
  const { tokens, tags } = reading;
  const found: Reference[] = [];
  let earlier: { antecedents: Antecedent[]; plural: boolean[]; subject: boolean[] }[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const empty =
      tags[i] === 'determiner' &&
      /^(?:the|this|that|these|those)$/.test(token.text) &&
      EMPTY.test(tokens[i + 1]?.text ?? '');
    const number = SINGULAR.test(token.text)
      ? 'one'
      : PLURAL.test(token.text)
        ? 'many'
        : PERSON.test(token.text)
          ? 'person'
          : null;
    if (!empty && (!number || (tags[i] === 'determiner' && !/^(?:its|their|his)$/.test(token.text))))
      continue;
    earlier ??= before.map((text, index) => mentions(text, index)).reverse();
    const own = mentionsBefore(reading, sentence, i);
    const antecedents = [own, ...earlier]
      .flatMap(({ antecedents: list, plural, subject }) =>
        list
          .map((antecedent, k) => ({
            antecedent,
            plural: plural[k] as boolean,
            subject: subject[k] as boolean,
          }))
          .filter((m) => (number === 'one' ? !m.plural : true))
          .sort((a, b) => Number(b.subject) - Number(a.subject)),
      )
      .map(({ antecedent }) => antecedent)
      .slice(0, CANDIDATES);
    const end = empty ? (tokens[i + 1]?.end ?? token.end) : token.end;
    found.push({ start: token.start, end, text: sentence.slice(token.start, end), antecedents });
  }
  return found;
}

interface Mentions {
  antecedents: Antecedent[];
  plural: boolean[];
  subject: boolean[];
}

function mentions(text: string, index: number): Mentions {
  const reading = readClauses(tokenize(text));
  return collect(reading, text, index, reading.tokens.length);
}

const mentionsBefore = (reading: Reading, text: string, token: number): Mentions =>
  collect(reading, text, -1, token);

function collect(reading: Reading, text: string, index: number, until: number): Mentions {
  const result: Mentions = { antecedents: [], plural: [], subject: [] };
  const groups = nounGroups(reading).filter(({ last }) => last < until);
  for (const { first, last, head } of groups.reverse()) {
    const start = reading.tokens[first]?.start ?? 0;
    const end = reading.tokens[last]?.end ?? 0;
    const word = reading.tokens[head]?.text ?? '';
    result.antecedents.push({ text: text.slice(start, end), sentence: index, start, end });
    result.plural.push(/[^s]s$/.test(word) && !/^(?:ios|macos|icloud photos|news|always|photos)$/.test(word));
    result.subject.push(reading.clauses.some(({ subject }) => subject !== null && subject.head === head));
  }
  return result;
}
