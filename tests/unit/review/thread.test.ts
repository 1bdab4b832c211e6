import { describe, expect, it } from 'vitest';
import { CONFIDENCE } from '../../../utils/claims/confidence.ts';
import type { PostReview } from '../../../utils/review/post.ts';
import { answeredBy, reviewThread, reviewWhole, shownOf } from '../../../utils/review/thread.ts';
import type { Post, Thread } from '../../../utils/thread/model.ts';
import { finding, post, reviewed, seen } from './posts.ts';

const STORED = 'passcode-stored-on-device';
const HASHED = 'passcode-hash-compared';
const CLAIM = 'The passcode is stored on the phone itself.';
const GENERIC = 'A password is hashed and the hash is compared.';

const threadOf = (posts: Post[]): Thread => ({
  site: 'test',
  layout: 'exact',
  title: 'Codes',
  url: 'https://example.org/codes',
  posts,
});
const review = (...reviews: PostReview[]) => reviewThread(threadOf(reviews.map((r) => r.post)), reviews);

describe('a reply that corrects a subject', () => {
  const claimant = post('claimant', [CLAIM]);
  const claim = reviewed(claimant, [finding(claimant, CLAIM, STORED)]);
  const denial = 'The passcode is not stored on the phone.';
  const reply = (confidence: number, parts: Parameters<typeof post>[1] = []) => {
    const helper = post('helper', [{ quoted: CLAIM, of: 'claimant' }, denial, GENERIC, ...parts]);
    return reviewed(
      helper,
      [finding(helper, GENERIC, HASHED, confidence)],
      [seen(helper, CLAIM, STORED, 'quoted'), seen(helper, denial, STORED, 'denied')],
    );
  };

  it('is not flagged for what is hardly sure', () => {
    const { findings, notFlagged } = review(claim, reply(0.9));
    expect(findings.map(({ quote }) => quote)).toEqual([CLAIM]);
    expect(notFlagged).toContainEqual(expect.objectContaining({ quote: GENERIC, reason: 'correctingPost' }));
  });

  it('is so although the quoted post itself is not on the page', () => {
    expect(review(reply(0.9)).findings).toEqual([]);
  });

  it('is so where it quotes nothing and says what puts the finding right', () => {
    const helper = post('helper', [denial, GENERIC]);
    const correcting = reviewed(
      helper,
      [finding(helper, GENERIC, HASHED, 0.9)],
      [seen(helper, denial, STORED, 'denied')],
    );
    const { findings, notFlagged } = review(claim, correcting);
    expect(findings.map(({ quote, correctedBy }) => [quote, correctedBy?.post])).toEqual([[CLAIM, 'helper']]);
    expect(notFlagged.map(({ quote, post: { id } }) => [quote, id])).toEqual([
      [denial, 'helper'],
      [GENERIC, 'helper'],
    ]);
    expect(review(correcting).findings).toHaveLength(1);
  });

  it('is flagged for what is sure', () => {
    expect(review(claim, reply(CONFIDENCE.middle)).findings).toHaveLength(2);
    expect(review(claim, reply(0.97)).findings.map(({ quote }) => quote)).toEqual([CLAIM, GENERIC]);
  });

  it('is flagged for what is hardly sure of another subject', () => {
    const helper = post('helper', [denial, 'AirTags hold a GPS chip.']);
    const other = reviewed(
      helper,
      [finding(helper, 'AirTags hold a GPS chip.', 'airtag-has-gps', 0.9)],
      [seen(helper, denial, STORED, 'denied')],
    );
    expect(review(claim, other).findings).toHaveLength(2);
  });
});

it('does not flag what was true when it was written', () => {
  const words = 'The phone shows one address to all networks.';
  const of = (postedAt: string | null) => {
    const old = post('old', [words], { postedAt });
    return review(reviewed(old, [finding(old, words, 'one-wifi-address')]));
  };
  expect(of('2013-05-01').findings).toEqual([]);
  expect(of('2013-05-01').notFlagged).toEqual([expect.objectContaining({ quote: words, reason: 'wasTrue' })]);
  expect(of('2024-05-01').findings).toHaveLength(1);
  expect(of(null).findings).toHaveLength(1);
});

