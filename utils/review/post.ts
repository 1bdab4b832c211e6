import type { Finding, Judgement, NotFlagged } from '../claims/finding.ts';
import { judgeSentence } from '../claims/judge.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Block, Post } from '../thread/model.ts';

/** What the engine says of one post. */
export interface PostReview {
  post: Post;
  /** Sentences read as the writer's own. */
  sentences: number;
  findings: Finding[];
  notFlagged: NotFlagged[];
}

interface Sentence {
  start: number;
  end: number;
  kind: Block['kind'];
}

/** How many sentences before the judged one may hold what "it" stands for. */
const CONTEXT = 2;

function sentencesOf(post: Post): Sentence[] {
  return post.blocks
    .filter(({ kind }) => kind === 'prose' || kind === 'quotation')
    .flatMap(({ start, end, kind }) =>
      splitSentences(post.text.slice(start, end)).map((s) => ({
        start: start + s.start,
        end: start + s.end,
        kind,
      })),
    );
}

/**
 * Judges the sentences of one post, in order; yields after each, so that the caller can slice time.
 * @param context what stands before its first sentence, oldest first: see `contextOf`
 */
export function* reviewPost(post: Post, context: readonly string[]): Generator<undefined, PostReview> {
  const review: PostReview = { post, sentences: 0, findings: [], notFlagged: [] };
  const before = [...context];
  for (const { start, end, kind } of sentencesOf(post)) {
    const text = post.text.slice(start, end);
    if (kind === 'prose') {
      review.sentences++;
      const judged: Judgement = judgeSentence(text, before.slice(-CONTEXT));
      for (const finding of judged.findings) review.findings.push(placed(finding, start));
      for (const seen of judged.notFlagged) review.notFlagged.push(placed(seen, start));
    } else {
      for (const seen of quotedIn(text, before)) review.notFlagged.push(placed(seen, start));
    }
    before.push(text);
    yield;
  }
  return review;
}

/**
 * What a post's first words answer: the questions of the post it answers, after the title for the thread's own question.
 * @param answered the post that it answers, if any
 */
export function contextOf(answered: Post | undefined, title: string): string[] {
  if (!answered) return [];
  const questions = sentencesOf(answered)
    .filter(({ kind }) => kind === 'prose')
    .map(({ start, end }) => answered.text.slice(start, end))
    .filter((sentence) => sentence.endsWith('?'));
  return (answered.kind === 'question' ? [title, ...questions] : questions).slice(-CONTEXT);
}

/** A quotation's claims are somebody else's: seen, never flagged. */
function quotedIn(text: string, before: string[]): NotFlagged[] {
  const { findings, notFlagged } = judgeSentence(text, before.slice(-CONTEXT));
  return [...findings, ...notFlagged].map(({ id, start, end, quote }) => ({
    id,
    start,
    end,
    quote,
    stance: 'quoted' as const,
    reason: 'quoted from another post',
  }));
}

function placed<T extends { start: number; end: number }>(what: T, offset: number): T {
  return { ...what, start: what.start + offset, end: what.end + offset };
}
