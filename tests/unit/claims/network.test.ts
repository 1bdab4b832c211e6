import { describe, expect, it } from 'vitest';
import { Gradient, type Lesson } from '../../../scripts/learn/gradient.ts';
import { sizeOf, startTensors, tensorsIn, weightsOf } from '../../../scripts/learn/tensors.ts';
import { Network, softmax } from '../../../utils/claims/network.ts';
import { exp, sigmoid, tanh } from '../../../utils/claims/numbers.ts';

const shape = { words: 9, entries: 3, embedding: 4, units: 3, hidden: 4 };
const rates = { dropout: 0, wordDropout: 0, reasons: 1 };
const lessons: Lesson[] = [
  { words: [3, 4, 5, 6, 7, 8, 3], from: 3, topic: 1, asserts: true, reason: 0, seed: 1 },
  { words: [8, 7, 3], from: 0, topic: 2, asserts: false, reason: 4, seed: 2 },
];

function started() {
  const weights = tensorsIn(new Float32Array(sizeOf(shape)), shape);
  startTensors(weights, shape, 7);
  return weights;
}

/** What training lessens, worked out by the network that ships. */
function loss(weights: ReturnType<typeof started>): number {
  const network = new Network(shape, weightsOf(weights));
  let sum = 0;
  for (const { words, from, topic, asserts } of lessons) {
    const reading = network.read(words, from);
    const chance = sigmoid(reading.asserted(topic));
    const topics = softmax(reading.scores);
    sum -= Math.log(topics[topic] as number) + Math.log(asserts ? chance : 1 - chance);
  }
  return sum;
}

describe('numbers', () => {
  it.each([-50, -3.7, -0.2, 0, 0.4, 1, 12.5, 49])('are those of Math at %s', (x) => {
    expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 8);
    expect(tanh(x)).toBeCloseTo(Math.tanh(x), 8);
    expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 8);
  });
});

describe('the gradient', () => {
  it.each([
    'embedding',
    'segment',
    'gates',
    'gateBias',
    'attention',
    'hidden',
    'hiddenBias',
    'topic',
    'topicBias',
    'asserted',
    'assertedBias',
  ] as const)('of %s is the slope of the loss of the network that ships', (part) => {
    const weights = started();
    const sums = tensorsIn(new Float32Array(sizeOf(shape)), shape);
    new Gradient(shape, weights, sums, { ...rates, reasons: 0 }, 20).add(lessons, 1);
    const tensor = weights[part];
    const step = 2e-4;
    for (let i = 0; i < tensor.length; i += 3) {
      const start = tensor[i] as number;
      tensor[i] = start + step;
      const above = loss(weights);
      tensor[i] = start - step;
      const below = loss(weights);
      tensor[i] = start;
      expect(sums[part][i]).toBeCloseTo((above - below) / (2 * step), 2);
    }
  });
});
