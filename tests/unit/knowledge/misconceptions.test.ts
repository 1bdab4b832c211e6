import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, reviews } from '../../../scripts/catalogue.ts';
import { problemsOf } from '../../../scripts/check-knowledge.ts';
import { knowledgeFiles, ROOT, readExamples, readMisconception } from '../../../scripts/knowledge-files.ts';
import { blocked } from '../../../utils/claims/examples.ts';
import { resolveGuideAddress } from '../../../utils/guide/address.ts';
import { articles } from '../../../utils/guide/articles.ts';
import { cite } from '../../../utils/guide/cite.ts';
import { conceptMentions } from '../../../utils/knowledge/concepts.ts';
import { byId, misconceptions } from '../../../utils/knowledge/index.ts';
import { currentId, renamed } from '../../../utils/knowledge/renamed.ts';

const files = knowledgeFiles();

describe.each(files)('$topic/$id', (file) => {
  const misconception = readMisconception(file);

  it('has its file’s name and its folder’s topic', () => {
    expect(misconception.id).toBe(file.id);
    expect(misconception.topic).toBe(file.topic);
  });

  it('cites an address that leads to a verified section or article', () => {
    for (const language of ['', 'en-US', 'de']) {
      const { url, article } = cite(misconception.source, language);
      const verified = [url, article?.url]
        .filter((link) => link !== undefined)
        .every((link) => resolveGuideAddress(link) ?? articles.find((a) => a.url === link));
      expect(verified).toBe(true);
      expect(url).not.toContain('/welcome/');
    }
  });

  it('says to authors where it was read and by whom, and is on only after a second reader', () => {
    expect(misconception.fact).toBeTruthy();
    const { by, verdict = 'draft' } = misconception.review?.at(-1) ?? {};
    const read = by !== 'author' && ['confirmed', 'corrected'].includes(verdict);
    expect(read || misconception.state !== 'on').toBe(true);
  });

  it('passes its check: enough examples, a minimal pair for each reason, and what the model makes of them', () => {
    expect(problemsOf(file)).toEqual([]);
  });
});

describe('all of them together', () => {
  it('stand in the registry, sorted, and nothing else does', () => {
    expect(misconceptions.map((m) => `${m.topic}/${m.id}`)).toEqual(files.map((f) => `${f.topic}/${f.id}`));
    for (const { id } of files) expect(byId(id)?.id).toBe(id);
    expect(byId('no-such-thing')).toBeNull();
  });

  it('have ids of their own, and no two make the same claim', () => {
    expect(new Set(files.map((f) => f.id)).size).toBe(files.length);
    expect(new Set(misconceptions.map((m) => m.claim.toLowerCase())).size).toBe(misconceptions.length);
  });

  it('require what at least 98 % of the examples name', () => {
    const counts = files.map((file) => {
      const examples = readExamples(file);
      return {
        matches: examples.filter((e) => e.label === 'match' && e.why !== 'typo').length,
        blocked: blocked(readMisconception(file), examples, conceptMentions).length,
      };
    });
    const sum = (key: 'matches' | 'blocked') => counts.reduce((total, c) => total + c[key], 0);
    expect(1 - sum('blocked') / sum('matches')).toBeGreaterThanOrEqual(0.98);
  });

  it('are described in docs/knowledge.md as they are now (else run: npm run catalogue)', () => {
    expect(readFileSync(join(ROOT, 'docs/knowledge.md'), 'utf8')).toBe(catalogue());
    expect(readFileSync(join(ROOT, 'docs/reviews.md'), 'utf8')).toBe(reviews());
  });
});

describe('renamed ids', () => {
  it('lead to misconceptions that exist, and are not in use themselves', () => {
    for (const old of Object.keys(renamed)) {
      expect(byId(currentId(old))).not.toBeNull();
      expect(byId(old)).toBeNull();
    }
  });
  it('are followed through several renamings, and a circle ends', () => {
    expect(currentId('a', { a: 'b', b: 'c' })).toBe('c');
    expect(currentId('sync-is-backup', { a: 'b' })).toBe('sync-is-backup');
    expect(['a', 'b']).toContain(currentId('a', { a: 'b', b: 'a' }));
    expect(currentId('constructor')).toBe('constructor');
  });
});
