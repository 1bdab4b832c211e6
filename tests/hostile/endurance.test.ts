import { describe, expect, it } from 'vitest';
import { KINDS } from '../browser/driver.ts';
import { endure, navigations, storm } from './endurance.ts';
import { counted } from './probed.ts';

// Counted, not timed: how long each stretch takes is what `npm run soak` prints.
describe.each(KINDS)('in %s', (kind) => {
  it('a storm of changes around a thread has no post judged again, little read and nothing told', async () => {
    const seconds = 3;
    const did = await endure(kind, 30, (tab) => storm(tab, seconds));
    expect(did.changes).toBeGreaterThan(seconds * 500);
    expect(did).toMatchObject({ sentences: 0, messages: 0, listeners: 0, observers: 0 });
    // once a second at most, and not never: replies may come in the middle of it
    expect(did.readings).toBeGreaterThanOrEqual(seconds - 1);
    expect(did.readings).toBeLessThanOrEqual(seconds + 1);
  });

  it('a day of reading leaves as much behind as its first page', async () => {
    const left = await endure(kind, 30, (tab) => navigations(tab, 30, 8));
    expect(left[0]).toMatchObject({ hosts: 4, ranges: 3 });
    // each thread against its own first visit
    for (const [index, footprint] of left.entries()) expect(footprint).toEqual(left[index % 2]);
  });

  it('a page part that is told to go hears and watches nothing any more', async () => {
    const [before, after] = await endure(kind, 10, async (tab, session) => {
      const there = await counted(tab);
      // what another copy says that takes over, as after an update
      await tab.evaluate((id) => {
        const detail = { contentScriptName: 'content', messageId: 'another' };
        const name = `${id}:content:wxt:content-script-started`;
        document.dispatchEvent(new CustomEvent(name, { detail }));
      }, session.id);
      await tab.waitForFunction(() => document.querySelector('errata-notes') === null);
      return [there, await counted(tab)];
    });
    expect(before?.listeners).toBeGreaterThan(5);
    expect(before?.observers).toBeGreaterThan(0);
    expect(after).toMatchObject({ listeners: 0, observers: 0 });
  });
});
