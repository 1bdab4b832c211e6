import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/knowledge-files.ts';
import { packSchema } from '../../../scripts/pack-schema.ts';
import { type PackFile, packOf, readPack } from '../../../utils/knowledge/pack.ts';
import { offeredPacks } from '../../../utils/knowledge/packs/index.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const TEXT = read('utils/knowledge/packs/android.json');
const android = JSON.parse(TEXT) as PackFile;

const problemsOf = (change: (pack: PackFile) => unknown): string => {
  const pack = structuredClone(android);
  change(pack);
  return (readPack(JSON.stringify(pack), 'p.json').problems ?? []).join('\n');
};
const first = (pack: PackFile) => pack.entries[0] as PackFile['entries'][number];

describe('a pack', () => {
  it('is read as data, with its sources as links and its id as topic', () => {
    const { file } = readPack(TEXT, 'p.json');
    const pack = packOf(file as PackFile);
    expect(pack.entries).toHaveLength(android.entries.length);
    for (const { id, topic, source } of pack.entries) {
      expect(id.startsWith('android/')).toBe(true);
      expect(topic).toBe('android');
      expect(source.page?.url).toMatch(/^https:\/\//);
    }
    const named = pack.mentions(['my', 'pixel', 'and', 'my', 'iphone']).map(({ concept }) => concept);
    expect(named).toEqual(expect.arrayContaining(['android-device', 'iphone']));
  });

  it.each<[string, string, (pack: PackFile) => unknown]>([
    ['format', 'errata-pack-1', (p) => Object.assign(p, { format: 'errata-pack-9' })],
    [
      'entries.0.truth',
      'at most 2 sentences',
      (p) => Object.assign(first(p), { truth: 'One is so. Two is so. Three is so.' }),
    ],
    ['entries.0.severity', 'must be one of', (p) => Object.assign(first(p), { severity: 'awful' })],
    ['entries.0 (ios/x)', 'must begin with "android/"', (p) => Object.assign(first(p), { id: 'ios/x' })],
    ['entries.1', 'is used twice', (p) => Object.assign(p.entries[1] as object, { id: first(p).id })],
    ['entries.0', 'not among the pack', (p) => Object.assign(first(p), { source: 'nowhere' })],
    ['entries.0', 'neither among', (p) => Object.assign(first(p), { requires: [['nothing']] })],
    ['sources.0.url', 'https', (p) => Object.assign(p.sources[0] as object, { url: 'http://example.org/' })],
    ['sources.0.url', 'https', (p) => Object.assign(p.sources[0] as object, { url: 'javascript:alert(1)' })],
    ['concepts.iphone', 'own concepts', (p) => Object.assign(p.concepts, { iphone: ['iphone'] })],
    ['concepts.x.0', 'lower-case words', (p) => Object.assign(p.concepts, { x: ['(a+)+$'] })],
    [
      'entries.0.examples.0.why',
      'must be one of',
      (p) => Object.assign(first(p).examples[0] as object, { why: 'because' }),
    ],
    ['pattern', 'is not a field here', (p) => Object.assign(first(p), { pattern: '/.*/' })],
    ['model.features', 'base64', (p) => Object.assign(p.model as object, { features: '<script>' })],
  ])('with a wrong %s is refused, naming file, field and reason', (field, reason, change) => {
    const message = problemsOf(change);
    expect(message).toContain('p.json: ');
    expect(message).toContain(field);
    expect(message.toLowerCase()).toContain(reason.toLowerCase());
  });

  it('is refused, never thrown at, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((s) => TEXT.slice(0, s.length * 50) + s),
        ),
        (text) => {
          const { file, problems } = readPack(text, 'p.json');
          expect(file).toBeNull();
          expect(problems?.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the JSON Schema that is published in docs (else run: npm run pack:schema)', () => {
    expect(read('docs/pack.schema.json')).toBe(packSchema());
  });

  it.each(offeredPacks)(
    '$name is offered under its own id, name and version',
    async ({ id, name, version, load }) => {
      const { file } = readPack(await load(), 'p.json');
      expect(file && [file.id, file.name, file.version]).toEqual([id, name, version]);
    },
  );
});
