import { describe, expect, it } from 'vitest';
import { chooseAdapter, readPage } from '../../../utils/sites/index.ts';
import { documentOf, gist, read, saved } from './pages.ts';

const EMPTY = '<!doctype html><html><head><title>Hm</title></head><body><main></main></body></html>';

describe('the adapter of a page', () => {
  it.each([
    ['https://discussions.apple.com/thread/1', 'apple-community'],
    ['https://discussionsjapan.apple.com/thread/1', 'apple-community'],
    ['https://discussions-cn-prz.apple.com/en/thread/1', 'apple-community'],
    ['https://communities.apple.com/de/thread/1', 'apple-community'],
    ['https://developer.apple.com/forums/thread/1', 'apple-developer-forums'],
    ['https://developer.apple.com/documentation/', 'generic'],
    ['https://old.reddit.com/r/x/comments/1/', 'reddit'],
    ['https://notreddit.com/r/x/comments/1/', 'generic'],
    ['https://discussions.apple.com.example.org/thread/1', 'generic'],
  ])('%s', (url, id) => {
    expect(chooseAdapter(new URL(url), documentOf(EMPTY))?.id).toBe(id);
  });

  it('is none for what is no web page', () => {
    for (const url of ['about:blank', 'file:///tmp/x.html', 'chrome://settings'])
      expect(chooseAdapter(new URL(url), documentOf(EMPTY))).toBeNull();
  });

  it('observes something on every page', () => {
    const adapters = [
      'https://discussions.apple.com/thread/1',
      'https://www.reddit.com/',
      'https://x.example/',
    ];
    for (const url of adapters) {
      const document = documentOf(EMPTY);
      expect(chooseAdapter(new URL(url), document)?.observed(document).localName).toBe('main');
    }
  });
});

describe('a page that is no thread', () => {
  it.each([
    'https://discussions.apple.com/thread/257100001',
    'https://discussions.apple.com/community/iphone',
    'about:blank',
  ])('gives layout none and no posts: %s', (url) => {
    const { thread, places } = read(EMPTY, url);
    expect([thread.layout, thread.posts, places.size, thread.title]).toEqual(['none', [], 0, 'Hm']);
  });

  it.each([
    '',
    '<',
    '<p>',
    'plain words',
    '<!doctype html>',
    '<html></html>',
    '<script type="application/ld+json">{</script>',
  ])('whatever it is: %j', (html) => {
    expect(read(`${html}`, 'https://discussions.apple.com/thread/257100001').thread.posts).toEqual([]);
    expect(read(`${html}`, 'https://forum.example.org/thread/1').thread.posts).toEqual([]);
  });
});

describe('Apple’s page that swaps its replies', () => {
  it('is read with the new ones and the question', () => {
    const { html, url } = saved('apple-community/typed-quote');
    const document = documentOf(html);
    const other = documentOf(saved('apple-community/third-page').html);
    const [list, next] = [document, other].map(
      (page) => page.querySelector('.all-replies-content') as Element,
    );
    const observed = chooseAdapter(url, document)?.observed(document);
    expect(observed).toBe(list);
    list?.replaceChildren(...[...(next?.children ?? [])].map((child) => document.importNode(child, true)));
    const ids = readPage(document, url).thread.posts.map(({ id }) => id);
    // the top box has lost its copy in the list, so it is the post now
    expect(ids.slice(0, 2)).toEqual(['257100001021', '262100011022']);
    expect(ids.slice(2)).toEqual(['31', '32', '33', '34', '35'].map((number) => `2622000${number}022`));
  });
});

describe('hostile pages', () => {
  const { html, url } = saved('apple-community/third-page');

  it('with names and ids of objects’ own parts', () => {
    const page = html.replaceAll('262200034022', '__proto__').replaceAll('gorse', 'hasOwnProperty');
    const authors = read(page, url).thread.posts.map(({ author }) => author);
    expect(authors).toEqual([
      'hasOwnProperty',
      'mallow',
      'hasOwnProperty',
      '__proto__',
      'constructor',
      'fern',
    ]);
  });

  it('with the same id on every post', () => {
    const page = html.replaceAll(/id="2622000\d\d022"/g, 'id="262200031022"');
    const { thread, places } = read(page, url);
    expect(new Set(thread.posts.map(({ id }) => id)).size).toBe(thread.posts.length);
    expect([...places.keys()].toSorted()).toEqual(thread.posts.map(({ id }) => id).toSorted());
  });

  it('with a body that holds nothing at all', () => {
    const page = html.replace('<p>Thirty days here, and it still asks for the old account.</p>', '');
    expect(read(page, url).thread.posts[1]).toMatchObject({ id: '262200031022', text: '', blocks: [] });
  });

  it('with links that are no addresses', () => {
    const page = html.replaceAll('href="/thread/', 'href="javascript:alert(1)//thread/');
    for (const { permalink } of read(page, url).thread.posts) expect(permalink).toMatch(/^https:/);
  });
});

it('reads a page the same way twice', () => {
  const { html, url } = saved('apple-community/typed-quote');
  const document = documentOf(html);
  expect(gist(readPage(document, url))).toEqual(gist(readPage(document, url)));
});

it('reads posts that stand in each other, 500 deep', () => {
  const deep = Array.from({ length: 500 }, (_, index) => 500 - index).reduce(
    (inner, number) =>
      `<shreddit-comment author="w${number}" thingid="t1_c${number}" parentid="t1_c${number - 1}"><div slot="comment"><div id="t1_c${number}-comment-rtjson-content"><p>Comment ${number}.</p></div></div>${inner}</shreddit-comment>`,
    '',
  );
  const page = `<!doctype html><html lang="en"><body><shreddit-app><main><shreddit-post id="t3_q" author="a"><h1 slot="title">T</h1><div slot="text-body"><p>Why?</p></div></shreddit-post><shreddit-comment-tree>${deep}</shreddit-comment-tree></main></shreddit-app></body></html>`;
  const { posts } = read(page, 'https://www.reddit.com/r/x/comments/q/t/').thread;
  expect(posts).toHaveLength(501);
  expect(posts.at(-1)).toMatchObject({ id: 't1_c500', parent: 't1_c499', text: 'Comment 500.' });
});
