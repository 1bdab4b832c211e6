import {
  DETERMINERS,
  OBJECT_PRONOUNS,
  type PartOfSpeech,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  tag,
  verbForm,
} from './lexicon.ts';
import type { Range } from './phrases.ts';
import type { Token } from './tokens.ts';

export type ClauseRole =
  | 'main'
  | 'reason'
  | 'result'
  | 'condition'
  | 'time'
  | 'concession'
  | 'purpose'
  | 'relative'
  | 'complement';

/** A verb with its auxiliaries: "can't be stored", "was told", "to keep". */
export interface VerbGroup extends Range {
  /** The main verb's token; the last auxiliary where none follows ("It isn't."). */
  head: number;
  /** Base form of the main verb. */
  base: string;
  tense: 'past' | 'present' | 'modal' | 'infinitive' | 'participle' | 'imperative';
  /** "Does it store …": the auxiliary stands before the subject. */
  inverted: boolean;
}

export interface Clause extends Range {
  role: ClauseRole;
  /** The word that opened it: "because", "that", "but" …, or null. */
  opener: string | null;
  /** Its finite verb group, or null (a fragment). */
  verb: VerbGroup | null;
  /** Head of the noun group before the verb, or null. */
  subject: Token | null;
}

export interface Reading {
  tokens: readonly Token[];
  tags: readonly PartOfSpeech[];
  groups: readonly VerbGroup[];
  clauses: readonly Clause[];
}

/** Verbs whose object is a clause: what follows them is said, known or meant, by somebody. */
export const TAKES_CLAUSE = new Set(
  (
    'say tell think believe know claim insist swear reckon hear read mean hope guess suppose assume figure wonder doubt promise explain mention ' +
    'notice realise realize understand remember forget show prove suggest imagine feel expect report warn admit agree bet worry maintain'
  ).split(' '),
);

/** Parts of speech, verb groups and clauses of a sentence's tokens. Light and total: any tokens give a result. */
export function readClauses(tokens: readonly Token[]): Reading {
  const tags = tag(tokens);
  const respelled = respell(tokens, tags);
  const groups = verbGroups(respelled, tags);
  return { tokens: respelled, tags, groups, clauses: split(respelled, tags, groups) };
}

/** "its offline", "its on the phone": "it's", where no noun follows that could be its own. */
function respell(tokens: readonly Token[], tags: PartOfSpeech[]): readonly Token[] {
  let changed: Token[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.text !== 'its') continue;
    const next = tags[i + 1];
    const verb = next === 'verb' && tags[i + 2] !== 'noun' && tags[i + 2] !== 'adjective';
    if (!verb && next !== 'adverb' && next !== 'determiner' && next !== 'preposition') continue;
    changed ??= [...tokens];
    changed[i] = { ...(tokens[i] as Token), text: "it's" };
    tags[i] = 'pronoun';
  }
  return changed ?? tokens;
}

function verbGroups(tokens: readonly Token[], tags: PartOfSpeech[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const group = groupAt(tokens, tags, i);
    if (group) groups.push(group);
    i = group ? group.last + 1 : i + 1;
  }
  const past =
    groups.some(({ tense }) => tense === 'past') ||
    PAST_TIME.test(` ${tokens.map(({ text }) => text).join(' ')} `);
  for (const group of groups) if (past && group.first > 0 && isOwnPast(tokens, group)) group.tense = 'past';
  return groups;
}

