import { conceptMentions, type Mention, satisfies } from '../knowledge/concepts.ts';
import { byId } from '../knowledge/index.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { confidenceOf } from './confidence.ts';
import { featuresOf, stanceFeaturesOf } from './features.ts';
import type { Evidence, Judgement, NotFlagged } from './finding.ts';
import { decode, type EncodedModel } from './model/encoding.ts';
import trainedData from './model/model.json' with { type: 'json' };
import { packModels } from './packs.ts';
import { isAboutAnotherPlatform } from './platform.ts';
import { Proposer } from './propose.ts';
import { type Focus, readStance, type StanceReading } from './stance.ts';

/** A sentence is a misstatement only if it is about one and asserts it, by this much: see docs/judging.md for what it costs. */
const THRESHOLD = 0.85;
/** The same where the sentence fills one of the entry's frames. */
const FRAMED_THRESHOLD = 0.6;
/** How much of the topic's probability counts: its doubt is mostly between neighbours, not about the claim. */
const TOPIC_SHARE = 0.35;
/** A sentence that is about a misconception by this much, and is not flagged, is reported as seen. */
const SEEN = 0.5;
/** Share of what carried the proposal that a negation must cover before the claim counts as denied. */
const NEGATED = 0.5;
/** Fewer words than this carry no claim that one could be sure of. */
const FEWEST_WORDS = 3;

/** A proposer, the misconceptions by its indices, and the concepts that lower-case words name. */
export interface Model {
  proposer: Proposer;
  entries: readonly (Misconception | null)[];
  mentions: (words: readonly string[]) => readonly Mention[];
  /** Is it other devices than the entries' that the words, or else the sentences before them, speak of? */
  isElsewhere: (words: readonly string[], context: readonly (readonly string[])[]) => boolean;
  /** What a score is worth: see Finding.confidence. */
  confidence: (score: number) => number;
}

/** Errata's own entries by the indices of a proposer trained on these ids. */
export function ownModel(proposer: Proposer, ids: readonly string[]): Model {
  return {
    proposer,
    entries: ids.map(byId),
    mentions: conceptMentions,
    isElsewhere: isAboutAnotherPlatform,
    confidence: confidenceOf,
  };
}

/** The trained model, decoded when the first sentence is judged: a page without prose pays nothing. */
let trained: Model | undefined;
function trainedModel(): Model {
  const { entries } = trainedData;
  trained ??= ownModel(new Proposer(decode(trainedData as EncodedModel), entries.length), entries);
  return trained;
}

/**
 * Judges one sentence. A learned proposer says what it is about, the structural reader whether the writer asserts it; only
 * what both support is a finding. Offsets are relative to `text`. Any string gives a result.
 * @param context the sentences just before it, oldest first
 */
export function judgeSentence(text: string, context: readonly string[]): Judgement {
  const own = judgeWith(trainedModel(), text, context);
  const more = packModels().map((model) => judgeWith(model, text, context));
  const [first] = [own, ...more].flatMap(({ findings }) => findings);
  return {
    // a pack adds to what Errata finds, and never takes its place
    findings: first ? [first] : [],
    notFlagged: [own, ...more].flatMap(({ notFlagged }) => notFlagged),
  };
}

/** The same with another model, as measurements with a writer left out need it. */
export function judgeWith(
  { proposer, entries, mentions, isElsewhere, confidence }: Model,
  text: string,
  context: readonly string[],
): Judgement {
  const judgement: Judgement = { findings: [], notFlagged: [] };
  const tokens = tokenize(text);
  if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return judgement;
  const contextTokens = tokenize(context.join(' '));
  const proposal = proposer.propose(featuresOf(tokens, contextTokens), SEEN);
  const entry = proposal && entries[proposal.entry];
  if (!entry || entry.state === 'off') return judgement;
  const carriers = proposer.carriers(proposal);
  const focus = carriers.map(({ token, weight }) => ({ ...spanOf(tokens, token), weight }));
  const stance = readStance(text, { before: context, focus });
  const asserted = proposer.asserted(proposal, stanceFeaturesOf(stance));
  const score = proposal.about ** TOPIC_SHARE * asserted;
  const isFramed = stance.negations.length === 0 && fillsFrame(wordsOf(tokens), entry);
  const place = { id: entry.id, start: 0, end: text.length, quote: text };
  const before = context.map((sentence) => wordsOf(tokenize(sentence)));
  const doubt =
    stanceDoubt(stance, asserted, entry, focus) ??
    (score < (isFramed ? FRAMED_THRESHOLD : THRESHOLD) ? UNSURE : null) ??
    (isElsewhere(wordsOf(tokens), before) ? ELSEWHERE : null) ??
    entryDoubt(entry, wordsOf(tokens), before.flat(), mentions);
  if (doubt) judgement.notFlagged.push({ ...place, ...doubt });
  else {
    const evidence = evidenceOf(text, focus);
    judgement.findings.push({ ...place, stance: 'asserted', confidence: confidence(score), evidence });
  }
  return judgement;
}

