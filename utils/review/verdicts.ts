import type { Card } from './card.ts';

/** One subject of a thread: a misconception and every place that states it. */
export interface Verdict<C extends Card = Card> {
  misconception: string;
  topic: string;
  claim: string;
  truth: string;
  severity: Card['severity'];
  /** Those that mislead most first, then uncorrected ones, each in thread order. */
  places: C[];
  /** A post that readers trust (solved, recommended, top-ranking) states it, and nobody put it right. */
  misleadsMost: boolean;
  /** Every place was put right in the thread. */
  isSettled: boolean;
}

const misleadsMost = ({ isTrusted, correctedBy }: Card) => isTrusted && correctedBy === null;
const rank = (card: Card) => (misleadsMost(card) ? 0 : card.correctedBy === null ? 1 : 2);

/**
 * A thread's cards by subject: those that mislead most first, then what is not settled, then by first place in the thread.
 * Plain values in, plain values out.
 * @param cards in thread order
 */
export function verdictsOf<C extends Card>(cards: readonly C[]): Verdict<C>[] {
  const places = cards.toSorted((a, b) => rank(a) - rank(b));
  return [...Map.groupBy(places, ({ misconception }) => misconception).values()].map((group) => {
    const [first] = group as [C, ...C[]];
    const { misconception, topic, claim, truth, severity } = first;
    return {
      misconception,
      topic,
      claim,
      truth,
      severity,
      places: group,
      misleadsMost: misleadsMost(first),
      isSettled: group.every(({ correctedBy }) => correctedBy !== null),
    };
  });
}
