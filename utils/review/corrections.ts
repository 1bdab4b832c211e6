import type { Finding } from '../claims/finding.ts';
import type { Post } from '../thread/model.ts';
import type { PostReview } from './post.ts';

/** A later post that puts a finding right. */
export interface Correction {
  post: Post['id'];
  author: string | null;
  /** The sentence that does it, as offsets in that post's text; null where the quotation alone shows what is answered. */
  sentence: { start: number; end: number } | null;
}

/** Stances in which a sentence about a misconception speaks against it. */
const AGAINST = new Set(['denied', 'refuted']);

/**
 * The first later post that denies what the finding says: best one that answers or quotes the post, else any later one.
 * The writer's own later denial counts as taking it back.
 */
export function correctionOf(
  finding: Finding,
  inPost: Post,
  reviews: readonly PostReview[],
): Correction | null {
  const later = reviews.slice(reviews.findIndex(({ post }) => post.id === inPost.id) + 1);
  const denials = later.flatMap(({ post, notFlagged }) => {
    const against = notFlagged.find(({ id, stance }) => id === finding.id && AGAINST.has(stance));
    return against ? [{ post, against }] : [];
  });
  const best = denials.find(({ post }) => answers(post, inPost)) ?? denials[0];
  if (!best) return null;
  const { start, end } = best.against;
  return { post: best.post.id, author: best.post.author, sentence: { start, end } };
}

function answers(post: Post, answered: Post): boolean {
  return post.parent === answered.id || post.blocks.some(({ quotedPost }) => quotedPost === answered.id);
}
