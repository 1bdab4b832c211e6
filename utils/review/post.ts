import type { Finding, Judgement, NotFlagged } from '../claims/finding.ts';
import { judgeSentence } from '../claims/judge.ts';
import type { Post } from '../thread/model.ts';
import { type Steps, whole } from '../thread/steps.ts';
import { isAssent } from './answers.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A finding in a post. */
export interface PostFinding extends Finding {
  /** The misstatement, where the sentence only agrees with it: the words quoted right before. */
  adopts?: string;
}

/** What the engine says of one post. */
export interface PostReview {
  post: Post;
  /** Sentences read as the writer's own. */
  sentences: number;
  findings: PostFinding[];
  notFlagged: NotFlagged[];
}

/** How many sentences before the judged one may hold what "it" stands for. */
const CONTEXT = 2;

/**
 * Judges the sentences of one post, in order; yields after each, so that the caller can slice time.
 * @param context what stands before its first sentence, oldest first: see `contextOf`
 */
export function* reviewPost(post: Post, context: readonly string[]): Steps<PostReview> {
  const review: PostReview = { post, sentences: 0, findings: [], notFlagged: [] };
  const before = [...context];
  const sentences = sentencesOf(post);
  const words = (sentence: Sentence | undefined) =>
    sentence ? post.text.slice(sentence.start, sentence.end) : '';
  /** The misstatement that the sentence right before quotes. */
  let quoted: Finding | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const { start, block } = sentence;
    const text = words(sentence);
    const judged: Judgement = judgeSentence(text, before.slice(-CONTEXT));
    if (block.kind === 'quotation') {
      for (const seen of [...judged.findings, ...judged.notFlagged])
        review.notFlagged.push(asQuoted(placed(seen, start)));
      quoted = judged.findings[0];
    } else {
      review.sentences++;
      if (quoted && isAssent(text) && !TURNS.test(words(sentences[index + 1])))
        review.findings.push(adopted(quoted, sentence, text));
      for (const finding of judged.findings) review.findings.push(placed(finding, start));
      for (const seen of judged.notFlagged) review.notFlagged.push(placed(seen, start));
      quoted = undefined;
    }
    before.push(text);
    yield;
  }
  return review;
}

/** The same in one go, where nothing else waits for the thread. */
export function reviewPostWhole(post: Post, context: readonly string[]): PostReview {
  return whole(reviewPost(post, context));
}

/**
 * What a post's first words answer: the questions of the post it answers, after the title for the thread's own question.
 * @param answered the post that it answers, if any
 */
export function contextOf(answered: Post | undefined, title: string): string[] {
  if (!answered) return [];
  const questions = sentencesOf(answered)
    .filter(({ block }) => block.kind === 'prose')
    .map(({ start, end }) => answered.text.slice(start, end))
    .filter((sentence) => sentence.endsWith('?'));
  return (answered.kind === 'question' ? [title, ...questions] : questions).slice(-CONTEXT);
}

/** After such a word the agreement was none: "Agreed. But …" */
const TURNS = /^(?:but|however|except|although|though|only|not|sorry|or|just kidding|\/s)\b/i;

/** What somebody quotes and wholly agrees with is his own statement as well. */
function adopted(quoted: Finding, { start, end }: Sentence, assent: string): PostFinding {
  return {
    ...quoted,
    start,
    end,
    quote: assent,
    adopts: quoted.quote,
    evidence: [...quoted.evidence.slice(0, 1), { words: assent, meaning: 'agreement' }],
  };
}

/** A quotation's claims are somebody else's: seen, never flagged. */
function asQuoted({ id, start, end, quote }: Finding | NotFlagged): NotFlagged {
  return { id, start, end, quote, stance: 'quoted', reason: 'quotedPost' };
}

function placed<T extends { start: number; end: number }>(what: T, offset: number): T {
  return { ...what, start: what.start + offset, end: what.end + offset };
}
