import type { SparseRows, Weights } from '../learn.ts';
import { fromBase64, toBase64 } from './bytes.ts';

/** The trained model as it lies in model.json: small whole numbers, base64. Written by scripts/train.ts, never by hand. */
export interface EncodedModel {
  /** Ids of the misconceptions, by index. */
  entries: string[];
  /** Ascending hashes as differences, seven bits a byte, low first. */
  features: string;
  /** Weights in steps of `STEP`, one signed byte each; of a matrix also how many weights each row has, and their columns. */
  shared: string;
  topic: EncodedRows;
  own: EncodedRows;
}

export interface EncodedRows {
  widths: string;
  columns: string;
  weights: string;
}

/** Size of one step of a weight, log odds: coarse enough to pack, fine enough to change no verdict that matters. */
const STEP = 0.05;

const quantised = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / STEP)));
const toBytes = (weights: Iterable<number>) =>
  toBase64(new Uint8Array(Int8Array.from(weights, quantised).buffer));
const toWeights = (text: string): Float32Array => {
  const weights = new Float32Array(new Int8Array(fromBase64(text).buffer));
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * STEP;
  return weights;
};

function encodeRows({ starts, columns, weights }: SparseRows): EncodedRows {
  return {
    widths: toBase64(
      Uint8Array.from(
        { length: starts.length - 1 },
        (_, i) => (starts[i + 1] as number) - (starts[i] as number),
      ),
    ),
    columns: toBase64(columns),
    weights: toBytes(weights),
  };
}

function decodeRows({ widths, columns, weights }: EncodedRows): SparseRows {
  const counts = fromBase64(widths);
  const starts = new Uint32Array(counts.length + 1);
  for (const [i, width] of counts.entries()) starts[i + 1] = (starts[i] as number) + width;
  return { starts, columns: fromBase64(columns), weights: toWeights(weights) };
}

export function encode({ features, topic, shared, own }: Weights, entries: readonly string[]): EncodedModel {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of features) {
    let difference = hash - last;
    last = hash;
    for (; difference > 127; difference >>>= 7) bytes.push((difference & 127) | 128);
    bytes.push(difference);
  }
  return {
    entries: [...entries],
    features: toBase64(Uint8Array.from(bytes)),
    shared: toBytes(shared),
    topic: encodeRows(topic),
    own: encodeRows(own),
  };
}

export function decode(model: EncodedModel): Weights {
  const hashes: number[] = [];
  let last = 0;
  let difference = 0;
  let shift = 0;
  for (const byte of fromBase64(model.features)) {
    difference |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    last += difference;
    hashes.push(last);
    difference = 0;
    shift = 0;
  }
  return {
    features: Uint32Array.from(hashes),
    topic: decodeRows(model.topic),
    shared: toWeights(model.shared),
    own: decodeRows(model.own),
  };
}
