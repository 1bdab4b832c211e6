import { joinQuotations, linesOf, recast, type Span, trimmed } from './blocks.ts';
import type { Block, Post } from './model.ts';
import {
  AskedRuns,
  EarlierWords,
  type Grip,
  NOT_ASKING,
  type Source,
  type Word,
  wordsOf,
} from './repeats.ts';
import { type Steps, whole } from './steps.ts';

/** A post as its page shows it, before its words are compared with those of others. */
export interface Draft {
  post: Post;
  /** Lines that are set in italics from end to end. */
  emphasised: readonly Span[];
}

/** So many words in a row, and letters, are no coincidence where nothing else says that they are quoted. */
const BARE_WORDS = 8;
const BARE_LENGTH = 40;
/** In italics or quotation marks fewer do. */
const MARKED_WORDS = 4;
/** A quoter leaves out or mends a word: so much of a sentence has to be the same. */
const SAME_SHARE = 0.85;
const LONGEST_LEAD_IN = 120;
const LONGEST_NAME = 40;
/** Characters after one lead-in that are compared, and lines searched for its closing mark: many lead-ins stay linear. */
const LONGEST_COMPARED = 4_000;
const MOST_LINES = 40;

/** "Zachyy wrote:", "river stone Said:", "On 2 July 2025, Ada North wrote:", "Originally posted by Ada North", "Quote:". */
const SAYING =
  /\b(?:wrote|writes|said|says|asked|posted|replied|responded|commented|stated|a écrit|schrieb|hat geschrieben|escribió|ha scritto)\s*:?$/i;
