import { conceptMentions, satisfies } from '../knowledge/concepts.ts';
import { byId } from '../knowledge/index.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { featuresOf } from './features.ts';
import type { Evidence, Finding, Judgement, NotFlagged, Stance } from './finding.ts';
import { decode, type EncodedModel } from './model/encoding.ts';
import model from './model/model.json' with { type: 'json' };
import { type Proposal, Proposer } from './propose.ts';
import { readStance, type StanceReading } from './stance.ts';

/** A sentence is a misstatement only if it is about one and asserts it, by this much: see docs/judging.md for what it costs. */
const THRESHOLD = 0.86;
/** A sentence that is about a misconception by this much, and is not flagged, is reported as seen. */
const SEEN = 0.5;
/** Fewer words than this carry no claim that one could be sure of. */
const FEWEST_WORDS = 3;

/** The trained model, decoded when the first sentence is judged: a page without prose pays nothing. */
let proposer: Proposer | undefined;
const entries = (model as EncodedModel).entries;
function trained(): Proposer {
  proposer ??= new Proposer(decode(model as EncodedModel), entries.length);
  return proposer;
}

const REASONS: Partial<Record<Stance, string>> = {
  denied: 'the writer denies it',
  asked: 'the writer asks',
  hypothetical: 'the writer supposes it',
  attributed: 'the writer reports what others say',
  quoted: 'stands in quotation marks',
  hedged: 'the writer is not sure',
  narrative: 'the writer tells what happened',
  refuted: 'the writer rejects it',
};

/**
 * Judges one sentence. A learned proposer says what it is about, the structural reader whether the writer asserts it; only
 * what both support is a finding. Offsets are relative to `text`. Any string gives a result.
 * @param context the sentences just before it, oldest first
 */
export function judgeSentence(text: string, context: readonly string[]): Judgement {
  const judgement: Judgement = { findings: [], notFlagged: [] };
  const tokens = tokenize(text);
  if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return judgement;
  const contextTokens = tokenize(context.join(' '));
  const named = new Set(
    [...conceptMentions(wordsOf(tokens)), ...conceptMentions(wordsOf(contextTokens))].map(
      ({ concept }) => concept,
    ),
  );
  if (named.size === 0) return judgement;
  const stance = readStance(text, { before: context });
  const proposals = trained().propose(featuresOf(tokens, contextTokens, stance));
  const best = proposals.reduce<Proposal | null>((a, b) => (a && score(a) >= score(b) ? a : b), null);
  if (!best) return judgement;
  const entry = byId(entries[best.entry] as string);
  if (!entry || entry.state === 'off') return judgement;
  const place = { id: entry.id, start: 0, end: text.length, quote: text };
  const doubt = doubtOf(entry, best, stance, tokens, named);
  if (doubt === null) {
    const evidence = evidenceOf(text, tokens, best, entry);
    judgement.findings.push({
      ...place,
      stance: 'asserted',
      confidence: confidenceOf(best),
      evidence,
    } satisfies Finding);
  } else if (best.about >= SEEN) judgement.notFlagged.push({ ...place, ...doubt } satisfies NotFlagged);
  return judgement;
}

const wordsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);
const score = ({ about, asserted }: Proposal) => about * asserted;

/** Why the proposal is no finding, or null. */
function doubtOf(
  { requires, antipatterns }: Misconception,
  proposal: Proposal,
  { stance, negations }: StanceReading,
  tokens: readonly Token[],
  named: ReadonlySet<string>,
): Pick<NotFlagged, 'stance' | 'reason'> | null {
  if (stance !== 'asserted') return { stance, reason: REASONS[stance] ?? stance };
  if (score(proposal) < THRESHOLD) {
    const denies = negations.length > 0 && proposal.asserted < 0.5;
    if (denies) return { stance: 'denied', reason: REASONS.denied as string };
    return {
      stance: 'asserted',
      reason:
        proposal.asserted < 0.5 ? 'does not say what the check is about' : 'not sure enough that it says so',
    };
  }
  if (!satisfies(named, requires))
    return { stance: 'asserted', reason: 'does not name what the check is about' };
  const line = ` ${wordsOf(tokens).join(' ')} `;
  const exception = antipatterns.find(({ words }) => words !== undefined && line.includes(` ${words} `));
  return exception ? { stance: 'asserted', reason: `true where it is about “${exception.words}”` } : null;
}

/**
 * Lower bound of the share of right findings in the proposal's band, as judged with each writer left out of training
 * (`npm run judge` prints the bands).
 */
function confidenceOf(proposal: Proposal): number {
  const at = score(proposal);
  return at >= 0.97 ? 0.97 : at >= 0.92 ? 0.94 : 0.9;
}

/** Which words stood for the misconception, and how they were read. */
function evidenceOf(
  text: string,
  tokens: readonly Token[],
  { tokens: carriers }: Proposal,
  entry: Misconception,
): Evidence[] {
  const words = carriers
    .toSorted((a, b) => a - b)
    .map((index) => tokens[index])
    .filter((token) => token?.kind === 'word' || token?.kind === 'number')
    .map((token) => text.slice(token?.start, token?.end));
  return [
    { words: words.join(' … '), meaning: `speaks of: ${entry.claim}` },
    { words: text, meaning: 'read as the writer’s own assertion' },
  ];
}
