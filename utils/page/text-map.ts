/** A stretch of the page's own text nodes, as `Range.setStart` and `Range.setEnd` take it. */
export interface TextPoints {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/** An element's rendered text, and where each of its characters stands in the page. Offsets are UTF-16 code units. */
export interface TextMap {
  readonly text: string;
  /** The text nodes of `text.slice(start, end)`; null where that is empty or made of line breaks alone. */
  points(start: number, end: number): TextPoints | null;
  /** Where an element inside the root shows its text; null where it shows none. */
  span(element: Element): { start: number; end: number } | null;
}

export interface TextMapOptions {
  /** Elements that are not part of the writer's text, with all that is in them. */
  skip?: (element: Element) => boolean;
  /** Most characters to keep; the rest is dropped at a line's border. */
  cap?: number;
}

/** A post longer than this is a log or a flood: no reader reads on, and the work a page costs stays bounded. */
export const TEXT_CAP = 20_000;

// Roles come from the tag alone: linkedom has no layout, and a page's style sheet must not change what is read.
const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set(
  (
    'area audio button canvas datalist embed head iframe input link map meta noscript object rp rt script ' +
    'select style svg template textarea title video'
  ).split(' '),
);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp']);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** True for a box whose text is still being written: it is nobody's statement yet. */
function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** True for what no reader of the page sees, whatever the site. */
function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.localName)) return true;
  if (isEditor(element)) return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

/** Text as it is written out: runs of it lie one to one over runs of text nodes, with line breaks between. */
class Writer {
  private readonly parts: string[] = [];
  length = 0;
  private readonly starts: number[] = [];
  private readonly lengths: number[] = [];
  private readonly nodes: Text[] = [];
  private readonly offsets: number[] = [];
  private breaks = 0;
  private lineOpen = false;
  private space: { node: Text; offset: number } | null = null;

  /** The border of a block: what follows starts on a new line. */
  border(): void {
    if (this.lineOpen) this.lineBreak();
    this.space = null;
  }

  /** Two breaks show a blank line; more blank lines say no more than one. */
  lineBreak(): void {
    this.breaks = Math.min(this.breaks + 1, 2);
    this.lineOpen = false;
    this.space = null;
  }

  blankLine(): void {
    this.border();
    this.breaks = 2;
  }

  whiteSpace(node: Text, offset: number): void {
    if (this.lineOpen) this.space ??= { node, offset };
  }

  write(node: Text, offset: number, text: string): void {
    if (this.breaks > 0 && this.length > 0) {
      this.parts.push('\n'.repeat(this.breaks));
      this.length += this.breaks;
    }
    this.breaks = 0;
    if (this.space) this.run(this.space.node, this.space.offset, ' ');
    this.space = null;
    this.run(node, offset, text);
    this.lineOpen = true;
  }

  private run(node: Text, offset: number, text: string): void {
    const last = this.starts.length - 1;
    const start = this.starts[last] ?? 0;
    const length = this.lengths[last] ?? 0;
    const follows = start + length === this.length && (this.offsets[last] ?? 0) + length === offset;
    if (this.nodes[last] === node && follows) this.lengths[last] = length + text.length;
    else {
      this.starts.push(this.length);
      this.lengths.push(text.length);
      this.nodes.push(node);
      this.offsets.push(offset);
    }
    this.parts.push(text);
    this.length += text.length;
  }

  text(): string {
    return this.parts.join('');
  }

  points(start: number, end: number): TextPoints | null {
    const first = this.runEndingAfter(start);
    const last = this.runEndingAfter(end - 1);
    const after = (this.starts[last] ?? Number.POSITIVE_INFINITY) < end ? last : last - 1;
    const startNode = this.nodes[first];
    const endNode = this.nodes[after];
    if (start >= end || !startNode || !endNode || first > after) return null;
    const [from, to] = [this.starts[first] as number, this.starts[after] as number];
    return {
      startNode,
      startOffset: (this.offsets[first] as number) + Math.max(0, start - from),
      endNode,
      endOffset: (this.offsets[after] as number) + Math.min(this.lengths[after] as number, end - to),
    };
  }

