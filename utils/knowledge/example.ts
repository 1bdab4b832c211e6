import * as v from 'valibot';

/** Why a sentence asserts its misconception, or does not. Each reason not to flag needs a minimal pair among the matches. */
export const reasons = {
  match: [
    'assertion',
    'multi-clause',
    'pronoun',
    'advice',
    'causal',
    'passive',
    'telegraphic',
    'answer',
    'cleft',
    'rhetorical-assertion',
    'lowercase',
    'typo',
  ],
  no_match: [
    'negated',
    'scoped-true',
    'other-subject',
    'question',
    'hypothetical',
    'attributed',
    'correction',
    'quoted',
    'hedged',
    'narrative',
    'near-miss',
  ],
} as const;

const text = v.pipe(v.string(), v.trim(), v.minLength(3, 'is too short for a sentence'));

const row = <Label extends keyof typeof reasons>(label: Label) => ({
  label: v.literal(label),
  why: v.picklist(reasons[label], `must be one of ${reasons[label].join(', ')}`),
  text,
});
const context = v.pipe(v.array(text), v.maxLength(3, 'has more than three sentences'));
const writer = v.pipe(v.string(), v.minLength(1));
const LABELS = 'label must be match or no_match';

/** One labelled sentence: for training and tests, never shipped. One a line in `<id>.examples.jsonl` beside the entry. */
export const ExampleSchema = v.variant(
  'label',
  [
    v.strictObject({ ...row('match'), context, writer }),
    v.strictObject({ ...row('no_match'), context, writer }),
  ],
  LABELS,
);

const packed = { context: v.optional(context, []), writer: v.optional(writer, 'author') };

/** The same inside a pack, where context and writer may be left out. */
export const PackedExampleSchema = v.variant(
  'label',
  [v.strictObject({ ...row('match'), ...packed }), v.strictObject({ ...row('no_match'), ...packed })],
  LABELS,
);

/**
 * `match`: the writer asserts the misconception. `no_match`: true, or not the writer's own assertion, or about something else.
 * `context`: the sentences just before it in the same post, or the post it answers, oldest first.
 */
export type Example = v.InferOutput<typeof ExampleSchema>;

/**
 * Reads a file of examples.
 * @param file Name to blame in messages.
 * @throws Error that names file, line and field, one problem a line.
 */
export function parseExamples(jsonl: string, file: string): Example[] {
  const examples: Example[] = [];
  const problems: string[] = [];
  jsonl.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const at = `${file}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      problems.push(`${at}: is not JSON`);
      return;
    }
    const parsed = v.safeParse(ExampleSchema, value);
    if (parsed.success) examples.push(parsed.output);
    else
      for (const issue of parsed.issues)
        problems.push(`${at}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return examples;
}
