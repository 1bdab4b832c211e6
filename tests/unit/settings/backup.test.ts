import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackup, writeBackup } from '../../../utils/settings/backup.ts';
import { chooseAll, forgetAll, getChoices, getSettings } from '../../../utils/settings/store.ts';

const file = (choices: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'errata-choices', version, choices });

describe('a backup', () => {
  it('brings back what was written', () => {
    const stored = { enabled: false, 'check:a': false, size: 120, 'dismissed:0123456789abcdef': true };
    expect(readBackup(writeBackup(stored))).toEqual({ refused: null, choices: stored, dropped: [] });
  });

  it('is written without what is no choice', () => {
    expect(readBackup(writeBackup({ theme: 'pink', other: 1, enabled: true }))).toMatchObject({
      choices: { enabled: true },
      dropped: [],
    });
  });

  it('keeps the good choices of a damaged file and names the others', () => {
    expect(
      readBackup(file({ theme: 'dark', size: 9, 'check:a': 'no', surprise: true, 'site:': true })),
    ).toEqual({
      refused: null,
      choices: { theme: 'dark' },
      dropped: ['size', 'check:a', 'surprise', 'site:'],
    });
  });

  it('is refused whole if a later Errata made it', () => {
    expect(readBackup(file({ enabled: false }, 2))).toEqual({ refused: 'newer' });
  });

  it('tells a file that is none', () => {
    expect(readBackup('not { json')).toEqual({ refused: 'unreadable' });
    for (const text of ['null', '[]', '{"format":"other","version":1,"choices":{}}', file([]), file({}, '1')])
      expect(readBackup(text)).toEqual({ refused: 'foreign' });
  });

  it('gives an answer to any text, and only valid choices', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (choices) => {
        const read = readBackup(file(choices));
        if (read.refused !== null) throw new Error('a well-formed file was refused');
        expect(Object.keys(read.choices).length + read.dropped.length).toBe(Object.keys(choices).length);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readBackup(text)).toHaveProperty('refused');
      }),
    );
  });
});

describe('many choices at once', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are stored beside those there are, and listed without foreign items', async () => {
    await fakeBrowser.storage.local.set({ 'check:a': false, foreign: 1 });
    await chooseAll({ enabled: false, 'check:b': false });
    expect(await getChoices()).toEqual({ 'check:a': false, enabled: false, 'check:b': false });
  });

  it('are forgotten together', async () => {
    await chooseAll({ 'dismissed:a': true, 'dismissed:b': true, theme: 'dark' });
    await forgetAll(['dismissed:a', 'dismissed:b']);
    const { dismissed, theme } = await getSettings();
    expect([dismissed.size, theme]).toEqual([0, 'dark']);
  });
});
