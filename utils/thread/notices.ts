import { linesOf, recast, type Span, trimmed } from './blocks.ts';
import type { Block } from './model.ts';

/** Words of a line that a site's staff put into a post: "[Re-Titled by Moderator]", "[Personal Information Edited by Host]". */
const STAFF = /\b(?:moderator|moderators|host|staff|admin|administrator)\s*\]$/i;
const MAIL_CLIENT = /^(?:sent from|sent via|posted from|gesendet von|envoyé de) /i;

/**
 * Tells what stands inside a post but is not the writer's message: notes by moderators and lines that a mail program
 * or app adds. After "[Re-Titled by Moderator]" Apple's staff put the old title.
 */
export function markNotices(text: string, blocks: readonly Block[]): Block[] {
  const pieces: Block[] = [];
  let retitled = false;
  for (const block of blocks) {
    if (block.kind !== 'prose') continue;
    for (const line of linesOf(text, block)) {
      const kind = kindOf(text, line, retitled);
      if (kind === null) continue;
      if (kind === 'notice') retitled = true;
      pieces.push({ kind, ...line });
    }
  }
  return pieces.length === 0 ? [...blocks] : joined(text, recast(text, blocks, pieces));
}

function kindOf(text: string, line: Span, retitled: boolean): 'notice' | 'signature' | null {
  const { start, end } = trimmed(text, line);
  if (start === end || end - start > 200) return null;
  const words = text.slice(start, end);
  if (words.startsWith('[') && STAFF.test(words)) return 'notice';
  if (retitled && /^original title ?:/i.test(words)) return 'notice';
  return MAIL_CLIENT.test(words) && end - start <= 80 ? 'signature' : null;
}

function joined(text: string, blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    if (last?.kind === 'notice' && block.kind === 'notice' && text.slice(last.end, block.start).trim() === '')
      out[out.length - 1] = { ...last, end: block.end };
    else out.push(block);
  }
  return out;
}
