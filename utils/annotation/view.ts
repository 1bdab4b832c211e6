import type { Misconception } from '../knowledge/misconception.ts';

/** How everything of ours looks. */
export interface Looks {
  theme: 'auto' | 'light' | 'dark';
  /** Per cent. */
  size: number;
}

/** What the reader chose, as far as the page needs to know. */
export interface View extends Looks {
  /** False: every mark and note goes, nothing is read. */
  isOn: boolean;
  /** False: the thread with this fingerprint is left alone. */
  isThreadOn: (fingerprint: string) => boolean;
  isWanted: (entry: Misconception) => boolean;
  includeQuestions: boolean;
  /** Sentences that put a finding right are marked as well. */
  markCorrections: boolean;
  isHidden: (fingerprint: string) => boolean;
  tinted: boolean;
  /** Marks and notes are printed, the notes as footnotes; otherwise a printed page is clean. */
  printNotes: boolean;
}
