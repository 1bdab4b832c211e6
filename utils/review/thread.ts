import type { Finding, NotFlagged } from '../claims/finding.ts';
import { byId } from '../knowledge/index.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import type { Post, Thread } from '../thread/model.ts';
import { type Correction, correctionOf } from './corrections.ts';
import { fingerprint } from './fingerprint.ts';
import { contextOf, type PostReview, reviewPost } from './post.ts';

/** A finding in its thread. */
export interface ThreadFinding extends Finding {
  post: Post;
  /** See fingerprint.ts: what the reader's "hide this note" is remembered by. */
  fingerprint: string;
  correctedBy: Correction | null;
}

export interface ThreadReview {
  thread: Thread;
  /** In thread order. */
  findings: ThreadFinding[];
  notFlagged: (NotFlagged & { post: Post })[];
  /** Sentences read as their writers' own. */
  sentences: number;
}

/** The post that a post answers; a reply without a link answers the thread's question. */
export function answeredBy(post: Post, posts: readonly Post[]): Post | undefined {
  if (post.parent !== null) return posts.find(({ id }) => id === post.parent);
  const [first] = posts;
  return first !== post && first?.kind === 'question' ? first : undefined;
}

/** Puts what was said of each post together: corrections, and nothing twice. `reviews` in thread order. */
export function reviewThread(thread: Thread, reviews: readonly PostReview[]): ThreadReview {
  return {
    thread,
    findings: reviews.flatMap(({ post, findings }) =>
      findings.map((finding) => ({
        ...finding,
        post,
        fingerprint: fingerprint(finding.id, finding.quote),
        correctedBy: correctionOf(finding, post, reviews),
      })),
    ),
    notFlagged: reviews.flatMap(({ post, notFlagged }) => notFlagged.map((seen) => ({ ...seen, post }))),
    sentences: reviews.reduce((sum, { sentences }) => sum + sentences, 0),
  };
}

/**
 * Keeps the findings a reader asked for. The question's own words are seen, not flagged, unless asked for: who asks may be wrong.
 * @param isWanted whether findings of this misconception are shown
 */
export function shownOf(
  review: ThreadReview,
  isWanted: (entry: Misconception) => boolean,
  includeQuestions = false,
): ThreadReview {
  const wanted = review.findings.filter(({ id }) => {
    const entry = byId(id);
    return entry !== null && isWanted(entry);
  });
  const isShown = ({ post }: ThreadFinding) => includeQuestions || post.kind !== 'question';
  const asked = wanted.filter((finding) => !isShown(finding));
  return {
    ...review,
    findings: wanted.filter(isShown),
    notFlagged: [
      ...review.notFlagged,
      ...asked.map((f) => ({ ...f, reason: 'the words of the question itself' })),
    ],
  };
}

/** Reads and judges a whole thread at once, for Node. */
export function reviewWhole(thread: Thread): ThreadReview {
  const reviews = thread.posts.map((post) => {
    const steps = reviewPost(post, contextOf(answeredBy(post, thread.posts), thread.title));
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  });
  return reviewThread(thread, reviews);
}
