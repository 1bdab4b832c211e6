import { describe, expect, it } from 'vitest';
import { type Cue, cue, prepareCues } from '../../../utils/language/cues.ts';
import { lineOf, matches } from '../../../utils/language/phrases.ts';
import { tokenize } from '../../../utils/language/tokens.ts';
import { whole } from '../../../utils/thread/steps.ts';

const found = (pattern: Cue, sentence: string) =>
  [...matches(lineOf(tokenize(sentence)), pattern)].map(({ match }) => match[0].trim());

/** Alternatives that fill a part of a cue, and are in no sentence. */
const FILLER = Array.from({ length: 300 }, (_, n) => `filler${n}`).join('|');

describe('a cue in parts', () => {
  const long = cue(`as far as i know|we think
    ${FILLER}
    i know|as far|(?:no|any) idea
    ${FILLER}
    we`);

  it('is no longer one expression', () => {
    expect(long.parts.length).toBeGreaterThan(2);
  });

  it.each([
    [
      'in the order of the sentence, not of the parts',
      'I know that we have no idea',
      ['i know', 'we', 'no idea'],
    ],
    [
      'the first alternative where several fit',
      'As far as I know we think so',
      ['as far as i know', 'we think'],
    ],
    ['again and again', 'we, we and we', ['we', 'we', 'we']],
    ['neighbours that share a space', 'no idea we any idea', ['no idea', 'we', 'any idea']],
    ['nothing inside words', 'weather', []],
  ])('finds %s', (_, sentence, expected) => {
    expect(found(long, sentence)).toEqual(expected);
  });

  it('finds the same once it is prepared', () => {
    whole(prepareCues());
    expect(found(long, 'I know that we have no idea')).toEqual(['i know', 'we', 'no idea']);
  });
});
