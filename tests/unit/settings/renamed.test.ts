import { describe, expect, it } from 'vitest';
import { firstId } from '../../../utils/knowledge/renamed.ts';
import { readBackup, writeBackup } from '../../../utils/settings/backup.ts';
import { readSettings } from '../../../utils/settings/settings.ts';

const RENAMED = { 'old-one': 'middle-one', 'middle-one': 'new-one' };

describe('a renamed check', () => {
  it('stays switched off', () => {
    expect(readSettings({ 'check:old-one': false }, RENAMED).check).toEqual(new Map([['new-one', false]]));
  });
  it('gives way to what was chosen under its present name, in whatever order they are stored', () => {
    for (const stored of [
      { 'check:old-one': false, 'check:new-one': true },
      { 'check:new-one': true, 'check:middle-one': false },
    ])
      expect(readSettings(stored, RENAMED).check.get('new-one')).toBe(true);
  });
  it('comes back from a backup under its present name', () => {
    const backup = writeBackup({ 'check:new-one': true, 'check:old-one': false });
    expect(readBackup(backup, RENAMED)).toMatchObject({
      refused: null,
      choices: { 'check:new-one': true },
      dropped: [],
    });
    expect(readBackup(writeBackup({ 'check:old-one': false }), RENAMED)).toMatchObject({
      choices: { 'check:new-one': false },
    });
  });
  it('leaves its hidden notes hidden: they are remembered under its first name', () => {
    expect(firstId('new-one', RENAMED)).toBe('old-one');
    expect(firstId('never-renamed', RENAMED)).toBe('never-renamed');
    expect(['a', 'b']).toContain(firstId('a', { a: 'b', b: 'a' }));
  });
});
