import { browser } from 'wxt/browser';
import { type Pack, type PackFile, packOf, readPack, slim } from '../knowledge/pack.ts';
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

async function read(ids: readonly string[]): Promise<PackFile[]> {
  if (ids.length === 0) return [];
  const stored: Record<string, unknown> = await browser.storage.local.get(ids.map(keyOf));
  return Object.entries(stored).flatMap(([key, text]) => {
    const { file } = readPack(typeof text === 'string' ? text : '', key);
    return file && keyOf(file.id) === key ? [file] : [];
  });
}

/** The packs that are turned on, by id; one that cannot be read is left out. */
export async function getPacks({ pack }: Settings): Promise<Pack[]> {
  const on = [...pack].filter(([, isOn]) => isOn).map(([id]) => id);
  try {
    return (await read(on.sort())).map(packOf);
  } catch {
    return [];
  }
}

/** Every installed pack, on or off. */
export async function installedPacks(): Promise<InstalledPack[]> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(PREFIX));
  const files = await read(keys.map((key) => key.slice(PREFIX.length)));
  return files.map(({ id, name, version, author, entries }) => ({
    id,
    name,
    version,
    author,
    entries: entries.length,
  }));
}

/** Stores a checked pack and turns it on, in one write: both or nothing. Rejects where the browser refuses, its quota say. */
export async function installPack(file: PackFile): Promise<void> {
  await browser.storage.local.set({
    [keyOf(file.id)]: JSON.stringify(slim(file)),
    [`pack:${file.id}`]: true,
  });
}

/** Takes a pack away, and its switch. */
export async function removePack(id: string): Promise<void> {
  await browser.storage.local.remove<Record<string, unknown>>([keyOf(id), `pack:${id}`]);
}
