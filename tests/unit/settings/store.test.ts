import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removePack } from '../../../utils/settings/packs.ts';
import { choose, chooseAll, forgetAll, noteChoices } from '../../../utils/settings/store.ts';

const NOTE = { fingerprint: '0123456789abcdef', misconception: 'airtag-has-gps' };

/** Everything that stores or forgets. */
const WRITERS: Record<string, () => Promise<unknown>> = {
  choose: () => choose('enabled', false),
  chooseAll: () => chooseAll({ enabled: false }),
  forgetAll: () => forgetAll(['dismissed:0123456789abcdef']),
  'hide a note': () => noteChoices.hide(NOTE),
  'turn a check off': () => noteChoices.turnOff(NOTE),
  'bring a note back': () => noteChoices.bringBack(NOTE, 'hidden'),
  'turn a check on again': () => noteChoices.bringBack(NOTE, 'off'),
  'remove a pack': () => removePack('android'),
};

beforeEach(() => fakeBrowser.reset());

describe.each(Object.entries(WRITERS))('to %s', (_, write) => {
  it('is refused where the browser refuses to store', async () => {
    for (const deed of ['set', 'remove'] as const)
      vi.spyOn(fakeBrowser.storage.local, deed).mockRejectedValue(new Error('quota exceeded'));
    await expect(write()).rejects.toThrow('quota exceeded');
  });

  it('is not done before the browser has stored it', async () => {
    let store = () => {};
    const stored = new Promise<void>((resolve) => {
      store = resolve;
    });
    const deeds = (['set', 'remove'] as const).map((deed) =>
      vi.spyOn(fakeBrowser.storage.local, deed).mockReturnValue(stored as never),
    );
    let isDone = false;
    const done = write().then(() => {
      isDone = true;
    });
    await vi.waitFor(() => expect(deeds.flatMap(({ mock }) => mock.calls)).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve));
    expect(isDone).toBe(false);
    store();
    await done;
  });
});