it('flags what is false beside what was true when it was written', () => {
  const words = 'The phone shows one address to all networks.';
  const old = post('old', [words, CLAIM], { postedAt: '2013-05-01' });
  const both = [finding(old, words, 'one-wifi-address'), finding(old, CLAIM, STORED)];
  expect(review(reviewed(old, both)).findings.map(({ quote }) => quote)).toEqual([CLAIM]);
});

it('counts the sentences of all posts', () => {
  const posts = [post('a', ['Hello there. Who are you?']), post('b', ['Me.'])];
  expect(review(...posts.map((each) => reviewed(each))).sentences).toBe(3);
});

describe('the post that a post answers', () => {
  const question = post('question', [CLAIM], { kind: 'question' });
  const tip = post('tip', [CLAIM], { kind: 'tip' });
  const nested = post('nested', [CLAIM], { parent: 'tip' });
  const lost = post('lost', [CLAIM], { parent: 'elsewhere' });
  const posts = [tip, question, nested, lost];

  it('is its parent, else the question', () => {
    expect(answeredBy(nested, posts)).toBe(tip);
    expect(answeredBy(tip, posts)).toBe(question);
  });

  it('is none for the question, where there is none, and where the parent is on another page', () => {
    expect(answeredBy(question, posts)).toBeUndefined();
    expect(answeredBy(tip, [tip, nested])).toBeUndefined();
    expect(answeredBy(lost, posts)).toBeUndefined();
  });
});

it('reads the first words of an answer with the question', () => {
  const asked = post('asker', ['What happens to my face data when I set up Face ID?'], { kind: 'question' });
  const answer = post('helper', ['It’s uploaded to Apple’s servers.']);
  const found = (...posts: Post[]) => reviewWhole(threadOf(posts)).findings.map(({ post: { id } }) => id);
  expect(found(asked, answer)).toEqual(['helper']);
  expect(found(answer)).toEqual([]);
});

it('flags who quotes a misstatement and wholly agrees, and nobody else who quotes it', () => {
  const words = 'An AirTag has its own GPS chip and sends its position to satellites.';
  const quoting = (id: string, answer: string) => post(id, [{ quoted: words, of: 'claimant' }, answer]);
  const posts = [
    post('claimant', [words]),
    quoting('fan', 'Exactly, that’s right.'),
    quoting('joker', 'Exactly. But I have never seen one.'),
    quoting('sceptic', 'Who says so?'),
    quoting('helper', 'That’s not true.'),
  ];
  const { findings } = reviewWhole(threadOf(posts));
  expect(
    findings.map(({ id, quote, post: { id: by }, correctedBy }) => [by, id, quote, correctedBy?.post]),
  ).toEqual([
    ['claimant', 'airtag-has-gps', words, 'helper'],
    ['fan', 'airtag-has-gps', 'Exactly, that’s right.', 'helper'],
  ]);
  expect(findings[0]?.fingerprint).not.toBe(findings[1]?.fingerprint);
});

it('keeps the question’s own words out of the findings unless asked for', () => {
  const asker = post('asker', [CLAIM], { kind: 'question' });
  const whole = review(reviewed(asker, [finding(asker, CLAIM, STORED)]));
  expect(shownOf(whole, () => true).findings).toEqual([]);
  expect(shownOf(whole, () => true).notFlagged).toEqual([
    expect.objectContaining({ quote: CLAIM, reason: 'question' }),
  ]);
  expect(shownOf(whole, () => true, true).findings).toHaveLength(1);
  expect(shownOf(whole, () => true, true).notFlagged).toEqual([]);
});

it('shows the findings that the reader wants', () => {
  const claimant = post('claimant', [CLAIM, GENERIC]);
  const both = [finding(claimant, CLAIM, STORED), finding(claimant, GENERIC, HASHED)];
  const shown = shownOf(review(reviewed(claimant, both)), ({ id }) => id === HASHED);
  expect(shown.findings.map(({ id }) => id)).toEqual([HASHED]);
  expect(shown.notFlagged).toEqual([]);
});

it('shows nothing of a pack that was taken away meanwhile', () => {
  const claimant = post('claimant', [CLAIM], { postedAt: '2013-05-01' });
  const whole = review(reviewed(claimant, [finding(claimant, CLAIM, 'gone', 0.9)]));
  expect(shownOf(whole, () => true).findings).toEqual([]);
});
