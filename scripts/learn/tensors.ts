import { layout, PARTS, type Part, type Shape, type Weights } from '../../utils/claims/network.ts';
import { normal, randomFrom } from './random.ts';

/** How a statement is put, as the examples' reasons name it; a head that only training has learns to tell them apart. */
export const REASONS = [
  'asserted',
  'negated',
  'other-subject',
  'question',
  'scoped-true',
  'correction',
  'hypothetical',
  'attributed',
  'quoted',
  'hedged',
  'narrative',
] as const;

/** The weights that ship, and those that only help training. */
export type TrainedPart = Part | 'reason' | 'reasonBias';
export type Tensors = Record<TrainedPart, Float32Array>;

export const trainedLayout = (shape: Shape): Record<TrainedPart, readonly [number, number]> => ({
  ...layout(shape),
  reason: [REASONS.length, shape.hidden],
  reasonBias: [1, REASONS.length],
});

/** Numbers of all tensors of a shape. */
export function sizeOf(shape: Shape): number {
  return Object.values(trainedLayout(shape)).reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}

/** The tensors of a shape as views of one stretch of memory that threads can share. */
export function tensorsIn(memory: Float32Array, shape: Shape): Tensors {
  let at = 0;
  const views = Object.entries(trainedLayout(shape)).map(([part, [rows, columns]]) => {
    const view = memory.subarray(at, at + rows * columns);
    at += rows * columns;
    return [part, view];
  });
  return Object.fromEntries(views) as Tensors;
}

/** Where training starts from. */
export function startTensors(tensors: Tensors, shape: Shape, seed: number): void {
  const random = randomFrom(seed);
  const { embedding, units, hidden } = shape;
  const fill = (part: TrainedPart, deviation: number) => {
    const tensor = tensors[part];
    for (let i = 0; i < tensor.length; i++) tensor[i] = deviation * normal(random);
  };
  fill('embedding', 0.3);
  fill('gates', Math.sqrt(1 / (3 * embedding)));
  // an average starts slow, so that it remembers the whole sentence
  for (let direction = 0; direction < 2; direction++)
    tensors.gateBias.fill(-1, direction * 2 * units, direction * 2 * units + units);
  fill('attention', 0.1);
  fill('hidden', Math.sqrt(2 / (6 * units)));
  fill('topic', 0.1);
  fill('asserted', 0.02);
  fill('reason', 0.1);
  const any = tensors.asserted.length - hidden;
  for (let k = 0; k < hidden; k++) tensors.asserted[any + k] = 0.05 * normal(random);
}

/** The weights that ship. */
export const weightsOf = (tensors: Tensors): Weights =>
  Object.fromEntries(PARTS.map((part) => [part, tensors[part]])) as Weights;
