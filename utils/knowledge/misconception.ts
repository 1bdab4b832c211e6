import * as v from 'valibot';
import { articleById } from '../guide/articles.ts';
import type { Source as CitedSource } from '../guide/cite.ts';
import { headingOf, sectionById } from '../guide/sections.ts';
import { concepts } from './concepts.ts';

/**
 * How wrong, for the reader:
 * `imprecise` nearly right, or right for other hardware or years; believing it does little harm.
 * `misleading` false, and gives a wrong picture of what protects whom.
 * `harmful` acting on it can cost data, money, an account or somebody's safety.
 */
export const severities = ['imprecise', 'misleading', 'harmful'] as const;

/** `on` shown · `shadow` judged and counted, never shown, until a person has read what it would flag · `off` not judged. */
export const states = ['on', 'shadow', 'off'] as const;

/**
 * Which direction of the statement is false. `positive`: affirming it ("Apple keeps your passcode"); its negation is true.
 * `negative`: denying something true ("nobody can remove Activation Lock"); the affirmation is true.
 * `either`: people word the same falsehood both ways ("you may ignore warnings", "you need not heed warnings").
 */
export const polarities = ['positive', 'negative', 'either'] as const;

export const kebab = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: lower-case words joined by "-"'),
);

/** Sentences of a text: a full stop, "!" or "?" that ends a word and is followed by white space or the end. */
export function sentenceCount(text: string): number {
  return text.match(/[.!?][”"’)]*(?=\s|$)/g)?.length ?? 0;
}

const sentence = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(20, 'is too short to say anything'),
    v.regex(/[.!?][”"’)]*$/, 'must end like a sentence'),
    v.check(
      (text) => sentenceCount(text) <= most,
      (issue) =>
        `must be at most ${most} sentence${most === 1 ? '' : 's'}, has ${sentenceCount(String(issue.input))}`,
    ),
  );

const section = v.pipe(
  v.string(),
  v.check(
    (id) => sectionById(id) !== null,
    'is not a verified section (see utils/guide/sections.json); use one or leave it out',
  ),
);

const Source = v.pipe(
  v.strictObject({
    /** Id of a verified section. */
    section: v.optional(section),
    /** Title of a heading of that section. */
    heading: v.optional(v.string()),
    /** Number or page id of a verified Apple Support article. */
    article: v.optional(
      v.pipe(
        v.string(),
        v.check(
          (id) => articleById(id) !== null,
          'is not a verified article (see utils/guide/articles.json); use one or leave it out',
        ),
      ),
    ),
    /** The edition of the guide in which the fact was read. */
    edition: v.optional(
      v.pipe(v.string(), v.regex(/\d{4}$/, 'must name an edition by its year, like "May 2024"')),
    ),
    /** Further verified sections that bear on it. */
    also: v.optional(v.pipe(v.array(section), v.minLength(1, 'must not be empty; leave it out'))),
  }),
  v.check(
    (s) => Boolean(s.section ?? s.article),
    'names neither a section nor an article: every truth needs a source',
  ),
  v.check(
    (s) => !s.section || Boolean(s.edition),
    'needs the edition of the guide in which the fact was read',
  ),
  v.check((s) => {
    const found = s.section === undefined ? null : sectionById(s.section);
    return s.heading === undefined || Boolean(found && headingOf(found, s.heading));
  }, 'heading is not one of the section’s headings in utils/guide/sections.json'),
);

/** From where on, or until when, the claim is false. */
const Bound = v.pipe(
  v.strictObject({
    /** First (since) or last (until) day, "2023-09" or "2023": when that system or device came out. */
    date: v.optional(
      v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2})?$/, 'must be a year or a year and month, "2023-09"')),
    ),
    /** Versions that brought it, for example { "ios": 17, "macos": 14 }. */
    os: v.optional(
      v.strictObject({
        ios: v.optional(v.number()),
        ipados: v.optional(v.number()),
        macos: v.optional(v.number()),
        watchos: v.optional(v.number()),
      }),
    ),
  }),
  v.check((bound) => Boolean(bound.date ?? bound.os), 'must bound by date or os; leave it out otherwise'),
);

const Review = v.strictObject({
  by: v.pipe(v.string(), v.minLength(1)),
  /** The day of reading. */
  date: v.optional(v.pipe(v.string(), v.isoDate('must be a day like "2026-11-25"'))),
  verdict: v.picklist(
    ['confirmed', 'corrected', 'doubt', 'draft'],
    'must be confirmed, corrected, doubt or draft',
  ),
  note: v.pipe(v.string(), v.minLength(1)),
});

