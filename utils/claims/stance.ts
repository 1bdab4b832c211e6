import { attributionsOf, quotationsOf } from '../language/attribution.ts';
import { type Reading, readClauses } from '../language/clauses.ts';
import { verbForm } from '../language/lexicon.ts';
import { hedgesOf, hypotheticalsOf, questionsOf } from '../language/modality.ts';
import { type Negation, negationsOf } from '../language/negation.ts';
import { lineOf, type Range } from '../language/phrases.ts';
import { LONGEST_SENTENCE } from '../language/sentences.ts';
import { isNegative, type Token, tokenize } from '../language/tokens.ts';
import { type Corrector, corrector } from '../language/typos.ts';
import { correctionsOf } from './correction.ts';
import type { Stance } from './finding.ts';
import { narrativesOf } from './narrative.ts';

/** Offsets in the sentence, UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Words that carry a proposal, each with how much of it; the stance is read where they stand. */
export interface Focus extends Span {
  weight: number;
}

export interface StanceContext {
  /** Sentences before it in the post, or the post it answers; oldest first. */
  before: readonly string[];
  /** The words that carried the proposal; without them every word counts the same. */
  focus?: readonly Focus[];
}

/** A stretch of the sentence that the writer does not simply assert. */
export interface StanceScope extends Span {
  stance: Exclude<Stance, 'asserted' | 'denied'>;
  cue: Span & { words: string };
}

export interface NegationSpan extends Span {
  cue: Span & { words: string };
  /** Base form of the negated verb, or null. */
  predicate: string | null;
  kind: Negation['kind'];
}

export interface StanceReading {
  /** `denied` never: whether a negation makes a claim true is the claim's own matter, see `negations`. */
  stance: Exclude<Stance, 'denied'>;
  /** The words that decided it; null where it is plainly asserted. */
  cue: (Span & { words: string }) | null;
  /** Every scope that was read, whether it decided or not. */
  scopes: StanceScope[];
  negations: NegationSpan[];
}

/**
 * Share of the focus that scopes must hold before the sentence counts as not asserted. A quotation needs less: the words
 * around it talk about it. A tale needs more: what people conclude from it stands beside it, and that they assert.
 */
const HELD: Record<StanceScope['stance'], number> = {
  quoted: 0.3,
  attributed: 0.5,
  asked: 0.5,
  hypothetical: 0.5,
  hedged: 0.5,
  refuted: 0.5,
  narrative: 0.8,
};

/** Sentences from `splitSentences` are shorter; what is longer is read up to here, so that any string costs the same. */
const LONGEST_READ = 2 * LONGEST_SENTENCE;

/**
 * Does the writer assert what the sentence says? Cues open scopes that clauses bound; the stance is the one that holds most
 * of the focus. Any string gives a result; work is linear in the sentence, which is short.
 */
export function readStance(sentence: string, context: StanceContext): StanceReading {
  const tokens = corrected(tokenize(sentence, 0, Math.min(sentence.length, LONGEST_READ)));
  const reading = readClauses(tokens);
  const line = lineOf(tokens);
  const scopes: StanceScope[] = [];
  const add = (stance: StanceScope['stance'], found: readonly (Range & { cue: Range })[]) => {
    for (const { first, last, cue } of found)
      scopes.push({
        stance,
        ...span(tokens, { first, last }),
        cue: worded(sentence, tokens, cue),
      });
  };
  const corrections = correctionsOf(reading, line, context.before);
  const quotations = quotationsOf(tokens);
  if (!isAssent(sentence, reading)) add('quoted', quotations);
  add('refuted', corrections);
  add('attributed', attributionsOf(reading, line));
  for (const modality of [
    ...questionsOf(reading, line),
    ...hypotheticalsOf(reading, line),
    ...hedgesOf(reading, line),
  ])
    add(modality.kind, [modality]);
  add('narrative', narrativesOf(reading));
  if (/^\s*>/.test(sentence))
    scopes.push({
      stance: 'quoted',
      start: 0,
      end: sentence.length,
      cue: { start: 0, end: 1, words: '>' },
    });
  const negations = negationsOf(reading, line).map((negation) => ({
    ...span(tokens, negation),
    cue: worded(sentence, tokens, negation.cue),
    predicate: negation.predicate,
    kind: negation.kind,
  }));
  return { ...decide(tokens, scopes, context.focus), scopes, negations };
}

/** Cue and guard words in which a typo would turn the reading round. */
const CUE_WORDS =
  'without because although though whether wondering wonder curious unsure actually maybe perhaps possibly probably presumably claims claimed thinks believes convinced ' +
  "insists according supposedly allegedly misconception incorrect mistaken guess guessing doubt suppose supposing imagine nobody nothing cannot doesn't isn't wouldn't couldn't shouldn't " +
  "haven't hasn't hadn't weren't wasn't aren't anyone someone anybody somebody certain expert correct myth wrong contrary unless useless according reckons swears heard should would could might never";
let known: Corrector | undefined;
const correct: Corrector = (word) => {
  known ??= corrector(CUE_WORDS.split(' '));
  return known(word);
};

const corrected = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) => {
    if (token.kind !== 'word' || verbForm(token.text)) return token;
    const text = correct(token.text);
    return text === null ? token : { ...token, text, negative: token.negative || isNegative(text) };
  });

/** A quotation that the writer agrees with is his own: "… exactly, that's right". */
function isAssent(sentence: string, { tokens }: Reading): boolean {
  const last = tokens.findLastIndex(({ text }) => /["\u201d\u00bb]/.test(text));
  if (last < 0) return false;
  return /^[\s,.:;!–—-]*(?:exactly|this|agreed?|i agree|yes|yep|yup|so true|very true|true|correct|right|that's (?:right|true|correct|exactly)|is (?:absolutely |quite |totally |exactly |completely |perfectly )?(?:right|true|correct|spot on)|\+1|spot on|absolutely|well said|couldn't agree more)\b(?! (?:until|before|of|in|for|only|when|not|if))/i.test(
    sentence.slice((tokens[last] as Token).end),
  );
}

const span = (tokens: readonly Token[], { first, last }: Range): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[Math.min(last, tokens.length - 1)]?.end ?? 0,
});

const worded = (sentence: string, tokens: readonly Token[], range: Range): Span & { words: string } => {
  const at = span(tokens, range);
  return { ...at, words: sentence.slice(at.start, at.end) };
};

type Decision = Pick<StanceReading, 'stance' | 'cue'>;

function decide(
  tokens: readonly Token[],
  scopes: readonly StanceScope[],
  focus: readonly Focus[] | undefined,
): Decision {
  const weights: readonly Focus[] =
    focus && focus.length > 0
      ? focus
      : tokens.filter(({ kind }) => kind !== 'mark').map(({ start, end }) => ({ start, end, weight: 1 }));
  let total = 0;
  let held = 0;
  const by = new Map<StanceScope, number>();
  for (const { start, end, weight } of weights) {
    total += weight;
    let first = true;
    for (const scope of scopes) {
      if (scope.start > start || scope.end < end) continue;
      if (first) held += weight;
      first = false;
      by.set(scope, (by.get(scope) ?? 0) + weight);
    }
  }
  const [best] = [...by].sort((a, b) => b[1] - a[1])[0] ?? [null];
  const quoted = [...by].find(
    ([{ stance }, weight]) => stance === 'quoted' && weight >= HELD.quoted * total,
  )?.[0];
  const deciding = quoted ?? best;
  if (!deciding || held < HELD[deciding.stance] * total) return { stance: 'asserted', cue: null };
  return { stance: deciding.stance, cue: deciding.cue };
}
