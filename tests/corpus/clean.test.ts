import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../utils/claims/judge.ts';
import { byId, misconceptions } from '../../utils/knowledge/index.ts';
import { splitSentences } from '../../utils/language/sentences.ts';
import { packageSentences } from './package-text.ts';

const flagged = (sentences: readonly string[]) =>
  sentences.filter((sentence) =>
    judgeSentence(sentence, []).findings.some(({ id }) => byId(id)?.state === 'on'),
  );

describe('clean text stays silent', () => {
  it('the documentation of the packages that are installed here: English about computers, by many hands', {
    timeout: 120_000,
  }, () => {
    const sentences = packageSentences();
    expect(sentences.length).toBeGreaterThan(20_000);
    expect(flagged(sentences).length).toBeLessThanOrEqual(sentences.length / 5_000);
  });

  it('what is true, as the notes themselves say it', () => {
    const truths = misconceptions.flatMap(({ truth }) =>
      splitSentences(truth).map(({ start, end }) => truth.slice(start, end)),
    );
    expect(truths.length).toBeGreaterThan(200);
    expect(flagged(truths)).toEqual([]);
  });

  it('words that name something in the language it is written in', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])
      expect(flagged([`The ${word} is stored there.`, `The ${word}'s passcode ${word}n't read.`])).toEqual(
        [],
      );
  });
});