const spanOf = (tokens: readonly Token[], index: number) => {
  const { start, end } = tokens[index] as Token;
  return { start, end };
};
const wordsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);

type Doubt = Pick<NotFlagged, 'stance' | 'reason' | 'exception'>;
const UNSURE: Doubt = { stance: 'asserted', reason: 'unsure' };

const ELSEWHERE: Doubt = { stance: 'asserted', reason: 'otherPlatform' };
const DENIED: Doubt = { stance: 'denied', reason: 'denied' };

/** The writer does not assert the sentence, or it says something else about the subject. */
function stanceDoubt(
  { stance, negations }: StanceReading,
  asserted: number,
  { polarity }: Misconception,
  focus: readonly Focus[],
): Doubt | null {
  if (stance !== 'asserted') return { stance, reason: stance };
  if (polarity === 'positive' && isNegated(focus, negations)) return DENIED;
  if (asserted >= 0.5) return null;
  return negations.length > 0 && polarity !== 'negative'
    ? DENIED
    : { stance: 'asserted', reason: 'otherClaim' };
}

/** True if most of what the sentence is about lies in the scope of its negations; "without" says how, not whether. */
function isNegated(focus: readonly Focus[], negations: StanceReading['negations']): boolean {
  const denying = negations.filter(({ cue }) => cue.words.toLowerCase() !== 'without');
  const weightOf = (words: readonly Focus[]) => words.reduce((sum, { weight }) => sum + weight, 0);
  const within = focus.filter((word) =>
    denying.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  return weightOf(within) > NEGATED * weightOf(focus);
}

/** True if the words fill the slots of a frame of the entry, in order. */
function fillsFrame(words: readonly string[], { frames }: Misconception): boolean {
  const line = ` ${words.join(' ')} `;
  const fills = (slots: readonly string[]): boolean => {
    let from = 0;
    for (const slot of slots) {
      const ends = slot
        .split(', ')
        .map((phrase) => ({ phrase, at: line.indexOf(` ${phrase} `, from) }))
        .filter(({ at }) => at >= 0)
        .map(({ phrase, at }) => at + phrase.length + 1);
      if (ends.length === 0) return false;
      from = Math.min(...ends);
    }
    return true;
  };
  return frames?.some(fills) ?? false;
}

/** The entry's own reasons: what it is about must be named, and its exceptions must not be. */
function entryDoubt(
  { requires, antipatterns }: Misconception,
  words: string[],
  context: string[],
  mentions: Model['mentions'],
): Doubt | null {
  const here = new Set<string>(mentions(words).map(({ concept }) => concept));
  const named = new Set<string>([...here, ...mentions(context).map(({ concept }) => concept)]);
  if (!satisfies(named, requires)) return { stance: 'asserted', reason: 'unnamed' };
  const line = ` ${words.join(' ')} `;
  const exception = antipatterns.find(({ words: run, concepts = [] }) =>
    run === undefined ? concepts.every((concept) => here.has(concept)) : line.includes(` ${run} `),
  );
  if (!exception) return null;
  const about = exception.words ?? exception.concepts?.join(', ');
  return { stance: 'asserted', reason: 'exception', ...(about && { exception: about }) };
}

/** Which words stood for the misconception, and how they were read. */
function evidenceOf(text: string, focus: readonly Focus[]): Evidence[] {
  const words = focus.toSorted((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
  return [
    { words: words.join(' … '), meaning: 'subject' },
    { words: text, meaning: 'assertion' },
  ];
}
