import type { Evidence, Reason, Stance } from '../claims/finding.ts';
import { type Citation, cite } from '../guide/cite.ts';
import { byId } from '../knowledge/index.ts';
import type { Misconception, Severity } from '../knowledge/misconception.ts';
import type { ThreadFinding, ThreadReview } from './thread.ts';

/** Everything a reader is shown of one finding, as plain values. */
export interface Card {
  /** Unique among the thread's cards. */
  key: string;
  misconception: string;
  topic: string;
  severity: Severity;
  postId: string;
  author: string | null;
  permalink: string | null;
  /** The words at issue, and where they begin in the post's text. */
  quote: string;
  start: number;
  claim: string;
  truth: string;
  citation: Citation;
  /** Where the claim is false: see Misconception. */
  valid: Misconception['valid'] | null;
  stance: Stance;
  /** 0 to 1; see Finding. */
  confidence: number;
  evidence: Evidence[];
  fingerprint: string;
  /** The post that puts it right; `sentence` is what says so, null where the post as a whole does. */
  correctedBy: {
    postId: string;
    author: string | null;
    sentence: { quote: string; start: number } | null;
  } | null;
  /** The post carries a badge that makes readers trust it. */
  isTrusted: boolean;
}

/** @param language of the page, BCP 47: text fragments are used only where they can match */
export function cardOf(finding: ThreadFinding, language: string): Card {
  const entry = byId(finding.id);
  if (!entry) throw new Error(`unknown misconception ${finding.id}`);
  const { post, correctedBy } = finding;
  return {
    key: `${post.id}:${finding.start}:${finding.id}`,
    misconception: entry.id,
    topic: entry.topic,
    severity: entry.severity,
    postId: post.id,
    author: post.author,
    permalink: post.permalink,
    quote: finding.quote,
    start: finding.start,
    claim: entry.claim,
    truth: entry.truth,
    citation: cite(entry.source, language),
    valid: entry.valid ?? null,
    stance: finding.stance,
    confidence: finding.confidence,
    evidence: finding.evidence,
    fingerprint: finding.fingerprint,
    correctedBy: correctedBy && {
      postId: correctedBy.post,
      author: correctedBy.author,
      sentence: correctedBy.sentence,
    },
    isTrusted: post.marks.length > 0,
  };
}

/** What the popup shows of a page. */
export interface ThreadSummary {
  /** `off`: the reader turned hints off here; `unknown`: a forum page whose layout was not recognised. */
  state: 'read' | 'reading' | 'off' | 'unknown';
  /** Fingerprint of the thread's address, by which the reader's choice for it is kept; null where none was recognised. */
  thread: string | null;
  /** Topics of all that was found in it, shown or not. */
  topics: string[];
  site: string;
  title: string;
  posts: number;
  sentences: number;
  /** In thread order, hidden ones too. */
  cards: (Card & { hidden: boolean })[];
  /** Seen, not flagged. */
  notFlagged: {
    misconception: string;
    claim: string;
    quote: string;
    reason: Reason;
    /** The words that name the exception, where that is the reason. */
    exception?: string;
    author: string | null;
    postId: string;
  }[];
}

/** The "seen, not flagged" part of a summary. */
export function silences({ notFlagged }: Pick<ThreadReview, 'notFlagged'>): ThreadSummary['notFlagged'] {
  return notFlagged.map(({ id, quote, reason, exception, post }) => ({
    misconception: id,
    claim: byId(id)?.claim ?? id,
    quote,
    reason,
    ...(exception !== undefined && { exception }),
    author: post.author,
    postId: post.id,
  }));
}
