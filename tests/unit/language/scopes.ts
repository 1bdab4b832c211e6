import { type Reading, readClauses } from '../../../utils/language/clauses.ts';
import { type Line, lineOf, type Range } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

/** A text with brackets round the stretches that were read in it: "[if it were lost] I would cry". */
export function bracketed(
  marked: string,
  of: (reading: Reading, line: Line) => readonly (Range & { cue: Range })[],
): string {
  const text = marked.replaceAll(/[[\]]/g, '');
  const tokens = tokenize(text);
  const scopes = of(readClauses(tokens), lineOf(tokens));
  const opens = new Set(scopes.map(({ first }) => tokens[first]?.start));
  const closes = new Set(scopes.map(({ last }) => tokens[last]?.end));
  return Array.from(
    { length: text.length + 1 },
    (_, at) => `${closes.has(at) ? ']' : ''}${opens.has(at) ? '[' : ''}${text.charAt(at)}`,
  ).join('');
}

/** The words that opened each stretch. */
export function cuesIn(
  text: string,
  of: (reading: Reading, line: Line) => readonly (Range & { cue: Range })[],
): string[] {
  const tokens = tokenize(text);
  return of(readClauses(tokens), lineOf(tokens)).map(({ cue }) =>
    text.slice(tokens[cue.first]?.start, tokens[cue.last]?.end),
  );
}
