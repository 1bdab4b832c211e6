import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { elapsed, mergePosts } from '../../../utils/thread/order.ts';
import { post } from './post.ts';

const posts = (ids: string) => Array.from(ids, (id) => post(id, null, id));
const merged = (known: string, shown: string) =>
  mergePosts(posts(known), posts(shown))
    .map(({ id }) => id)
    .join('');

describe('mergePosts', () => {
  it.each([
    ['', 'abc', 'abc'],
    ['abc', '', 'abc'],
    ['qab', 'qcd', 'qabcd'],
    ['q34', 'q12', 'q1234'],
    ['abcdef', 'cd', 'abcdef'],
    ['abef', 'abcdef', 'abcdef'],
    ['abc', 'cba', 'cba'],
    ['ab', 'abxy', 'abxy'],
  ])('%s and then %s is %s', (known, shown, expected) => {
    expect(merged(known, shown)).toBe(expected);
  });

  it('goes by the time where it is known', () => {
    const at = (id: string, postedAt: string) => post(id, null, id, { postedAt });
    const known = [at('x', '2025-07-02T08:00Z')];
    expect(mergePosts(known, [at('y', '2025-07-02T07:00Z')]).map(({ id }) => id)).toEqual(['y', 'x']);
    expect(mergePosts(known, [at('y', '2025-07-02T09:00Z')]).map(({ id }) => id)).toEqual(['x', 'y']);
  });

  it('gives a post as the page shows it now', () => {
    expect(mergePosts([post('a', null, 'old')], [post('a', null, 'new')])).toEqual([post('a', null, 'new')]);
  });

  const some = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split(''))).map((ids) => ids.join(''));
  test.prop([some, some])('holds every post once, those of the page in its order', (known, shown) => {
    const all = merged(known, shown);
    expect(all.split('').toSorted()).toEqual([...new Set((known + shown).split(''))].toSorted());
    expect(all.replaceAll(/./g, (id) => (shown.includes(id) ? id : ''))).toBe(shown);
  });
});

describe('elapsed', () => {
  it.each([
    ['2025-07-02T08:00Z', '2025-07-02T09:00Z', 3_600_000],
    ['2025-07-02', '2025-07-03T09:00Z', 0],
    ['2025-07-02', '2025-07-04T09:00Z', 2 * 86_400_000],
    [null, '2025-07-04', 0],
  ])('%s to %s', (from, to, expected) => {
    expect(elapsed(from, to)).toBe(expected);
  });
});
