import { judgeWith, type Model } from '../../../utils/claims/judge.ts';
import type { Proposal } from '../../../utils/claims/propose.ts';
import type { Signals } from '../../../utils/claims/signals.ts';
import { byId } from '../../../utils/knowledge/index.ts';
import type { Misconception } from '../../../utils/knowledge/misconception.ts';

const ENTRY = byId('passcode-stored-on-device') as Misconception;

export interface MadeUp {
  entry?: Partial<Misconception>;
  /** Words of the sentence that carry the proposal. */
  carriers?: string[];
  asserted?: number;
  score?: number;
  /** What the second network takes the sentence to be about. */
  second?: number;
  isElsewhere?: Model['isElsewhere'];
  /** Words that name the entry's concept. */
  named?: string;
}

/** A sentence judged by a model that takes each for one about the same entry, and the signals that it weighed. */
export function judgedWith(made: MadeUp, text: string, context: string[] = []) {
  const weighed: Signals[] = [];
  const contexts: number[] = [];
  const proposal = (sentence: readonly { text: string }[], entry = 0): Proposal => ({
    entry,
    about: 0.9,
    unknown: 0,
    asserted: () => made.asserted ?? 0.9,
    carriers: () =>
      (made.carriers ?? ['stored', 'phone'])
        .map((word) => sentence.findIndex((token) => token.text === word))
        .filter((token) => token >= 0)
        .map((token) => ({ token, weight: 1 })),
  });
  const model: Model = {
    proposer: {
      propose: (sentence, before) => {
        contexts.push(before.length);
        return proposal(sentence);
      },
    },
    second: { propose: (sentence) => (made.second === undefined ? null : proposal(sentence, made.second)) },
    entries: [{ ...ENTRY, requires: [['passcode']], frames: [], ...made.entry }],
    mentions: (words) =>
      words.flatMap((word, start) =>
        word === (made.named ?? 'passcode') ? [{ concept: 'passcode', start, end: start + 1 }] : [],
      ) as ReturnType<Model['mentions']>,
    isElsewhere: made.isElsewhere ?? (() => false),
    calibration: {
      scoreOf: (signals) => {
        weighed.push(signals);
        return made.score ?? 1;
      },
      threshold: 0.5,
      confidenceOf: () => 0.9,
    },
  };
  const { findings, notFlagged } = judgeWith(model, text, context);
  return { findings, notFlagged, signals: weighed[0], contexts };
}
