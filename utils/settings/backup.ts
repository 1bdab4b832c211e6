import { renamed } from '../knowledge/renamed.ts';
import { type Choice, currentKey, isChoice } from './settings.ts';

const FORMAT = 'errata-choices';
/** Grows when an older Errata could no longer understand a file; such a file is refused whole. */
const VERSION = 1;

export type Choices = Partial<Record<Choice, unknown>>;

/** Why a file cannot be used at all. */
export type Refusal = 'unreadable' | 'foreign' | 'newer';

export type Backup =
  | { refused: Refusal }
  /** `dropped` names what the file holds that is no valid choice, in the file's order. */
  | { refused: null; choices: Choices; dropped: string[] };

/** A backup file's text: every valid choice among what is stored. */
export function writeBackup(stored: Record<string, unknown>): string {
  const choices = Object.entries(stored).filter(([key, value]) => isChoice(key, value));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, choices: Object.fromEntries(choices) }, null, 2)}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a backup file, choice by choice; whatever the text is, nothing is thrown. */
export function readBackup(text: string, renamings = renamed): Backup {
  const file = parse(text);
  if (file === undefined) return { refused: 'unreadable' };
  if (
    !isRecord(file) ||
    file.format !== FORMAT ||
    typeof file.version !== 'number' ||
    !isRecord(file.choices)
  )
    return { refused: 'foreign' };
  if (file.version > VERSION) return { refused: 'newer' };
  const entries = Object.entries(file.choices).map(
    ([key, value]) => [key, currentKey(key, renamings), value] as const,
  );
  const valid = entries.filter(([, key, value]) => isChoice(key, value));
  return {
    refused: null,
    choices: Object.fromEntries(
      // a choice under a check's former name gives way to one under its present name
      valid
        .toSorted(([a, x], [b, y]) => Number(a === x) - Number(b === y))
        .map(([, key, value]) => [key, value]),
    ),
    dropped: entries.filter(([, key, value]) => !isChoice(key, value)).map(([key]) => key),
  };
}
