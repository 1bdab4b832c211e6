import * as v from 'valibot';
import { conceptMentions, Lexicon, type Mention, concepts as ownConcepts } from './concepts.ts';
import { PackedExampleSchema } from './example.ts';
import { kebab, type Misconception, problemsOf, saidWith } from './misconception.ts';

/** Longest file that is read, in UTF-16 code units: far more than a pack of two hundred entries. */
const LONGEST = 4_000_000;

const name = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `is longer than ${most} characters`),
  );

const address = v.pipe(
  v.string(),
  v.url('must be an address'),
  v.startsWith('https://', 'must be an https address'),
  v.maxLength(400, 'is longer than 400 characters'),
);

const phrase = v.pipe(
  v.string(),
  v.maxLength(60, 'is longer than 60 characters'),
  v.regex(/^[a-z0-9&']+(?:[ -][a-z0-9&']+)*$/, 'must be lower-case words separated by spaces'),
);

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64'));
const rows = v.strictObject({ widths: base64, columns: base64, weights: base64 });

const Entry = v.strictObject({
  /** "<pack id>/<entry id>"; settings key, never reused for something else. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be "<pack id>/<entry id>"')),
  ...saidWith(kebab),
  /** Id of one of the pack's sources. */
  source: kebab,
  /** Labelled sentences that the entry is trained on and has to pass. */
  examples: v.array(PackedExampleSchema),
});

/** A pack as a file: entries like Errata's own, with their sources, concepts and examples, for another product. */
export const PackSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal('errata-pack-1', 'must be "errata-pack-1"'),
  /** Namespace of the entries. */
  id: v.pipe(kebab, v.maxLength(40, 'is longer than 40 characters')),
  name: name(80),
  version: v.pipe(v.string(), v.regex(/^\d+(?:\.\d+){0,2}$/, 'must be a version like "1.0"')),
  author: name(80),
  /** Of claims, truths and examples. Sentences are read in English only so far. */
  language: v.literal('en', 'must be "en"'),
  /** The pages that the truths rest on: shown as links, never loaded. */
  sources: v.pipe(
    v.array(v.strictObject({ id: kebab, title: name(160), url: address })),
    v.minLength(1, 'names no source: every truth needs one'),
  ),
  /** Words and phrases people use for what the pack is about, besides Errata's own concepts. */
  concepts: v.record(kebab, v.pipe(v.array(phrase), v.minLength(1, 'must not be empty'))),
  entries: v.pipe(
    v.array(Entry),
    v.minLength(1, 'has no entries'),
    v.maxLength(200, 'has more than 200 entries: make two packs'),
  ),
  /** The trained proposer; written by `npm run pack`, never by hand. */
  model: v.optional(
    v.strictObject({
      entries: v.array(v.string()),
      features: base64,
      shared: base64,
      topic: rows,
      own: rows,
    }),
  ),
});

export type PackFile = v.InferOutput<typeof PackSchema>;

/** A pack as the engine takes it. */
export interface Pack extends Pick<PackFile, 'id' | 'name' | 'version' | 'author' | 'model'> {
  entries: readonly Misconception[];
  /** The concepts that lower-case words name: the pack's own and Errata's. */
  mentions: (words: readonly string[]) => Mention[];
}

export type PackReading = { file: PackFile; problems: null } | { file: null; problems: string[] };

/** Reads a pack's text whole. @param from name to blame in messages */
export function readPack(text: string, from: string): PackReading {
  const refused = (...problems: string[]): PackReading => ({ file: null, problems });
  if (text.length > LONGEST) return refused(`${from}: is longer than ${LONGEST} characters`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return refused(`${from}: is not JSON: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(PackSchema, data);
  if (!parsed.success) return refused(...problemsOf(parsed.issues, from));
  const problems = contradictions(parsed.output).map((problem) => `${from}: ${problem}`);
  return problems.length > 0 ? refused(...problems) : { file: parsed.output, problems: null };
}

/** What the schema cannot say: ids that do not fit together. */
function contradictions({ id, sources, concepts, entries }: PackFile): string[] {
  const problems: string[] = [];
  const known = new Set<string>([...ownConcepts, ...Object.keys(concepts)]);
  const pages = new Set(sources.map((source) => source.id));
  const seen = new Set<string>();
  for (const concept of Object.keys(concepts)) {
    if ((ownConcepts as readonly string[]).includes(concept))
      problems.push(`concepts.${concept}: is one of Errata's own concepts; choose another name`);
  }
  if (pages.size < sources.length) problems.push('sources: two have the same id');
  for (const [index, entry] of entries.entries()) {
    const at = `entries.${index} (${entry.id})`;
    if (!entry.id.startsWith(`${id}/`)) problems.push(`${at}: id: must begin with "${id}/"`);
    if (seen.has(entry.id)) problems.push(`${at}: id: is used twice`);
    seen.add(entry.id);
    if (!pages.has(entry.source))
      problems.push(`${at}: source: "${entry.source}" is not among the pack's sources`);
    const named = [
      ...entry.requires.flat(),
      ...entry.antipatterns.flatMap((pattern) => pattern.concepts ?? []),
    ];
    for (const concept of new Set(named.filter((concept) => !known.has(concept))))
      problems.push(`${at}: "${concept}" is neither among the pack's concepts nor Errata's own`);
  }
  return problems;
}

/** The pack as the engine takes it. */
export function packOf({ id, name, version, author, model, sources, concepts, entries }: PackFile): Pack {
  const pages = new Map(sources.map(({ id, title, url }) => [id, { title, url }]));
  const lexicon = new Lexicon(
    Object.fromEntries(Object.entries(concepts).map(([concept, phrases]) => [concept, phrases.join(', ')])),
  );
  return {
    id,
    name,
    version,
    author,
    ...(model && { model }),
    entries: entries.map(({ source, ...said }) => {
      const page = pages.get(source);
      return { ...said, topic: id, source: page ? { page } : {} };
    }),
    mentions: (words) => [...conceptMentions(words), ...lexicon.mentions(words)],
  };
}

const AUTHORING = ['fact', 'review', 'openQuestion'] as const;

/** The pack without its examples and notes for authors: what has to be kept to judge with it. */
export function slim(file: PackFile): PackFile {
  const entries = file.entries.map((entry) => {
    const kept: PackFile['entries'][number] = { ...entry, examples: [] };
    for (const field of AUTHORING) delete kept[field];
    return kept;
  });
  return { ...file, entries };
}
