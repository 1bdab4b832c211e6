import type { Steps } from '../../thread/steps.ts';
import { layout, Network, PARTS, type Part, type Shape, type Weights } from '../network.ts';
import { SPECIAL, Vocabulary } from '../vocabulary.ts';
import { compress, expand } from './arithmetic.ts';
import { fromBase64, toBase64 } from './bytes.ts';

/** A part of a network in whole steps: weight = level × step. */
export interface Quantised {
  step: number;
  levels: Int8Array;
}

/** Levels run from -most to most; compressed, as base64. */
interface EncodedPart {
  step: number;
  most: number;
  levels: string;
}

/** The trained model as it lies in networks.json. Written by scripts/train.ts, never by hand. */
export interface EncodedNetworks {
  /** Ids of the misconceptions, by index. */
  entries: string[];
  shape: Shape;
  /** In alphabetical order; each as what it shares with the word before it, a digit of base 36, and its rest. */
  words: string;
  /** Networks of one shape that learned from the same sentences and began differently. */
  networks: Record<Part, EncodedPart>[];
}

export function encodeNetworks(
  entries: readonly string[],
  words: readonly string[],
  shape: Shape,
  networks: readonly ReadonlyMap<string, Quantised>[],
): EncodedNetworks {
  let last = '';
  const shortened = words.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === last[shared]) shared++;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  const encoded = networks.map((quantised) =>
    Object.fromEntries(PARTS.map((part) => [part, encodePart(quantised.get(part) as Quantised)])),
  );
  return {
    entries: [...entries],
    shape,
    words: shortened.join(' '),
    networks: encoded as EncodedNetworks['networks'],
  };
}

function encodePart({ step, levels }: Quantised): EncodedPart {
  const most = levels.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
  const symbols = Uint8Array.from(levels, (level) => level + most);
  return { step, most, levels: toBase64(compress(symbols, 2 * most + 1)) };
}

interface Decoded {
  networks: Network[];
  vocabulary: Vocabulary;
}

/** In steps of a part each. */
export function* decodeNetworks(model: EncodedNetworks): Steps<Decoded> {
  let last = '';
  const words = model.words.split(' ').map((rest) => {
    last = last.slice(0, Number.parseInt(rest[0] as string, 36)) + rest.slice(1);
    return last;
  });
  const sizes = layout(model.shape);
  const networks: Network[] = [];
  for (const parts of model.networks) {
    const weights = new Map<Part, Float32Array>();
    for (const part of PARTS) {
      yield;
      weights.set(part, decodePart(parts[part], sizes[part]));
    }
    yield;
    networks.push(new Network(model.shape, Object.fromEntries(weights) as Weights));
  }
  yield;
  return { networks, vocabulary: new Vocabulary(words) };
}

function decodePart(
  { step, most, levels }: EncodedPart,
  [rows, columns]: readonly [number, number],
): Float32Array {
  const weights = new Float32Array(expand(fromBase64(levels), 2 * most + 1, rows * columns));
  for (let i = 0; i < weights.length; i++) weights[i] = ((weights[i] as number) - most) * step;
  return weights;
}

export const rowsFor = (words: readonly string[]): number => words.length + SPECIAL.length;
