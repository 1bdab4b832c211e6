import { isEnglish } from '../language/english.ts';
import { splitSentences } from '../language/sentences.ts';
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

/** The sentences of a post that can be judged: English prose and quotations, without links. */
export function sentencesOf(post: Post): Sentence[] {
  return post.blocks
    .filter(({ kind, lang }) => (kind === 'prose' || kind === 'quotation') && speaksEnglish(lang))
    .flatMap((block) =>
      splitSentences(post.text.slice(block.start, block.end))
        .map(({ start, end }) => ({ start: block.start + start, end: block.start + end, block }))
        .filter(({ start, end }) => {
          const sentence = post.text.slice(start, end);
          return !isLink(sentence) && isEnglish(sentence);
        }),
    );
}

/** A block without a language of its own may hold any: its sentences tell. */
function speaksEnglish(lang: string | undefined): boolean {
  return !lang || /^en(?:[-_]|$)/i.test(lang);
}
