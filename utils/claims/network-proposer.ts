import type { Token } from '../language/tokens.ts';
import type { Encoding, Network, Reading } from './network.ts';
import { exp, sigmoid } from './numbers.ts';
import { type Carrier, MOST_CARRIERS, type Proposal, type Proposer } from './propose.ts';
import { type Line, SPECIAL, type Vocabulary } from './vocabulary.ts';

/** Probabilities are kept away from 0 and 1 by this much, so that odds stay finite. */
const TINY = 1e-6;

/** Words that never carry a proposal. */
const LIGHT = new Set(
  (
    '. , ; : ! ? " ( a an the and or but if so of to in on at for from with by as is are was were be been it its this that these those ' +
    "i you he she we they me my your his her their our 's 're 've 'll 'm 'd do does did have has had there here just also very"
  ).split(' '),
);

interface Encoded {
  line: Line;
  encoding: Encoding;
}

/** Proposes with a trained network. */
export class NetworkProposer implements Proposer {
  readonly #network: Network;
  readonly #vocabulary: Vocabulary;
  /** A sentence is asked for again as the context of those after it. */
  readonly #known = new WeakMap<readonly Token[], Encoded>();

  constructor(network: Network, vocabulary: Vocabulary) {
    this.#network = network;
    this.#vocabulary = vocabulary;
  }

  propose(
    sentence: readonly Token[],
    context: readonly (readonly Token[])[],
    least: number,
  ): Proposal | null {
    const own = this.#encoded(sentence);
    if (!own) return null;
    const before = context.flatMap((each) => this.#encoded(each)?.encoding ?? []);
    const reading = this.#network.read(own.encoding, before);
    const entry = likeliest(reading);
    const about = shareOf(entry, reading, least);
    if (about < least) return null;
    const asserted = sigmoid(reading.asserted(entry));
    return {
      entry,
      about,
      unknown: own.line.rows.filter((row) => row < SPECIAL.length).length,
      asserted: () => asserted,
      // each word costs a reading: only what may be shown is explained
      carriers: () => (asserted < 0.5 ? [] : this.#carriers(entry, about, own.line, before)),
    };
  }

  /** Null for a sentence without words. */
  #encoded(sentence: readonly Token[]): Encoded | null {
    const known = this.#known.get(sentence);
    if (known) return known;
    const line = this.#vocabulary.lineOf(sentence);
    if (line.rows.length === 0) return null;
    const encoded = { line, encoding: this.#network.encode(line.rows) };
    this.#known.set(sentence, encoded);
    return encoded;
  }

  /** What a token carries is how much of the proposal is lost where it is an unknown word. */
  #carriers(entry: number, about: number, { rows, tokens }: Line, before: readonly Encoding[]): Carrier[] {
    const whole = logOdds(about);
    const weights = new Map<number, number>();
    const without = [...rows];
    for (const [place, token] of tokens.entries()) {
      const row = rows[place] as number;
      if (row === 0 || LIGHT.has(this.#vocabulary.words[row] as string)) continue;
      without[place] = 0;
      const rest = shareOf(entry, this.#network.read(this.#network.encode(without), before), 0);
      without[place] = row;
      weights.set(token, (weights.get(token) ?? 0) + whole - logOdds(rest));
    }
    return [...weights]
      .filter(([, weight]) => weight > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CARRIERS)
      .map(([token, weight]) => ({ token, weight }));
  }
}

function likeliest({ scores }: Reading): number {
  let entry = 0;
  for (let e = 1; e < scores.length - 1; e++)
    if ((scores[e] as number) > (scores[entry] as number)) entry = e;
  return entry;
}

/** Probability that the topic is this entry; 0 where none of them is so much likelier that it cannot reach `least`. */
function shareOf(entry: number, { scores }: Reading, least: number): number {
  const own = scores[entry] as number;
  if (1 < least * (1 + exp((scores.at(-1) as number) - own))) return 0;
  let sum = 0;
  for (let e = 0; e < scores.length; e++) sum += exp((scores[e] as number) - own);
  return 1 / sum;
}

const logOdds = (share: number): number => Math.log((share + TINY) / (1 - share + TINY));
