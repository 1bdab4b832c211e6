import { describe, expect, it } from 'vitest';
import { gist, read, saved } from './pages.ts';

const APPLE = 'https://discussions.apple.com/thread/257100006';

function page(data: unknown, body: string): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><title>T</title><script type="application/ld+json">${json}</script></head><body>${body}</body></html>`;
}
const answer = (id: string, text: string, more = {}) => ({
  '@type': 'Answer',
  text,
  author: { name: `writer of ${id}` },
  url: `${APPLE}?answerId=${id}#${id}`,
  ...more,
});
const question = (more: object) => ({
  '@type': 'QAPage',
  mainEntity: { '@type': 'Question', text: 'Why is it so?', ...more },
});

describe('a page told by JSON-LD', () => {
  it('gives the elements that show the posts, and a repeated one as a copy', () => {
    const { html, url } = saved('apple-community/json-ld-only');
    const { thread, places } = read(html, url);
    for (const { id, text } of thread.posts) {
      expect(places.get(id)?.map.text).toBe(text);
      expect(places.get(id)?.body.textContent).not.toBe('');
    }
    const best = `<div>${'Nobody but you can open it, they have to ask you for it. '.repeat(2)}</div>`;
    const reading = read(
      page(
        question({ acceptedAnswer: answer('262600011022', best) }),
        `<p>Why is it so?</p><section>${best}</section><section>${best}</section>`,
      ),
      APPLE,
    );
    expect(
      gist(reading)
        .map(({ id, copies }) => [id, copies])
        .slice(1),
    ).toEqual([['262600011022', 1]]);
  });

  it('finds a post by its number before its text', () => {
    const text = 'The same words stand twice on this page.';
    const body = `<p>Why is it so?</p><div>${text}</div><div id="262600011022"><div><p>${text}</p></div></div>`;
    const { places } = read(page(question({ suggestedAnswer: [answer('262600011022', text)] }), body), APPLE);
    expect(places.get('262600011022')?.body.closest('[id]')?.id).toBe('262600011022');
  });

  it('keeps an accepted answer once that stands among the suggested ones too', () => {
    const both = answer('262600011022', 'It is so.');
    const { thread } = read(
      page(question({ acceptedAnswer: both, suggestedAnswer: [both] }), '<p>It is so.</p>'),
      APPLE,
    );
    expect(thread.posts.map(({ id, marks }) => [id, marks]).slice(1)).toEqual([['262600011022', ['solved']]]);
  });

  it('has no place for a post that is not shown', () => {
    const { html, url } = saved('apple-community/json-ld-shell');
    const { thread, places } = read(html, url);
    expect([thread.posts.length, places.size]).toEqual([4, 0]);
  });

  it.each([
    ['broken JSON', '{"@type":"QAPage",'],
    ['another kind of page', '{"@type":"NewsArticle","articleBody":"x"}'],
    ['nulls', '[null,{"@type":null,"mainEntity":[null]}]'],
    ['numbers for texts', '{"@type":"Question","text":5,"author":7}'],
  ])('says none for %s', (_name, json) => {
    const html = `<!doctype html><html><head><script type="application/ld+json">${json}</script></head><body><p>x</p></body></html>`;
    expect(read(html, APPLE).thread.posts).toEqual([]);
  });

  it('holds comments nested by the hundred', () => {
    let comment: object = { '@type': 'Comment', text: 'the last' };
    for (let depth = 0; depth < 800; depth += 1)
      comment = { '@type': 'Comment', text: `level ${depth}`, comment };
    const { thread } = read(
      page({ '@type': 'DiscussionForumPosting', text: 'start', comment }, ''),
      'https://f.example/t/1',
    );
    expect(thread.posts).toHaveLength(802);
  });
});
