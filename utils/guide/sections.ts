import data from './sections.json' with { type: 'json' };

/** A heading inside a section's page. */
export interface Heading {
  /** English wording. */
  title: string;
  /** Id of the heading's element, the same in every locale; absent where it was never seen. */
  anchor?: string;
}

/** A page of the Apple Platform Security guide whose id was seen together with its title in Apple's own pages or several independent links. */
export interface Section {
  /** For example "sec20230a10d"; the id decides where an address leads. */
  id: string;
  /** English title. */
  title: string;
  /** The part of the guide that holds it. */
  group: string;
  /** Readable part of the address, without the id; absent where it was never seen. */
  slug?: string;
  /** The edition of the guide whose title this is. */
  edition: string;
  headings?: Heading[];
}

/** Verified sections in the guide's own order. A section that is not here has no known address and is never linked. */
export const sections: readonly Section[] = data;

const bySectionId = new Map(sections.map((section) => [section.id, section]));

/** The verified section with this id, or null. */
export function sectionById(id: string): Section | null {
  return bySectionId.get(id) ?? null;
}

/** The section's heading with this English title, or null. */
export function headingOf(section: Section, title: string): Heading | null {
  return section.headings?.find((heading) => heading.title === title) ?? null;
}
