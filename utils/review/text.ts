import type { Judgement } from '../claims/finding.ts';
import { byId } from '../knowledge/index.ts';
import type { Post } from '../thread/model.ts';
import { reviewPostWhole } from './post.ts';

/** A text as the only post of a thread. */
export function asPost(text: string): Post {
  return {
    id: 'text',
    kind: 'reply',
    author: null,
    permalink: null,
    parent: null,
    postedAt: null,
    marks: [],
    text,
    blocks: [{ kind: 'prose', start: 0, end: text.length }],
  };
}

/**
 * Judges a text that stands in no thread, as the try box and `scan --jsonl` do.
 * @param context the sentences just before it, oldest first
 */
export function reviewText(text: string, context: string[], includeShadow: boolean): Judgement {
  const { findings, notFlagged } = reviewPostWhole(asPost(text), context);
  const shown = findings.filter(({ id }) => includeShadow || byId(id)?.state === 'on');
  return { findings: shown, notFlagged };
}
