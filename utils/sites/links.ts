import type { PostMark } from '../thread/model.ts';
import type { Steps } from '../thread/steps.ts';
import type { AppleAddress } from './addresses.ts';
import { folded } from './blocks.ts';
import { bodyIn } from './bodies.ts';
import { englishDate, isoDate } from './dates.ts';
import type { FoundPost } from './reading.ts';
import { resolved } from './table.ts';

const POST_LINK = /[?&](?:answerId|commentId)=(\d{6,})/;
const ACTION_LINK = /[?&](?:replyId|helpfulId)=(\d{6,})/;
const PROFILE = 'a[href*="/profile/"]';
/** Elements whose attributes name a post that they are not. */
const UNNUMBERED = new Set('a button input label link meta script'.split(' '));
/** Elements that are looked at in a step. */
const STEP = 100;
const ROOTS = new Set(['html', 'body', 'main']);
const MARK_WORDS: readonly [PostMark, RegExp][] = [
  ['solved', /\b(?:solved|accepted answer)\b/i],
  ['recommended', /\bapple recommended\b/i],
  ['top-ranking', /\btop-ranking\b/i],
];

interface PostLink {
  element: Element;
  id: string;
  href: string;
}

function linksOf(document: Document, pattern: RegExp): PostLink[] {
  const links: PostLink[] = [];
  for (const element of document.querySelectorAll('a[href*="Id="]')) {
    const href = element.getAttribute('href') ?? '';
    const id = pattern.exec(href)?.[1];
    if (id !== undefined) links.push({ element, id, href });
  }
  return links;
}

/** "Jan 13, 2026 8:40 PM in response to Ada North" */
function isParentLink({ element }: PostLink): boolean {
  const text = folded(element.textContent ?? '');
  return englishDate(text) !== null || /\bin response to\b/i.test(text);
}

/** The elements that carry a post's number as their `id`, as `data-post-id`, or in whatever attribute is left. */
function* numbered(document: Document, isPost: (value: string) => boolean): Steps<Map<string, Element>> {
  const byNumber = new Map<string, Element>();
  const note = (element: Element, value: string | null) => {
    if (value !== null && isPost(value) && !byNumber.has(value)) byNumber.set(value, element);
  };
  for (const element of document.querySelectorAll('[id]')) note(element, element.getAttribute('id'));
  for (const element of document.querySelectorAll('[data-post-id]'))
    note(element, element.getAttribute('data-post-id'));
  for (const [at, element] of document.querySelectorAll('*').entries()) {
    if (at % STEP === 0) yield;
    if (UNNUMBERED.has(element.localName)) continue;
    for (const { value } of element.attributes) {
      if (value.length <= 40) note(element, /(?:^|\D)(\d{6,})$/.exec(value)?.[1] ?? null);
    }
  }
  return byNumber;
}

/** Tells apart the ancestors of one post from those that hold several. */
function sharedAncestors(anchors: readonly Element[]): Set<Element> {
  const first = new Map<Element, Element>();
  const shared = new Set<Element>();
  for (const anchor of anchors) {
    for (let at: Element | null = anchor; at && !shared.has(at); at = at.parentElement) {
      const other = first.get(at);
      if (other && other !== anchor) shared.add(at);
      else first.set(at, anchor);
    }
  }
  // an ancestor of a shared one is shared as well: the climbs above stop there
  for (const element of shared) {
    for (let at = element.parentElement; at && !shared.has(at); at = at.parentElement) shared.add(at);
  }
  return shared;
}

interface Box {
  post: Element;
  body: Element;
}

/** The smallest element around an anchor that holds a body and its writer, but no other post. */
function boxOf(anchor: Element, shared: ReadonlySet<Element>, own: ReadonlySet<Element>): Box | null {
  let best: Box | null = null;
  for (let at: Element | null = anchor; at && !ROOTS.has(at.localName); at = at.parentElement) {
    if (at !== anchor && shared.has(at)) break;
    const body = bodyIn(at, own);
    if (body && at.querySelector(PROFILE)) return { post: at, body };
    if (best) best.post = at;
    else if (body) best = { post: at, body };
  }
  return best;
}

