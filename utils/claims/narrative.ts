import type { Clause, Reading } from '../language/clauses.ts';
import type { Range } from '../language/phrases.ts';

export interface Narrative extends Range {
  cue: Range;
}

const WRITER = /^(?:i|we|i've|i'd|we'd|we've|me|my|mine|our|us|ours)$/;

/**
 * What happened to the writer: main clauses in the past about "I", "we", "my …", the past clauses that go on from them, and
 * what hangs on those. Where the sentence draws a conclusion or gives a general reason, it argues, and none of it is a tale.
 */
export function narrativesOf(reading: Reading): Narrative[] {
  const { clauses } = reading;
  if (clauses.some((clause) => argues(reading, clause))) return [];
  const found: Narrative[] = [];
  let telling = false;
  for (const clause of clauses) {
    const { verb, role } = clause;
    const past = verb?.tense === 'past';
    const main = role === 'main' || role === 'result';
    if (past && main && (isWriters(reading, clause) || telling || startsBare(reading, clause))) {
      telling = true;
      found.push({ cue: { first: verb.first, last: verb.last }, first: clause.first, last: clause.last });
    } else if (telling && (!verb || past)) {
      const previous = found.at(-1);
      if (previous) previous.last = clause.last;
    } else if (main && verb) telling = false;
  }
  return found;
}

/** A reason or a result that is about no event of the writer's: "because a flat battery cancels it", "so it's hacked". */
function argues(reading: Reading, clause: Clause): boolean {
  const { role, verb } = clause;
  if ((role !== 'reason' && role !== 'result') || !verb) return false;
  return !(verb.tense === 'past' && isWriters(reading, clause)) && !(verb.tense === 'past' && clause.subject === null);
}

function isWriters({ tokens }: Reading, { subject }: Clause): boolean {
  if (!subject) return false;
  for (let i = subject.first; i <= subject.last; i++) if (WRITER.test(tokens[i]?.text ?? '')) return true;
  return false;
}

/** "Wiped the phone, put my backup on": the writer left out. */
function startsBare({ tokens }: Reading, { first, subject, verb }: Clause): boolean {
  return first === 0 && subject === null && verb?.first === 0 && tokens.some(({ text }) => WRITER.test(text));
}
