import { mapText, TEXT_CAP } from '../page/text-map.ts';
import type { PostKind } from '../thread/model.ts';
import type { Steps } from '../thread/steps.ts';
import { appleAddress, postIdIn } from './addresses.ts';
import { bodyIn } from './bodies.ts';
import { statedDate } from './dates.ts';
import { plainText } from './plain-text.ts';
import type { FoundPost } from './reading.ts';
import { resolved } from './table.ts';

type Value = Record<string, unknown>;

const OPENINGS = new Set(['Question', 'DiscussionForumPosting', 'SocialMediaPosting']);
/** Deeper or more than this is no thread, and a hostile page must not cost more than its size. */
const MOST_ITEMS = 5_000;
/** Characters of a post's beginning by which it is found in the page. */
const PREFIX = 120;
/** Letters from which on the same text elsewhere is a copy of the post and not the same short answer. */
const LEAST_REPEATED = 60;
const MOST_COPIES = 4;

const isValue = (value: unknown): value is Value => typeof value === 'object' && value !== null;
const listOf = (value: unknown): Value[] => (Array.isArray(value) ? value : [value]).filter(isValue);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const typesOf = ({ '@type': type }: Value): string[] =>
  (Array.isArray(type) ? type : [type]).flatMap((name) =>
    typeof name === 'string' ? [name.slice(name.search(/[^/:#]*$/))] : [],
  );
const isOpening = (value: Value) => typesOf(value).some((name) => OPENINGS.has(name));

function blocksOf(document: Document): Value[] {
  const values: Value[] = [];
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    // what old pages put around it, and line breaks within texts, are no JSON
    const json = (script.textContent ?? '').replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, '');
    try {
      values.push(...listOf(JSON.parse(json.replaceAll(/[\n\r\t]/g, ' '))));
    } catch {
      // a block that is no JSON tells nothing
    }
  }
  return [...values, ...values.flatMap((value) => listOf(value['@graph']))];
}

/** The main question or posting: a QAPage's entity first, else the first that stands for itself. */
function mainOf(values: readonly Value[]): Value | null {
  const entities = values.flatMap((value) => listOf(value.mainEntity));
  const byId = new Map(values.map((value) => [textOf(value['@id']), value]));
  for (const entity of [...entities, ...values]) {
    if (isOpening(entity)) return entity;
    const referred = byId.get(textOf(entity['@id']));
    if (referred && isOpening(referred)) return referred;
  }
  return null;
}

interface Item {
  value: Value;
  parent: Item | null;
  isAccepted: boolean;
}

/** The main entity and all under it, in order. */
function itemsOf(main: Value): Item[] {
  const items: Item[] = [];
  const waiting: Item[] = [{ value: main, parent: null, isAccepted: false }];
  for (let item = waiting.pop(); item && items.length < MOST_ITEMS; item = waiting.pop()) {
    items.push(item);
    const below = [
      ...listOf(item.value.acceptedAnswer).map((value) => ({ value, parent: item, isAccepted: true })),
      ...[item.value.suggestedAnswer, item.value.comment]
        .flatMap(listOf)
        .map((value) => ({ value, parent: item, isAccepted: false })),
    ];
    waiting.push(...below.reverse());
  }
  return items;
}

function authorOf({ author }: Value): string | null {
  const [person] = listOf(author);
  return textOf(person?.name) ?? textOf(author);
}

/** The page's text without white space and marks, so that typing and markup do not matter, with where each letter stands. */
class PageText {
  private readonly map;
  private readonly letters: string;
  private readonly at: number[];
  private readonly taken: { start: number; end: number }[] = [];

  constructor(document: Document) {
    const root = document.body ?? document.documentElement;
    this.map = mapText(root, { cap: Number.POSITIVE_INFINITY });
    const { letters, at } = PageText.lettersOf(this.map.text);
    this.letters = letters;
    this.at = at;
  }

  static lettersOf(text: string): { letters: string; at: number[] } {
    const letters: string[] = [];
    const at: number[] = [];
    for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
      letters.push(letter.toLowerCase().slice(0, letter.length));
      for (let unit = 0; unit < letter.length; unit += 1) at.push(index + unit);
    }
    return { letters: letters.join(''), at };
  }

  /**
   * The smallest elements that show the text, found by its beginning: the post, and where it is shown again in full.
   * No stretch of the page is given twice.
   */
  elementsOf(text: string): Element[] {
    const { letters } = PageText.lettersOf(text.slice(0, TEXT_CAP));
    const prefix = letters.slice(0, PREFIX);
    const found: Element[] = [];
    if (prefix.length < 2) return found;
    for (let from = this.letters.indexOf(prefix); from >= 0; from = this.letters.indexOf(prefix, from + 1)) {
      const isWhole = this.letters.startsWith(letters, from);
      if (found.length > 0 && !(isWhole && letters.length >= LEAST_REPEATED)) continue;
      const element = this.elementAt(from, isWhole ? letters.length : prefix.length, letters.length);
      if (!element || (found.length > 0 && element.closest('blockquote, aside'))) continue;
      found.push(element);
      if (found.length === MOST_COPIES) break;
    }
    return found;
  }

  private elementAt(from: number, matched: number, length: number): Element | null {
    const [start, end] = [this.at[from] as number, (this.at[from + matched - 1] as number) + 1];
    if (this.taken.some((span) => span.start < end && start < span.end)) return null;
    const points = this.map.points(start, end);
    const element = points && commonElement(points.startNode, points.endNode);
    const span = element && this.map.span(element);
    if (!element || !span || !isMostly(span, this.map.text, length)) return null;
    this.taken.push(span);
    return element;
  }
}

/** An element with much more than the post in it is not the post's. */
function isMostly(span: { start: number; end: number }, text: string, length: number): boolean {
  const shown = PageText.lettersOf(text.slice(span.start, span.end)).letters.length;
  return shown <= length * 1.5 + 40;
}

function commonElement(first: Node, second: Node): Element | null {
  const above = new Set<Node>();
  for (let at = first.parentElement; at; at = at.parentElement) above.add(at);
  for (let at = second.parentElement; at; at = at.parentElement) if (above.has(at)) return at;
  return null;
}

function idOf(value: Value, link: string | null, url: URL, parent: Item | null): string | null {
  const id = postIdIn(link, url) ?? textOf(value.identifier);
  if (id !== null || parent) return id;
  return (link && URL.canParse(link, url.href) ? appleAddress(new URL(link, url.href)) : null)?.id ?? null;
}

/**
 * Posts that a page tells as JSON-LD (QAPage, DiscussionForumPosting, `@graph`, nested comments), each with the element
 * that shows it: the one with its number, else the one that begins with its text, else none.
 */
export function* readJsonLd(document: Document, url: URL): Steps<FoundPost[]> {
  const main = mainOf(blocksOf(document));
  if (!main) return [];
  const page = new PageText(document);
  const numbered = new Map([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));
  const ids = new Map<Item, string | null>();
  const bodiesOf = (id: string | null, text: string): Element[] => {
    const element = id === null ? undefined : numbered.get(id);
    const body = element && bodyIn(element, new Set());
    return body ? [body] : page.elementsOf(text);
  };
  const seen = new Set<string>();
  const found: FoundPost[] = [];
  for (const [index, item] of itemsOf(main).entries()) {
    yield;
    const { value, parent, isAccepted } = item;
    const html = textOf(value.text) ?? textOf(value.articleBody) ?? textOf(value.description);
    const link = textOf(value.url) ?? textOf(value['@id']);
    const named = idOf(value, link, url, parent);
    const id = named ?? `item-${index}`;
    ids.set(item, id);
    if (html === null) continue;
    const text = plainText(html).slice(0, TEXT_CAP);
    const author = authorOf(value);
    // an accepted answer may stand among the suggested ones as well
    const content = `${author}\n${text}`;
    if (seen.has(named ?? content)) continue;
    seen.add(named ?? content);
    const isBelowAnswer = parent?.parent && typesOf(parent.value).includes('Answer');
    const kind: PostKind = !parent ? 'question' : isBelowAnswer ? 'comment' : 'reply';
    const post: FoundPost = {
      id,
      kind,
      author,
      permalink: resolved(link, url),
      parent: parent ? (ids.get(parent) ?? null) : null,
      postedAt: statedDate(textOf(value.dateCreated) ?? textOf(value.datePublished) ?? ''),
      marks: isAccepted ? ['solved'] : [],
      body: null,
      noteAfter: null,
      text,
      isCopy: false,
    };
    const bodies = bodiesOf(named, text);
    if (bodies.length === 0) found.push(post);
    for (const [copy, body] of bodies.entries())
      found.push({ ...post, body, noteAfter: body, isCopy: copy > 0 });
  }
  return found;
}

/** The thread's title as the structured data has it: in full, where a page's own may be cut. */
export function titleInJsonLd(document: Document): string | null {
  const main = mainOf(blocksOf(document));
  return main && (textOf(main.name) ?? textOf(main.headline));
}
