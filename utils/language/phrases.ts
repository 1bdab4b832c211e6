import type { Cue } from './cues.ts';
import type { Token } from './tokens.ts';

/** Tokens [first, last] of a sentence, both included. */
export interface Range {
  first: number;
  last: number;
}

/**
 * A sentence as one line of its tokens' texts, a space before and after each, so that cues can be written as patterns.
 * Sentences are short by construction (`LONGEST_SENTENCE`), and the patterns hold no nested quantifiers.
 */
export interface Line {
  text: string;
  tokens: readonly Token[];
  /** Offset in `text` of each token's first unit. */
  at: readonly number[];
}

export function lineOf(tokens: readonly Token[]): Line {
  let text = ' ';
  const at: number[] = [];
  for (const token of tokens) {
    at.push(text.length);
    text += `${token.text} `;
  }
  return { text, tokens, at };
}

/** Index of the token at or after a place in the line's text. */
export function tokenAt(line: Line, place: number): number {
  let low = 0;
  let high = line.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.at[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every match of a cue, as token ranges. Patterns begin and end at the spaces around words. */
export function* matches(line: Line, cue: Cue): Generator<Range & { match: RegExpExecArray }> {
  const next: (RegExpExecArray | null)[] = cue.parts.map((pattern) => matchFrom(0, pattern, line));
  for (;;) {
    let match: RegExpExecArray | null = null;
    for (const found of next) if (found && (!match || found.index < match.index)) match = found;
    if (!match) return;
    const first = tokenAt(line, match.index);
    const last = tokenAt(line, match.index + match[0].trimEnd().length) - 1;
    if (last >= first) yield { first, last, match };
    // The space that ends one cue also begins the next.
    const from = Math.max(match.index + 1, match.index + match[0].length - 1);
    for (const [i, found] of next.entries())
      if (found && found.index < from) next[i] = matchFrom(from, cue.parts[i] as RegExp, line);
  }
}

function matchFrom(place: number, pattern: RegExp, { text }: Line): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

export function firstMatch(line: Line, cue: Cue): (Range & { match: RegExpExecArray }) | null {
  for (const found of matches(line, cue)) return found;
  return null;
}