const ORIGINALLY = /^(?:quote:?\s*)?originally posted by:?\s+(.+?):?$/i;
const QUOTE_LABEL = /^(?:quote|quoting|zitat|citation)\s*:$/i;
const OPENING = /^["“”«„]/;
const CLOSING = /["“”»]$/;
const RULE = /^(?:[-–—_=*~]\s?){3,}$/;
/** The title of a page that many replies of a thread cite alike: "If you forgot your passcode - Apple Support". */
const CITED_TITLE = / [-–—] apple(?: support| community| developer)?(?: \(\S+\))?$/i;

interface LeadIn {
  author: string | null;
}

/** The line as the start of a typed quotation; null where it is none. A writer's "I said:" repeats his own view. */
function leadIn(line: string, repliedTo: string | null): LeadIn | null {
  if (line.length > LONGEST_LEAD_IN) return null;
  const plain = line.replace(/["“”>*_\s]+$/, '').replace(/^[>*_\s]+/, '');
  const originally = ORIGINALLY.exec(plain)?.[1];
  if (originally !== undefined) return { author: originally };
  if (QUOTE_LABEL.test(plain)) return { author: null };
  const saying = plain.endsWith(':') ? SAYING.exec(plain) : null;
  if (!saying) return null;
  let name = plain.slice(0, saying.index).trim();
  if (/^on\b/i.test(name) && name.includes(',')) name = name.slice(name.lastIndexOf(',') + 1).trim();
  name = name.replace(/^(?:as|like|quote)\s+/i, '').replace(/^@/, '');
  if (/(?:^|\s)(?:i|we)$/i.test(name)) return null;
  if (name === '' || /^(?:you|u)$/i.test(name)) return { author: repliedTo };
  if (name.length > LONGEST_NAME) return { author: null };
  return { author: name };
}

const sameName = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Finds the quotations of one post, given the words of the posts before it. */
class Reader {
  private readonly post: Post;
  private readonly text: string;
  private readonly earlier: EarlierWords;
  private readonly repliedTo: string | null;
  private readonly emphasised: ReadonlySet<number>;

  constructor({ post, emphasised }: Draft, earlier: EarlierWords, repliedTo: string | null) {
    this.post = post;
    this.text = post.text;
    this.earlier = earlier;
    this.repliedTo = repliedTo;
    this.emphasised = new Set(emphasised.map((span) => trimmed(post.text, span).start));
  }

  blocks(): Block[] {
    const typed = this.post.blocks.flatMap((block, index) =>
      block.kind === 'prose' ? this.typedIn(block, this.post.blocks[index + 1]) : [],
    );
    let blocks = recast(this.text, this.post.blocks, typed);
    const quoting = recast(
      this.text,
      blocks,
      blocks.flatMap((block) => (block.kind === 'prose' ? this.repeatedIn(block) : [])),
    );
    // who quotes says something about it: a post that only repeats another says the same
    if (quoting.some(({ kind }) => kind === 'prose')) blocks = quoting;
    return joinQuotations(
      this.text,
      blocks.map((block) => (block.kind === 'quotation' ? this.attributed(block) : block)),
    );
  }

  private line({ start, end }: Span): string {
    return this.text.slice(start, end).trim();
  }

  /** Quotations that the writer marked by hand, in one block of prose. */
  private typedIn(block: Block, next: Block | undefined): Block[] {
    const lines = linesOf(this.text, block);
    const found: Block[] = [];
    for (let at = 0; at < lines.length; ) {
      const line = lines[at] as Span;
      const words = this.line(line);
      const lead = words.startsWith('>') ? null : leadIn(words, this.repliedTo);
      let end = line.start;
      if (words.startsWith('>')) end = this.arrowedEnd(lines, at);
      else if (lead) end = this.ledEnd(block, lines, at, lead, next);
      else if (this.isMarked(lines, at)) end = line.end;
      at += 1;
      if (end === line.start) continue;
      while (at < lines.length && (lines[at] as Span).start < end) at += 1;
      const rule = lines[at];
      if (rule && RULE.test(this.line(rule))) {
        end = rule.end;
        at += 1;
      }
      const author = lead?.author ?? null;
      found.push({
        kind: 'quotation',
        start: line.start,
        end,
        ...(author === null ? {} : { quotedAuthor: author }),
      });
    }
    return found;
  }

  private arrowedEnd(lines: readonly Span[], from: number): number {
    let at = from;
    while (this.lineAt(lines, at)?.startsWith('>')) at += 1;
    return (lines[at - 1] as Span).end;
  }

  /** Where what follows a lead-in ends: where it stops repeating, else with its paragraph. */
  private ledEnd(
    block: Block,
    lines: readonly Span[],
    leadAt: number,
    lead: LeadIn,
    next: Block | undefined,
  ): number {
    const line = lines[leadAt] as Span;
    let first = leadAt + 1;
    while (this.lineAt(lines, first) === '') first += 1;
    const begin = lines[first];
    // the quotation itself is a block of the page
    if (!begin) return next?.kind === 'quotation' ? line.end : line.start;
    if (this.line(begin).startsWith('>')) return this.arrowedEnd(lines, first);
    const limit = Math.min(block.end, begin.start + LONGEST_COMPARED);
    return this.repeatEnd(begin.start, limit, lead.author) ?? this.paragraphEnd(lines, first);
  }

  /** With nothing to compare: up to the closing mark or rule, else to the blank line. */
  private paragraphEnd(lines: readonly Span[], first: number): number {
    const opens = OPENING.test(this.line(lines[first] as Span));
    for (let at = first; opens && at < Math.min(lines.length, first + MOST_LINES); at += 1) {
      if (CLOSING.test(this.line(lines[at] as Span))) return (lines[at] as Span).end;
    }
    let at = first;
    while (at < lines.length && this.lineAt(lines, at) !== '' && !RULE.test(this.lineAt(lines, at) ?? ''))
      at += 1;
    // on a page without blank lines between paragraphs only the next one is sure to be quoted
    return (lines[at < lines.length ? at - 1 : first] as Span).end;
  }

  private lineAt(lines: readonly Span[], at: number): string | undefined {
    const span = lines[at];
    return span && this.line(span);
  }

  /** A line within quotation marks from end to end, or in italics and ruled off or repeating an earlier post. */
  private isMarked(lines: readonly Span[], at: number): boolean {
    const span = trimmed(this.text, lines[at] as Span);
    const line = this.line(span);
    const words = wordsOf(this.text, span.start, span.end);
    if (words.length < MARKED_WORDS) return false;
    const inner = line.replace(OPENING, '').replace(/["“”»][.!?]?$/, '');
    if (OPENING.test(line) && inner.length <= line.length - 2 && !/["“”«»]/.test(inner)) return true;
    if (!this.emphasised.has(span.start)) return false;
    const isRule = (index: number) => RULE.test(this.lineAt(lines, index) ?? '');
    const isOther = (author: string | null) => !sameName(author, this.post.author);
    if (isRule(at + 1) || isRule(at - 1)) return true;
    const repeat = this.earlier.longest(words, 0, 3, ({ author }) => isOther(author));
    return (repeat?.length ?? 0) >= words.length * SAME_SHARE;
  }

  /** Whole sentences that an earlier post by somebody else holds word for word. */
  private repeatedIn(block: Block): Block[] {
    const words = this.wordsToCompare(block);
    const found: Block[] = [];
    for (let at = 0; at < words.length; ) {
      const repeat = this.wholeUnits(words, at, 6, null);
      const first = words[at] as Word;
      const last = words[(repeat?.end ?? 0) - 1];
      if (repeat && last && repeat.end - at >= BARE_WORDS && last.end - first.start >= BARE_LENGTH) {
        const start = this.withOpening(first.start, block.start);
        const end = this.withClosing(last.end, block.end);
        at = repeat.end;
        if (this.isOwnToo(repeat.post, start, end)) continue;
        found.push({
          kind: 'quotation',
          start,
          end,
          quotedPost: repeat.post.id,
          ...(repeat.post.author === null ? {} : { quotedAuthor: repeat.post.author }),
        });
      } else at = nextUnit(words, at);
    }
    return found;
  }

  /**
   * Two writers who answer the same post may use the same words: so it is where they only end what one of them says, in
   * the same line, without any mark of a quotation.
   */
  private isOwnToo(other: Source, start: number, end: number): boolean {
    if (this.post.parent === null || this.post.parent !== other.parent) return false;
    const before = this.text.slice(this.text.lastIndexOf('\n', start - 1) + 1, start).trimEnd();
    const after = this.text.slice(end).trim();
    return (
      before !== '' && !before.endsWith(':') && after === '' && !/^["“”«„'‘]/.test(this.text.slice(start))
    );
  }

  private wordsToCompare(block: Block): Word[] {
    return linesOf(this.text, block).flatMap((line) =>
      CITED_TITLE.test(this.line(line)) ? [] : wordsOf(this.text, line.start, line.end),
    );
  }

  /** Where text from `start` on stops repeating posts by an author (or anybody, if he is not in the thread). */
  private repeatEnd(start: number, end: number, author: string | null): number | null {
    const words = wordsOf(this.text, start, end);
    const repeat =
      (author !== null && this.wholeUnits(words, 0, 3, author)) || this.wholeUnits(words, 0, 6, null);
    if (!repeat) return null;
    let to = repeat.end;
    // "…" and left-out sentences: as long as the next sentence is of the same post
    for (
      let more = this.more(words, to, repeat.post.id);
      more > to;
      more = this.more(words, to, repeat.post.id)
    )
      to = more;
    const last = words[to - 1] as Word;
    return this.withClosing(last.end, end);
  }

  private more(words: readonly Word[], from: number, id: string): number {
    const repeat = this.earlier.longest(words, from, 3, (post) => post.id === id);
    return repeat ? unitsWithin(words, from, repeat.length) : from;
  }

  private wholeUnits(
    words: readonly Word[],
    from: number,
    grip: Grip,
    author: string | null,
  ): { end: number; post: Source } | null {
    const wanted = (post: Source) =>
      author === null ? !sameName(post.author, this.post.author) : sameName(post.author, author);
    const repeat = this.earlier.longest(words, from, grip, wanted);
    if (!repeat) return null;
    const end = unitsWithin(words, from, repeat.length);
    return end > from ? { end, post: repeat.post } : null;
  }

  private withOpening(start: number, limit: number): number {
    let at = start;
    while (at > limit && /["“”«„'‘([*_]/.test(this.text.charAt(at - 1))) at -= 1;
    return at;
  }

  private withClosing(end: number, limit: number): number {
    let at = end;
    while (at < limit && /[^\s\p{L}\p{N}]/u.test(this.text.charAt(at))) at += 1;
    return at;
  }

  /** Who is quoted, by a line at the quotation's head or by the earlier post that holds its words. */
  private attributed(block: Block): Block {
    const [head] = linesOf(this.text, block);
    const lead = head ? leadIn(this.line(head), this.repliedTo) : null;
    const name = block.quotedAuthor ?? lead?.author ?? null;
    const start = lead && head ? head.end : block.start;
    const source =
      block.quotedPost === undefined ? this.source(wordsOf(this.text, start, block.end), name) : null;
    const isTold = ({ kind, start: at }: Block) => kind === 'quotation' && at === block.start;
    // the post's writer is surer than a name that was typed, but not than one that the page tells
    const author = this.post.blocks.find(isTold)?.quotedAuthor ?? source?.author ?? name;
    return {
      ...block,
      ...(source ? { quotedPost: source.id } : {}),
      ...(author === null ? {} : { quotedAuthor: author }),
    };
  }

  private source(words: readonly Word[], name: string | null): Source | null {
    const held = (wanted: (post: Source) => boolean) => {
      for (let at = 0; at < words.length; at = nextUnit(words, at)) {
        const repeat = this.earlier.longest(words, at, 3, wanted);
        const unit = nextUnit(words, at) - at;
        if (repeat && repeat.length >= Math.min(unit * SAME_SHARE, BARE_WORDS)) return repeat.post;
      }
      return null;
    };
    // a quotation within the quotation is another's
    return (name !== null && held(({ author }) => sameName(author, name))) || held(() => true);
  }
}

function nextUnit(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length && !words[at]?.lastOfUnit) at += 1;
  return at + 1;
}

/** Index after the last sentence or line that lies, nearly whole, within the first `length` words from `from`. */
function unitsWithin(words: readonly Word[], from: number, length: number): number {
  let end = from;
  while (end < words.length) {
    const next = Math.min(nextUnit(words, end), words.length);
    const same = Math.min(next, from + length) - end;
    if (same < (next - end) * SAME_SHARE) break;
    end = next;
    if (end >= from + length) break;
  }
  return end;
}

/** Posts with those that they answer before them, otherwise in page order: a page sorted by rank puts answers first. */
function answeredFirst(drafts: readonly Draft[]): Draft[] {
  const byId = new Map(drafts.map((draft) => [draft.post.id, draft]));
  const done = new Set<Draft>();
  for (const draft of drafts) {
    const chain = new Set<Draft>();
    for (let at: Draft | undefined = draft; at && !done.has(at) && !chain.has(at); ) {
      chain.add(at);
      at = at.post.parent === null ? undefined : byId.get(at.post.parent);
    }
    for (const link of [...chain].reverse()) done.add(link);
  }
  return [...done];
}

/**
 * Tells other people's words from the writer's own: typed "X wrote:" quotations, `>` lines, lines in quotation marks or
 * ruled-off italics, and any text that repeats an earlier post, whatever its markup.
 * @param thread in thread order: posts to read, and posts that were read when the page showed them
 * @returns the posts of the drafts, in order
 */
export function markQuotations(thread: readonly (Draft | Post)[]): Post[] {
  return whole(quotationSteps(thread));
}

/** The same, in steps of a post each. */
export function* quotationSteps(thread: readonly (Draft | Post)[]): Steps<Post[]> {
  const drafts = thread.map((each) => ('post' in each ? each : { post: each, emphasised: [] }));
  const readBefore = new Set(thread.flatMap((each) => ('post' in each ? [] : each.id)));
  const asked = drafts.filter(({ post }) => !readBefore.has(post.id));
  const runs = new AskedRuns();
  const numbers = new Map<Post['id'], number>();
  for (const [number, { post }] of asked.entries()) {
    yield;
    numbers.set(post.id, number);
    runs.add(number, wordsOf(post.text, 0, post.text.length));
  }
  const earlier = new EarlierWords(runs);
  const authors = new Map<string, string | null>();
  const marked = new Map<string, Post>();
  for (const draft of answeredFirst(drafts)) {
    yield;
    const { post } = draft;
    const repliedTo = post.parent === null ? null : (authors.get(post.parent) ?? null);
    const read = readBefore.has(post.id)
      ? post
      : {
          ...post,
          blocks: new Reader(draft, earlier, repliedTo).blocks().map((block) => named(block, authors)),
        };
    marked.set(post.id, read);
    authors.set(post.id, post.author);
    earlier.add(read, ownWordsOf(read), numbers.get(post.id) ?? NOT_ASKING);
  }
  return asked.map(({ post }) => marked.get(post.id) ?? post);
}

const known = new WeakMap<Post, readonly Word[]>();

function ownWordsOf(post: Post): readonly Word[] {
  let words = known.get(post);
  if (!words) {
    const own = post.blocks.filter(({ kind }) => kind === 'prose');
    words = own.flatMap(({ start, end }) => wordsOf(post.text, start, end));
    known.set(post, words);
  }
  return words;
}

function named(block: Block, authors: ReadonlyMap<string, string | null>): Block {
  if (block.quotedAuthor !== undefined || block.quotedPost === undefined) return block;
  const author = authors.get(block.quotedPost) ?? null;
  return author === null ? block : { ...block, quotedAuthor: author };
}
