import { conceptMentions, type Mention } from '../knowledge/concepts.ts';
import { byId } from '../knowledge/index.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import { prepareCues } from '../language/cues.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { type Steps, whole } from '../thread/steps.ts';
import { pointsBack } from './alone.ts';
import { type Calibration, ofBoth } from './calibration.ts';
import type { Evidence, Judgement, NotFlagged } from './finding.ts';
import trainedNetworks from './model/networks.json' with { type: 'json' };
import { decodeNetworks, type EncodedNetworks } from './model/networks.ts';
import { NetworkProposer } from './network-proposer.ts';
import { packModels } from './packs.ts';
import { isAboutAnotherPlatform } from './platform.ts';
import type { Proposer } from './propose.ts';
import { type Signals, signalsOf } from './signals.ts';
import { type Focus, readStance } from './stance.ts';

/** A sentence that is about a misconception by this much, and is not flagged, is reported as seen. */
const SEEN = 0.5;
/** Fewer words than this carry no claim that one could be sure of. */
const FEWEST_WORDS = 3;

/** A proposer, the misconceptions by its indices, the concepts that lower-case words name, and how signals are weighed. */
export interface Model {
  proposer: Proposer;
  /** Asked where the first proposes something. */
  second?: Proposer;
  entries: readonly (Misconception | null)[];
  mentions: (words: readonly string[]) => readonly Mention[];
  /** Is it other devices than the entries' that the words, or else the sentences before them, speak of? */
  isElsewhere: (words: readonly string[], context: readonly (readonly string[])[]) => boolean;
  calibration: Calibration;
}

/** Errata's own entries, by the ids that the proposers were trained on. */
export function ownModel(encoded: EncodedNetworks): Model {
  return whole(modelSteps(encoded));
}

function* modelSteps(encoded: EncodedNetworks): Steps<Model> {
  const { networks, vocabulary } = yield* decodeNetworks(encoded);
  const [proposer, second] = networks.map((network) => new NetworkProposer(network, vocabulary));
  return {
    proposer: proposer as Proposer,
    ...(second && { second }),
    entries: encoded.entries.map(byId),
    mentions: conceptMentions,
    isElsewhere: isAboutAnotherPlatform,
    calibration: ofBoth,
  };
}

let trained: Model | undefined;

/** Makes ready what the first sentence would wait for: the trained model, the cues. A page without prose pays nothing. */
export function* prepareJudge(): Steps<void> {
  trained ??= yield* modelSteps(trainedNetworks);
  yield;
  conceptMentions([]);
  yield;
  yield* prepareCues();
}

function trainedModel(): Model {
  trained ??= ownModel(trainedNetworks);
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
export function judgeWith(model: Model, text: string, context: readonly string[]): Judgement {
  const judgement: Judgement = { findings: [], notFlagged: [] };
  const read = readWith(model, text, context);
  if (!read) return judgement;
  const { id, signals, elsewhere, focus } = read;
  const place = { id, start: 0, end: text.length, quote: text };
  const { calibration } = model;
  const score = calibration.scoreOf(signals);
  const doubt = doubtOf(signals, elsewhere, score < calibration.threshold);
  if (doubt) judgement.notFlagged.push({ ...place, ...doubt });
  else {
    const evidence = evidenceOf(text, focus);
    judgement.findings.push({
      ...place,
      stance: 'asserted',
      confidence: calibration.confidenceOf(score),
      evidence,
    });
  }
  return judgement;
}

/**
 * What speaks for and against the sentence asserting the misconception that it is most likely about, if any. A sentence that
 * names its subject and points at nothing before it is read alone.
 */
export function readWith(model: Model, text: string, context: readonly string[]): Read | null {
  const tokens = tokensOf(text);
  if (!hasWords(tokens)) return null;
  const before = context.map(tokensOf);
  if (before.length > 0 && !pointsBack(wordsOf(tokens))) {
    const alone = readTokens(model, text, tokens, [], []);
    if (alone?.signals.named === 'sentence')
      return { ...alone, elsewhere: isElsewhere(model, tokens, before) };
  }
  return readTokens(model, text, tokens, context, before);
}

interface Read {
  id: string;
  signals: Signals;
  elsewhere: boolean;
  focus: Focus[];
}

function isElsewhere(model: Model, tokens: readonly Token[], before: readonly (readonly Token[])[]): boolean {
  return model.isElsewhere(wordsOf(tokens), before.map(wordsOf));
}

function readTokens(
  model: Model,
  text: string,
  tokens: readonly Token[],
  context: readonly string[],
  before: readonly (readonly Token[])[],
): Read | null {
  const { proposer, second, entries, mentions } = model;
  const proposal = proposer.propose(tokens, before, SEEN);
  const entry = proposal && entries[proposal.entry];
  if (!entry || entry.state === 'off') return null;
  const focus = proposal.carriers().map(({ token, weight }) => ({ ...spanOf(tokens, token), weight }));
  const reading = readStance(text, { before: context, focus });
  const other = second?.propose(tokens, before, SEEN) ?? null;
  const agreeing = other?.entry === proposal.entry ? other : null;
  return {
    id: entry.id,
    signals: signalsOf(proposal, agreeing, entry, mentions, tokens, before.flat(), reading, focus),
    elsewhere: isElsewhere(model, tokens, before),
    focus,
  };
}

/** A sentence is asked for again as the context of those after it, and by each pack. */
const REMEMBERED = 8;
const remembered = new Map<string, readonly Token[]>();

function tokensOf(sentence: string): readonly Token[] {
  const known = remembered.get(sentence);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value as string);
  const tokens = tokenize(sentence);
  remembered.set(sentence, tokens);
  return tokens;
}

function hasWords(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { kind } of tokens) if (kind === 'word' && ++words >= FEWEST_WORDS) return true;
  return false;
}

const spanOf = (tokens: readonly Token[], index: number) => {
  const { start, end } = tokens[index] as Token;
  return { start, end };
};

const wordsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);

type Doubt = Pick<NotFlagged, 'stance' | 'reason' | 'exception'>;

/** Why the sentence is not flagged, or null where it is. */
function doubtOf(
  { stance, asserted, negated, named, exception }: Signals,
  elsewhere: boolean,
  unsure: boolean,
): Doubt | null {
  // somebody else's words are nobody's misstatement, however surely they are one
  if (stance === 'quoted') return { stance, reason: stance };
  if (unsure) {
    if (stance !== 'asserted') return { stance, reason: stance };
    if (asserted >= 0.5) return { stance, reason: 'unsure' };
    return negated ? { stance: 'denied', reason: 'denied' } : { stance, reason: 'otherClaim' };
  }
  if (elsewhere) return { stance: 'asserted', reason: 'otherPlatform' };
  if (named === 'nowhere') return { stance: 'asserted', reason: 'unnamed' };
  return exception === null ? null : { stance: 'asserted', reason: 'exception', exception };
}

/** Which words stood for the misconception, and how they were read. */
function evidenceOf(text: string, focus: readonly Focus[]): Evidence[] {
  const words = focus.toSorted((a, b) => a.start - b.start).map(({ start, end }) => text.slice(start, end));
  return [
    { words: words.join(' … '), meaning: 'subject' },
    { words: text, meaning: 'assertion' },
  ];
}
