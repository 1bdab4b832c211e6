import type { NotFlagged } from '../claims/finding.ts';
import { guideReferences } from '../guide/address.ts';
import { byId } from '../knowledge/index.ts';
import type { Block, Post } from '../thread/model.ts';
import { elapsed } from '../thread/order.ts';
import { contradicts, isDenial, isNegated, isNoAnswer, isRetraction, sharedWords } from './answers.ts';
import type { PostFinding, PostReview } from './post.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A later post that puts a finding right. */
export interface Correction {
  post: Post['id'];
  author: string | null;
  /** The sentence that does it, with its offsets in that post's text; null where the post as a whole is what was agreed to. */
  sentence: { start: number; end: number; quote: string } | null;
}

/** Whether a sentence about a misconception speaks against it. "without" negates nothing that a claim says: "Apple can reset it without erasing". */
const speaksAgainst = ({ stance, quote }: NotFlagged) =>
  stance === 'refuted' || (stance === 'denied' && isNegated(quote) && !isNoAnswer(quote));
/** Words, other than those of grammar, that a denial shares with what it denies where no quotation ties the two. */
const SAME_SUBJECT = 2;
/** The same for the truth, as the catalogue words it. */
const SAME_TRUTH = 4;

const MOST_TERSE = 2;

/** How surely a post speaks of the finding: it quotes it, it answers its post, or it only says the contrary. */
const TIES = { quotes: 2, answers: 1, none: 0 };

/**
 * The later post that puts a finding right, best one that quotes its words or answers its post, of equals the first. Its
 * writer settles it too, by taking it back or denying it later: taking back what another post put right names that post.
 * @param reviews of the whole thread, in thread order
 */
export function correctionOf(
  finding: PostFinding,
  inPost: Post,
  reviews: readonly PostReview[],
): Correction | null {
  const at = reviews.findIndex(({ post }) => post.id === inPost.id);
  const later = reviews.filter(({ post }, index) => isLater(post, inPost, index - at));
  const isOwn = ({ post }: PostReview) => post.author !== null && post.author === inPost.author;
  const others = later.filter((review) => !isOwn(review));
  const taken = later
    .filter(
      (review) =>
        isOwn(review) && ownSentences(review.post).some((s) => isRetraction(wordsOf(review.post, s))),
    )
    .flatMap(({ post }) =>
      others.filter((other) => answers(post, other.post) && answers(other.post, inPost)),
    )[0];
  let best: { correction: Correction; tie: number } | null = null;
  for (const review of taken ? [taken] : others) {
    const tie = tieOf(review.post, finding, inPost);
    if (best && tie <= best.tie) continue;
    const sentence = correctingSentence(review, finding, inPost, tie);
    if (sentence || taken) best = { correction: correction(review.post, sentence), tie };
  }
  if (best) return best.correction;
  for (const review of later.filter(isOwn)) {
    const denial = review.notFlagged.find((seen) => seen.id === finding.id && speaksAgainst(seen));
    if (denial) return correction(review.post, denial);
  }
  return null;
}

/** Whether a post speaks against a subject that it quotes a statement about: its writer knows better. */
export function topicsCorrectedIn({ notFlagged }: PostReview): Set<string> {
  const topics = (seen: readonly NotFlagged[]) => new Set(seen.flatMap(({ id }) => byId(id)?.topic ?? []));
  const quoted = topics(notFlagged.filter(({ stance }) => stance === 'quoted'));
  return topics(notFlagged.filter(speaksAgainst)).intersection(quoted);
}

const correction = (post: Post, sentence: { start: number; end: number } | null): Correction => ({
  post: post.id,
  author: post.author,
  sentence: sentence && {
    start: sentence.start,
    end: sentence.end,
    quote: post.text.slice(sentence.start, sentence.end),
  },
});

function tieOf(post: Post, finding: PostFinding, inPost: Post): number {
  if (post.blocks.some((block) => quotes(post, block, finding))) return TIES.quotes;
  return answers(post, inPost) ? TIES.answers : TIES.none;
}

