import { browser } from 'wxt/browser';
import { checkPack } from '../claims/pack-check.ts';
import { setPacks } from '../claims/packs.ts';
import { type PackFile, packOf, readPack, slim } from '../knowledge/pack.ts';
import type { Settings } from './settings.ts';

// Each pack is one item of storage.local, as text: reading the settings then costs nothing for packs that are off.
const PREFIX = 'packfile:';

const keyOf = (id: string) => `${PREFIX}${id}`;

/** What the options page lists. */
export interface InstalledPack {
  id: string;
  name: string;
  version: string;
  author: string;
  entries: number;
}

/** Stored texts by key, in the order of the keys. */
async function texts(ids: readonly string[]): Promise<[string, unknown][]> {
  if (ids.length === 0) return [];
  const stored: Record<string, unknown> = await browser.storage.local.get(ids.map(keyOf));
  return Object.entries(stored).sort(([a], [b]) => (a < b ? -1 : 1));
}

function filesOf(stored: readonly [string, unknown][]): PackFile[] {
  return stored.flatMap(([key, text]) => {
    const { file } = readPack(typeof text === 'string' ? text : '', key);
    return file && keyOf(file.id) === key ? [file] : [];
  });
}

/** What the packs in use were read from. */
let inUse = '';

/**
 * Judges with the packs that are turned on, from now on; one that cannot be read is left out.
 * @returns whether that changed anything: what was judged before is then out of date
 */
export async function followPacks({ pack }: Settings): Promise<boolean> {
  const on = [...pack].filter(([, isOn]) => isOn).map(([id]) => id);
  const stored = await texts(on).catch(() => []);
  const key = JSON.stringify(stored);
  if (key === inUse || (stored.length === 0 && inUse === '')) return false;
  inUse = stored.length === 0 ? '' : key;
  setPacks(filesOf(stored).map(packOf));
  return true;
}

/** Every installed pack, on or off. */
export async function installedPacks(): Promise<InstalledPack[]> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(PREFIX));
  const files = filesOf(await texts(keys.map((key) => key.slice(PREFIX.length))));
  return files.map(({ id, name, version, author, entries }) => ({
    id,
    name,
    version,
    author,
    entries: entries.length,
  }));
}

/**
 * Checks a pack's text, its own examples included, stores it and turns it on: all in one write, or nothing. Rejects where the
 * browser does not store it, its quota say; what was installed before then stays.
 * @param from name to blame in messages
 * @returns what the pack is refused for; empty if it was taken
 */
export async function takePack(text: string, from: string): Promise<readonly string[]> {
  const { file, failures } = checkPack(text, from);
  if (!file) return failures;
  await browser.storage.local.set({
    [keyOf(file.id)]: JSON.stringify(slim(file)),
    [`pack:${file.id}`]: true,
  });
  return [];
}

/** Takes a pack away, and its switch. */
export async function removePack(id: string): Promise<void> {
  await browser.storage.local.remove<Record<string, unknown>>([keyOf(id), `pack:${id}`]);
}
