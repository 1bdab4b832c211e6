import { describe, expect, it } from 'vitest';
import { merge, parseSubmission } from '../../../scripts/import-sentences.ts';
import { unpaired } from '../../../utils/claims/examples.ts';
import { type Example, parseExamples } from '../../../utils/knowledge/example.ts';

const match = (text: string, writer = 'a', context: string[] = []): Example => ({
  label: 'match',
  why: 'assertion',
  text,
  context,
  writer,
});

describe('a file of examples', () => {
  it('is read line by line', () => {
    const row = match('The code is kept on the phone.');
    expect(parseExamples(`${JSON.stringify(row)}\n\n`, 'x.jsonl')).toEqual([row]);
  });
  it('is refused as a whole, with file, line and field of each problem', () => {
    const wrong = [
      JSON.stringify({ ...match('The code is kept.'), why: 'negated' }),
      'not json',
      JSON.stringify({ ...match('The code is kept.'), label: 'maybe' }),
    ].join('\n');
    expect(() => parseExamples(wrong, 'x.jsonl')).toThrow(
      /^x\.jsonl:1: why: .*\nx\.jsonl:2: is not JSON\nx\.jsonl:3: label: /,
    );
  });
});

describe('a writer’s file', () => {
  const read = (source: string) => parseSubmission(source, 'w/01.txt', 'w', new Set(['an-id']));

  it('gives reason, context and sentence', () => {
    const { submissions, problems } = read(
      '# an-id\n+ pronoun | Where is it? >> It sits on the chip.\n- question | Is it?\n',
    );
    expect(problems).toEqual([]);
    expect(submissions.map((s) => s.example)).toEqual([
      {
        label: 'match',
        why: 'pronoun',
        text: 'It sits on the chip.',
        context: ['Where is it?'],
        writer: 'w',
      },
      { label: 'no_match', why: 'question', text: 'Is it?', context: [], writer: 'w' },
    ]);
  });
  it('is told line by line what is wrong with it', () => {
    const { problems } = read('# nobody\n# an-id\nplain\n+ question | Is it so?\n+ causal | So | it is.\n');
    expect(problems.map((p) => p.split(': ')[0])).toEqual([
      'w/01.txt:1',
      'w/01.txt:3',
      'w/01.txt:4:1',
      'w/01.txt:5',
    ]);
  });
});

describe('merging examples', () => {
  const present = [match('The code is kept on the phone itself, for good.')];

  it('leaves out what is there already, whatever its case and punctuation', () => {
    const { added, exact } = merge(present, [match('the code is kept on the phone itself for good', 'b')]);
    expect([added, exact]).toEqual([[], 1]);
  });
  it('leaves out what differs in a word of ten, and counts what two writers share', () => {
    const { added, near, overlap } = merge(present, [
      match('The code is kept on the phone itself, for good now.', 'b'),
    ]);
    expect([added, near, [...overlap]]).toEqual([[], 1, [['a = b', 1]]]);
  });
  it('keeps minimal pairs and the same words in another context', () => {
    const pair: Example = {
      ...match('The code is not kept on the phone itself, for good.'),
      label: 'no_match',
      why: 'negated',
    };
    const other = match('The code is kept on the phone itself, for good.', 'b', [
      'Where does Apple keep what I typed this morning?',
    ]);
    expect(merge(present, [pair, other]).added).toEqual([pair, other]);
  });
  it('reports a sentence with both labels', () => {
    const both: Example = { ...(present[0] as Example), label: 'no_match', why: 'negated' };
    expect(merge(present, [both]).conflicts).toHaveLength(1);
  });
});

describe('minimal pairs', () => {
  it('are asked for each reason not to flag', () => {
    const examples: Example[] = [
      match('The code is kept on the phone.'),
      { ...match('The code is not kept on the phone.'), label: 'no_match', why: 'negated' },
      { ...match('Bananas are yellow in spring.'), label: 'no_match', why: 'question' },
    ];
    expect(unpaired(examples)).not.toContain('negated');
    expect(unpaired(examples)).toContain('question');
  });
});
