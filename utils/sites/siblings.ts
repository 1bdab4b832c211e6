import { mapText } from '../page/text-map.ts';
import type { Steps } from '../thread/steps.ts';
import { folded } from './blocks.ts';
import { bodyIn } from './bodies.ts';
import { englishDate, statedDate } from './dates.ts';
import type { FoundPost } from './reading.ts';

const PERSON =
  /\/(?:profiles?|users?|u|members?|people|author)[/=]|member(?:list)?\.php|[?&;]action=profile/i;
const THREAD_PATH = /thread|topic|question|discussion|forum|viewtopic|comments|\/t\/|\/q\//i;
/** Where a writer's name stands that is no link. */
const NAMED =
  '[rel~="author"], [itemprop~="author"], [class*="author"], [class*="user"], [class*="poster"], [class*="name"]';
/** Dates that are too local to be read, but are dates. */
const DATED = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:ago|yesterday|today)\b/i;
const LONGEST_NAME = 60;
/** Fewer alike are a coincidence of markup. */
const LEAST = 3;
/** Letters that a body has on average; menus and lists of titles have fewer. */
const LEAST_TEXT = 40;

interface Candidate {
  body: Element;
  author: string | null;
  postedAt: string | null;
}

function candidate(element: Element): Candidate | null {
  const links = [...element.querySelectorAll('a[href]')].filter((link) =>
    PERSON.test(link.getAttribute('href') ?? ''),
  );
  const named = links.length > 0 ? links : [...element.querySelectorAll(NAMED)];
  const author =
    named
      .map((one) => folded(one.textContent ?? ''))
      .find((text) => text !== '' && text.length <= LONGEST_NAME && !text.includes(':')) ?? null;
  const time = element.querySelector('time');
  const { text } = mapText(element);
  const isDated = time !== null || englishDate(text) !== null || DATED.test(text);
  if (!isDated) return null;
  const body = bodyIn(element, new Set(links));
  if (!body || body === element) return null;
  return { body, author, postedAt: statedDate(time?.getAttribute('datetime') ?? '') ?? englishDate(text) };
}

/** The question, where it stands with the page's heading and not among the replies. */
function openingAbove(document: Document, group: readonly Element[]): Candidate | null {
  let at = group.length > 0 ? document.querySelector('main h1, h1') : null;
  while (at && !group.some((post) => at?.contains(post))) {
    if (group.includes(at)) return null;
    const found = candidate(at);
    if (found) return found;
    at = at.parentElement;
  }
  return null;
}

/** Tag and class names by which siblings are alike, without those that count or stripe them. */
function likenessOf(element: Element): string {
  const names = (element.getAttribute('class') ?? '').split(/\s+/);
  const lasting = names.filter((name) => !/\d|^(?:odd|even|first|last|alt)$/i.test(name));
  return `${element.localName}.${lasting.toSorted().join('.')}`;
}

/**
 * Posts told by nothing but their likeness: siblings of one tag and class, each with a writer's name, a date and a
 * text, on a page whose address says that it is a thread. Never sure.
 */
export function* readSiblings(document: Document, url: URL): Steps<FoundPost[]> {
  if (!THREAD_PATH.test(url.pathname + url.search)) return [];
  const groups = new Map<Element, Map<string, Element[]>>();
  for (const part of document.querySelectorAll('a[href], time')) {
    yield;
    if (part.localName === 'a' && !PERSON.test(part.getAttribute('href') ?? '')) continue;
    for (let at = part.parentElement, up = 0; at?.parentElement && up < 8; at = at.parentElement, up += 1) {
      const signature = likenessOf(at);
      const inParent = groups.get(at.parentElement) ?? new Map<string, Element[]>();
      groups.set(at.parentElement, inParent);
      const alike = inParent.get(signature);
      if (!alike) inParent.set(signature, [at]);
      else if (alike.at(-1) !== at) alike.push(at);
    }
  }
  let best: Candidate[] = [];
  let group: Element[] = [];
  const likenesses = [...groups.values()].flatMap((bySignature) => Array.from(bySignature.values()));
  for (const alike of likenesses) {
    if (alike.length < LEAST || alike.length <= best.length) continue;
    const found: Candidate[] = [];
    for (const element of alike) {
      yield;
      const one = candidate(element);
      if (one && one.author !== null) found.push(one);
    }
    const text = found.reduce((sum, { body }) => sum + folded(body.textContent ?? '').length, 0);
    if (found.length < alike.length || text < found.length * LEAST_TEXT) continue;
    best = found;
    group = alike;
  }
  const opening = openingAbove(document, group);
  return [...(opening ? [opening] : []), ...best].map(({ body, author, postedAt }, index) => ({
    id: null,
    kind: index === 0 ? 'question' : 'reply',
    author,
    permalink: null,
    parent: null,
    postedAt,
    marks: [],
    body,
    noteAfter: body,
    text: '',
    isCopy: false,
  }));
}