  /** Index of the first run that ends after a position. */
  private runEndingAfter(position: number): number {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) + (this.lengths[middle] as number) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** @param cap where writing may stop: one text node may hold megabytes */
function writeFolded(writer: Writer, node: Text, cap: number): void {
  const { data } = node; // read once: Firefox copies it each time
  let end = 0;
  for (const { 0: word, index } of data.matchAll(/[^ \t\n\r\f]+/g)) {
    if (writer.length > cap) return;
    if (index > end) writer.whiteSpace(node, end);
    writer.write(node, index, word);
    end = index + word.length;
  }
  if (end < data.length) writer.whiteSpace(node, end);
}

function writePreformatted(writer: Writer, node: Text, isFirst: boolean, cap: number): void {
  const { data } = node;
  // browsers drop a line feed right after <pre>, linkedom keeps it
  let start = isFirst ? (/^[\r\n]*/.exec(data)?.[0].length ?? 0) : 0;
  while (start <= data.length && writer.length <= cap) {
    const found = data.indexOf('\n', start);
    const end = found < 0 ? data.length : found;
    if (end > start) writer.write(node, start, data.slice(start, end));
    if (found < 0) return;
    writer.lineBreak();
    start = end + 1;
  }
}

/** Cuts at the last line border within the cap; a single longer line is cut inside, never inside a character. */
function capped(text: string, cap: number): string {
  if (text.length <= cap) return text;
  const border = text.lastIndexOf('\n', cap);
  if (border > 0) return text.slice(0, border).trimEnd();
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(cap - 1));
  return text.slice(0, isPair ? cap - 1 : cap);
}

/**
 * The text that a page shows inside an element: blocks and `<br>` give a line feed, a blank line two, white space
 * folds except in `<pre>`, and hidden elements give nothing. One pass without recursion, so that posts nested
 * hundreds deep are no danger.
 */
export function mapText(root: Element, options: TextMapOptions = {}): TextMap {
  const { skip = () => false, cap = TEXT_CAP } = options;
  const writer = new Writer();
  const spans = new Map<Element, { start: number; end: number }>();
  let preformatted = 0;
  let preformattedAt = 0;

  const enter = (element: Element) => {
    const { localName } = element;
    if (localName === 'br') writer.lineBreak();
    else if (localName === 'hr') writer.blankLine();
    else if (BLOCK.has(localName)) writer.border();
    if (PREFORMATTED.has(localName)) {
      preformatted += 1;
      preformattedAt = writer.length;
    }
    spans.set(element, { start: writer.length, end: writer.length });
  };
  const leave = (element: Element) => {
    const span = spans.get(element);
    if (span) span.end = writer.length;
    if (BLOCK.has(element.localName)) writer.border();
    if (PREFORMATTED.has(element.localName)) preformatted -= 1;
  };

  if (PREFORMATTED.has(root.localName)) preformatted += 1;
  let node: Node | null = root.firstChild;
  while (node && writer.length <= cap) {
    if (node.nodeType === TEXT_NODE) {
      if (preformatted > 0) writePreformatted(writer, node as Text, writer.length === preformattedAt, cap);
      else writeFolded(writer, node as Text, cap);
    } else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      if (!isHidden(element) && !skip(element)) {
        enter(element);
        if (element.firstChild) {
          node = element.firstChild;
          continue;
        }
        leave(element);
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) leave(node as Element);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  for (let open = node?.parentNode; open && open !== root; open = open.parentNode) leave(open as Element);

  const text = capped(writer.text(), cap);
  return {
    text,
    points: (start, end) => writer.points(Math.max(0, start), Math.min(end, text.length)),
    span: (element) => {
      const raw = spans.get(element);
      if (!raw) return null;
      const end = Math.min(raw.end, text.length);
      let { start } = raw;
      // what stood before the element's first character is not its own: at most a blank line and a space
      while (start < end && /\s/.test(text.charAt(start))) start += 1;
      return start < end ? { start, end } : null;
    },
  };
}
