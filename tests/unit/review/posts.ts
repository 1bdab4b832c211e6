import type { NotFlagged } from '../../../utils/claims/finding.ts';
import type { PostFinding, PostReview } from '../../../utils/review/post.ts';
import { sentencesOf } from '../../../utils/review/sentences.ts';
import type { Block, Post } from '../../../utils/thread/model.ts';

type Part = string | { quoted: string; of?: string };

/** A post made of paragraphs; its writer is called as its id unless told otherwise. */
export function post(id: string, parts: Part[], more: Partial<Post> = {}): Post {
  let text = '';
  const blocks: Block[] = [];
  for (const part of parts) {
    const words = typeof part === 'string' ? part : part.quoted;
    if (text !== '') text += '\n';
    const role: Pick<Block, 'kind' | 'quotedPost'> =
      typeof part === 'string'
        ? { kind: 'prose' }
        : { kind: 'quotation', ...(part.of === undefined ? {} : { quotedPost: part.of }) };
    blocks.push({ ...role, start: text.length, end: text.length + words.length });
    text += words;
  }
  return {
    id,
    kind: 'reply',
    author: id,
    permalink: null,
    parent: null,
    postedAt: null,
    marks: [],
    text,
    blocks,
    ...more,
  };
}

function place({ text }: Post, quote: string): { start: number; end: number; quote: string } {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the post does not say “${quote}”`);
  return { start, end: start + quote.length, quote };
}

export function finding(inPost: Post, quote: string, id: string, confidence = 0.97): PostFinding {
  return { id, ...place(inPost, quote), stance: 'asserted', confidence, evidence: [] };
}

export function seen(inPost: Post, quote: string, id: string, stance: NotFlagged['stance']): NotFlagged {
  return { id, ...place(inPost, quote), stance, reason: 'unsure' };
}

/** What was said of a post, without the model. */
export function reviewed(
  inPost: Post,
  findings: PostFinding[] = [],
  notFlagged: NotFlagged[] = [],
): PostReview {
  return { post: inPost, sentences: sentencesOf(inPost).length, findings, notFlagged };
}
