import { describe, expect, it } from 'vitest';
import { labelledExamples, ordinarySentences } from '../../../scripts/examples.ts';
import { COURSE, learnNetwork } from '../../../scripts/train.ts';
import network from '../../../utils/claims/model/network.json' with { type: 'json' };
import sparse from '../../../utils/claims/model/sparse.json' with { type: 'json' };

/** Some sentences of a few misconceptions, and ordinary ones; enough to learn something in seconds. */
const entries = new Set(['passcode-stored-on-device', 'macs-never-get-malware', 'passcode-kept-by-apple']);
const sample = [
  ...labelledExamples().filter(({ id, writer }) => entries.has(id ?? '') && writer === 'third'),
  ...ordinarySentences().slice(0, 60),
];
const course = { ...COURSE, epochs: 6 };

describe('training', () => {
  const model = learnNetwork(sample, course, 1);

  it('gives the same bytes with one thread and with two', { timeout: 120_000 }, () => {
    expect(JSON.stringify(learnNetwork(sample, course, 2))).toBe(JSON.stringify(model));
  });
});

describe('what ships', () => {
  it('are two proposers of the same misconceptions', () => {
    expect(network.entries).toEqual(sparse.entries);
  });
});
