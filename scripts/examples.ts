import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf, stanceFeaturesOf } from '../utils/claims/features.ts';
import type { Sample } from '../utils/claims/learn.ts';
import { readStance } from '../utils/claims/stance.ts';
import { sentenceWords } from '../utils/claims/words.ts';
import { misconceptions } from '../utils/knowledge/index.ts';
import { splitSentences } from '../utils/language/sentences.ts';
import { tokenize } from '../utils/language/tokens.ts';
import { knowledgeFiles, ROOT, readExamples } from './knowledge-files.ts';

/** A labelled sentence of the corpus. */
export interface Labelled {
  /** Misconception that it is about; null for ordinary text. */
  id: string | null;
  text: string;
  context: string[];
  asserts: boolean;
  why: string;
  writer: string;
}

interface Row {
  text: string;
  context?: string[];
  label: string;
  why: string;
  writer?: string;
}

function rowsOf(path: string): Row[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The examples of every misconception, in the order of their files. */
export function labelledExamples(): Labelled[] {
  return knowledgeFiles().flatMap((file) =>
    readExamples(file).map(({ text, context, label, why, writer }) => ({
      id: file.id,
      text,
      context: [...(context ?? [])],
      asserts: label === 'match',
      why,
      writer: writer ?? '',
    })),
  );
}

/** What the notes say is true, sentence by sentence: no misstatement of what they correct. */
export function truths(): Labelled[] {
  return misconceptions.flatMap(({ id, truth }) => {
    const sentences = splitSentences(truth).map(({ start, end }) => truth.slice(start, end));
    return sentences.map((text, i) => ({
      id,
      text,
      context: sentences.slice(Math.max(0, i - 1), i),
      asserts: false,
      why: 'scoped-true',
      writer: 'notes',
    }));
  });
}

/** Ordinary, correct sentences: none may be flagged. */
export function ordinarySentences(): Labelled[] {
  return rowsOf('tests/corpus/ordinary.jsonl').map(({ text, context = [], why, writer = '' }) => ({
    id: null,
    text,
    context,
    asserts: false,
    why,
    writer,
  }));
}

/** Where the blind rounds are kept that nothing has learned from. */
export const BLIND = 'tests/corpus/blind.jsonl';

/** Sentences by writers who saw neither the engine nor the examples; never trained on, and read by nobody who tunes. */
export function blindSentences(): Labelled[] {
  const lines = readFileSync(join(ROOT, BLIND), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Labelled);
}

/** Sentences as they occur in real threads, reworded; never trained on. */
export function realSentences(): Labelled[] {
  return rowsOf('tests/corpus/real.jsonl').map(({ text, context = [], label, why }) => ({
    id: null,
    text,
    context,
    asserts: label === 'match',
    why,
    writer: 'real',
  }));
}

/** A labelled sentence as the learner takes it. @param entries ids by index */
export function sampleOf(
  { id, text, context, asserts }: Labelled,
  entries: ReadonlyMap<string, number>,
): Sample {
  const stance = readStance(text, { before: context });
  return {
    entry: id === null ? -1 : (entries.get(id) ?? -1),
    asserts,
    words: featuresOf(tokenize(text), tokenize(context.join(' '))).hashes,
    stance: stanceFeaturesOf(stance).hashes,
  };
}

/** The words of a labelled sentence, and of each sentence of its context, as the network takes them. */
export function wordsIn({ text, context }: Labelled): { sentence: string[]; context: string[][] } {
  const words = (each: string) => sentenceWords(tokenize(each)).map((word) => word.text);
  return { sentence: words(text), context: context.map(words).filter(({ length }) => length > 0) };
}
