import { browser } from 'wxt/browser';
import { type Choice, readSettings, type Settings } from './settings.ts';

// Each choice is an item of its own in storage.local: writing one never reads or rewrites another, so two tabs
// and the popup may write at once, and a corrupt item costs only itself.

/** The settings as stored now; defaults where the browser cannot read them. */
export async function getSettings(): Promise<Settings> {
  try {
    return readSettings(await browser.storage.local.get(null));
  } catch {
    return readSettings({});
  }
}

/** Stores one choice. Rejects if the browser refuses the write. */
export async function choose(choice: Choice, value: Settings[keyof Settings] | boolean): Promise<void> {
  await browser.storage.local.set({ [choice]: value });
}

/** Forgets one choice, so that its default holds again. */
export async function forget(choice: Choice): Promise<void> {
  await browser.storage.local.remove<Record<string, unknown>>(choice);
}

/** Calls back with the settings after every change made anywhere in the extension; returns the function that ends it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const changed = (_changes: unknown, area: string) => {
    if (area === 'local') void getSettings().then(callback);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
