import type { Clause, Reading } from './clauses.ts';
import { cue } from './cues.ts';
import { type Line, lineOf, matches, type Range } from './phrases.ts';

/** What a negating word reaches. Whether that makes a claim true is the claim's own matter. */
export interface Negation extends Range {
  /** The negating words. */
  cue: Range;
  /** Base form of the negated verb, or null where a noun group or fragment is negated. */
  predicate: string | null;
  /** `word`: not, never, nobody …; `lexical`: fails to, far from, lacks, stopped, useless …; `belief`: "I don't think that …". */
  kind: 'word' | 'lexical' | 'belief';
}

/** Words that negate what follows without being negative in form. */
const LEXICAL = cue(
  `fail(?:s|ed)? to|far from|free of|lacks?|lacking|stop(?:s|ped)? (?:\\w+ing)|instead of|rather than|refus(?:e|es|ed) to|unable to|impossible (?:to|for)|useless|pointless|hardly|barely|scarcely|rarely|seldom
  no longer|anything but|neither|by no means|out of reach|except|excludes?|excluded|leaves? out|left out|prevents?|avoids?|denie[sd]|deny|unless|only (?:if|when|after|with|until|lets?|holds?|protects?|stops?|covers?|does|affects?|hides?|keeps?)
  has nothing to do|have nothing to do|dead|expired?|expires|gone|immune|untouched|un[a-z]+(?:ed|able)|rejects?|rejected|blocks?|blocked|separate|different|two different|destroy(?:s|ed)?|ignores?|survives?|remains?|stays?|still`,
);

/** Pseudo-cues: negative in form, but what follows is affirmed. */
const AFFIRMING = cue(
  `not only|not just|not merely|not to mention|no wonder|no doubt|without (?:a )?doubt|no matter|no problem|not necessarily|no need to (?:worry|panic)|don't worry|don't panic|no worries|no fear|nothing but|can't believe|can't help|not until`,
);

/** "I don't think that X": the negation belongs to X. */
const RAISED = cue(
  `(?:i|we) (?:don't|do not|didn't|can't|wouldn't|never) {adv}(?:think|believe|reckon|suppose|imagine|expect|guess|buy|see how)`,
);

/** Negations of a sentence, each with its scope: from the cue to the end of its clause and of what coordinates with it. */
export function negationsOf(reading: Reading, line: Line = lineOf(reading.tokens)): Negation[] {
  const { tokens, clauses } = reading;
  const affirmed = new Set<number>();
  for (const { first, last } of matches(line, AFFIRMING)) for (let i = first; i <= last; i++) affirmed.add(i);
  const found: Negation[] = [];
  for (const { first, last } of matches(line, RAISED))
    found.push({
      cue: { first, last },
      kind: 'belief',
      ...reach(reading, last + 1, clauseAt(clauses, last + 1)),
    });
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (
      !token?.negative ||
      affirmed.has(i) ||
      found.some(({ kind, cue: c }) => kind === 'belief' && i >= c.first && i <= c.last)
    )
      continue;
    found.push({ cue: { first: i, last: i }, kind: 'word', ...reach(reading, i, clauseAt(clauses, i)) });
  }
  for (const { first, last } of matches(line, LEXICAL)) {
    if (found.some(({ cue: c }) => first <= c.last && last >= c.first)) continue;
    found.push({ cue: { first, last }, kind: 'lexical', ...reach(reading, first, clauseAt(clauses, first)) });
  }
  return found.sort((a, b) => a.cue.first - b.cue.first);
}

export function clauseAt(clauses: readonly Clause[], token: number): number {
  let index = 0;
  while (index + 1 < clauses.length && (clauses[index + 1] as Clause).first <= token) index++;
  return index;
}

/**
 * A negated verb takes its whole clause (its subject too: "the code isn't stored"), a negative subject or object as well.
 * "…, or stored at all" and "nor …" continue it; so do relative and complement clauses. "but" ends it.
 */
function reach(reading: Reading, from: number, index: number): Range & { predicate: string | null } {
  const { clauses } = reading;
  const clause = clauses[index];
  if (!clause) return { first: from, last: from, predicate: null };
  let last = clause.last;
  for (let next = index + 1; next < clauses.length; next++) {
    const { role, opener, verb, subject } = clauses[next] as Clause;
    const continues =
      role === 'complement' ||
      role === 'relative' ||
      opener === 'nor' ||
      ((opener === 'or' || opener === 'and') && !subject && verb?.tense !== 'imperative');
    if (!continues) break;
    last = (clauses[next] as Clause).last;
  }
  return { first: Math.min(clause.first, from), last, predicate: clause.verb?.base ?? null };
}
