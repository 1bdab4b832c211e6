import { describe, expect, it } from 'vitest';
import { DATA, shuffled, without } from '../../threads/redesign.ts';
import { gist, read, saved } from './pages.ts';

const MICRODATA = 'item[a-z]+';

describe.each(['typed-quote', 'blockquote-quote', 'third-page', 'newer-flavour', 'user-tip'])(
  'a redesign of Apple’s page: %s',
  (slug) => {
    const { html, url } = saved(`apple-community/${slug}`);
    const expected = gist(read(html, url));

    it.each([
      ['class names shuffled', shuffled(without(html, DATA))],
      ['class names gone', without(html, 'class', DATA)],
      ['only ids and links left', without(html, 'class', DATA, MICRODATA, 'role', 'aria-label')],
      [
        'other elements',
        without(html, 'class', DATA, MICRODATA).replaceAll(/<(\/?)(?:article|section|main)\b/g, '<$1div'),
      ],
      [
        'ids with a prefix',
        without(html, 'class', DATA, MICRODATA).replaceAll(/ id="(\d+)"/g, ' id="post-$1"'),
      ],
    ])('%s', (_name, page) => {
      const reading = read(page, url);
      expect(reading.thread.layout).toBe('links');
      expect(gist(reading)).toEqual(expected);
      expect(reading.thread.title).toBe(read(html, url).thread.title);
    });
  },
);

describe('posts without any number on their elements', () => {
  it.each(['typed-quote', 'third-page'])('are told by the links in them: %s', (slug) => {
    const { html, url } = saved(`apple-community/${slug}`);
    const bare = without(html, 'class', DATA, MICRODATA, 'id');
    expect(gist(read(bare, url))).toEqual(gist(read(html, url)));
    const withoutActions = bare.replaceAll(/<a[^>]*replyId[^>]*>[^<]*<\/a>/g, '');
    expect(gist(read(withoutActions, url))).toEqual(gist(read(html, url)));
  });
});

it('takes the surer layer where both find the same', () => {
  const { html, url } = saved('apple-community/typed-quote');
  expect(read(html, url).thread.layout).toBe('exact');
  const renamedReplies = html.replaceAll('class="content-post answer"', 'class="c7"');
  const reading = read(renamedReplies, url);
  expect(reading.thread.layout).toBe('links');
  expect(gist(reading)).toEqual(gist(read(html, url)));
});
