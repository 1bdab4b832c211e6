import { type Clause, PAST_TIME, type Reading, type VerbGroup } from '../language/clauses.ts';
import type { Range } from '../language/phrases.ts';

export interface Narrative extends Range {
  cue: Range;
}

const PERSON = /^(?:i|we|i've|i'd|we'd|we've|me|my|mine|our|us|ours|he|she|he'd|she'd|him|his|her|hers)$/;
const WRITER = /^(?:i|we|i've|i'd|we'd|we've|i'm|we're)$/;
/** Words with which a past event is made to prove something. */
const INFERS =
  /^(?:definitely|deffinitely|def|obviously|clearly|evidently|surely|proof|proves|means|meaning|that's|thats|certainly|undoubtedly)$/;

/**
 * What happened to the writer or somebody he knows: main clauses in the past in a sentence that names a person, and what
 * hangs on them. Where the sentence draws a conclusion or gives a general reason, it argues, and none of it is a tale.
 */
export function narrativesOf(reading: Reading): Narrative[] {
  const { clauses, tokens } = reading;
  if (
    !tokens.some(({ text }) => PERSON.test(text)) &&
    !PAST_TIME.test(` ${tokens.map(({ text }) => text).join(' ')} `)
  )
    return [];
  if (tokens.some(({ text }) => INFERS.test(text)) || clauses.some(argues)) return [];
  const found: Narrative[] = [];
  let telling = false;
  for (const clause of clauses) {
    const { verb, role, first, last } = clause;
    const past = verb !== null && isPast(reading, verb);
    const main = role === 'main' || role === 'result';
    if (main && past && !isGeneric(reading, clause)) {
      telling = true;
      found.push({ cue: { first: verb.first, last: verb.last }, first, last });
    } else if (main && verb) telling = false;
    else if (telling && (!verb || past)) {
      const previous = found.at(-1);
      if (previous) previous.last = last;
    } else if (!main && past && (role === 'time' || role === 'concession'))
      found.push({ cue: { first: verb.first, last: verb.last }, first, last });
  }
  return found.some(({ cue }) =>
    clauses.some(({ role, verb }) => (role === 'main' || role === 'result') && verb?.first === cue.first),
  )
    ? found
    : [];
}

const isPast = ({ tokens }: Reading, { tense, first }: VerbGroup): boolean =>
  tense === 'past' || (tense === 'modal' && /^(?:could|couldn't)$/.test(tokens[first]?.text ?? ''));

/** "you did", "Apple changed": a past that tells no event of a person's, unless one is named beside it. */
function isGeneric({ tokens }: Reading, { first, last, subject }: Clause): boolean {
  const isTheirs = subject?.text === 'you' || subject?.text === 'apple';
  return isTheirs && !tokens.slice(first, last + 1).some(({ text }) => PERSON.test(text));
}

/** A reason or a result in the present is about no event: "because a flat battery cancels it", "so it's hacked". */
function argues({ role, verb, subject }: Clause): boolean {
  if ((role !== 'reason' && role !== 'result') || !verb || verb.tense === 'past') return false;
  return !(subject && WRITER.test(subject.text));
}
