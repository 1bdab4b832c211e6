/** What the writer does with the statement: only `asserted` can become a finding. */
export type Stance =
  | 'asserted'
  | 'denied'
  | 'asked'
  | 'hypothetical'
  | 'attributed'
  | 'quoted'
  | 'hedged'
  | 'narrative'
  | 'refuted';

/**
 * What words of a finding stood for: they are about the claim, they assert it, or they agree with the words quoted before them.
 * Like `Reason` a key, which the interface turns into the reader's language.
 */
export type Meaning = 'subject' | 'assertion' | 'agreement';

/** One step of the reasoning, for a reader to check: which words stood for what. */
export interface Evidence {
  /** The writer's words. */
  words: string;
  meaning: Meaning;
}

/** Why a sentence about a misconception is not shown as one. */
export type Reason =
  | Exclude<Stance, 'asserted'>
  /** The score is below the threshold. */
  | 'unsure'
  /** It says something else about the subject. */
  | 'otherClaim'
  /** It does not name what the check is about. */
  | 'unnamed'
  /** It speaks of another company's devices. */
  | 'otherPlatform'
  /** It names an exception, for which it is true. */
  | 'exception'
  /** Quoted from another post. */
  | 'quotedPost'
  /** It stands in a post that puts the subject right. */
  | 'correctingPost'
  | 'wasTrue'
  /** The question's own words: who asks may be wrong. */
  | 'question';

/** A misstatement that a reader is shown. */
export interface Finding {
  /** Id of the misconception. */
  id: string;
  /** The sentence, as offsets in the text that was judged (UTF-16 code units, end exclusive). */
  start: number;
  end: number;
  /** The sentence's own words. */
  quote: string;
  stance: Stance;
  /** 95 % lower bound of the share of right findings on this path of evidence, 0 to 1. */
  confidence: number;
  evidence: Evidence[];
}

/** A sentence about a misconception that is not shown as one. */
export interface NotFlagged {
  id: string;
  start: number;
  end: number;
  quote: string;
  stance: Stance;
  reason: Reason;
  /** The words that name the exception, where that is the reason. */
  exception?: string;
}

export interface Judgement {
  findings: Finding[];
  notFlagged: NotFlagged[];
}
