import { expect, it } from 'vitest';
import { byId } from '../../../utils/knowledge/index.ts';
import { cardOf, silences } from '../../../utils/review/card.ts';
import { fingerprint } from '../../../utils/review/fingerprint.ts';
import { reviewThread } from '../../../utils/review/thread.ts';
import { finding, post, reviewed, seen } from './posts.ts';

const ID = 'passcode-stored-on-device';
const WORDS = 'On the phone.';

function reviewOf(marks: 'solved'[] = [], denied = false) {
  const first = post('a', ['Hello.', WORDS], { author: 'ada', permalink: 'https://x.example/a', marks });
  const last = post('z', ['No.'], { author: 'zoe' });
  const reviews = [
    reviewed(first, [finding(first, WORDS, ID)]),
    reviewed(last, [], denied ? [seen(last, 'No.', ID, 'denied')] : []),
  ];
  const posts = [first, last];
  return reviewThread({ site: 't', layout: 'exact', title: '', url: '', posts }, reviews);
}
const cardFor = (...given: Parameters<typeof reviewOf>) => {
  const [found] = reviewOf(...given).findings;
  if (!found) throw new Error('nothing was found');
  return { found, card: cardOf(found, 'en') };
};

it('tells a finding with its post and what is known of it', () => {
  const { found, card } = cardFor();
  const entry = byId(ID);
  expect(card).toMatchObject({
    key: `a:${found.start}:${ID}`,
    misconception: ID,
    topic: entry?.topic,
    severity: entry?.severity,
    claim: entry?.claim,
    truth: entry?.truth,
    postId: 'a',
    author: 'ada',
    permalink: 'https://x.example/a',
    quote: WORDS,
    start: 'Hello.\n'.length,
    stance: found.stance,
    confidence: found.confidence,
    evidence: found.evidence,
    fingerprint: fingerprint(ID, WORDS),
    correctedBy: null,
    isTrusted: false,
  });
  expect(card.citation.url).toMatch(/^https:/);
});

it('tells who put it right, and that readers trust its post', () => {
  expect(cardFor([], true).card.correctedBy).toMatchObject({ postId: 'z', author: 'zoe' });
  expect(cardFor(['solved']).card.isTrusted).toBe(true);
});

it('tells since when a claim is false, where that is known', () => {
  const { found } = cardFor();
  expect(cardOf({ ...found, id: 'one-wifi-address' }, 'en').valid).toEqual(byId('one-wifi-address')?.valid);
  expect(cardOf(found, 'en').valid).toBeNull();
});

it('knows no misconception that is not there', () => {
  const { found } = cardFor();
  expect(() => cardOf({ ...found, id: 'no-such' }, 'en')).toThrow('no-such');
});

it('tells what was left alone with its claim and its post', () => {
  const [told] = silences(reviewOf([], true));
  expect(told).toMatchObject({
    misconception: ID,
    claim: byId(ID)?.claim,
    quote: 'No.',
    author: 'zoe',
    postId: 'z',
  });
  expect(told?.reason).toBe('unsure');
  expect(told).not.toHaveProperty('exception');
});

it('names the exception for which it was left alone, and a misconception that is gone by its id', () => {
  const [left] = reviewOf([], true).notFlagged;
  if (!left) throw new Error('nothing was left alone');
  const excepted = { ...left, id: 'gone', reason: 'exception' as const, exception: 'on a Mac' };
  expect(silences({ notFlagged: [excepted] })).toEqual([
    expect.objectContaining({
      misconception: 'gone',
      claim: 'gone',
      reason: 'exception',
      exception: 'on a Mac',
    }),
  ]);
});
