import { describe, expect, it } from 'vitest';
import { DEFAULT_SITES, isHostOf, OPTIONAL_SITES, type SiteHosts } from '../../../utils/sites/hosts.ts';

describe('the sites’ hosts', () => {
  it('are match patterns that a manifest takes', () => {
    const patterns = [...DEFAULT_SITES, ...OPTIONAL_SITES].flatMap(({ matches }) => matches);
    for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/(?:\*\.)?[a-z.-]+\/(?:[a-z]+\/)?\*$/);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it.each([
    ['https://apple.stackexchange.com/questions/1', true],
    ['https://stackexchange.com/', true],
    ['https://evilstackexchange.com/', false],
    ['https://stackoverflow.com/q/1', true],
    ['https://stackoverflow.com.evil.example/q/1', false],
  ])('%s', (url, expected) => {
    const site = OPTIONAL_SITES.find(({ id }) => id === 'stack-exchange') as SiteHosts;
    expect(isHostOf(new URL(url), site)).toBe(expected);
  });
});
