import { describe, expect, it } from 'vitest';
import { Gradient, type Lesson, scratchIn } from '../../../scripts/learn/gradient.ts';
import { kernelsOn, Space } from '../../../scripts/learn/kernels.ts';
import { sizeOf, startTensors, tensorsIn, weightsOf } from '../../../scripts/learn/tensors.ts';
import { type Encoding, Network, softmax } from '../../../utils/claims/network.ts';
import { exp, sigmoid, tanh } from '../../../utils/claims/numbers.ts';

const shape = { words: 9, entries: 3, embedding: 4, units: 4, hidden: 4 };
const rates = { dropout: 0, wordDropout: 0, reasons: 1 };
const lessons: Lesson[] = [
  { words: [3, 4, 5, 6, 7, 8, 3, 5, 5], starts: [0, 3, 5], topic: 1, asserts: true, reason: 0, seed: 1 },
  { words: [8, 7, 3], starts: [0], topic: 2, asserts: false, reason: 4, seed: 2 },
];

function started(space = new Space()) {
  const weights = tensorsIn(space.floats(sizeOf(shape)), shape);
  startTensors(weights, shape, 7);
  return weights;
}

/** What training lessens, worked out by the network that ships. */
function loss(weights: ReturnType<typeof started>): number {
  const network = new Network(shape, weightsOf(weights));
  let sum = 0;
  for (const { words, starts, topic, asserts } of lessons) {
    const sentences = starts.map((start, i) => network.encode(words.slice(start, starts[i + 1])));
    const reading = network.read(sentences.at(-1) as Encoding, sentences.slice(0, -1));
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
    const space = new Space();
    const weights = started(space);
    const sums = tensorsIn(space.floats(sizeOf(shape)), shape);
    const scratch = scratchIn(space, shape, 20, lessons.length);
    const within = { kernels: kernelsOn(space.memory), scratch };
    new Gradient(shape, weights, sums, { ...rates, reasons: 0 }, within).add(lessons, 1);
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
