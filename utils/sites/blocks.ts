import { mapText, type TextMap } from '../page/text-map.ts';
import { joinQuotations, recast, type Span } from '../thread/blocks.ts';
import type { Block, BlockKind } from '../thread/model.ts';

/** Where a value stands: in an attribute or the text of an element, or of the first element in it that matches. */
export interface Source {
  in?: string;
  attr?: string;
  /** Its first group is the value. */
  match?: RegExp;
}

/** Which elements of a body are what, as selectors; added to those that all forums share. */
export interface BlockRules {
  skip?: string;
  quotation?: string;
  code?: string;
  signature?: string;
  notice?: string;
  quotedAuthor?: readonly Source[];
  quotedPost?: readonly Source[];
}

const SHARED = {
  skip: '.a11y, .sr-only, .visually-hidden, .screen-reader-text',
  quotation: 'blockquote, aside.quote, .bbcode_quote, .bbCodeBlock--quote, .ipsQuote',
  code: 'pre, .codebox, .bbCodeBlock--code, .bbcode_code, .ipsCode',
  signature: '.signature, .message-signature, [data-role="memberSignature"]',
  notice: '.moderator-note, .notice',
} as const;
const ROLES = ['quotation', 'code', 'signature', 'notice'] as const satisfies BlockKind[];

export interface BodyText {
  map: TextMap;
  blocks: Block[];
  /** Lines that are set in italics from end to end. */
  emphasised: Span[];
}

const selector = (shared: string, own: string | undefined) => (own ? `${shared}, ${own}` : shared);

/** The white space of a source text folded, as an attribute's or a name's reader sees it. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first value that one of the sources gives. */
export function sourced(element: Element, sources: readonly Source[] = []): string | null {
  for (const { in: inner, attr, match } of sources) {
    const at = inner === undefined ? element : element.querySelector(inner);
    const raw = at && (attr === undefined ? folded(at.textContent ?? '') : at.getAttribute(attr));
    const value = raw && match ? match.exec(raw)?.[1] : raw;
    if (value) return value.trim();
  }
  return null;
}

/** Reads a post's body into its text and the roles that its markup gives to parts of it. */
export function readBody(body: Element, rules: BlockRules = {}): BodyText {
  const skipped = new Set(body.querySelectorAll(selector(SHARED.skip, rules.skip)));
  const map = mapText(body, { skip: (element) => skipped.has(element) });
  const roles = new Map<Element, BlockKind>();
  for (const role of ROLES) {
    for (const element of body.querySelectorAll(selector(SHARED[role], rules[role]))) {
      if (!roles.has(element)) roles.set(element, role);
    }
  }
  const pieces: Block[] = [];
  for (const element of body.querySelectorAll('*')) {
    const kind = roles.get(element);
    const span = kind && map.span(element);
    // in document order the outermost comes first; what is in a quotation is quoted, whatever it is
    if (!kind || !span || span.start < (pieces.at(-1)?.end ?? 0)) continue;
    pieces.push({ kind, ...span, ...(kind === 'quotation' ? attribution(element, rules) : {}) });
  }
  const whole: Block[] = [{ kind: 'prose', start: 0, end: map.text.length }];
  return {
    map,
    blocks: joinQuotations(map.text, recast(map.text, withLanguages(body, map, whole), pieces)),
    emphasised: emphasisedLines(body, map),
  };
}

function attribution(element: Element, rules: BlockRules): Pick<Block, 'quotedAuthor' | 'quotedPost'> {
  const author = sourced(element, rules.quotedAuthor);
  const post = sourced(element, rules.quotedPost);
  return {
    ...(author === null ? {} : { quotedAuthor: author }),
    ...(post === null ? {} : { quotedPost: post }),
  };
}

const primary = (tag: string | null | undefined) => (tag ?? '').split('-')[0]?.toLowerCase() ?? '';

/** Splits prose where an element says that its language is not the page's. */
function withLanguages(body: Element, map: TextMap, blocks: Block[]): Block[] {
  const page = primary(body.ownerDocument.documentElement?.getAttribute('lang'));
  const outer = primary(body.closest('[lang]')?.getAttribute('lang'));
  const spoken = outer === page || outer === '' ? blocks : blocks.map((block) => ({ ...block, lang: outer }));
  const pieces: Block[] = [];
  for (const element of body.querySelectorAll('[lang]')) {
    const lang = primary(element.getAttribute('lang'));
    const span = map.span(element);
    if (lang === outer || lang === '' || !span || span.start < (pieces.at(-1)?.end ?? 0)) continue;
    if (startsLine(map.text, span)) pieces.push({ kind: 'prose', ...span, lang });
  }
  return recast(map.text, spoken, pieces);
}

function startsLine(text: string, { start, end }: Span): boolean {
  return (
    (start === 0 || text.charAt(start - 1) === '\n') && (end === text.length || text.charAt(end) === '\n')
  );
}

function emphasisedLines(body: Element, map: TextMap): Span[] {
  const lines: Span[] = [];
  for (const element of body.querySelectorAll('em, i')) {
    const span = map.span(element);
    if (!span) continue;
    const start = map.text.lastIndexOf('\n', span.start - 1) + 1;
    const found = map.text.indexOf('\n', span.end);
    const end = found < 0 ? map.text.length : found;
    // what may stand around it is short: a longer line is not looked at, so that the work stays linear
    if (end - start - (span.end - span.start) > 20) continue;
    const around = map.text.slice(start, span.start) + map.text.slice(span.end, end);
    if (/^["'“”‘’.…\s]*$/.test(around)) lines.push({ start, end });
  }
  return lines;
}
