import { setPackEntries } from '../knowledge/index.ts';
import type { Misconception } from '../knowledge/misconception.ts';
import type { Pack } from '../knowledge/pack.ts';
import { ofPack } from './calibration.ts';
import type { Model } from './judge.ts';
import type { SparseRows, Weights } from './learn.ts';
import { decode, type EncodedModel } from './model/encoding.ts';
import { SparseProposer } from './propose.ts';

let models: readonly Model[] = [];
let entries: readonly Misconception[] = [];

/** From now on sentences are judged with these packs as well, instead of those given before. */
export function setPacks(packs: readonly Pack[]): void {
  models = packs.map(packModel).filter((model) => model !== null);
  entries = packs.flatMap((pack) => pack.entries);
  setPackEntries(entries);
}

/** The entries of the packs in use. */
export function packedEntries(): readonly Misconception[] {
  return entries;
}

/** A model for each pack in use. */
export function packModels(): readonly Model[] {
  return models;
}

/** A pack's model, or null where its proposer is missing or does not fit its entries. */
export function packModel({ entries, model, mentions }: Pack): Model | null {
  const isTheirs =
    model?.entries.length === entries.length && entries.every(({ id }, index) => model.entries[index] === id);
  const weights = isTheirs ? weightsOf(model, entries.length) : null;
  return (
    weights && {
      proposer: new SparseProposer(weights, entries.length),
      entries,
      mentions,
      isElsewhere: () => false,
      calibration: ofPack,
    }
  );
}

/** The weights, wherever they come from, if they can be used without reading outside their arrays; otherwise null. */
function weightsOf(model: EncodedModel, entries: number): Weights | null {
  let weights: Weights;
  try {
    weights = decode(model);
  } catch {
    return null;
  }
  const { features, topic, shared, own } = weights;
  const isAscending = features.every((hash, i) => i === 0 || hash > (features[i - 1] as number));
  const isWhole = ({ starts, columns, weights: values }: SparseRows, width: number) =>
    starts.length === features.length + 1 &&
    starts.at(-1) === columns.length &&
    columns.length === values.length &&
    columns.every((column) => column < width);
  const isUsable =
    isAscending && shared.length === features.length && isWhole(topic, entries + 1) && isWhole(own, entries);
  return isUsable ? weights : null;
}
