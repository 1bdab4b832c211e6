import { describe, expect, it } from 'vitest';
import { contextOf, reviewPost, reviewPostWhole } from '../../../utils/review/post.ts';
import { post } from './posts.ts';

const STORED = 'passcode-stored-on-device';
const CLAIM = 'The passcode is stored locally on your iPhone.';
const POINTING = 'It is stored in the memory of the phone.';
const ASKED = 'Where does my passcode live?';

const flagged = (parts: Parameters<typeof post>[1], context: string[] = []) =>
  reviewPostWhole(post('a', parts), context).findings.map(({ quote }) => quote);

describe('what a sentence points back at', () => {
  it('is what stands before it in the post', () => {
    expect(flagged([`${ASKED} ${POINTING}`])).toEqual([POINTING]);
    expect(flagged([POINTING])).toEqual([]);
  });

  it('is what the post answers, where it opens it', () => {
    expect(flagged([POINTING], [ASKED])).toEqual([POINTING]);
  });

  it('is not what stands further back', () => {
    const between = ['I bought a bicycle last week.', 'The shop was nice.'];
    expect(flagged([[ASKED, ...between, POINTING].join(' ')])).toEqual([]);
    expect(flagged([POINTING], [ASKED, ...between])).toEqual([]);
  });
});

describe('a quotation', () => {
  const quoting = post('a', [{ quoted: CLAIM }, 'Is it?', 'Thank you.']);

  it('is seen and never flagged', () => {
    const { findings, notFlagged } = reviewPostWhole(quoting, []);
    expect(findings).toEqual([]);
    expect(notFlagged).toContainEqual({
      id: STORED,
      start: 0,
      end: CLAIM.length,
      quote: CLAIM,
      stance: 'quoted',
      reason: 'quotedPost',
    });
  });

  it('is not counted among the writer’s own sentences', () => {
    expect(reviewPostWhole(quoting, []).sentences).toBe(2);
  });

  it('becomes the writer’s own where he wholly agrees, which his words show', () => {
    const agreeing = post('a', [{ quoted: CLAIM }, 'Exactly, that’s right.']);
    const [finding] = reviewPostWhole(agreeing, []).findings;
    expect(finding).toMatchObject({ id: STORED, quote: 'Exactly, that’s right.', adopts: CLAIM });
    expect(agreeing.text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
    expect(finding?.evidence).toEqual([
      { words: expect.stringContaining('passcode'), meaning: 'subject' },
      { words: 'Exactly, that’s right.', meaning: 'agreement' },
    ]);
  });

  it('does not where he turns, or agrees only with what stands between', () => {
    expect(flagged([{ quoted: CLAIM }, 'Exactly. But it is only a hash.'])).toEqual([]);
    expect(flagged([{ quoted: CLAIM }, 'Thank you.', 'Exactly!'])).toEqual([]);
  });
});

it('lets go after each sentence, so that a long post does not hold the page', () => {
  const steps = reviewPost(post('a', [`${CLAIM} Thank you. Goodbye.`]), []);
  const first = [steps.next(), steps.next(), steps.next()];
  expect(first.map(({ done }) => done)).toEqual([false, false, false]);
  expect(steps.next().value).toMatchObject({ sentences: 3, findings: [{ quote: CLAIM }] });
});

describe('what a post’s first words answer', () => {
  const question = post(
    'q',
    ['My iPad is locked. Can Apple open it?', { quoted: 'Who are you?' }, 'Does it cost?'],
    {
      kind: 'question',
    },
  );

  it('are the questions of the post that it answers', () => {
    expect(contextOf({ ...question, kind: 'reply' }, 'Locked')).toEqual([
      'Can Apple open it?',
      'Does it cost?',
    ]);
  });

  it('are the title as well, where that is the thread’s question, the last two of all', () => {
    const short = post('q', ['My iPad is locked. Can Apple open it?'], { kind: 'question' });
    expect(contextOf(short, 'Locked out of it')).toEqual(['Locked out of it', 'Can Apple open it?']);
    expect(contextOf(question, 'Locked out of it')).toEqual(['Can Apple open it?', 'Does it cost?']);
  });

  it('are none where it answers none', () => {
    expect(contextOf(undefined, 'Locked')).toEqual([]);
  });
});