/** What an entry says apart from its name and source; `concept` tells which concepts it may name. */
export const saidWith = <Id extends string>(concept: v.GenericSchema<string, Id>) => ({
  /** The false statement, as a reader would recognise it. */
  claim: sentence(2),
  /** What is true, bounded by version and hardware, fair to who said otherwise. */
  truth: sentence(2),
  severity: v.picklist(severities, `must be one of ${severities.join(', ')}`),
  /** Outside these bounds the claim was, or is, not false: a post is judged by its own date, system and hardware. */
  valid: v.optional(
    v.pipe(
      v.strictObject({
        since: v.optional(Bound),
        until: v.optional(Bound),
        /** The hardware for which the claim is false, in words. */
        hardware: v.optional(v.pipe(v.string(), v.minLength(4))),
      }),
      v.check((valid) => Object.keys(valid).length > 0, 'must bound something; leave it out otherwise'),
    ),
  ),
  state: v.picklist(states, `must be one of ${states.join(', ')}`),
  /** Groups of concept ids: one member of each must be named or resolved from context. */
  requires: v.array(v.pipe(v.array(concept), v.minLength(1, 'a group without concepts can never be met'))),
  polarity: v.picklist(polarities, `must be one of ${polarities.join(', ')}`),
  /** Whether advice counts as asserting it ("Just remove the phone from your account"). */
  advice: v.boolean('must be true or false'),
  antipatterns: v.array(
    v.pipe(
      v.strictObject({
        /** A run of words in this order, in lower case. */
        words: v.optional(
          v.pipe(v.string(), v.regex(/^[a-z0-9'’ -]+$/, 'must be lower-case words separated by spaces')),
        ),
        /** Concept ids that stand together in the sentence. */
        concepts: v.optional(v.pipe(v.array(concept), v.minLength(1, 'must not be empty'))),
        /** A sentence that must not be flagged because of it. */
        example: v.pipe(v.string(), v.minLength(10, 'must be a whole sentence')),
      }),
      v.check(
        (a) => (a.words === undefined) !== (a.concepts === undefined),
        'must have either words or concepts, not both',
      ),
    ),
  ),
  /**
   * Exact wordings: each frame is a row of slots, each slot the phrases that may fill it, "is stored, is kept"; a sentence that
   * fills the slots in order, without a negation, needs less support from the proposer.
   */
  frames: v.optional(v.array(v.pipe(v.array(v.string()), v.minLength(2, 'a frame needs two slots or more')))),
  /** For authors: what the source says and where it was read. */
  fact: v.optional(v.pipe(v.string(), v.minLength(10))),
  /** For authors: the readings in which truth and source were compared, by others than the writer; the latest last. */
  review: v.optional(v.pipe(v.array(Review), v.minLength(1, 'must not be empty; leave it out'))),
  /** For authors: what no source settles yet; an entry whose truth depends on it is not `on`. */
  openQuestion: v.optional(v.pipe(v.string(), v.minLength(10))),
});

const concept = v.picklist(
  concepts,
  (issue) =>
    `"${String(issue.input)}" is not a concept of utils/knowledge/concepts.ts; use one or add it there`,
);

/** One misstatement people make about Apple platform security, as data. One file each: `misconceptions/<topic>/<id>.json`. */
export const MisconceptionSchema = v.strictObject({
  /** File name and settings key; never reused for something else. */
  id: kebab,
  /** Folder. */
  topic: kebab,
  source: Source,
  ...saidWith(concept),
});

type Entry = v.InferOutput<typeof MisconceptionSchema>;

/** An entry as the engine takes it: its own, or a pack's with concepts and a source of its own. */
export interface Misconception extends Omit<Entry, 'source' | 'requires' | 'antipatterns'> {
  source: CitedSource;
  requires: readonly (readonly string[])[];
  antipatterns: readonly { words?: string; concepts?: readonly string[]; example: string }[];
}
export type Severity = Misconception['severity'];

/** One line a problem: file, field, what is wrong with it. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[], file: string): string[] {
  return issues.map((issue) => {
    const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
    const message = isUnknown
      ? 'is not a field here; look for a slip of the pen, or leave it out'
      : issue.message;
    return `${file}: ${v.getDotPath(issue) ?? '(whole file)'}: ${message}`;
  });
}

/**
 * Reads one entry from parsed JSON.
 * @param file Name to blame in messages.
 * @throws Error that names the file, each field and what is wrong with it, one a line.
 */
export function parseMisconception(data: unknown, file: string): Misconception {
  const result = v.safeParse(MisconceptionSchema, data);
  if (result.success) return result.output;
  throw new Error(problemsOf(result.issues, file).join('\n'));
}
