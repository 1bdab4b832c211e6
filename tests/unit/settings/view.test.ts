import { expect, it } from 'vitest';
import { readSettings } from '../../../utils/settings/settings.ts';
import { viewOf } from '../../../utils/settings/view.ts';

const view = (stored: Record<string, unknown>) => viewOf(readSettings(stored), 'forum.example');

it('is on unless the reader turned it off everywhere, or on this site', () => {
  expect(view({}).isOn).toBe(true);
  expect(view({ enabled: false }).isOn).toBe(false);
  expect(view({ 'site:forum.example': false }).isOn).toBe(false);
  expect(view({ 'site:other.example': false }).isOn).toBe(true);
});

it('leaves a thread alone, and hides a note, by their fingerprints', () => {
  const chosen = view({ 'thread:f1': false, 'dismissed:f2': true });
  expect([chosen.isThreadOn('f1'), chosen.isThreadOn('f2')]).toEqual([false, true]);
  expect([chosen.isHidden('f1'), chosen.isHidden('f2')]).toEqual([false, true]);
});
