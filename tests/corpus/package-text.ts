import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/knowledge-files.ts';
import { splitSentences } from '../../utils/language/sentences.ts';

/** Prose of a Markdown file, without code, tables and addresses. */
const markdownProse = (source: string): string =>
  source
    .replace(/```[\s\S]*?```/g, '\n\n')
    .replace(/`[^`\n]*`/g, 'it')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/<[^>\n]*>/g, ' ');

/** Prose of the comments of a declaration file. */
const commentProse = (source: string): string =>
  (source.match(/\/\*\*[\s\S]*?\*\//g) ?? [])
    .map((comment) => markdownProse(comment.replace(/^\s*\/?\*+\/?/gm, '')).replace(/@\w+/g, '\n\n'))
    .join('\n\n');

/** A sentence of prose, and no line of a list, table or signature. */
const isSentence = (text: string) => /^[A-Z][^|{}=]*[a-z)][.!?]$/.test(text) && text.split(' ').length >= 6;

/** English sentences of the packages that are installed, each once: what they ship as documentation. In the order of their files. */
export function packageSentences(): string[] {
  const sentences = new Set<string>();
  const modules = join(ROOT, 'node_modules');
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|d\.ts)$/.test(path))
    .sort();
  for (const path of files) {
    const source = readFileSync(join(modules, path), 'utf8');
    const prose = path.endsWith('.md') ? markdownProse(source) : commentProse(source);
    for (const paragraph of prose.split(/\n\s*\n/)) {
      const line = paragraph.replace(/\s+/g, ' ').trim();
      for (const { start, end } of splitSentences(line)) {
        const sentence = line.slice(start, end);
        if (isSentence(sentence)) sentences.add(sentence);
      }
    }
  }
  return [...sentences];
}
