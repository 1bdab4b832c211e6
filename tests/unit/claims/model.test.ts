import { describe, expect, it } from 'vitest';
import { labelledExamples, ordinarySentences } from '../../../scripts/examples.ts';
import { COURSE, learnNetworks } from '../../../scripts/train.ts';
import trained from '../../../utils/claims/model/networks.json' with { type: 'json' };

/** Some sentences of a few misconceptions, and ordinary ones; enough to learn something in seconds. */
const entries = new Set(['passcode-stored-on-device', 'macs-never-get-malware', 'passcode-kept-by-apple']);
const sample = [
  ...labelledExamples().filter(({ id, writer }) => entries.has(id ?? '') && writer === 'third'),
  ...ordinarySentences().slice(0, 60),
];
const course = { ...COURSE, epochs: 6 };

describe('training', () => {
  const model = learnNetworks(sample, course, 1);

  it('gives the same bytes with one thread and with two', { timeout: 120_000 }, () => {
    expect(JSON.stringify(learnNetworks(sample, course, 2))).toBe(JSON.stringify(model));
  });
});

describe('what ships', () => {
  it('are two networks of one shape', () => {
    expect(trained.networks).toHaveLength(2);
  });
});
