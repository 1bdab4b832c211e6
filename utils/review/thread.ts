import { CONFIDENCE } from '../claims/confidence.ts';
import type { Finding, NotFlagged, Reason } from '../claims/finding.ts';
import { byId } from '../knowledge/index.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import { firstId } from '../knowledge/renamed.ts';
import type { Post, Thread } from '../thread/model.ts';
import { type Steps, whole } from '../thread/steps.ts';
import { type Correction, correctionOf, topicsCorrectedIn } from './corrections.ts';
import { fingerprint } from './fingerprint.ts';
import { contextOf, type PostFinding, type PostReview, reviewPostWhole } from './post.ts';
import { wasTrue } from './validity.ts';

/** A finding in its thread. */
export interface ThreadFinding extends PostFinding {
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
  const question = posts.find(({ kind }) => kind === 'question');
  return question?.id === post.id ? undefined : question;
}

/** In a post that puts a subject right, statements about that subject are flagged from this confidence on. */
const SURE = CONFIDENCE.middle;

/**
 * Puts what was said of each post together: corrections, and what a finding is not once its thread is known.
 * @param reviews in thread order
 */
export function reviewThread(thread: Thread, reviews: readonly PostReview[]): ThreadReview {
  return whole(threadReviewSteps(thread, reviews));
}

/** The same, in steps of a finding each. */
export function* threadReviewSteps(thread: Thread, reviews: readonly PostReview[]): Steps<ThreadReview> {
  const dated = reviews.map(asOfItsDay);
  const found: ThreadFinding[] = [];
  for (const { post, findings } of dated) {
    for (const finding of findings) {
      yield;
      found.push(inThread(finding, post, dated));
    }
  }
  const corrected = new Map(dated.map((review) => [review.post.id, topicsCorrectedIn(review)]));
  for (const { id, correctedBy } of found) {
    const topic = byId(id)?.topic;
    if (topic && correctedBy) corrected.get(correctedBy.post)?.add(topic);
  }
  const isDoubtful = ({ id, post, confidence }: ThreadFinding) =>
    confidence < SURE && corrected.get(post.id)?.has(byId(id)?.topic ?? '');
  return {
    thread,
    findings: found.filter((finding) => !isDoubtful(finding)),
    notFlagged: dated.flatMap(({ post, notFlagged }) => {
      const doubtful = found.filter((finding) => finding.post === post && isDoubtful(finding));
      return notFlagged
        .concat(doubtful.map((finding) => silenced(finding, 'correctingPost')))
        .map((seen) => withPost(seen, post));
    }),
    sentences: reviews.reduce((sum, { sentences }) => sum + sentences, 0),
  };
}

function inThread(finding: PostFinding, post: Post, reviews: readonly PostReview[]): ThreadFinding {
  return {
    ...finding,
    post,
    fingerprint: fingerprint(firstId(finding.id), `${finding.adopts ?? ''} ${finding.quote}`),
    correctedBy: correctionOf(finding, post, reviews),
  };
}

/** A post is judged by its own date: what it says may have been true then. */
function asOfItsDay(review: PostReview): PostReview {
  const isPast = ({ id }: Finding) => {
    const entry = byId(id);
    return entry !== null && wasTrue(entry, review.post.postedAt);
  };
  const past = review.findings.filter(isPast);
  return {
    ...review,
    findings: review.findings.filter((finding) => !isPast(finding)),
    notFlagged: [...review.notFlagged, ...past.map((finding) => silenced(finding, 'wasTrue'))],
  };
}

const withPost = <T extends object>(what: T, post: Post): T & { post: Post } => ({ ...what, post });

function silenced({ id, start, end, quote, stance }: Finding, reason: Reason): NotFlagged {
  return { id, start, end, quote, stance, reason };
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
      ...asked.map((finding) => withPost(silenced(finding, 'question'), finding.post)),
    ],
  };
}

/** Reads and judges a whole thread at once, for Node. */
export function reviewWhole(thread: Thread): ThreadReview {
  const reviews = thread.posts.map((post) =>
    reviewPostWhole(post, contextOf(answeredBy(post, thread.posts), thread.title)),
  );
  return reviewThread(thread, reviews);
}
