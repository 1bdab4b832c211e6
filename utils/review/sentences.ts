import { isEnglish } from '../language/english.ts';
import { splitSentences } from '../language/sentences.ts';
import { linesOf, type Span, trimmed } from '../thread/blocks.ts';
import type { Block, Post } from '../thread/model.ts';

/** A sentence of a post that somebody says: its writer in prose, another in a quotation. UTF-16 offsets in the post's text. */
export interface Sentence {
  start: number;
  end: number;
  block: Block;
}

const LONGEST_TITLE = 200;
/** How the titles of Apple's pages end when they are pasted as links: "… - Apple Support", "… - Apple Support (UK)". */
const TITLE_END = /\s[-–—|]\s?(?:official )?apple(?: support| community| developer)?(?: \([a-z]{2}\))?\.?$/i;
const ADDRESS = /^[<([]?(?:https?:\/\/|www\.)\S+$/i;

/** The title of a page, or an address: not the writer's words. */
function isLink(sentence: string): boolean {
  return ADDRESS.test(sentence) || (sentence.length <= LONGEST_TITLE && TITLE_END.test(sentence));
}

const known = new WeakMap<Post, readonly Sentence[]>();

/** The sentences of a post that can be judged: English prose and quotations, without links. */
export function sentencesOf(post: Post): readonly Sentence[] {
  // each finding of a thread asks for the sentences of every post that answers it
  let sentences = known.get(post);
  if (!sentences) {
    sentences = split(post);
    known.set(post, sentences);
  }
  return sentences;
}

function split(post: Post): Sentence[] {
  return post.blocks
    .filter(({ kind, lang }) => (kind === 'prose' || kind === 'quotation') && speaksEnglish(lang))
    .flatMap((block) =>
      splitSentences(post.text.slice(block.start, block.end))
        .flatMap(({ start, end }) =>
          withoutLinks(post.text, { start: block.start + start, end: block.start + end }),
        )
        .filter(({ start, end }) => isEnglish(post.text.slice(start, end)))
        .map(({ start, end }) => ({ start, end, block })),
    );
}

/** What is left of a sentence between the lines that are links; a list of them may have been read as one sentence. */
function withoutLinks(text: string, sentence: Span): Span[] {
  const runs: Span[] = [];
  let run: Span | null = null;
  for (const line of linesOf(text, sentence).map((span) => trimmed(text, span))) {
    if (isLink(text.slice(line.start, line.end))) run = null;
    else if (run) run.end = line.end;
    else {
      run = { ...line };
      runs.push(run);
    }
  }
  return runs;
}

/** A block without a language of its own may hold any: its sentences tell. */
function speaksEnglish(lang: string | undefined): boolean {
  return !lang || /^en(?:[-_]|$)/i.test(lang);
}
