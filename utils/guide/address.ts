import { pages } from './pages.ts';
import { type Heading, type Section, sectionById } from './sections.ts';

/** A place in the guide that a post points to. */
export interface GuideReference {
  section: Section;
  /** The heading that the address names, where its element id is known. */
  heading: Heading | null;
  /** The page of the PDF that the post names, or null for a web address. */
  page: number | null;
  /** The address in the text, in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
}

/** Any web address of the guide: with or without locale, pinned version ("/1/web/1", "/web/1.0") and slug, old or new. */
const WEB =
  /(?<![\w.-])(?:https?:\/\/)?support\.apple\.com\/(?:[a-z]{2}(?:-[a-z]{2,4})?\/)?guide\/security\/(?:(?:[^/#?\s]{0,200}-)?(sec[0-9a-f]{8,9})(?![0-9a-f])|(welcome|toc)(?![\w-]))(?:\/(?:\d{1,2}(?:\.\d{1,2})?|web)){0,3}\/?(?:#(sec[0-9a-f]{8,9})(?![0-9a-f]))?/gi;

const PDF =
  /(?<![\w.-])(?:https?:\/\/)?help\.apple\.com\/pdf\/security\/(?:[a-z]{2}(?:[_-][a-z]{2,4})?\/)?apple-platform-security-guide(?:-[a-z]{1,4})?\.pdf(?:#page=(\d{1,3})(?!\d))?/gi;

/** "page 100", "around page 100", "pp. 90–101", "p.96". */
const PAGE = /\b(?:pages?|pgs?\.?|pp?\.?)\s{0,3}(\d{1,3})(?!\d)/gi;

/** How far from the PDF's address, in UTF-16 code units, its page may be named. */
const PAGE_DISTANCE = 80;

/** The section that a page of the PDF edition of May 2024 belongs to; null where that is not known. */
export function sectionOfPage(page: number): Section | null {
  const found = pages.find(([first, last]) => page >= first && page <= last);
  return found ? sectionById(found[2]) : null;
}

function nearestPage(text: string, start: number, end: number): number | null {
  const from = Math.max(0, start - PAGE_DISTANCE);
  let nearest: { page: number; distance: number } | null = null;
  for (const match of text.slice(from, end + PAGE_DISTANCE).matchAll(PAGE)) {
    const at = from + match.index;
    const distance = at < start ? start - at : at - end;
    if (!nearest || distance < nearest.distance) nearest = { page: Number(match[1]), distance };
  }
  return nearest?.page ?? null;
}

/** The places in the guide that a text points to, in order; addresses with ids that are not verified are left out. */
export function guideReferences(text: string): GuideReference[] {
  const found: GuideReference[] = [];
  for (const match of text.matchAll(WEB)) {
    const section = sectionById((match[1] ?? match[2] ?? '').toLowerCase());
    const anchor = match[3]?.toLowerCase();
    if (!section) continue;
    const heading = (anchor && section.headings?.find((h) => h.anchor === anchor)) || null;
    found.push({ section, heading, page: null, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(PDF)) {
    const end = match.index + match[0].length;
    const page = match[1] ? Number(match[1]) : nearestPage(text, match.index, end);
    const section = page === null ? sectionById('welcome') : sectionOfPage(page);
    if (section) found.push({ section, heading: null, page, start: match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The place in the guide that an address leads to, or null where it is none of the guide's or its id is not verified. */
export function resolveGuideAddress(address: string): Pick<GuideReference, 'section' | 'heading'> | null {
  const [first] = guideReferences(address);
  return first ? { section: first.section, heading: first.heading } : null;
}
