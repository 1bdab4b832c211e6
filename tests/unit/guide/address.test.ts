import { describe, expect, it } from 'vitest';
import { guideReferences, resolveGuideAddress, sectionOfPage } from '../../../utils/guide/address.ts';
import { sectionUrl } from '../../../utils/guide/cite.ts';
import { sections } from '../../../utils/guide/sections.ts';

const PDF = 'https://help.apple.com/pdf/security/en_US/apple-platform-security-guide.pdf';

describe('an address of the guide', () => {
  it.each([
    'https://support.apple.com/guide/security/passcodes-and-passwords-sec20230a10d/web',
    'https://support.apple.com/guide/security/passcodes-sec20230a10d/1/web/1',
    'https://support.apple.com/en-asia/guide/security/sec20230a10d/web',
    'http://support.apple.com/de-de/guide/security/sec20230a10d/web/1.0',
    'support.apple.com/guide/security/a-slug-nobody-knows-sec20230a10d',
    'HTTPS://SUPPORT.APPLE.COM/EN-US/GUIDE/SECURITY/SEC20230A10D/WEB',
  ])('%s leads to its section, by its id alone', (address) => {
    expect(resolveGuideAddress(address)?.section.id).toBe('sec20230a10d');
  });
  it('names the heading, where its element id is known', () => {
    const heading = resolveGuideAddress(
      'https://support.apple.com/fr-fr/guide/security/sec59b0b31ff/web#sec293d3d1f5',
    )?.heading;
    expect(heading?.title).toBe('Root Cryptographic Keys');
    expect(
      resolveGuideAddress('https://support.apple.com/guide/security/sec59b0b31ff/web#sec123456789')?.heading,
    ).toBeNull();
  });
  it.each([
    'https://support.apple.com/guide/security/sec000000000/web',
    'https://support.apple.com/guide/security/sec20230a10d0/web',
    'https://support.apple.com/guide/iphone/iph14a867ae/ios',
    'https://example.com/guide/security/sec20230a10d/web',
    'https://notsupport.apple.com/guide/security/sec20230a10d/web',
    'https://support.apple.com.example.org/guide/security/sec20230a10d/web',
    '',
  ])('%s is none or is not verified: null', (address) => {
    expect(resolveGuideAddress(address)).toBeNull();
  });
  it('that we cite resolves to the section we meant', () => {
    for (const section of sections) expect(resolveGuideAddress(sectionUrl(section))?.section).toBe(section);
  });
});

describe('references in a post', () => {
  it('resolves “around page 100” beside the PDF to the section on that page', () => {
    const post = `Details start around page 100: ${PDF}`;
    const [reference] = guideReferences(post);
    expect(reference).toMatchObject({ page: 100, section: { id: 'sece49ec4098' } });
    expect(post.slice(reference?.start, reference?.end)).toBe(PDF);
  });
  it.each([
    [`${PDF} (p. 91)`, 'sec20230a10d'],
    [`see pp. 96–97 of ${PDF}`, 'sec6483d5760'],
    [`${PDF}#page=9`, 'sec59b0b31ff'],
    [PDF, 'welcome'],
  ])('%s', (post, id) => {
    expect(guideReferences(post).map((r) => r.section.id)).toEqual([id]);
  });
  it('takes the page nearest to the address, and none from far away', () => {
    const far = `Page 9 of my notes. ${'x '.repeat(60)}${PDF}`;
    expect(guideReferences(far)[0]?.page).toBeNull();
    expect(guideReferences(`page 9, or rather page 91: ${PDF}`)[0]?.page).toBe(91);
  });
  it('gives no section for a page that nobody has placed', () => {
    expect(sectionOfPage(40)).toBeNull();
    expect(guideReferences(`page 40 of ${PDF}`)).toEqual([]);
  });
  it('gives several in the order of the text', () => {
    const ids = guideReferences(
      `${PDF} p. 100, then https://support.apple.com/guide/security/sec0f8dfd030/web and https://support.apple.com/guide/security/welcome/web.`,
    ).map((r) => r.section.id);
    expect(ids).toEqual(['sece49ec4098', 'sec0f8dfd030', 'welcome']);
  });
});
