import { describe, expect, it } from 'vitest';
import { articleById, articles } from '../../../utils/guide/articles.ts';
import { pages } from '../../../utils/guide/pages.ts';
import { headingOf, sectionById, sections } from '../../../utils/guide/sections.ts';

describe('sections', () => {
  it('have ids of the guide’s form, each once', () => {
    const ids = sections.map((section) => section.id);
    expect(ids.filter((id) => !/^(?:sec[0-9a-f]{9}|welcome|toc)$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('keep slug and id apart, so that an address is built one way', () => {
    expect(sections.filter((s) => s.slug?.includes(s.id) || s.slug?.includes('/'))).toEqual([]);
  });
  it('are found by id, headings by title', () => {
    const section = sectionById('sec20230a10d');
    expect(section?.title).toBe('Passcodes and passwords');
    expect(
      section && headingOf(section, 'How strong passcodes and passwords increase security')?.anchor,
    ).toBe('sec92064f801');
    expect(sectionById('sec000000000')).toBeNull();
  });
});

describe('articles', () => {
  it('are found by their present and their former number', () => {
    expect(articleById('118430')?.title).toBe('If you forgot your iPhone passcode');
    expect(articleById('HT204306')).toBe(articleById('118430'));
    expect(articleById('999999')).toBeNull();
  });
  it('lead to Apple, without a locale', () => {
    const elsewhere = articles.filter(
      ({ url }) => !/^https:\/\/(?:support|www)\.apple\.com\//.test(url) || /\/[a-z]{2}-[a-z]{2}\//.test(url),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('pages of the PDF', () => {
  it('rise, do not overlap, and belong to verified sections', () => {
    pages.forEach(([first, last, id], index) => {
      expect(first).toBeLessThanOrEqual(last);
      expect(first).toBeGreaterThan(pages[index - 1]?.[1] ?? 0);
      expect(sectionById(id)).not.toBeNull();
    });
  });
});
