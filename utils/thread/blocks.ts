import type { Block } from './model.ts';

/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The span without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from).trim() === '') from += 1;
  while (to > from && text.charAt(to - 1).trim() === '') to -= 1;
  return { start: from, end: to };
}

/** The lines of a span, blank ones as well. */
export function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at <= end; ) {
    const found = text.indexOf('\n', at);
    const border = found < 0 || found > end ? end : found;
    lines.push({ start: at, end: border });
    at = border + 1;
  }
  return lines;
}

/**
 * Gives stretches of prose another role.
 * @param pieces in order, not overlapping; what lies outside prose is left as it was.
 */
export function recast(text: string, blocks: readonly Block[], pieces: readonly Block[]): Block[] {
  const out: Block[] = [];
  const push = (block: Block) => {
    const span = trimmed(text, block);
    if (span.start < span.end) out.push({ ...block, ...span });
  };
  let next = 0;
  for (const block of blocks) {
    if (block.kind !== 'prose') {
      push(block);
      continue;
    }
    let at = block.start;
    while (next < pieces.length && (pieces[next] as Block).end <= block.start) next += 1;
    for (; next < pieces.length && (pieces[next] as Block).start < block.end; next += 1) {
      const piece = pieces[next] as Block;
      const start = Math.max(at, piece.start);
      push({ ...block, start: at, end: start });
      at = Math.min(block.end, piece.end);
      push({ ...(block.lang === undefined ? {} : { lang: block.lang }), ...piece, start, end: at });
      if (piece.end > block.end) break;
    }
    push({ ...block, start: at });
  }
  return out;
}

/** Joins quotations that follow each other line by line: editors that write one blockquote a line mean one quotation. */
export function joinQuotations(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const agree = (a: string | undefined, b: string | undefined) =>
      a === undefined || b === undefined || a === b;
    if (
      last?.kind === 'quotation' &&
      block.kind === 'quotation' &&
      agree(last.quotedAuthor, block.quotedAuthor) &&
      agree(last.quotedPost, block.quotedPost) &&
      last.lang === block.lang &&
      !text.slice(last.end, block.start).includes('\n\n')
    ) {
      out[out.length - 1] = { ...block, ...last, end: block.end };
    } else out.push(block);
  }
  return out;
}
