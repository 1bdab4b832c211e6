/**
 * How well assertion status is read: per reason and writer, the share of labelled rows read right, and the worst misses.
 * node scripts/stance-report.ts [--misses] [--why question,quoted] [--no-focus] [file.jsonl | folder of .txt …]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Focus, readStance, type StanceReading } from '../utils/claims/stance.ts';
import { splitSentences } from '../utils/language/sentences.ts';
import { tokenize } from '../utils/language/tokens.ts';

interface Row {
  id: string;
  text: string;
  context: string[];
  match: boolean;
  why: string;
  writer: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    why: { type: 'string' },
    writer: { type: 'string' },
    'no-focus': { type: 'boolean', default: false },
  },
});

function rowsOfJson(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line);
      return {
        id: row.id ?? row.subject ?? '',
        text: row.text,
        context: row.context,
        match: row.label === 'match',
        why: row.why,
        writer: row.writer ?? basename(path, '.jsonl'),
      };
    });
}

function rowsOfText(path: string): Row[] {
  let id = '';
  const rows: Row[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#')) id = line.slice(1).trim();
    const bar = line.indexOf('|');
    if (!/^[+-] /.test(line) || bar < 0) continue;
    const parts = line
      .slice(bar + 1)
      .split('>>')
      .map((part) => part.trim());
    const why = line.slice(1, bar).trim();
    rows.push({
      id,
      text: parts.pop() ?? '',
      context: parts,
      match: line[0] === '+',
      why,
      writer: basename(dirname(path)),
    });
  }
  return rows;
}

const rowsOf = (path: string): Row[] =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => rowsOf(join(path, name)))
    : path.endsWith('.jsonl')
      ? rowsOfJson(path)
      : path.endsWith('.txt')
        ? rowsOfText(path)
        : [];

const EVAL = join(import.meta.dirname, '../../shared/eval');
const paths =
  positionals.length > 0
    ? positionals
    : ['entries-dev.jsonl', 'real-dev.jsonl'].map((name) => join(EVAL, name));
const rows = paths.flatMap(rowsOf);

/** Words of a row, each once. */
const vocabulary = (text: string) =>
  new Set(
    tokenize(text)
      .filter(({ kind }) => kind === 'word')
      .map((t) => t.text),
  );

/** Stands in for the proposer: the words that an entry's matches hold far more often than other rows do. */
class Topics {
  #all = new Map<string, number>();
  #rows = 0;
  #entries = new Map<string, { rows: number; words: Map<string, number> }>();
  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const entry = this.#entries.get(row.id) ?? { rows: 0, words: new Map<string, number>() };
      this.#entries.set(row.id, entry);
      this.#rows++;
      if (row.match) entry.rows++;
      for (const word of vocabulary(row.text)) {
        this.#all.set(word, (this.#all.get(word) ?? 0) + 1);
        if (row.match) entry.words.set(word, (entry.words.get(word) ?? 0) + 1);
      }
    }
  }
  focus(row: Row, text: string): Focus[] {
    const entry = this.#entries.get(row.id);
    return tokenize(text)
      .filter(({ kind }) => kind === 'word')
      .map(({ start, end, text: word }) => {
        const own = row.match ? 1 : 0;
        const here = ((entry?.words.get(word) ?? own) - own + 0.1) / ((entry?.rows ?? own) - own + 2);
        const everywhere = ((this.#all.get(word) ?? 0) + 1) / (this.#rows + 20);
        return { start, end, weight: Math.max(0, Math.log(here / everywhere)) };
      })
      .filter(({ weight }) => weight > 0);
  }
}

const topics = new Topics(rows);

interface RowReading {
  stance: StanceReading['stance'];
  cue: string;
  negated: boolean;
}

/** Sentences that hold at least this share of what the fullest one holds can be the row's statement. */
const SHARE = 0.4;

/** A row is asserted if one of the sentences that hold its subject is. */
function readRow(row: Row): RowReading {
  const spans = splitSentences(row.text);
  const texts = spans.map(({ start, end }) => row.text.slice(start, end));
  const readings = texts.map((text, i) => {
    const focus = topics.focus(row, text);
    const weight = focus.reduce((sum, f) => sum + f.weight, 0);
    const reading = readStance(text, {
      before: [...row.context, ...texts.slice(0, i)],
      ...(values['no-focus'] ? {} : { focus }),
    });
    const covered = focus.filter((f) => reading.negations.some((n) => n.start <= f.start && n.end >= f.end));
    const negated =
      reading.negations.length > 0 && covered.reduce((sum, f) => sum + f.weight, 0) >= 0.3 * weight;
    return { stance: reading.stance, cue: reading.cue?.words ?? '', negated, weight };
  });
  const most = Math.max(0, ...readings.map(({ weight }) => weight));
  const full = readings.filter(({ weight }) => weight >= SHARE * most);
  return (
    full.find(({ stance }) => stance === 'asserted') ??
    full.sort((a, b) => b.weight - a.weight)[0] ?? { stance: 'asserted', cue: '', negated: false }
  );
}

const HELD_BACK = new Set([
  'question',
  'hypothetical',
  'attributed',
  'quoted',
  'hedged',
  'narrative',
  'correction',
  'sarcasm',
]);
const wanted = values.why?.split(',');
const table = new Map<string, { right: number; all: number; as: Map<string, number> }>();
for (const row of rows) {
  if (!row.match && !HELD_BACK.has(row.why) && row.why !== 'negated') continue;
  const reading = readRow(row);
  const right = row.match
    ? reading.stance === 'asserted'
    : row.why === 'negated'
      ? reading.negated || reading.stance === 'refuted'
      : reading.stance !== 'asserted';
  for (const key of [
    `${row.match ? 'match' : row.why}\t${row.writer}`,
    `${row.match ? 'match' : row.why}\tall`,
  ]) {
    const cell = table.get(key) ?? { right: 0, all: 0, as: new Map<string, number>() };
    table.set(key, cell);
    cell.all++;
    if (right) cell.right++;
    cell.as.set(reading.stance, (cell.as.get(reading.stance) ?? 0) + 1);
  }
  if (
    !right &&
    values.misses &&
    (!wanted || wanted.includes(row.match ? 'match' : row.why)) &&
    (!values.writer || values.writer === row.writer)
  )
    console.log(
      `${row.match ? 'match' : row.why}\t${row.writer}\t${reading.stance}\t[${reading.cue}]\t${[...row.context, row.text].join(' >> ')}`,
    );
}
for (const [key, { right, all, as }] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [why = '', writer = ''] = key.split('\t');
  const stances = [...as].sort((a, b) => b[1] - a[1]).map(([stance, n]) => `${stance} ${n}`);
  console.log(
    `${why.padEnd(13)}${writer.padEnd(12)}${String(right).padStart(6)} / ${String(all).padEnd(6)}${((100 * right) / all).toFixed(1).padStart(6)} %   ${stances.join(', ')}`,
  );
}
