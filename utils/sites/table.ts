import { mapText } from '../page/text-map.ts';
import type { PostKind, PostMark } from '../thread/model.ts';
import type { Steps } from '../thread/steps.ts';
import { type BlockRules, folded, type Source } from './blocks.ts';
import { statedDate } from './dates.ts';
import type { FoundPost } from './reading.ts';

/** One kind of post of a front end: where each part of it stands, best source first. */
export interface PostTable {
  /** The posts' elements. */
  posts: string;
  kind: PostKind;
  /** These repeat posts of the list. */
  isCopy?: true;
  /** Best first. */
  body: readonly string[];
  id: readonly Source[];
  author: readonly Source[];
  permalink?: readonly Source[];
  /** Where a reply's parent is named; 'enclosing' where replies stand inside the post that they answer. */
  parent?: readonly Source[] | 'enclosing';
  time?: readonly Source[];
  marks?: Partial<Record<PostMark, readonly Source[]>>;
  /** The element around the body after which a note stands; the body where there is none. */
  noteAfter?: string;
  /** Posts without any id are left out (a deleted comment's shell). */
  needsId?: true;
}

/** One front end as data: which elements of its pages are what. */
export interface SiteTable {
  /** The thread's title, best source first. */
  title: readonly string[];
  posts: readonly PostTable[];
  /** Parts of the page that repeat or advertise posts. */
  ignore?: string;
  blocks?: BlockRules;
  /** The smallest element inside which posts come and go. */
  observed: string;
}

/** The elements of a page by the post they belong to: the nearest one, so that a post never takes a nested one's. */
class Ownership {
  private readonly document: Document;
  private readonly posts: ReadonlySet<Element>;
  private readonly ignored: ReadonlySet<Element>;
  private readonly bySelector = new Map<string, Map<Element, Element[]>>();

  constructor(document: Document, posts: ReadonlySet<Element>, ignored: ReadonlySet<Element>) {
    this.document = document;
    this.posts = posts;
    this.ignored = ignored;
  }

  ownerOf(element: Element | null): Element | null {
    for (let at = element; at; at = at.parentElement) {
      if (this.ignored.has(at)) return null;
      if (this.posts.has(at)) return at;
    }
    return null;
  }

  isIgnored(element: Element): boolean {
    for (let at: Element | null = element; this.ignored.size > 0 && at; at = at.parentElement)
      if (this.ignored.has(at)) return true;
    return false;
  }

  /** Goes through the page for a selector that will be asked for. */
  find(selector: string): Map<Element, Element[]> {
    const owned = new Map<Element, Element[]>();
    for (const element of this.document.querySelectorAll(selector)) {
      const owner = this.ownerOf(element);
      if (!owner) continue;
      const list = owned.get(owner);
      if (list) list.push(element);
      else owned.set(owner, [element]);
    }
    this.bySelector.set(selector, owned);
    return owned;
  }

  of(post: Element, selector: string): Element[] {
    return (this.bySelector.get(selector) ?? this.find(selector)).get(post) ?? [];
  }

  value(post: Element, sources: readonly Source[] = []): string | null {
    for (const { in: inner, attr, match } of sources) {
      for (const element of inner === undefined ? [post] : this.of(post, inner)) {
        const raw = attr === undefined ? folded(element.textContent ?? '') : element.getAttribute(attr);
        const value = raw && match ? match.exec(raw)?.[1] : raw;
        if (value?.trim()) return value.trim();
      }
    }
    return null;
  }
}

/** An address of the page made absolute; null for what is none. */
export function resolved(href: string | null, base: URL): string | null {
  if (href === null || !URL.canParse(href, base.href)) return null;
  const url = new URL(href, base.href);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

const DELETED = /^\[(?:deleted|removed|deleted by user)\]$/i;

function selectorsOf({
  body,
  id,
  author,
  permalink = [],
  parent = [],
  time = [],
  marks = {},
}: PostTable): string[] {
  const sources = [
    id,
    author,
    permalink,
    parent === 'enclosing' ? [] : parent,
    time,
    ...Object.values(marks),
  ];
  return [...body, ...sources.flat().flatMap((source) => source.in ?? [])];
}

/** The posts that a front end's table finds, in page order. */
export function* readTable(
  document: Document,
  url: URL,
  { posts: tables, ignore }: SiteTable,
): Steps<FoundPost[]> {
  const tableOf = new Map<Element, PostTable>();
  for (const table of tables) {
    for (const element of document.querySelectorAll(table.posts)) {
      if (!tableOf.has(element)) tableOf.set(element, table);
    }
  }
  const ignored = new Set(ignore ? document.querySelectorAll(ignore) : []);
  const owned = new Ownership(document, new Set(tableOf.keys()), ignored);
  for (const selector of new Set([...new Set(tableOf.values())].flatMap(selectorsOf))) {
    owned.find(selector);
    yield;
  }
  const found: FoundPost[] = [];
  for (const element of document.querySelectorAll(tables.map(({ posts }) => posts).join(', '))) {
    yield;
    const table = tableOf.get(element);
    const body = table?.body.flatMap((selector) => owned.of(element, selector))[0];
    if (!table || !body || owned.isIgnored(element)) continue;
    const id = owned.value(element, table.id);
    const author = owned.value(element, table.author);
    if (id === null && table.needsId) continue;
    if (author === null && id === null && DELETED.test(folded(body.textContent ?? ''))) continue;
    const outer = table.parent === 'enclosing' ? owned.ownerOf(element.parentElement) : null;
    const outerTable = outer && tableOf.get(outer);
    const outerId = outer && outerTable ? owned.value(outer, outerTable.id) : null;
    const time = owned.value(element, table.time);
    const marks = Object.entries(table.marks ?? {}) as [PostMark, readonly Source[]][];
    found.push({
      id,
      kind: table.kind,
      author,
      permalink: resolved(owned.value(element, table.permalink), url),
      parent: table.parent === 'enclosing' ? outerId : owned.value(element, table.parent),
      postedAt: time === null ? null : statedDate(time),
      marks: marks.flatMap(([mark, sources]) => (owned.value(element, sources) === null ? [] : [mark])),
      body,
      noteAfter: (table.noteAfter && body.closest(table.noteAfter)) || body,
      text: '',
      isCopy: table.isCopy ?? false,
    });
  }
  return found;
}

/** The first text that one of the selectors finds. */
export function titleOf(document: Document, selectors: readonly string[]): string {
  for (const selector of [...selectors, 'main h1', 'h1', 'title']) {
    const element = document.querySelector(selector);
    const text =
      element && folded(mapText(element, { skip: ({ classList }) => classList.contains('a11y') }).text);
    if (text) return text;
  }
  return '';
}
