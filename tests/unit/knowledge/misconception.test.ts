import { describe, expect, it } from 'vitest';
import { parseMisconception, sentenceCount } from '../../../utils/knowledge/misconception.ts';

const entry = {
  id: 'backup-needs-wifi',
  topic: 'backups',
  claim: 'A backup to iCloud needs Wi-Fi in every case.',
  truth: 'One sentence that is true. (And another one.)',
  severity: 'imprecise',
  source: { section: 'sec2c21e7f49', edition: 'May 2024' },
  state: 'shadow',
  requires: [['backup']],
  polarity: 'positive',
  advice: false,
  antipatterns: [],
};

const problemsOf = (change: object): string => {
  try {
    parseMisconception({ ...entry, ...change }, 'a/b.json');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an entry', () => {
  it('is read as it stands', () => {
    expect(parseMisconception(entry, 'a/b.json')).toEqual(entry);
  });

  it.each([
    ['truth', { truth: 'One is true here. Two is too. Three is too much.' }, 'at most 2 sentences, has 3'],
    ['severity', { severity: 'bad' }, 'imprecise, misleading, harmful'],
    [
      'source.section',
      { source: { section: 'sec000000000', edition: 'May 2024' } },
      'not a verified section',
    ],
    ['source.article', { source: { article: '1' } }, 'not a verified article'],
    ['source', { source: {} }, 'every truth needs a source'],
    ['source', { source: { section: 'sec2c21e7f49' } }, 'needs the edition'],
    [
      'source',
      { source: { section: 'sec2c21e7f49', edition: '2026', heading: 'User keybag' } },
      'not one of the section’s headings',
    ],
    ['requires.0.0', { requires: [['unheard-of']] }, 'not a concept'],
    ['requires.0', { requires: [[]] }, 'can never be met'],
    ['valid', { valid: {} }, 'leave it out'],
    ['valid.since.date', { valid: { since: { date: 'last year' } } }, 'a year or a year and month'],
    ['antipatterns.0', { antipatterns: [{ example: 'Neither of the two.' }] }, 'either words or concepts'],
    ['id', { id: 'Backup Needs' }, 'kebab-case'],
    ['polarity', { polarity: 'both' }, 'positive, negative, either'],
    ['typo', { typo: 1 }, 'typo'],
  ])('with a wrong %s is refused, naming file, field and reason', (field, change, reason) => {
    const message = problemsOf(change);
    expect(message).toContain(`a/b.json: ${field}: `);
    expect(message).toContain(reason);
  });

  it('names every problem at once', () => {
    expect(problemsOf({ severity: 'bad', state: 'maybe' }).split('\n')).toHaveLength(2);
  });
});

describe('sentences of a truth', () => {
  it.each([
    ['Since iOS 16.4.1 it is so.', 1],
    ['It is so. (Not on Macs.)', 2],
    ['He said “no.” Then he left.', 2],
    ['From 1.5 s on; nothing else', 0],
  ])('%s', (text, count) => {
    expect(sentenceCount(text)).toBe(count);
  });
});
