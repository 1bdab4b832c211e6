import { type Mention, satisfies } from '../knowledge/concepts.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import type { Token } from '../language/tokens.ts';
import type { Stance } from './finding.ts';
import type { Proposal } from './propose.ts';
import type { Focus, StanceReading } from './stance.ts';

/** What speaks for and against a sentence asserting a misconception, before it is weighed. */
export interface Signals {
  /** The network's probabilities that the sentence is about the misconception, and that it asserts it. */
  about: number;
  asserted: number;
  /** Words of the sentence that the network has never met. */
  unknown: number;
  /** The same of a second proposer; null where there is none, or where it takes the sentence to be about something else. */
  second: { about: number; asserted: number } | null;
  /** How the structural reader takes the sentence; `denied` where a negation covers what the claim affirms. */
  stance: Stance;
  /** True if something is denied in a sentence about a misconception that need not be put as a denial. */
  negated: boolean;
  /** True if the words fill a frame of the entry. */
  framed: boolean;
  /** Where the entry's required concepts are named. */
  named: 'sentence' | 'context' | 'nowhere';
  /** The entry's exception that the sentence names. */
  exception: string | null;
}

/** Share of what carried the proposal that a negation must cover before the claim counts as denied. */
const NEGATED = 0.5;

/** @param focus the words that carried the proposal */
export function signalsOf(
  proposal: Proposal,
  second: Proposal | null,
  entry: Misconception,
  mentions: (words: readonly string[]) => readonly Mention[],
  sentence: readonly Token[],
  context: readonly Token[],
  reading: StanceReading,
  focus: readonly Focus[],
): Signals {
  const words = sentence.map(({ text }) => text);
  const before = context.map(({ text }) => text);
  const line = ` ${words.join(' ')} `;
  const here = conceptsIn(mentions(words));
  const exception = entry.antipatterns.find(({ words: run, concepts = [] }) =>
    run === undefined ? concepts.every((concept) => here.has(concept)) : line.includes(` ${run} `),
  );
  const denied =
    reading.stance === 'asserted' && entry.polarity === 'positive' && isNegated(focus, reading.negations);
  return {
    about: proposal.about,
    unknown: proposal.unknown,
    asserted: proposal.asserted(reading),
    second: second && { about: second.about, asserted: second.asserted(reading) },
    stance: denied ? 'denied' : reading.stance,
    negated: reading.negations.length > 0 && entry.polarity !== 'negative',
    framed: fillsFrame(line, entry, (word) => isWithin(sentence[word] as Token, reading.negations)),
    named: namedIn(entry, here, conceptsIn(mentions(before))),
    exception: exception ? (exception.words ?? exception.concepts?.join(', ') ?? '') : null,
  };
}

const conceptsIn = (mentions: readonly Mention[]) => new Set<string>(mentions.map(({ concept }) => concept));

function namedIn(
  { requires }: Misconception,
  here: ReadonlySet<string>,
  before: ReadonlySet<string>,
): Signals['named'] {
  if (satisfies(here, requires)) return 'sentence';
  return satisfies(new Set([...here, ...before]), requires) ? 'context' : 'nowhere';
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

const isWithin = ({ start, end }: Token, scopes: StanceReading['negations']): boolean =>
  scopes.some((scope) => start >= scope.start && end <= scope.end);

/**
 * True if the line, words between blanks, fills the slots of a frame of the entry, in order, and says so: only the first, the
 * subject, may stand in the scope of a negation ("cannot be entered from afar, as it is stored on the phone").
 */
function fillsFrame(line: string, { frames }: Misconception, isNegated: (word: number) => boolean): boolean {
  const fills = (slots: readonly string[]): boolean => {
    let from = 0;
    for (const [index, slot] of slots.entries()) {
      const places = slot
        .split(', ')
        .map((phrase) => ({ at: line.indexOf(` ${phrase} `, from), length: phrase.length + 1 }))
        .filter(
          ({ at }) => at >= 0 && (index === 0 || !isNegated(line.slice(0, at + 1).split(' ').length - 2)),
        );
      if (places.length === 0) return false;
      from = Math.min(...places.map(({ at, length }) => at + length));
    }
    return true;
  };
  return frames?.some(fills) ?? false;
}
