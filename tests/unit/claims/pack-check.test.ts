import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelledExamples, realSentences } from '../../../scripts/examples.ts';
import { ROOT } from '../../../scripts/knowledge-files.ts';
import { judgeSentence, judgeWith, type Model } from '../../../utils/claims/judge.ts';
import { checkPack, failuresOf } from '../../../utils/claims/pack-check.ts';
import { packModel } from '../../../utils/claims/packs.ts';
import { type PackFile, packOf, readPack } from '../../../utils/knowledge/pack.ts';

const TEXT = readFileSync(join(ROOT, 'utils/knowledge/packs/android.json'), 'utf8');
const android = readPack(TEXT, 'android.json').file as PackFile;
type Entry = PackFile['entries'][number];

/** What the pack is refused for after a change to its first entry. */
const failures = (change: (entry: Entry, pack: PackFile) => unknown): string => {
  const { file } = checkPack(TEXT, 'p.json');
  const pack = structuredClone(file as PackFile);
  change(pack.entries[0] as Entry, pack);
  return failuresOf(pack).join('\n');
};

describe('a pack is taken whole or not at all', () => {
  it('the Android pack passes: each of its examples is judged as it is labelled (else run: npm run pack -- utils/knowledge/packs/android.json)', () => {
    expect(checkPack(TEXT, 'p.json').failures).toBeNull();
    for (const { examples } of android.entries) {
      expect(examples.filter(({ label }) => label === 'match').length).toBeGreaterThanOrEqual(40);
      expect(examples.filter(({ label }) => label === 'no_match').length).toBeGreaterThanOrEqual(25);
    }
    expect(android.entries.length).toBeGreaterThanOrEqual(12);
  });

  it.each<[string, (entry: Entry, pack: PackFile) => unknown]>([
    [
      'examples: has 3 with label match; at least 10 are needed',
      (entry) => {
        entry.examples = [
          ...entry.examples.filter(({ label }) => label === 'match').slice(0, 3),
          ...entry.examples.filter(({ label }) => label === 'no_match'),
        ];
      },
    ],
    [
      'none with why "question" is a minimal pair',
      (entry) => {
        for (const example of entry.examples)
          if (example.why === 'question') example.text = 'What do you think of it?';
      },
    ],
    ['is not named in', (entry) => Object.assign(entry, { requires: [['airtag']] })],
    [
      'antipatterns.0: silences',
      (entry) => entry.antipatterns.push({ words: 'android', example: 'A phone with Android is nice.' }),
    ],
    [
      'antipatterns.0: is not shown by its own example',
      (entry) => entry.antipatterns.push({ words: 'banana bread', example: 'A phone with Android is nice.' }),
    ],
    [
      'is labelled both ways',
      ({ examples }) => {
        const match = examples.find(({ label }) => label === 'match');
        if (match) examples.push({ ...match, label: 'no_match', why: 'negated' });
      },
    ],
    [
      'examples: match “Bananas on Android phones are always encrypted twice.”',
      ({ examples }) =>
        examples.push({
          label: 'match',
          why: 'assertion',
          text: 'Bananas on Android phones are always encrypted twice.',
          context: [],
          writer: 'me',
        }),
    ],
    ['has no proposer yet', (_, pack) => delete pack.model],
    ['does not fit the entries', (_, pack) => pack.entries.pop()],
    ['does not fit the entries', (_, pack) => Object.assign(pack.model as object, { shared: 'AAAA' })],
    [
      'does not fit the entries',
      (_, pack) => {
        // columns that point beyond the entries
        const { topic } = pack.model as NonNullable<PackFile['model']>;
        topic.columns = topic.columns.replace(/^.{8}/, '////////');
      },
    ],
  ])('refused: %s', (problem, change) => {
    const told = failures(change);
    expect(told).toContain(problem);
  });
});

describe('the Android pack', () => {
  const model = packModel(packOf(android)) as Model;

  it('flags no sentence about Apple’s devices', () => {
    const about = [...labelledExamples(), ...realSentences()].filter((_, i) => i % 6 === 0);
    const flagged = about.filter(({ text, context }) => judgeWith(model, text, context).findings.length > 0);
    expect(flagged.map(({ text }) => text)).toEqual([]);
  });

  it('says what Errata’s own checks leave alone: hardly any of its sentences is flagged as one of theirs', () => {
    const matches = android.entries
      .flatMap(({ examples }) => examples)
      .filter(({ label }) => label === 'match');
    const flagged = matches.filter(({ text, context }) => judgeSentence(text, context).findings.length > 0);
    expect(flagged.length).toBeLessThanOrEqual(matches.length * 0.01);
  });
});
