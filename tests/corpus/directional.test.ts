import { describe, expect, it, vi } from 'vitest';
import { judgeSentence } from '../../utils/claims/judge.ts';
import { foundMisstatements, goesOn, withoutStop } from './variants.ts';

// thousands of sentences are judged: seconds on an idle machine
vi.setConfig({ testTimeout: 120_000 });

/** A clause that can follow "that": it opens with its subject, and no mark ends it before the sentence does. */
const CLAUSE =
  /^(?:the|your|an?|apple|it|they|i(?:phone|pad|cloud|os)s?|no(?:body|one)|macs?|face|touch|find|siri|this|these|all|every|any|deleting|erasing|resetting|restoring|turning)\b[^,;:.!?—–()-]*[.!]?$/i;

/** Another company's name for each of Apple's. */
const OTHERS: Record<string, string> = {
  iPhone: 'Galaxy',
  iPad: 'Galaxy',
  Mac: 'ThinkPad',
  MacBook: 'ThinkPad',
  iOS: 'Android',
  macOS: 'Windows',
  Apple: 'Samsung',
};
/** What only Apple has. */
const ONLY_APPLE =
  /icloud|find my|face ?id|touch ?id|imessage|facetime|activation lock|filevault|air(?:tag|drop|pod)|apple|siri|safari|itunes|app store|relay|enclave|keychain|gatekeeper|lockdown|\b[tm][1-4]\b/i;

const clauses = foundMisstatements(({ text, context }) => context.length === 0 && CLAUSE.test(text));
const sentences = foundMisstatements(() => true);

/** How many of the sentences are still flagged when they are put like this. */
const flagged = (rows: typeof sentences, put: (text: string) => string) =>
  rows
    .map((row) => ({ text: put(row.text), context: row.context }))
    .filter(({ text, context }) => judgeSentence(text, context).findings.length > 0)
    .map(({ text }) => text);

describe('a misstatement is none', () => {
  it('of enough of them to tell', () => {
    expect(clauses.length).toBeGreaterThan(400);
    expect(sentences.length).toBeGreaterThan(1200);
  });

  it.each([
    ['where it is asked', (text: string) => `Is it true that ${goesOn(withoutStop(text))}?`],
    ['where it is denied', (text: string) => `It is not true that ${goesOn(text)}`],
    ['where others say it', (text: string) => `My brother says that ${goesOn(text)}`],
    ['where the writer read it', (text: string) => `I read that ${goesOn(text)}`],
    ['where some believe it', (text: string) => `Some people think that ${goesOn(text)}`],
    ['where the writer is not sure', (text: string) => `I'm not sure whether ${goesOn(text)}`],
    ['where it is a myth', (text: string) => `It's a myth that ${goesOn(text)}`],
    ['where it is supposed', (text: string) => `Suppose ${goesOn(withoutStop(text))}, what would you do?`],
  ])('%s', (_, put) => {
    expect(flagged(clauses, put).length / clauses.length).toBeLessThanOrEqual(0.005);
  });

  it.each([
    ['in quotation marks', (text: string) => `“${text}”`],
    ['in quotation marks, with who wrote it', (text: string) => `"${text}" is what the shop wrote.`],
    ['after a mark of quotation', (text: string) => `> ${text}`],
  ])('%s', (_, put) => {
    expect(flagged(sentences, put)).toEqual([]);
  });

  it('where it is said of another company’s devices', () => {
    const named = /\b(?:iPhone|iPad|MacBook|Mac|iOS|macOS|Apple)(?=s?\b)/g;
    const elsewhere = clauses
      .filter(({ text, why }) => text.search(named) >= 0 && why !== 'typo')
      .map((row) => ({ ...row, text: row.text.replaceAll(named, (name) => OTHERS[name] as string) }))
      .filter(({ text }) => !ONLY_APPLE.test(text));
    expect(elsewhere.length).toBeGreaterThan(100);
    expect(flagged(elsewhere, (text) => text)).toEqual([]);
  });
});
