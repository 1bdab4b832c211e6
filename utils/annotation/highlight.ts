import type { Severity } from '../knowledge/misconception.ts';
import type { TextPoints } from '../page/text-map.ts';

/** How a sentence is marked: by severity, quietly once the thread itself corrects it, or as the correction. */
export type MarkKind = Severity | 'corrected' | 'agrees';
const KINDS: MarkKind[] = ['imprecise', 'misleading', 'harmful', 'corrected', 'agrees'];

/** One marked sentence. The page's nodes stay untouched: a mark is a range and a style sheet rule. */
export interface Mark {
  kind: MarkKind;
  points: TextPoints;
}

/** How marks look: with a background as well as a line; on paper too. */
export interface MarkStyle {
  tinted: boolean;
  printNotes: boolean;
}

/** The registry is the document's, shared with the page and other extensions: only names of our own are ever touched. */
const lineOf = (kind: MarkKind, printed: boolean) => `errata-${kind}${printed ? '-print' : ''}`;
const tintOf = (kind: MarkKind) => `errata-${kind}-tint`;

export function rangeOf({ startNode, startOffset, endNode, endOffset }: TextPoints): Range {
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** Shows exactly these marks. */
export function showMarks(marks: readonly Mark[], { tinted, printNotes }: MarkStyle): void {
  for (const kind of KINDS) {
    const ranges = marks.filter((mark) => mark.kind === kind).map(({ points }) => rangeOf(points));
    const shown = new Set([lineOf(kind, printNotes), ...(tinted ? [tintOf(kind)] : [])]);
    for (const name of [lineOf(kind, true), lineOf(kind, false), tintOf(kind)]) {
      if (ranges.length > 0 && shown.has(name)) CSS.highlights.set(name, new Highlight(...ranges));
      else CSS.highlights.delete(name);
    }
  }
}

/** True if the point, in viewport coordinates, lies on the marked words. */
export function isOnMark({ points }: Mark, x: number, y: number): boolean {
  const rects = rangeOf(points).getClientRects();
  return Array.prototype.some.call(
    rects,
    (rect: DOMRect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
  );
}