/** Adverbials that put a sentence in the past. */
export const PAST_TIME =
  / (?:yesterday|ago|last (?:night|week|month|year|summer|winter|spring|autumn|fall|easter|christmas|time|\w+day)|(?:in|since|back in) (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|that (?:day|night|evening|morning|time|week|year)|this morning|on \w+day|once) /;

/** "I reset it twice", "set a code and ticked the box": a verb that is its own past, among others in the past. */
const isOwnPast = (tokens: readonly Token[], { first, last, tense }: VerbGroup): boolean => {
  if (first !== last || (tense !== 'present' && tense !== 'imperative')) return false;
  const form = verbForm(tokens[first]?.text ?? '');
  return form?.form === 'base' && form.both;
};

const isVerbal = (tag: PartOfSpeech | undefined): boolean =>
  tag === 'verb' || tag === 'auxiliary' || tag === 'modal';

function groupAt(tokens: readonly Token[], tags: PartOfSpeech[], i: number): VerbGroup | null {
  const infinitive = tags[i] === 'to' && startsInfinitive(tags, i + 1);
  if (!infinitive && !isVerbal(tags[i])) return null;
  const verbs: number[] = [];
  let last = i;
  let inverted = false;
  for (let at = infinitive ? i + 1 : i; at < tokens.length; at++) {
    if (isVerbal(tags[at])) {
      const previous = verbs.at(-1);
      if (previous !== undefined && tags[previous] === 'verb') break;
      verbs.push(at);
      last = at;
    } else if (verbs.length === 1 && at === last + 1 && canInvert(tags, verbs[0] as number)) {
      const subject = invertedSubject(tokens, tags, at);
      if (subject < 0) break;
      inverted = true;
      at = subject;
      if (tags[at + 1] === 'noun' && verbForm(tokens[at + 1]?.text ?? '')?.form === 'base') {
        at++;
        tags[at] = 'verb';
        verbs.push(at);
        last = at;
        break;
      }
      if (!isVerbal(tags[at + 1]) && tags[at + 1] !== 'adverb') break;
    } else if (tags[at] !== 'adverb' && !(tokens[at] as Token).negative) break;
  }
  const head = verbs.at(-1);
  if (head === undefined) return null;
  return describe(tokens, tags, { first: i, last, head, verbs, infinitive, inverted });
}

const startsInfinitive = (tags: readonly PartOfSpeech[], at: number): boolean =>
  tags[at] === 'verb' || tags[at] === 'auxiliary' || (tags[at] === 'adverb' && tags[at + 1] === 'verb');

/** "Does the phone …", "Can't I …": an auxiliary that opens its clause, before a subject. */
function canInvert(tags: readonly PartOfSpeech[], at: number): boolean {
  if (tags[at] === 'verb') return false;
  const before = tags[at - 1];
  return before === undefined || before === 'mark' || before === 'wh' || before === 'coordinator';
}

/** Last token of the subject that an inverted auxiliary stands before, or -1. */
function invertedSubject(tokens: readonly Token[], tags: readonly PartOfSpeech[], at: number): number {
  if (tags[at] === 'pronoun')
    return OBJECT_PRONOUNS.has(tokens[at]?.text ?? '') &&
      tokens[at]?.text !== 'it' &&
      tokens[at]?.text !== 'you'
      ? -1
      : at;
  let end = at;
  while (
    end < tokens.length &&
    end - at < 6 &&
    !(end > at && tags[end - 1] === 'noun' && verbForm(tokens[end]?.text ?? '')) &&
    (tags[end] === 'determiner' ||
      tags[end] === 'adjective' ||
      tags[end] === 'noun' ||
      tags[end] === 'number')
  )
    end++;
  return end > at && tags[end - 1] !== 'determiner' ? end - 1 : -1;
}

function describe(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  found: Range & { head: number; verbs: readonly number[]; infinitive: boolean; inverted: boolean },
): VerbGroup {
  const { first, last, head, verbs, infinitive, inverted } = found;
  const text = (i: number) => (tokens[i] as Token).text;
  const opening = verbs[0] as number;
  const form = verbForm(text(head));
  const isParticiple = form?.form === 'participle' || (form?.both ?? false);
  const contracted = /'(s|re|m|ve|ll|d)$/.exec(tokens[first - 1]?.text ?? '')?.[1];
  let tense: VerbGroup['tense'];
  if (infinitive) tense = 'infinitive';
  else if (tags[opening] === 'modal' || contracted === 'll' || (contracted === 'd' && form?.form === 'base'))
    tense = 'modal';
  else if (contracted === 've') tense = 'present';
  else if (isPastAuxiliary(text(opening))) tense = 'past';
  else if (tags[opening] === 'auxiliary') tense = 'present';
  else if (contracted === 'd' && isParticiple) tense = 'past';
  else if (contracted && isParticiple) tense = 'present';
  else if (form?.form === 'ing' || form?.form === 'participle') tense = 'participle';
  else if (form?.form === 'past') tense = 'past';
  else if (form?.form === 'base' && opensClause(tags, opening)) tense = 'imperative';
  else tense = 'present';
  return { first, last, head, base: form?.base ?? text(head), tense, inverted };
}

const isPastAuxiliary = (word: string): boolean =>
  /^(?:was|were|had|did|wasn't|weren't|hadn't|didn't)$/.test(word);

const opensClause = (tags: readonly PartOfSpeech[], i: number): boolean => {
  let at = i - 1;
  while (at >= 0 && tags[at] === 'adverb') at--;
  return at < 0 || tags[at] === 'mark' || tags[at] === 'coordinator';
};

const isFiniteGroup = (group: VerbGroup): boolean =>
  group.tense === 'past' ||
  group.tense === 'present' ||
  group.tense === 'modal' ||
  group.tense === 'imperative';

interface Border {
  at: number;
  role: ClauseRole;
  opener: string | null;
}

function split(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  groups: readonly VerbGroup[],
): Clause[] {
  if (tokens.length === 0) return [];
  const borders: Border[] = [{ at: 0, ...openingRole(tokens, tags, 0) }];
  const finiteFrom = nextFinite(tokens.length, groups);
  for (let i = 1; i < tokens.length; i++) {
    const border =
      borderAt(tokens, tags, finiteFrom, i) ??
      afterSubordinate(tokens, tags, finiteFrom, i, borders.at(-1) as Border);
    if (border && border.at > (borders.at(-1) as Border).at) borders.push(border);
  }
  const clauses = borders.map((border, b) =>
    clauseOf(tokens, tags, groups, border, (borders[b + 1]?.at ?? tokens.length) - 1),
  );
  return merge(clauses);
}

/** For each token, the first token of the first finite verb group at or after it; the length where none follows. */
function nextFinite(length: number, groups: readonly VerbGroup[]): Int32Array {
  const next = new Int32Array(length + 1).fill(length);
  let g = groups.length - 1;
  for (let i = length - 1; i >= 0; i--) {
    next[i] = next[i + 1] as number;
    while (g >= 0 && (groups[g] as VerbGroup).first > i) g--;
    const group = groups[g];
    if (group?.first === i && isFiniteGroup(group)) next[i] = i;
  }
  return next;
}

/** "he's", "that'll": a subject that carries its verb. */
const carriesVerb = (token: Token | undefined): boolean =>
  token !== undefined && /'(?:s|re|m|ve|ll|d)$/.test(token.text) && SUBJECT_PRONOUNS.has(token.text);

/** Does a subject with a finite verb begin at `i`, without a mark between them? */
function startsClause(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  finite: Int32Array,
  i: number,
): boolean {
  let at = i;
  while (tags[at] === 'adverb') at++;
  if (carriesVerb(tokens[at])) return true;
  const verb = finite[at] as number;
  if (verb >= tokens.length || verb - at > 9) return false;
  if (verb === at) return false;
  for (let k = at + 1; k < verb; k++)
    if (tags[k] === 'pronoun' && tags[k - 1] !== 'preposition') return false;
  for (let k = at; k < verb; k++)
    if (tags[k] === 'mark' && tokens[k]?.text !== '"' && tokens[k]?.text !== "'") return false;
  const start = tags[at];
  return (
    start === 'pronoun' ||
    start === 'determiner' ||
    start === 'noun' ||
    start === 'adjective' ||
    start === 'number' ||
    start === 'wh'
  );
}

function openingRole(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  i: number,
): { role: ClauseRole; opener: string | null } {
  let at = i;
  while (
    at < i + 3 &&
    (tags[at] === 'mark' ||
      (tags[at] === 'adverb' && tokens[at]?.text !== 'so') ||
      tokens[at]?.text === 'even' ||
      tags[at] === 'coordinator')
  ) {
    if (tags[at] === 'coordinator' && tokens[at]?.text === 'so') break;
    at++;
  }
  const word = tokens[at]?.text ?? '';
  const opener = tags[i] === 'coordinator' ? (tokens[i]?.text ?? null) : null;
  const role = SUBORDINATORS.get(word);
  if (role && tags[at] === 'subordinator') return { role, opener: word };
  if (word === 'so') return { role: 'result', opener: 'so' };
  return { role: 'main', opener };
}

/** "if it were so [you'd see it]": a main clause that follows its condition without a comma. */
function afterSubordinate(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  finite: Int32Array,
  i: number,
  open: Border,
): Border | null {
  if (
    open.role === 'main' ||
    open.role === 'relative' ||
    open.role === 'complement' ||
    (finite[open.at] as number) >= i
  )
    return null;
  if (
    tags[i] !== 'pronoun' ||
    !SUBJECT_PRONOUNS.has(tokens[i]?.text ?? '') ||
    !startsClause(tokens, tags, finite, i)
  )
    return null;
  if (
    tags[i - 1] === 'preposition' ||
    tags[i - 1] === 'coordinator' ||
    TAKES_CLAUSE.has(verbForm(tokens[i - 1]?.text ?? '')?.base ?? '')
  )
    return null;
  return { at: i, role: 'main', opener: null };
}

const STRONG_MARKS = new Set([
  ';',
  ':',
  '—',
  '–',
  '--',
  '-',
  '(',
  ')',
  '...',
  '…',
  '.',
  '!',
  '?',
  '→',
  '=',
  '|',
]);

function borderAt(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  finite: Int32Array,
  i: number,
): Border | null {
  const word = tokens[i]?.text ?? '';
  const before = tokens[i - 1]?.text ?? '';
  const main = (at: number): Border => ({ at, ...openingRole(tokens, tags, at) });
  if (tags[i - 1] === 'mark' && (STRONG_MARKS.has(before) || /^[?!]+$/.test(before))) return main(i);
  if (before === ',') return main(i);
  if (tags[i] === 'subordinator' && opensSubordinate(tokens, tags, finite, i)) {
    const role = SUBORDINATORS.get(word) as ClauseRole;
    const even = before === 'even' || before === 'just' || before === 'only' || before === 'simply';
    return { at: even ? i - 1 : i, role, opener: word };
  }
  if (
    word === 'but' &&
    tags[i - 1] !== 'determiner' &&
    !/^(?:nothing|anything|nowhere|none|all|anywhere)$/.test(before)
  )
    return main(i);
  if (word === 'so' && (startsClause(tokens, tags, finite, i + 1) || tokens[i + 1]?.text === 'that'))
    return { at: i, role: tokens[i + 1]?.text === 'that' ? 'purpose' : 'result', opener: 'so' };
  if (tags[i] === 'coordinator' && word !== 'so' && startsClause(tokens, tags, finite, i + 1)) return main(i);
  if (tags[i] === 'wh' || (word === 'that' && tags[i] === 'pronoun')) {
    if (tags[i - 1] === 'noun' || tags[i - 1] === 'pronoun') return { at: i, role: 'relative', opener: word };
    if (verbForm(before) || tags[i - 1] === 'pronoun') return { at: i, role: 'complement', opener: word };
  }
  const governs = verbForm(before);
  if (
    word === 'that' &&
    ((governs && TAKES_CLAUSE.has(governs.base) && governs.form !== 'ing') ||
      tags[i - 1] === 'pronoun' ||
      tags[i - 1] === 'adjective' ||
      before === 'is' ||
      before === 'was')
  )
    return startsClause(tokens, tags, finite, i + 1) ? { at: i, role: 'complement', opener: word } : null;
  if (complementStart(tokens, tags, finite, i)) return { at: i, role: 'complement', opener: null };
  return null;
}

const ALWAYS_OPEN = new Set('if unless because although whereas becuase'.split(' '));

/** As, since, before and after are prepositions too: they open a clause only where one follows. */
function opensSubordinate(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  finite: Int32Array,
  i: number,
): boolean {
  if (ALWAYS_OPEN.has(tokens[i]?.text ?? '')) return true;
  return startsClause(tokens, tags, finite, i + 1) || verbForm(tokens[i + 1]?.text ?? '')?.form === 'ing';
}

/** "thinks [Apple has a key]", "told me [it's stored]": an object clause without its "that". */
function complementStart(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  finite: Int32Array,
  i: number,
): boolean {
  if (
    tags[i] === 'pronoun' &&
    OBJECT_PRONOUNS.has(tokens[i]?.text ?? '') &&
    !SUBJECT_PRONOUNS.has(tokens[i]?.text ?? '')
  )
    return false;
  if (/^(?:sure|certain|convinced|positive|adamant|afraid|glad|sorry)$/.test(tokens[i - 1]?.text ?? ''))
    return startsClause(tokens, tags, finite, i);
  const direct = verbForm(tokens[i - 1]?.text ?? '');
  const told = tags[i - 1] === 'pronoun' ? verbForm(tokens[i - 2]?.text ?? '') : null;
  const verb = direct && tags[i - 1] === 'verb' ? direct : told && tags[i - 2] === 'verb' ? told : null;
  if (!verb || !TAKES_CLAUSE.has(verb.base) || (verb.form === 'ing' && tags[i - 2] === 'mark')) return false;
  return DETERMINERS.has(tokens[i]?.text ?? '') || tags[i] === 'pronoun' || tags[i] === 'noun'
    ? startsClause(tokens, tags, finite, i)
    : false;
}

function clauseOf(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  groups: readonly VerbGroup[],
  border: Border,
  last: number,
): Clause {
  const { at: first, role, opener } = border;
  const verb =
    groups.find((group) => group.first >= first && group.first <= last && isFiniteGroup(group)) ??
    contractedVerb(tokens, first, last);
  return { first, last, role, opener, verb, subject: subjectOf(tokens, tags, first, verb) };
}

/** "it's on the phone", "they're fine": the verb is in the subject's own token. */
function contractedVerb(tokens: readonly Token[], first: number, last: number): VerbGroup | null {
  for (let i = first; i <= Math.min(last, first + 3); i++) {
    if (carriesVerb(tokens[i]))
      return { first: i, last: i, head: i, base: 'be', tense: 'present', inverted: false };
  }
  return null;
}

function subjectOf(
  tokens: readonly Token[],
  tags: readonly PartOfSpeech[],
  first: number,
  verb: VerbGroup | null,
): Token | null {
  if (!verb) return null;
  const head = subjectHead(tags, first, verb);
  return tokens[head] ?? null;
}

const isNominal = (tag: PartOfSpeech | undefined): boolean =>
  tag === 'noun' || tag === 'pronoun' || tag === 'determiner' || tag === 'adjective' || tag === 'number';

/** Where the head of the subject stands; -1 where there is none. */
function subjectHead(tags: readonly PartOfSpeech[], first: number, verb: VerbGroup): number {
  if (tags[verb.head] === 'pronoun') return verb.head;
  if (verb.inverted) {
    let head = verb.last;
    for (let i = verb.first + 1; i <= verb.last; i++) if (isNominal(tags[i])) head = i;
    return head;
  }
  let last = verb.first - 1;
  while (last >= first && tags[last] === 'adverb') last--;
  if (last < first || !isNominal(tags[last])) return -1;
  let start = last;
  while (
    start > first &&
    (isNominal(tags[start - 1]) ||
      (tags[start - 1] === 'preposition' && start - 2 >= first && isNominal(tags[start - 2])))
  )
    start--;
  for (let i = start; i < last; i++) if (tags[i + 1] === 'preposition') return i;
  return last;
}

/** A piece between commas that has no verb and no opener of its own belongs to its neighbour. */
function merge(clauses: readonly Clause[]): Clause[] {
  const merged: Clause[] = [];
  for (const clause of clauses) {
    const previous = merged.at(-1);
    const fragment = !clause.verb && clause.role === 'main' && clause.opener !== 'but';
    if (previous && fragment) previous.last = clause.last;
    else if (
      previous &&
      !previous.verb &&
      previous.role === 'main' &&
      clause.role === 'main' &&
      merged.length === 1 &&
      clause.opener === null
    )
      merged[merged.length - 1] = { ...clause, first: previous.first };
    else merged.push({ ...clause });
  }
  return merged;
}
