import { afterEach, describe, expect, it, vi } from 'vitest';
import { Network } from '../../../utils/claims/network.ts';
import { reviewPostWhole } from '../../../utils/review/post.ts';
import { asPost } from '../../../utils/review/text.ts';
import { unitsRead } from '../language/counting.ts';

const POST =
  'My sister changed her code last week. Apple can see your passcode in plain text on their servers. Is that so? ' +
  'I would rather restore it from the computer, because the shop told me that nothing is lost. ';

/** A post of so many sayings, no two of them alike: what was gone through once is not gone through again. */
const sayings = (count: number) =>
  Array.from({ length: count }, (_, i) => POST.replace(/[.?] /g, (end) => ` ${i}${end}`)).join('');

/** Words that the networks go through, and units that the language rooms look at: work without a clock. */
function workFor(text: string): { words: number; units: number } {
  const read = vi.spyOn(Network.prototype, 'encode');
  const units = unitsRead(() => reviewPostWhole(asPost(text), []));
  const words = read.mock.calls.reduce((sum, [line]) => sum + line.length, 0);
  read.mockRestore();
  return { words, units };
}

afterEach(() => vi.restoreAllMocks());

describe('the work of judging', () => {
  it('doubles where the text doubles', () => {
    workFor(sayings(1));
    const [once, twice] = [workFor(sayings(20)), workFor(sayings(40))];
    expect(once.words).toBeGreaterThan(500);
    expect(twice.words / once.words).toBeGreaterThan(1.9);
    expect(twice.words / once.words).toBeLessThan(2.1);
    expect(twice.units / once.units).toBeGreaterThan(1.9);
    expect(twice.units / once.units).toBeLessThan(2.1);
  });

  it('stays the same for a sentence however long the post before it is', () => {
    const last = (before: number) => {
      const text = sayings(before);
      return workFor(text + POST).words - workFor(text).words;
    };
    expect(last(40)).toBe(last(20));
  });
});
