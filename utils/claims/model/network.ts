import type { Steps } from '../../thread/steps.ts';
import { layout, Network, type Part, PARTS, type Shape, type Weights } from '../network.ts';
import { SPECIAL, Vocabulary } from '../vocabulary.ts';

/** A part of the network in whole steps: weight = level × step. */
export interface Quantised {
  step: number;
  levels: Int8Array;
}

/** The trained model as it lies in model.json. Written by scripts/train.ts, never by hand. */
export interface EncodedNetwork {
  /** Ids of the misconceptions, by index. */
  entries: string[];
  shape: Shape;
  /** In alphabetical order; each as what it shares with the word before it, a digit of base 36, and its rest. */
  words: string;
  /** `most`: levels run from -most to most; `levels`: as many of them a character as fit. */
  parts: Record<Part, { step: number; most: number; levels: string }>;
}

/** Printable characters that JSON needs no escape for. */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => c !== '"' && c !== '\\').join('');
const DIGITS = new Int8Array(128);
for (let i = 0; i < ALPHABET.length; i++) DIGITS[ALPHABET.charCodeAt(i)] = i;

/** How many numbers below `base` one character holds. */
const perCharacter = (base: number): number => Math.floor(Math.log(ALPHABET.length) / Math.log(base));

function packed(levels: Int8Array, most: number): string {
  const base = 2 * most + 1;
  const count = perCharacter(base);
  let text = '';
  for (let i = 0; i < levels.length; i += count) {
    let value = 0;
    for (let k = count - 1; k >= 0; k--) value = value * base + (levels[i + k] ?? -most) + most;
    text += ALPHABET[value];
  }
  return text;
}

function unpacked(text: string, most: number, step: number, length: number): Float32Array {
  const base = 2 * most + 1;
  const count = perCharacter(base);
  // what each character stands for
  const digits = new Float32Array(ALPHABET.length * count);
  for (let i = 0; i < digits.length; i++)
    digits[i] = ((Math.floor(Math.floor(i / count) / base ** (i % count)) % base) - most) * step;
  const weights = new Float32Array(length);
  for (let c = 0, i = 0; c < text.length; c++) {
    const from = (DIGITS[text.charCodeAt(c)] as number) * count;
    for (let k = 0; k < count && i < length; k++, i++) weights[i] = digits[from + k] as number;
  }
  return weights;
}

export function encodeNetwork(
  entries: readonly string[],
  words: readonly string[],
  shape: Shape,
  quantised: ReadonlyMap<string, Quantised>,
): EncodedNetwork {
  let last = '';
  const shortened = words.map((word) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === last[shared]) shared++;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  const parts = PARTS.map((part) => {
    const { step, levels } = quantised.get(part) as Quantised;
    const most = levels.reduce((a, b) => Math.max(a, Math.abs(b)), 1);
    return [part, { step, most, levels: packed(levels, most) }];
  });
  return { entries: [...entries], shape, words: shortened.join(' '), parts: Object.fromEntries(parts) };
}

interface Decoded {
  network: Network;
  vocabulary: Vocabulary;
}

/** In steps of a part each. */
export function* decodeNetwork(model: EncodedNetwork): Steps<Decoded> {
  let last = '';
  const words = model.words.split(' ').map((rest) => {
    last = last.slice(0, Number.parseInt(rest[0] as string, 36)) + rest.slice(1);
    return last;
  });
  const sizes = layout(model.shape);
  const weights = new Map<Part, Float32Array>();
  for (const part of PARTS) {
    yield;
    const { levels, most, step } = model.parts[part];
    const [rows, columns] = sizes[part];
    weights.set(part, unpacked(levels, most, step, rows * columns));
  }
  yield;
  const network = new Network(model.shape, Object.fromEntries(weights) as Weights);
  yield;
  return { network, vocabulary: new Vocabulary(words) };
}

export const rowsFor = (words: readonly string[]): number => words.length + SPECIAL.length;
