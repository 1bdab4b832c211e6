import type { Clause, Reading } from '../language/clauses.ts';
import type { Range } from '../language/phrases.ts';

export interface Narrative extends Range {
  cue: Range;
}

const WRITER = /^(?:i|we|i've|i'd|we'd|we've|me|my|mine|our|us|ours)$/;
const TELLS_HIMSELF = /^(?:he|she|they|it|this|that|there|these|those)$/;

/** What happened to the writer: clauses in the past about "I", "we", "my …", and the past clauses that go on from them. */
export function narrativesOf(reading: Reading): Narrative[] {
  const { clauses, tokens } = reading;
  const found: Narrative[] = [];
  let telling = false;
  for (const clause of clauses) {
    const { verb } = clause;
    if (!verb) {
      if (telling && clause.role !== 'condition') extend(found, clause);
      continue;
    }
    const happened = verb.tense === 'past' && isEvent(reading, clause);
    const own = isWriters(reading, clause);
    if (happened && (own || telling || startsBare(reading, clause))) {
      telling = true;
      found.push({ cue: { first: verb.first, last: verb.last }, first: clause.first, last: clause.last });
    } else if (telling && (clause.role === 'complement' || clause.role === 'relative' || clause.role === 'purpose') && verb.tense === 'past') {
      extend(found, clause);
    } else if (verb.tense !== 'past') telling &&= clause.role === 'relative' || clause.role === 'complement' || clause.role === 'time' || clause.role === 'reason';
  }
  return found.filter(({ first, last }) => last >= first && tokens.length > 0);
}

const extend = (found: Narrative[], { last }: Clause) => {
  const previous = found.at(-1);
  if (previous) previous.last = last;
};

/** A past that tells an event; "used to", "could have", "was told" too; "what you typed" in a clause of another tense is not. */
function isEvent(_reading: Reading, clause: Clause): boolean {
  return clause.role !== 'condition';
}

function isWriters({ tokens }: Reading, clause: Clause): boolean {
  const { subject } = clause;
  if (!subject) return false;
  for (let i = subject.first; i <= subject.last; i++) if (WRITER.test(tokens[i]?.text ?? '')) return true;
  if (TELLS_HIMSELF.test(tokens[subject.head]?.text ?? '')) return false;
  return false;
}

/** "Wiped the phone, put my backup on": the writer left out. */
function startsBare({ tokens }: Reading, { first, subject, verb }: Clause): boolean {
  return first === 0 && subject === null && verb?.first === 0 && tokens.some(({ text }) => WRITER.test(text));
}
