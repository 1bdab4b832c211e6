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

/** One step of the reasoning, in words a reader can check: which words stood for what. */
export interface Evidence {
  /** The writer's words. */
  words: string;
  /** What they stood for, for example "the passcode", "asserted as the reason". */
  meaning: string;
}

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
  /** Why, in a few words: "the writer denies it", "score below the entry's threshold" … */
  reason: string;
}

export interface Judgement {
  findings: Finding[];
  notFlagged: NotFlagged[];
}