/** The texts of a post outside its body, one a text node, in order. */
function textsAround({ post, body }: Box): string[] {
  const texts: string[] = [];
  let node: Node | null = post.firstChild;
  while (node && node !== post) {
    if (node.nodeType === 3) {
      const text = folded((node as Text).data);
      if (text !== '' && text.length <= 120) texts.push(text);
    }
    if (node !== body && node.firstChild) node = node.firstChild;
    else {
      while (node && node !== post && !node.nextSibling) node = node.parentNode;
      node = node === post ? null : (node?.nextSibling ?? null);
    }
  }
  return texts;
}

function nameInHref(href: string): string {
  const last = href.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last.replaceAll('+', ' '));
  } catch {
    return last;
  }
}

/** The writer: his first profile link, whose picture's link says "User profile for user: …"; a deleted user has none. */
function authorOf({ post, body }: Box, texts: readonly string[]): string | null {
  const links = [...post.querySelectorAll(PROFILE)].filter((link) => !body.contains(link));
  const [first] = links;
  if (first) {
    const name = nameInHref(first.getAttribute('href') ?? '');
    const shown = links.map((link) => folded(link.textContent ?? '')).filter((text) => text !== '');
    if (shown.some((text) => text.includes(name)) && name !== '') return name;
    return shown.find((text) => !text.includes(':')) ?? (name || null);
  }
  const named = texts.map((text) => /^User profile for user: (.+)$/i.exec(text)?.[1]).find(Boolean);
  return named ?? post.getAttribute('data-authorname');
}

function dateOf({ post, body }: Box, texts: readonly string[]): string | null {
  for (const time of post.querySelectorAll('time[datetime]')) {
    const date = body.contains(time) ? null : isoDate(time.getAttribute('datetime') ?? '');
    if (date !== null) return date;
  }
  return texts.map(englishDate).find((date) => date !== null) ?? null;
}

/** Whether posts that were found are all that links of the page name: then no more can be found by links. */
export function namesAll(found: readonly FoundPost[], document: Document): boolean {
  const ids = new Set(found.map(({ id }) => id));
  const links = [...linksOf(document, POST_LINK), ...linksOf(document, ACTION_LINK)];
  return (
    found.some(({ kind }) => kind === 'question' || kind === 'tip') && links.every(({ id }) => ids.has(id))
  );
}

/**
 * Apple's posts without any class name: a post is the element with the number that its links and those of its answers
 * name; a link to another number is its parent, a link to its own its permalink. A box without number that links to a
 * post repeats it.
 */
export function* readLinks(document: Document, url: URL, address: AppleAddress): Steps<FoundPost[]> {
  const links = linksOf(document, POST_LINK);
  const actions = linksOf(document, ACTION_LINK);
  const numbers = new Set([...links, ...actions].map(({ id }) => id));
  const isOpening = (id: string) =>
    id.startsWith(address.id) && id.length - address.id.length === (address.kind === 'tip' ? 0 : 3);
  const anchors = yield* numbered(document, (value) => numbers.has(value) || isOpening(value));
  if ([...anchors.keys()].every(isOpening)) {
    // no numbers on elements: "Reply", "Helpful" and "Link to this Post" stand in their own post
    const own = actions.length > 0 ? actions : links.filter((link) => !isParentLink(link));
    for (const { id, element } of own) if (!isOpening(id)) anchors.set(id, element);
  }
  if (anchors.size === 0) return [];

  const shared = sharedAncestors([...anchors.values()]);
  const chrome = new Set([...links, ...actions].map(({ element }) => element));
  const boxes = new Map<string, Box>();
  for (const [id, anchor] of anchors) {
    yield;
    const box = boxOf(anchor, shared, chrome);
    if (box) boxes.set(id, box);
  }
  const opening = [...boxes.keys()].find(isOpening);
  if (opening === undefined) {
    const box = openingBox(document, boxes, chrome);
    const id = [...numbers].find(isOpening) ?? address.id;
    if (box) boxes.set(id, box);
  }

  const owners = new Map([...boxes].map(([id, { post }]) => [post, id]));
  const linksIn = new Map<string, PostLink[]>();
  const outside: PostLink[] = [];
  for (const link of links) {
    let at: Element | null = link.element;
    while (at && !owners.has(at)) at = at.parentElement;
    const owner = at ? owners.get(at) : undefined;
    if (owner === undefined) outside.push(link);
    else if (!linksIn.get(owner)?.push(link)) linksIn.set(owner, [link]);
  }
  const found: FoundPost[] = [];
  for (const [id, box] of boxes) {
    yield;
    const own = (linksIn.get(id) ?? []).filter(({ element }) => !box.body.contains(element));
    const isFirst = isOpening(id) || id === address.id;
    const parent = isFirst ? undefined : own.find((link) => link.id !== id)?.id;
    const permalink = own.find((link) => link.id === id)?.href ?? null;
    const post = foundPost(id, box, {
      kind: isFirst
        ? address.kind === 'tip'
          ? 'tip'
          : 'question'
        : address.kind === 'tip'
          ? 'comment'
          : 'reply',
      parent: parent ?? null,
      permalink: resolved(permalink, url),
      isCopy: false,
    });
    found.push(post);
  }
  return inPageOrder(document, [...found, ...repeated(outside, boxes, chrome, url, address)]);
}

