import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Read, ThreadSession } from '../../../utils/annotation/session.ts';
import { reviewPost } from '../../../utils/review/post.ts';
import { ADDRESS, idOf, pageHtml, type Reply, replyHtml } from '../../threads/apple-page.ts';

vi.mock('../../../utils/review/post.ts', { spy: true });

const CLAIM = 'Apple keeps a copy of your passcode on its servers.';
const STORED = 'Your passcode is stored inside the Secure Enclave, where a shop can read it.';
const list = () => document.querySelector('.all-replies-content') as HTMLElement;
const swap = (replies: readonly Reply[]) => {
  list().innerHTML = replies.map(replyHtml).join('');
};
const goTo = (address: string) =>
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);

let session: ThreadSession;
let read: Read;
const refresh = async () => {
  await session.refresh();
  return read;
};
const places = () => read.review.findings.map(({ post, id }) => [post.id, id]);
/** How often each post was judged. */
const judged = () => {
  const counts = new Map<string, number>();
  for (const [{ id }] of vi.mocked(reviewPost).mock.calls) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

beforeEach(() => {
  goTo(ADDRESS);
  session = new ThreadSession(document, function* (now) {
    yield;
    read = now;
  });
  vi.mocked(reviewPost).mockClear();
});
afterEach(() => session.end());

describe('a thread of which the page shows a part at a time', () => {
  it('of 1,000 replies over 67 pages ends with every post read exactly once, and no finding lost', async () => {
    const claims = new Set([3, 400, 998]);
    const replies = Array.from({ length: 1000 }, (_, number) => ({
      number,
      html: `<p>${claims.has(number) ? CLAIM : `My phone number ${number} says that too.`}</p>`,
    }));
    document.body.innerHTML = pageHtml([]);
    for (let page = 0; page < 67; page += 1) {
      swap(replies.slice(page * 15, page * 15 + 15));
      await refresh();
    }
    expect(read.thread.posts.map(({ id }) => id)).toEqual([
      '257100099021',
      ...replies.map(({ number }) => idOf(number)),
    ]);
    expect(judged().size).toBe(1001);
    expect(new Set(judged().values())).toEqual(new Set([1]));
    expect(read.review.sentences).toBe(1001);
    expect(places().map(([id]) => id)).toEqual([...claims].map(idOf));
  }, 60_000);

  it('keeps its order when the reader goes back, and when posts leave in the middle', async () => {
    const of = (...numbers: number[]) =>
      numbers.map((number) => ({ number, html: `<p>Reply ${number} here.</p>` }));
    document.body.innerHTML = pageHtml(of(7, 8));
    await refresh();
    swap(of(1, 2, 3));
    await refresh();
    swap(of(1, 3, 4));
    await refresh();
    expect(read.thread.posts.slice(1).map(({ id }) => id)).toEqual([1, 2, 3, 4, 7, 8].map(idOf));
    expect(new Set(judged().values())).toEqual(new Set([1]));
  });

  it('knows a quotation of a page that was swapped away, and who is corrected', async () => {
    document.body.innerHTML = pageHtml([{ number: 1, html: `<p>${STORED}</p>`, author: 'reed' }]);
    await refresh();
    swap([
      {
        number: 20,
        html: `<p>${STORED}</p><p>That is not true, it is stored nowhere.</p>`,
        parent: idOf(1),
      },
    ]);
    await refresh();
    const [quotation] = read.thread.posts.at(-1)?.blocks ?? [];
    expect(quotation).toMatchObject({ kind: 'quotation', quotedPost: idOf(1), quotedAuthor: 'reed' });
    expect(places().map(([id]) => id)).toEqual([idOf(1)]);
    expect(read.review.findings[0]?.correctedBy?.post).toBe(idOf(20));
  });

  it('holds no later post for the source of an earlier one', async () => {
    document.body.innerHTML = pageHtml([
      { number: 20, html: `<p>${STORED}</p><p>That is not true.</p>`, parent: idOf(1) },
    ]);
    await refresh();
    swap([{ number: 1, html: `<p>${STORED}</p>` }]);
    await refresh();
    expect(read.thread.posts[1]?.blocks.map(({ kind }) => kind)).toEqual(['prose']);
  });

  it('gives no post the text of another where the page changes while it is read', async () => {
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    const text = (number: number) => `Reply ${number} here.`;
    document.body.innerHTML = pageHtml(numbers.map((number) => ({ number, html: `<p>${text(number)}</p>` })));
    const done = refresh();
    await new Promise((resolve) => setTimeout(resolve));
    // as pages do that keep their elements and fill them with the next posts
    for (const [number, post] of [...list().children].entries()) {
      post.id = idOf(number + 1000);
      (post.querySelector('p:not(.timestamp)') as Element).textContent = text(number + 1000);
    }
    const { thread } = await done;
    for (const post of thread.posts.slice(1)) expect(idOf(Number(/\d+/.exec(post.text)?.[0]))).toBe(post.id);
  });

  it('waits while its tab is hidden', async () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.body.innerHTML = pageHtml([{ number: 1, html: `<p>${CLAIM}</p>` }]);
    let isDone = false;
    const done = refresh().then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isDone).toBe(false);
    expect(reviewPost).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await done;
    expect(places()).toHaveLength(1);
  });

  it('judges a post anew once it is edited, and only that one', async () => {
    document.body.innerHTML = pageHtml([
      { number: 1, html: `<p>${CLAIM}</p>` },
      { number: 2, html: '<p>Really?</p>' },
    ]);
    await refresh();
    expect(places()).toHaveLength(1);
    const body = list().querySelector('p:not(.timestamp)') as Element;
    body.textContent = 'Ask in a shop.';
    await refresh();
    expect(places()).toEqual([]);
    expect([...judged().values()]).toEqual([1, 2, 1]);
  });

  it('judges nothing anew when the page changes elsewhere, and its marks stay where they were', async () => {
    document.body.innerHTML = pageHtml([{ number: 1, html: `<p>Hm. ${CLAIM}</p>` }]);
    await refresh();
    const pointsOf = ({ review, places: shown }: Read) => {
      const [{ post, start, end } = { post: { id: '' }, start: 0, end: 0 }] = review.findings;
      return shown.get(post.id)?.map.points(start, end);
    };
    const before = pointsOf(read);
    document.body.prepend(
      Object.assign(document.createElement('aside'), { textContent: 'An advertisement' }),
    );
    list().append(Object.assign(document.createElement('div'), { textContent: 'Loading' }));
    await refresh();
    expect(pointsOf(read)).toEqual(before);
    expect(before?.startNode.data.slice(before.startOffset, before.endOffset)).toBe(CLAIM);
    expect([...judged().values()]).toEqual([1, 1]);
  });
});

