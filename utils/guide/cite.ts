import { articleById } from './articles.ts';
import { headingOf, type Section, sectionById } from './sections.ts';

/** What a statement rests on: a verified section or article, by ids, or the page that a pack names. */
export interface Source {
  section?: string;
  /** English title of a heading of that section. */
  heading?: string;
  article?: string;
  /** The edition of the guide in which the fact was read, for example "May 2024". */
  edition?: string;
  /** Further verified sections that bear on it. */
  also?: readonly string[];
  /** A page outside the guide, as a pack gives it: shown as a link, never loaded. */
  page?: Link;
}

export interface Link {
  title: string;
  url: string;
}

export interface Citation extends Link {
  /** Heading inside the section, where the source names one. */
  heading: string | null;
  /** The part of the guide, the host of a pack's page, or null for a support article. */
  group: string | null;
  edition: string | null;
  /** The support article that says it for everybody, besides the section. */
  article: Link | null;
  /** One line without markup, address last. */
  plain: string;
  /** One line, the title linked. */
  markdown: string;
}

const GUIDE = 'support.apple.com/guide/security';
const ENGLISH_GUIDE = 'support.apple.com/en-us/guide/security';
const GUIDE_NAME = 'Apple Platform Security';

const path = (section: Section) => (section.slug ? `${section.slug}-${section.id}/web` : `${section.id}/web`);

/** A text fragment reads "-", "," and "&" as its own syntax, so they are percent-encoded as well. */
const fragmentText = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address of a section, at a heading where possible. Without a locale it opens in the reader's language.
 * A heading whose element id is unknown is reached by a text fragment, which matches only the language it is written in: it
 * is used on the English page, and only where `language` (a BCP 47 tag) is English.
 */
export function sectionUrl(section: Section, heading?: string, language = ''): string {
  const known = heading === undefined ? null : headingOf(section, heading);
  if (known?.anchor) return `https://${GUIDE}/${path(section)}#${known.anchor}`;
  if (known && /^en(?:-|$)/i.test(language))
    return `https://${ENGLISH_GUIDE}/${path(section)}#:~:text=${fragmentText(known.title)}`;
  return `https://${GUIDE}/${path(section)}`;
}

/** The guide's front page: where a link goes when nothing better is known. */
export const welcomeUrl = `https://${GUIDE}/welcome/web`;

const escaped = (words: string) => words.replace(/[\\[\]]/g, '\\$&');

/**
 * How to cite a source. Ids that are not verified are never linked: the citation then falls back to the article, and in the last
 * resort to the guide's front page.
 * @param language BCP 47 tag of the language in which the reader will open the page; see {@link sectionUrl}.
 */
export function cite(source: Source, language = ''): Citation {
  if (source.page) {
    const { title, url } = source.page;
    return {
      title,
      url,
      heading: null,
      group: new URL(url).hostname,
      edition: null,
      article: null,
      plain: `“${title}”: ${url}`,
      markdown: `[${escaped(title)}](${url})`,
    };
  }
  const section = source.section === undefined ? null : sectionById(source.section);
  const found = source.article === undefined ? null : articleById(source.article);
  const article = found && { title: found.title, url: found.url };
  if (!section && article) {
    return {
      ...article,
      heading: null,
      group: null,
      edition: null,
      article: null,
      plain: `Apple Support, “${article.title}”: ${article.url}`,
      markdown: `Apple Support, [${escaped(article.title)}](${article.url})`,
    };
  }
  const title = section?.title ?? GUIDE_NAME;
  const heading = (section && source.heading && headingOf(section, source.heading)?.title) || null;
  const url = section ? sectionUrl(section, heading ?? undefined, language) : welcomeUrl;
  const group = section?.group ?? null;
  const edition = source.edition ?? null;
  const details = [group, edition && `edition of ${edition}`].filter((detail) => detail !== null).join(', ');
  const ending = details && ` (${details})`;
  const at = heading ? `, “${heading}”` : '';
  return {
    title,
    url,
    heading,
    group,
    edition,
    article,
    plain: `${GUIDE_NAME}, “${title}”${at}${ending}: ${url}`,
    markdown: `${GUIDE_NAME}, [${escaped(title)}](${url})${at}${ending}`,
  };
}
