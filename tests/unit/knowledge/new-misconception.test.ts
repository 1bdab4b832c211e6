import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/knowledge-files.ts';
import { objection, register, scaffold } from '../../../scripts/new-misconception.ts';
import { parseMisconception } from '../../../utils/knowledge/misconception.ts';

describe('a new misconception', () => {
  const known = new Map([['sync-is-backup', 'utils/…/sync-is-backup.json']]);

  it.each([
    [undefined, '<topic>/<id>'],
    ['backups', '<topic>/<id>'],
    ['a/b/c', '<topic>/<id>'],
    ['Backups/new-one', 'lower-case'],
    ['backups/New one', 'lower-case'],
    ['backups/sync-is-backup', 'is there already'],
    ['../../etc/passwd', '<topic>/<id>'],
  ])('%s is refused with what to do', (argument, help) => {
    expect(objection(argument, known)).toContain(help);
  });
  it('with a free name is accepted', () => {
    expect(objection('backups/backup-needs-wifi', known)).toBeNull();
  });
  it('is not valid until its author has filled it in', () => {
    expect(() => parseMisconception(JSON.parse(scaffold('backups', 'x-y')), 'x')).toThrow(/x: severity: /);
  });
  it('gets its line in the registry, in order', () => {
    const registry = readFileSync(join(ROOT, 'utils/knowledge/index.ts'), 'utf8');
    const lines = register(registry, 'backups', 'aaa-first').split('\n');
    const at = lines.findIndex((line) => line.startsWith('import aaaFirst '));
    expect(lines[at - 1]).toContain('/apps/');
    expect(lines[at + 1]).toContain('/backups/');
    expect(lines.filter((line) => line === '  aaaFirst,')).toHaveLength(1);
    expect(lines).toHaveLength(registry.split('\n').length + 2);
  });
});