describe('a page that goes from one thread to another without loading', () => {
  const OTHER = 'https://discussions.apple.com/thread/257100098';

  it('forgets the thread it left', async () => {
    document.body.innerHTML = pageHtml([{ number: 1, html: `<p>${CLAIM}</p>` }]);
    await refresh();
    goTo(OTHER);
    swap([{ number: 2, html: '<p>Good morning.</p>' }]);
    await refresh();
    expect(read.thread.url).toBe(OTHER);
    expect(read.thread.posts.map(({ id }) => id)).not.toContain(idOf(1));
    expect(places()).toEqual([]);
  });

  it('takes nothing of it along while the page still shows it under the new address', async () => {
    document.body.innerHTML = pageHtml([{ number: 1, html: `<p>${CLAIM}</p>` }]);
    await refresh();
    goTo(OTHER);
    await refresh();
    expect(places()).toHaveLength(1);
    document.body.innerHTML = pageHtml(
      [{ number: 2, html: '<p>Good morning.</p>' }],
      '<p>Hello?</p>',
    ).replaceAll('257100099021', '257100098021');
    await refresh();
    expect(read.thread.posts.map(({ id }) => id)).toEqual(['257100098021', idOf(2)]);
    expect(places()).toEqual([]);
  });

  it('reads on when the observed part is replaced as a whole, and ends when told', async () => {
    document.body.innerHTML = pageHtml([{ number: 1, html: '<p>Good morning.</p>' }]);
    await refresh();
    document.body.innerHTML = pageHtml([{ number: 2, html: `<p>${CLAIM}</p>` }]);
    await vi.waitFor(() => expect(places().map(([id]) => id)).toEqual([idOf(2)]), 3000);
    session.end();
    const last = read;
    swap([{ number: 3, html: `<p>${STORED}</p>` }]);
    await session.refresh();
    expect(read).toBe(last);
  });
});
