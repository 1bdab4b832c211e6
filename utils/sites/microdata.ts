import type { PostKind } from '../thread/model.ts';
import type { Steps } from '../thread/steps.ts';
import { postIdIn } from './addresses.ts';
import { folded } from './blocks.ts';
import { statedDate } from './dates.ts';
import type { FoundPost } from './reading.ts';
import { resolved } from './table.ts';

const TYPE = /schema\.org\/(\w+)\/?$/i;
const OPENINGS = new Set(['Question', 'DiscussionForumPosting']);
const REPLIES = new Set(['Answer', 'Comment']);

const typeOf = (item: Element) => TYPE.exec(item.getAttribute('itemtype') ?? '')?.[1] ?? '';

/** The item that a property belongs to. */
function itemOf(element: Element | null): Element | null {
  return element?.closest('[itemscope]') ?? null;
}

/** The elements that hold a property of an item, without those of items inside it. */
function properties(item: Element, name: string): Element[] {
  return [...item.querySelectorAll(`[itemprop~="${name}"]`)].filter(
    (element) => itemOf(element.hasAttribute('itemscope') ? element.parentElement : element) === item,
  );
}

function propertyValue(element: Element | undefined): string | null {
  if (!element) return null;
  for (const name of ['content', 'href', 'datetime']) {
    const value = element.getAttribute(name);
    if (value) return value;
  }
  return folded(element.textContent ?? '') || null;
}

function authorOf(item: Element): string | null {
  for (const author of properties(item, 'author')) {
    const name = author.querySelector('[itemprop~="name"]');
    const text = name?.getAttribute('content') ?? folded((name ?? author).textContent ?? '');
    if (text) return text;
  }
  return REPLIES.has(typeOf(item)) ? propertyValue(properties(item, 'name')[0]) : null;
}

function bodyOf(item: Element): Element | null {
  const bodies = ['text', 'articleBody', 'commentText'].flatMap((name) => properties(item, name));
  return bodies.find(({ localName }) => localName !== 'meta') ?? null;
}

/** Answers that the page says it has, of which microdata often tells only the best; 0 where it says nothing. */
export function statedAnswers(document: Document): number {
  const count = document.querySelector('[itemprop="mainEntity"] [itemprop="answerCount"]');
  return Number(propertyValue(count ?? undefined) ?? 0) || 0;
}

/** Posts told by schema.org microdata: the page's main question or posting and its answers and comments. */
export function* readMicrodata(document: Document, url: URL): Steps<FoundPost[]> {
  const items = [...document.querySelectorAll('[itemscope][itemtype]')];
  const openings = items.filter((item) => OPENINGS.has(typeOf(item)));
  const main =
    openings.find((item) => /\bmainEntity\b/.test(item.getAttribute('itemprop') ?? '')) ??
    openings.find((item) => bodyOf(item) !== null);
  if (!main && items.filter((item) => REPLIES.has(typeOf(item))).length < 2) return [];
  // questions beside the main one are other threads: what stands in them is not of this one
  const related = new Set(openings.filter((item) => item !== main));
  const ids = new Map<Element, string | null>();
  const found: FoundPost[] = [];
  for (const item of items) {
    yield;
    const isMain = item === main;
    const isReply = REPLIES.has(typeOf(item));
    const body = isMain || isReply ? bodyOf(item) : null;
    const outer = enclosing(item, main, related);
    if (!body || outer === 'related') continue;
    const above = outer ?? main ?? null;
    const link = propertyValue(properties(item, 'url')[0]) ?? item.getAttribute('itemid');
    const id = postIdIn(link, url) ?? /(\d+)$/.exec(item.id)?.[1] ?? null;
    ids.set(item, id);
    const kind: PostKind = isMain ? 'question' : outer && outer !== main ? 'comment' : 'reply';
    const [time] = [...properties(item, 'dateCreated'), ...properties(item, 'datePublished')];
    const isAccepted = /\bacceptedAnswer\b/.test(item.getAttribute('itemprop') ?? '');
    found.push({
      id,
      kind,
      author: authorOf(item),
      permalink: resolved(link, url),
      parent: isMain ? null : ((above && ids.get(above)) ?? null),
      postedAt: statedDate(propertyValue(time) ?? ''),
      marks: isAccepted ? ['solved'] : [],
      body,
      noteAfter: body,
      text: '',
      isCopy: false,
    });
  }
  return found;
}

/** The post around a reply; null where none is marked; 'related' inside another thread's question. */
function enclosing(
  item: Element,
  main: Element | undefined,
  related: ReadonlySet<Element>,
): Element | 'related' | null {
  for (let at = itemOf(item.parentElement); at; at = itemOf(at.parentElement)) {
    if (related.has(at)) return 'related';
    if (at === main || REPLIES.has(typeOf(at))) return at;
  }
  return null;
}
