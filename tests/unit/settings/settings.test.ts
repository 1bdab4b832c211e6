import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isChoice, readSettings } from '../../../utils/settings/settings.ts';
import { isShown, isSiteOn } from '../../../utils/settings/shown.ts';
import { choose, forget, getSettings, watchSettings } from '../../../utils/settings/store.ts';

describe('readSettings', () => {
  it('gives settings whatever is stored', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (stored) => {
        const settings = readSettings(stored);
        expect(typeof settings.enabled).toBe('boolean');
        expect(settings.check).toBeInstanceOf(Map);
      }),
    );
  });

  it('loses only the corrupt choice', () => {
    const settings = readSettings({
      enabled: 'yes',
      theme: 'dark',
      'check:a': 7,
      'check:b': false,
      size: 1e9,
    });
    expect(settings).toMatchObject({ enabled: true, theme: 'dark', size: 100 });
    expect([...settings.check]).toEqual([['b', false]]);
  });

  it('takes hostile keys as names like any other', () => {
    const settings = readSettings(
      JSON.parse('{"__proto__": true, "check:__proto__": false, "constructor": 1}'),
    );
    expect(settings.check.get('__proto__')).toBe(false);
    expect(isChoice('constructor', true)).toBe(false);
  });
});

describe('the store', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps both of two choices made at once', async () => {
    await Promise.all([choose('check:a', false), choose('enabled', false)]);
    const settings = await getSettings();
    expect([settings.enabled, settings.check.get('a')]).toEqual([false, false]);
  });

  it('tells watchers, until they end', async () => {
    const seen = vi.fn<(enabled: boolean) => void>();
    const end = watchSettings(({ enabled }) => seen(enabled));
    await choose('enabled', false);
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith(false));
    end();
    await choose('enabled', true);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('falls back to the default once a choice is forgotten', async () => {
    await choose('enabled', false);
    await forget('enabled');
    expect((await getSettings()).enabled).toBe(true);
  });
});

describe('what is shown', () => {
  const entry = { id: 'a', topic: 'backups', severity: 'imprecise', state: 'on' } as const;

  it('follows the state of a check, and the reader’s own choice before it', () => {
    expect(isShown(entry, readSettings({}))).toBe(true);
    expect(isShown({ ...entry, state: 'shadow' }, readSettings({}))).toBe(false);
    expect(isShown({ ...entry, state: 'shadow' }, readSettings({ 'check:a': true }))).toBe(true);
    expect(isShown(entry, readSettings({ 'check:a': false }))).toBe(false);
  });

  it('leaves out topics and severities that the reader turned off', () => {
    expect(isShown(entry, readSettings({ 'topic:backups': false }))).toBe(false);
    expect(isShown(entry, readSettings({ 'severity:imprecise': false }))).toBe(false);
  });

  it('reads no page of a site that is off, and none at all while hints are off', () => {
    expect(isSiteOn('reddit', readSettings({ 'site:reddit': false }))).toBe(false);
    expect(isSiteOn('reddit', readSettings({ enabled: false }))).toBe(false);
    expect(isSiteOn('reddit', readSettings({}))).toBe(true);
  });
});
