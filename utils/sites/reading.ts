import type { Layout, Post, PostKind, PostMark, Thread } from '../thread/model.ts';
import { markNotices } from '../thread/notices.ts';
import { mergePosts } from '../thread/order.ts';
import { type Draft, quotationSteps } from '../thread/quotations.ts';
import type { Steps } from '../thread/steps.ts';
import { type BlockRules, type BodyText, readBody } from './blocks.ts';
import type { PlaceCopy, PostPlace, Reading } from './site.ts';

/** A post as one layer found it in the page. */
export interface FoundPost {
  /** The site's own id; null where the page gives none. */
  id: string | null;
  kind: PostKind;
  author: string | null;
  permalink: string | null;
  parent: string | null;
  postedAt: string | null;
  marks: PostMark[];
  /** Null where only structured data holds the text. */
  body: Element | null;
  noteAfter: Element | null;
  /** The text, where there is no body. */
  text: string;
  /** True for a box that repeats a post of the list, if the list has it. */
  isCopy: boolean;
}

/** What a page says of the thread as a whole. */
export type ThreadFacts = Pick<Thread, 'site' | 'title' | 'url'>;

export interface ReadingOptions {
  rules?: BlockRules;
  /** The thread as it was read before, where a page shows a part of it at a time; any other thread is ignored. */
  known?: Thread;
}

const MARKS: readonly PostMark[] = ['solved', 'recommended', 'top-ranking'];

/** A short name for a text, for posts to which the page gives no id: it stays when the page changes around them. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The page recognised as no thread at all. */
export function noReading(facts: ThreadFacts): Reading {
  return { thread: { ...facts, layout: 'none', posts: [] }, places: new Map() };
}

interface ReadPost extends FoundPost {
  id: string;
  read: BodyText;
}

const NO_TEXT = { points: () => null, span: () => null };

function textOf(found: FoundPost, rules: BlockRules): BodyText {
  if (found.body) return readBody(found.body, rules);
  const { text } = found;
  return {
    map: { text, ...NO_TEXT },
    blocks: text === '' ? [] : [{ kind: 'prose', start: 0, end: text.length }],
    emphasised: [],
  };
}

function* withIds(found: readonly FoundPost[], rules: BlockRules): Steps<ReadPost[]> {
  const taken = new Set(found.flatMap(({ id }) => id ?? []));
  const posts: ReadPost[] = [];
  for (const post of found) {
    yield;
    const read = textOf(post, rules);
    const name = post.id ?? `text-${digest(`${post.author ?? ''}\n${read.map.text}`)}`;
    let id = name;
    for (let again = 2; post.id === null && taken.has(id); again += 1) id = `${name}-${again}`;
    taken.add(id);
    posts.push({ ...post, id, read });
  }
  return posts;
}

const placeOf = ({ body, noteAfter, read }: ReadPost): PlaceCopy | null =>
  body && { body, noteAfter: noteAfter ?? body, map: read.map };

/** The machine's date of a copy is better than the localized text of the list. */
const exactest = (dates: (string | null)[]) =>
  dates.filter((date) => date !== null).toSorted((a, b) => b.length - a.length)[0] ?? null;

/**
 * Makes a reading of what a layer found: each post once with its copies, ids for those without, roles for all text.
 * @param found in page order
 */
export function* readingOf(
  facts: ThreadFacts,
  layout: Layout,
  found: readonly FoundPost[],
  { rules = {}, known }: ReadingOptions = {},
): Steps<Reading> {
  const groups = new Map<string, ReadPost[]>();
  for (const post of yield* withIds(found, rules)) {
    const group = groups.get(post.id);
    if (group) group.push(post);
    else groups.set(post.id, [post]);
  }
  const chosen = [...groups.values()].map((group) => {
    const main = group.find(({ isCopy }) => !isCopy) ?? (group[0] as ReadPost);
    return { main, group };
  });
  const position = new Map(found.map((post, index) => [post.body ?? post, index]));
  const at = (post: ReadPost) => position.get(post.body ?? post) ?? 0;
  if (chosen.every(({ main }) => main.body)) chosen.sort((a, b) => at(a.main) - at(b.main));

  const drafts = new Map<string, Draft>();
  const places = new Map<string, PostPlace>();
  for (const { main, group } of chosen) {
    yield;
    const { id, kind, author, permalink, parent, read } = main;
    const { text } = read.map;
    const first = (pick: (post: ReadPost) => string | null) =>
      group.map(pick).find((value) => value !== null) ?? null;
    const post: Post = {
      id,
      kind,
      author: author ?? first((copy) => copy.author),
      permalink: permalink ?? first((copy) => copy.permalink),
      parent: parent === id ? null : parent,
      postedAt: exactest(group.map(({ postedAt }) => postedAt)),
      marks: MARKS.filter((mark) => group.some(({ marks }) => marks.includes(mark))),
      text,
      blocks: markNotices(text, read.blocks),
    };
    drafts.set(id, { post, emphasised: read.emphasised });
    const place = placeOf(main);
    const copies = group.flatMap((copy) => (copy === main ? [] : (placeOf(copy) ?? [])));
    if (place) places.set(id, { ...place, copies });
  }
  const shown = [...drafts.values()].map(({ post }) => post);
  const whole = mergePosts(known?.url === facts.url ? known.posts : [], shown);
  const posts = yield* quotationSteps(whole.map((post) => drafts.get(post.id) ?? post));
  return { thread: { ...facts, layout, posts }, places };
}