/** The sentence of a later post that puts the finding right, or null. */
function correctingSentence(
  review: PostReview,
  finding: PostFinding,
  inPost: Post,
  tie: number,
): { start: number; end: number } | null {
  const { post, findings, notFlagged } = review;
  const entry = byId(finding.id);
  const statement = statementOf(finding);
  const near = (words: string) =>
    tie === TIES.quotes || (tie === TIES.answers && sharedWords(words, statement) >= SAME_SUBJECT);
  const against = notFlagged.find(
    (seen) =>
      (speaksAgainst(seen) &&
        (seen.id === finding.id || (byId(seen.id)?.topic === entry?.topic && near(seen.quote)))) ||
      (seen.stance === 'asserted' && seen.id === finding.id && contradicts(seen.quote, statement, true)),
  );
  if (against && !(tie === TIES.none && saysToo(review, finding))) return against;
  if (tie !== TIES.none) {
    const sentences = sentencesOf(post);
    for (const [index, sentence] of sentences.entries()) {
      const isMisstatement = findings.some(({ start }) => start === sentence.start);
      if (sentence.block.kind !== 'prose' || isMisstatement) continue;
      const words = wordsOf(post, sentence);
      if (contradicts(words, statement)) return sentence;
      const previous = sentences[index - 1]?.block;
      const isReply = previous ? quotes(post, previous, finding) : isTerse(inPost) || near(words);
      if (isReply && isDenial(words, statement)) return sentence;
    }
  }
  return saysToo(review, finding) ? null : truthIn(post, finding);
}

/** A post of so few sentences, none of them a question, is meant by an answer that only says "That's not true." */
function isTerse(post: Post): boolean {
  const own = ownSentences(post);
  return own.length <= MOST_TERSE && own.every((sentence) => !wordsOf(post, sentence).endsWith('?'));
}

const statementOf = ({ adopts, quote }: PostFinding) => adopts ?? quote;
const saysToo = ({ findings }: PostReview, { id }: PostFinding) => findings.some((other) => other.id === id);

/** The sentence that says what is true, in a post that links the section which the catalogue cites for it. */
function truthIn(post: Post, { id }: PostFinding): Sentence | null {
  const entry = byId(id);
  if (!entry) return null;
  const { section, also = [] } = entry.source;
  const cited = new Set<string | undefined>([section, ...also]);
  if (!guideReferences(post.text).some((reference) => cited.has(reference.section.id))) return null;
  return (
    ownSentences(post).find((sentence) => sharedWords(wordsOf(post, sentence), entry.truth) >= SAME_TRUTH) ??
    null
  );
}

/** Whether a quotation holds the finding's sentence, whatever its punctuation, or a line of it is the better part of that. */
function quotes(post: Post, { kind, start, end }: Block, finding: PostFinding): boolean {
  if (kind !== 'quotation') return false;
  const held = post.text.slice(start, end);
  const wanted = bareWords(statementOf(finding));
  const isPart = (line: string) => line.length * 2 > wanted.length && wanted.includes(line);
  return bareWords(held).includes(wanted) || held.split('\n').map(bareWords).some(isPart);
}

/** A text's words alone, each between single spaces. */
function bareWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

function answers(post: Post, answered: Post): boolean {
  return post.parent === answered.id || post.blocks.some(({ quotedPost }) => quotedPost === answered.id);
}

const ownSentences = (post: Post) => sentencesOf(post).filter(({ block }) => block.kind === 'prose');
const wordsOf = ({ text }: Post, { start, end }: Sentence) => text.slice(start, end);

/** Pages sorted by votes show answers in another order than they were written: links and times tell, else the page's order. */
function isLater(post: Post, than: Post, distance: number): boolean {
  if (post.id === than.id || answers(than, post)) return false;
  if (answers(post, than)) return true;
  const difference = elapsed(than.postedAt, post.postedAt);
  return difference === 0 ? distance > 0 : difference > 0;
}