function foundPost(
  id: string,
  box: Box,
  facts: Pick<FoundPost, 'kind' | 'parent' | 'permalink' | 'isCopy'>,
): FoundPost {
  const texts = textsAround(box);
  return {
    id,
    ...facts,
    author: authorOf(box, texts),
    postedAt: dateOf(box, texts),
    marks: MARK_WORDS.flatMap(([mark, words]) =>
      texts.some((text) => text.length <= 60 && words.test(text)) ? [mark] : [],
    ),
    body: box.body,
    noteAfter: box.body,
    text: '',
  };
}

/** The question without a number: what stands around the title, above and outside all replies. */
function openingBox(
  document: Document,
  boxes: ReadonlyMap<string, Box>,
  chrome: ReadonlySet<Element>,
): Box | null {
  const heading = document.querySelector('main h1, h1');
  const shared = new Set<Element>();
  for (const { post } of boxes.values()) {
    for (let at: Element | null = post; at && !shared.has(at); at = at.parentElement) shared.add(at);
  }
  const box = heading && !shared.has(heading) ? boxOf(heading, shared, chrome) : null;
  return box?.post.querySelector(PROFILE) ? box : null;
}

/** The boxes outside all posts that link to one ("View answer in context"): they repeat it, or hold a post of a later page. */
function repeated(
  outside: readonly PostLink[],
  boxes: ReadonlyMap<string, Box>,
  chrome: ReadonlySet<Element>,
  url: URL,
  address: AppleAddress,
): FoundPost[] {
  const shared = new Set<Element>();
  for (const { post } of boxes.values()) {
    for (let at: Element | null = post; at && !shared.has(at); at = at.parentElement) shared.add(at);
  }
  return outside.flatMap(({ id, element, href }) => {
    const original = boxes.get(id);
    const box = shared.has(element) ? null : boxOf(element, shared, chrome);
    if (!box || isParentLink({ id, element, href })) return [];
    const isOwn = original
      ? folded(box.body.textContent ?? '') === folded(original.body.textContent ?? '')
      : box.post.querySelector(PROFILE) !== null && href.includes(`/${address.id}?`);
    if (!isOwn) return [];
    return [
      foundPost(id, box, { kind: 'reply', parent: null, permalink: resolved(href, url), isCopy: true }),
    ];
  });
}

function inPageOrder(document: Document, found: readonly FoundPost[]): FoundPost[] {
  const byBody = new Map(found.map((post) => [post.body, post]));
  const ordered: FoundPost[] = [];
  for (const element of document.querySelectorAll('*')) {
    const post = byBody.get(element);
    if (post) ordered.push(post);
  }
  return ordered;
}
