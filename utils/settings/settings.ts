import * as v from 'valibot';
import { currentId, renamed } from '../knowledge/renamed.ts';

const Plain = {
  /** Hints everywhere; off leaves every page as it is. */
  enabled: v.boolean(),
  /** Judge the question's own words too. */
  includeQuestions: v.boolean(),
  /** Mark the sentences that put a finding right, too. */
  markCorrections: v.boolean(),
  /** Print the notes as footnotes; otherwise a printed page is clean. */
  printNotes: v.boolean(),
  theme: v.picklist(['auto', 'light', 'dark']),
  /** How sentences are marked: a line under the words, or a background as well. */
  markStyle: v.picklist(['line', 'tint']),
  /** Text size of notes, per cent. */
  size: v.pipe(v.number(), v.integer(), v.minValue(75), v.maxValue(200)),
};
type Plain = { [K in keyof typeof Plain]: v.InferOutput<(typeof Plain)[K]> };

/** Switches by id: absent means the default of what they switch. `thread` and `dismissed` hold fingerprints, of threads and of hidden notes. */
export const SWITCHES = ['site', 'thread', 'severity', 'topic', 'check', 'pack', 'dismissed'] as const;
export type Switch = (typeof SWITCHES)[number];

export type Settings = Plain & Record<Switch, Map<string, boolean>>;

/** The name of one choice, which is also its key in storage: "enabled", "check:passcode-kept-by-apple". */
export type Choice = keyof Plain | `${Switch}:${string}`;

const DEFAULTS: Plain = {
  enabled: true,
  includeQuestions: false,
  markCorrections: false,
  printNotes: false,
  theme: 'auto',
  markStyle: 'line',
  size: 100,
};

function isSwitchKey(key: string): key is `${Switch}:${string}` {
  return SWITCHES.some((kind) => key.startsWith(`${kind}:`) && key.length > kind.length + 1);
}

/** Whether `value` may be stored under `key`; anything else comes from a corrupt store or a foreign file. */
export function isChoice(key: string, value: unknown): key is Choice {
  if (isSwitchKey(key)) return typeof value === 'boolean';
  return Object.hasOwn(Plain, key) && v.is(Plain[key as keyof Plain], value);
}

/** The key of a choice today: checks have been renamed since some were made. */
export function currentKey(key: string, renamings = renamed): string {
  return key.startsWith('check:') ? `check:${currentId(key.slice('check:'.length), renamings)}` : key;
}

/** Settings from what is stored, whatever is stored: an unusable choice falls back to its default, alone. */
export function readSettings(stored: Record<string, unknown>, renamings = renamed): Settings {
  const settings: Settings = {
    ...DEFAULTS,
    ...(Object.fromEntries(SWITCHES.map((kind) => [kind, new Map()])) as Record<
      Switch,
      Map<string, boolean>
    >),
  };
  for (const [key, value] of underCurrentKeys(stored, renamings)) {
    if (!isChoice(key, value)) continue;
    if (isSwitchKey(key)) {
      const colon = key.indexOf(':');
      settings[key.slice(0, colon) as Switch].set(key.slice(colon + 1), value as boolean);
    } else Object.assign(settings, { [key]: value });
  }
  return settings;
}

/** What is stored under former names first, so that a choice under the present name wins. */
function underCurrentKeys(stored: Record<string, unknown>, renamings: typeof renamed): [string, unknown][] {
  const choices = Object.entries(stored).map(([key, value]) => ({
    key,
    now: currentKey(key, renamings),
    value,
  }));
  const former = choices.filter(({ key, now }) => key !== now);
  const present = choices.filter(({ key, now }) => key === now);
  return [...former, ...present].map(({ now, value }) => [now, value]);
}
