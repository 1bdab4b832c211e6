import { expect, it } from 'vitest';
import { cardOf } from '../../../utils/review/card.ts';
import { reviewThread } from '../../../utils/review/thread.ts';
import { verdictsOf } from '../../../utils/review/verdicts.ts';
import type { Post } from '../../../utils/thread/model.ts';
import { finding, post, reviewed, seen } from './posts.ts';

const STORED = 'passcode-stored-on-device';
const KEY = 'apple-master-key';

function verdicts(says: [Post, id: string][], denied: string[] = []) {
  const last = post('last', ['No.']);
  const reviews = [
    ...says.map(([by, id]) => reviewed(by, [finding(by, by.text, id)])),
    reviewed(
      last,
      [],
      denied.map((id) => seen(last, 'No.', id, 'denied')),
    ),
  ];
  const thread = {
    site: 't',
    layout: 'exact' as const,
    title: '',
    url: '',
    posts: reviews.map((r) => r.post),
  };
  const { findings } = reviewThread(thread, reviews);
  return verdictsOf(findings.map((found) => cardOf(found, 'en')));
}

const places = (of: ReturnType<typeof verdicts>) =>
  of.map(({ misconception, places: cards }) => [misconception, cards.map(({ postId }) => postId)]);

it('tells one subject with its places, in thread order', () => {
  const found = verdicts([
    [post('a', ['On the phone.']), STORED],
    [post('b', ['A master key.']), KEY],
    [post('c', ['In the phone.']), STORED],
  ]);
  expect(places(found)).toEqual([
    [STORED, ['a', 'c']],
    [KEY, ['b']],
  ]);
  expect(found.map(({ misleadsMost }) => misleadsMost)).toEqual([false, false]);
});

it('puts first what a trusted post says uncorrected', () => {
  const found = verdicts([
    [post('a', ['On the phone.']), STORED],
    [post('b', ['A master key.']), KEY],
    [post('c', ['One master key.'], { marks: ['top-ranking'] }), KEY],
  ]);
  expect(places(found)).toEqual([
    [KEY, ['c', 'b']],
    [STORED, ['a']],
  ]);
  expect(found.map(({ misleadsMost }) => misleadsMost)).toEqual([true, false]);
});

it('puts last what the thread settled, trusted or not', () => {
  const found = verdicts(
    [
      [post('a', ['On the phone.'], { marks: ['solved'] }), STORED],
      [post('b', ['A master key.']), KEY],
    ],
    [STORED],
  );
  expect(
    found.map(({ misconception, isSettled, misleadsMost }) => [misconception, isSettled, misleadsMost]),
  ).toEqual([
    [KEY, false, false],
    [STORED, true, false],
  ]);
});

it('gives plain values', () => {
  const found = verdicts([[post('a', ['On the phone.']), STORED]]);
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
});

it('settles a subject only when every place of it was put right', () => {
  const [{ places: cards }] = verdicts([
    [post('a', ['On the phone.']), STORED],
    [post('b', ['In the phone.']), STORED],
  ]) as [ReturnType<typeof verdicts>[number]];
  const right = { postId: 'x', author: null, sentence: null };
  const settled = (...fixed: boolean[]) =>
    verdictsOf(cards.map((card, at) => ({ ...card, correctedBy: fixed[at] ? right : null })))[0]?.isSettled;
  expect([settled(true, false), settled(false, true), settled(true, true)]).toEqual([false, false, true]);
});
