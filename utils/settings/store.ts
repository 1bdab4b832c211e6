import { browser } from 'wxt/browser';
import type { Choices } from './backup.ts';
import { type Choice, isChoice, readSettings, type Settings } from './settings.ts';

// Each choice is an item of its own in storage.local: writing one never reads or rewrites another, so two tabs
// and the popup may write at once, and a corrupt item costs only itself.

/** Choices that hold in this page for as long as it lives, before those that are stored. */
const here: Choices = {};
let heard = () => {};

/** The settings as they hold now; defaults where the browser cannot read what is stored. @param over choices of a page before those that are stored */
export async function getSettings(over: Choices = here): Promise<Settings> {
  const stored = await browser.storage.local.get(null).catch(() => ({}));
  return readSettings({ ...stored, ...over });
}

/** Makes a choice for this page's life alone, and stores nothing. */
export function chooseHere(choice: Choice, value: boolean | string | number): void {
  here[choice] = value;
  heard();
}

/** What was chosen for this page's life. */
export const choicesHere = (): Choices => here;

/** Stores one choice. Rejects if the browser refuses the write. */
export async function choose(choice: Choice, value: boolean | string | number): Promise<void> {
  await browser.storage.local.set({ [choice]: value });
}

/** Forgets one choice, so that its default holds again. */
export async function forget(choice: Choice): Promise<void> {
  await browser.storage.local.remove<Record<string, unknown>>(choice);
}

/** Every choice the reader made, for a backup. Rejects where the browser cannot read them. */
export async function getChoices(): Promise<Choices> {
  const stored = Object.entries(await browser.storage.local.get(null));
  return Object.fromEntries(stored.filter(([key, value]) => isChoice(key, value)));
}

/** Stores many choices in one write, all or none; others stay. Rejects if the browser refuses the write. */
export async function chooseAll(choices: Choices): Promise<void> {
  await browser.storage.local.set(choices);
}

/** Forgets many choices in one write. */
export async function forgetAll(choices: readonly Choice[]): Promise<void> {
  await browser.storage.local.remove<Record<string, unknown>>([...choices]);
}

/** Calls back with the settings after every change made anywhere in the extension; returns the function that ends it. */
export function watchSettings(tell: (settings: Settings) => void): () => void {
  const read = () => void getSettings().then((settings) => tell(settings));
  const changed = (_changes: unknown, area: string) => {
    if (area === 'local') read();
  };
  heard = read;
  browser.storage.onChanged.addListener(changed);
  return () => {
    heard = () => {};
    browser.storage.onChanged.removeListener(changed);
  };
}

interface Note {
  fingerprint: string;
  misconception: string;
}

/** In a private window a choice holds in its page, and nothing is stored. */
async function keep(choice: Choice, value: boolean): Promise<void> {
  if (browser.extension?.inIncognitoContext) chooseHere(choice, value);
  else await choose(choice, value);
}

/** What the reader may choose on a note itself. Each rejects if the browser refuses the write. */
export const noteChoices = {
  hide: ({ fingerprint }: Note) => keep(`dismissed:${fingerprint}`, true),
  turnOff: ({ misconception }: Note) => keep(`check:${misconception}`, false),
  bringBack: ({ fingerprint, misconception }: Note, how: 'hidden' | 'off') =>
    how === 'hidden' ? keep(`dismissed:${fingerprint}`, false) : keep(`check:${misconception}`, true),
};
