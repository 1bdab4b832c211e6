import { describe, expect, it } from 'vitest';
import { conceptMentions, findConcepts, satisfies } from '../../../utils/knowledge/concepts.ts';

const found = (sentence: string) => findConcepts(sentence.split(' '));

describe('concepts', () => {
  it('are found by any of the words people use for them', () => {
    for (const word of ['passcode', 'code', 'pin', 'digits'])
      expect(found(`the ${word}`)).toContain('passcode');
  });
  it('are found by several words, hyphens or none', () => {
    for (const sentence of ['is end to end', 'is end-to-end', 'is e2ee'])
      expect(found(sentence)).toContain('end-to-end');
    expect(found('find my iphone')).toContain('find-my');
  });
  it('are found in the plural and the possessive', () => {
    expect(found('two macbooks')).toContain('mac');
    expect(found("the iphone's owner")).toContain('iphone');
  });
  it('are not found inside other words', () => {
    expect(found('spinning machinery decodes')).not.toContain('passcode');
  });
  it('say which tokens they stand on', () => {
    const tokens = ['turn', 'on', 'two-factor', 'in', 'recovery', 'mode'];
    const mention = conceptMentions(tokens).find((m) => m.concept === 'dfu-mode' && m.end - m.start === 2);
    expect(mention).toEqual({ concept: 'dfu-mode', start: 4, end: 6 });
  });
  it('take any tokens', () => {
    expect(conceptMentions([])).toEqual([]);
    for (const odd of ['', '-', '--', "'s", 'constructor', '__proto__', '🔒'])
      expect(() => found(odd)).not.toThrow();
  });
});

describe('what an entry requires', () => {
  it('is met by one member of each group', () => {
    const requires = [['passcode', 'password'], ['apple']];
    expect(satisfies(new Set(['password', 'apple']), requires)).toBe(true);
    expect(satisfies(new Set(['passcode', 'password']), requires)).toBe(false);
    expect(satisfies(new Set(), [])).toBe(true);
  });
});
