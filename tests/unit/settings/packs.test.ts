import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { judgeSentence } from '../../../utils/claims/judge.ts';
import { setPacks } from '../../../utils/claims/packs.ts';
import { byId } from '../../../utils/knowledge/index.ts';
import { offeredPacks } from '../../../utils/knowledge/packs/index.ts';
import { followPacks, installedPacks, removePack, takePack } from '../../../utils/settings/packs.ts';
import { choose, getSettings } from '../../../utils/settings/store.ts';

const android = async (): Promise<string> => (await offeredPacks[0]?.load()) ?? '';
const take = async (text: string) => takePack(text, 'p.json');
const SENTENCE = 'Every fingerprint you register on a Pixel ends up in a Google database.';
const flagged = () => judgeSentence(SENTENCE, []).findings.map(({ id }) => id);
const follow = async () => followPacks(await getSettings());

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  fakeBrowser.reset();
  await follow();
  setPacks([]);
});

describe('packs', () => {
  it('are off, and cost no reading, until one is turned on', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const settings = await getSettings();
    get.mockClear();
    expect(await followPacks(settings)).toBe(false);
    expect(get).not.toHaveBeenCalled();
    expect(flagged()).toEqual([]);
  });

  it('judge once they are installed, and no longer when they are off or removed', async () => {
    expect(await take(await android())).toEqual([]);
    expect(await follow()).toBe(true);
    expect(flagged()).toEqual(['android/fingerprint-sent-to-google']);
    expect(byId('android/fingerprint-sent-to-google')?.source.page?.url).toMatch(/^https:/);
    expect(await follow()).toBe(false);
    await choose('pack:android', false);
    expect(await follow()).toBe(true);
    expect(flagged()).toEqual([]);
    await choose('pack:android', true);
    await follow();
    expect(flagged()).toHaveLength(1);
    await removePack('android');
    expect(await follow()).toBe(true);
    expect(flagged()).toEqual([]);
    expect(await installedPacks()).toEqual([]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('are kept without their examples, each under a key of its own, as text', async () => {
    expect(await take(await android())).toEqual([]);
    const stored = await fakeBrowser.storage.local.get(null);
    expect(Object.keys(stored).sort()).toEqual(['pack:android', 'packfile:android']);
    expect(stored['packfile:android']).toBeTypeOf('string');
    expect(String(stored['packfile:android'])).not.toContain(SENTENCE);
    expect(await installedPacks()).toEqual([
      {
        id: 'android',
        name: 'Android lock screen and encryption',
        version: '1.0',
        author: 'Errata',
        entries: 13,
      },
    ]);
  });

  it('that the browser refuses to store leave everything as it was', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(take(await android())).rejects.toThrow('QUOTA_BYTES');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('that are broken are refused with the reasons, and never change what is installed', async () => {
    await take(await android());
    await follow();
    const before = await fakeBrowser.storage.local.get(null);
    const text = await android();
    for (const broken of [
      '',
      text.slice(0, -100),
      text.replace('"severity":"misleading"', '"severity":"dreadful"'),
      // a proposer that no longer does what the examples say
      text.replace(SENTENCE, 'Bananas are yellow on every Android phone.'),
    ]) {
      expect((await take(broken)).length).toBeGreaterThan(0);
      expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    }
    expect(await follow()).toBe(false);
    expect(flagged()).toHaveLength(1);
  });

  it('that got damaged in storage are left out, and the others stay', async () => {
    expect(await take(await android())).toEqual([]);
    await fakeBrowser.storage.local.set({
      'packfile:broken': '{"format":',
      'pack:broken': true,
      'pack:gone': true,
    });
    await follow();
    expect(flagged()).toHaveLength(1);
    expect((await installedPacks()).map(({ id }) => id)).toEqual(['android']);
  });
});
