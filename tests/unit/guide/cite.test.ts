import { describe, expect, it } from 'vitest';
import { cite, sectionUrl, welcomeUrl } from '../../../utils/guide/cite.ts';
import { sectionById, sections } from '../../../utils/guide/sections.ts';

const passcodes = sectionById('sec20230a10d') as NonNullable<ReturnType<typeof sectionById>>;
const DELAYS = 'How escalating time delays discourage brute-force attacks';

describe('the address of a section', () => {
  it('has no locale, so that it opens in the reader’s language', () => {
    expect(sectionUrl(passcodes)).toBe(
      'https://support.apple.com/guide/security/passcodes-and-passwords-sec20230a10d/web',
    );
  });
  it('uses a heading’s element id where it is known, in any language', () => {
    const heading = 'How strong passcodes and passwords increase security';
    expect(sectionUrl(passcodes, heading, 'de')).toMatch(/-sec20230a10d\/web#sec92064f801$/);
  });
  it('uses English words only on the English page', () => {
    expect(sectionUrl(passcodes, DELAYS, 'en-GB')).toBe(
      'https://support.apple.com/en-us/guide/security/passcodes-and-passwords-sec20230a10d/web' +
        '#:~:text=How%20escalating%20time%20delays%20discourage%20brute%2Dforce%20attacks',
    );
    for (const language of ['', 'de', 'fr-CA', 'enx'])
      expect(sectionUrl(passcodes, DELAYS, language)).toBe(sectionUrl(passcodes));
  });
  it('ignores a heading that the section does not have', () => {
    expect(sectionUrl(passcodes, 'Root Cryptographic Keys', 'en')).toBe(sectionUrl(passcodes));
  });
  it('needs no slug', () => {
    const section = sections.find((s) => !s.slug && s.id.startsWith('sec'));
    expect(section && sectionUrl(section)).toBe(
      `https://support.apple.com/guide/security/${section?.id}/web`,
    );
  });
});

describe('a citation', () => {
  it('names section, heading, part and edition, and links', () => {
    const source = { section: 'sec20230a10d', heading: DELAYS, article: '118430', edition: 'May 2024' };
    const citation = cite(source);
    expect(citation.article?.url).toBe('https://support.apple.com/118430');
    expect(citation.plain).toBe(
      `Apple Platform Security, “Passcodes and passwords”, “${DELAYS}” (Encryption and Data Protection, edition of May 2024): ${citation.url}`,
    );
    expect(citation.markdown).toBe(
      `Apple Platform Security, [Passcodes and passwords](${citation.url}), “${DELAYS}” (Encryption and Data Protection, edition of May 2024)`,
    );
  });
  it('falls back to the article, then to the guide’s front page, never to an unverified id', () => {
    const article = cite({ section: 'sec000000000', article: '102568' });
    expect(article).toMatchObject({ url: 'https://support.apple.com/102568', group: null, article: null });
    const nothing = cite({ section: 'sec000000000', article: '1' });
    expect(nothing).toMatchObject({ url: welcomeUrl, title: 'Apple Platform Security', article: null });
    expect(JSON.stringify([article, nothing])).not.toContain('sec000000000');
  });
});
