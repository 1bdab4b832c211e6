import { afterEach, describe, expect, it, vi } from 'vitest';
import { Network } from '../../../utils/claims/network.ts';
import { reviewPostWhole } from '../../../utils/review/post.ts';
import { asPost } from '../../../utils/review/text.ts';
import { unitsRead } from '../language/counting.ts';

const POST =
  'My sister changed her code last week. Apple can see your passcode in plain text on their servers. Is that so? ' +
  'I would rather restore it from the computer, because the shop told me that nothing is lost. ';

/** Words that the network goes through, and units that the language rooms look at: work without a clock. */
function workFor(text: string): { words: number; units: number } {
  const read = vi.spyOn(Network.prototype, 'read');
  const units = unitsRead(() => reviewPostWhole(asPost(text), []));
  const words = read.mock.calls.reduce((sum, [line]) => sum + line.length, 0);
  read.mockRestore();
  return { words, units };
}

afterEach(() => vi.restoreAllMocks());

describe('the work of judging', () => {
  it('doubles where the text doubles', () => {
    workFor(POST);
    const [once, twice] = [workFor(POST.repeat(20)), workFor(POST.repeat(40))];
    expect(once.words).toBeGreaterThan(500);
    expect(twice.words / once.words).toBeCloseTo(2, 1);
    expect(twice.units / once.units).toBeCloseTo(2, 1);
  });

  it('stays the same for a sentence however long the post before it is', () => {
    const last = (before: number) => {
      const text = POST.repeat(before);
      return workFor(text + POST).words - workFor(text).words;
    };
    expect(last(40)).toBe(last(20));
  });
});
