import { forum, marked, withQuestion } from './forum.ts';

const LINKED = /[?&]p=(\d+)/;

export const vbulletin = forum({
  id: 'vbulletin',
  name: 'vBulletin',
  accepts: marked('meta[name="generator"][content^="vBulletin"], [id^="post_message_"], .b-post.js-post'),
  table: {
    title: ['.threadtitle', '.b-post__title', 'h1.js-topic-title'],
    posts: [
      {
        posts: 'li.postcontainer, table[id^="post"]',
        kind: 'reply',
        // in version 4 the blockquote.postcontent inside it is the post's whole text, not a quotation
        body: ['[id^="post_message_"] > blockquote.postcontent', '[id^="post_message_"]'],
        id: [{ attr: 'id', match: /^post_?(\d+)$/ }],
        author: [{ in: 'a.username' }, { in: '.username' }, { in: 'a.bigusername' }],
        permalink: [{ in: 'a.postcounter, a[id^="postcount"]', attr: 'href' }],
        time: [{ in: '.postdate' }],
      },
      {
        posts: 'li.b-post.js-post',
        kind: 'reply',
        body: ['.js-post__content-text'],
        id: [{ attr: 'data-node-id' }],
        author: [
          { in: '.author [itemprop="name"]' },
          { in: '.author a' },
          { in: '.b-userinfo__details [itemprop="name"]' },
        ],
        permalink: [{ in: 'a.b-post__count', attr: 'href' }],
        time: [{ in: 'time[itemprop="dateCreated"]', attr: 'datetime' }],
        marks: { solved: [{ attr: 'itemprop', match: /(acceptedAnswer)/ }] },
      },
    ],
    blocks: {
      // version 3 sets a quotation in a cell of the other colour, below the word "Quote:"
      quotation: 'div.panel, td.alt2',
      quotedAuthor: [
        { in: '.bbcode_postedby strong' },
        { match: /^Originally Posted by (.{1,60}?) ?$/i, in: 'div' },
      ],
      quotedPost: [
        { in: '.bbcode_postedby a[href]', attr: 'href', match: LINKED },
        { in: 'a[href*="#post"]', attr: 'href', match: LINKED },
      ],
    },
    observed: '#posts, .conversation-list',
  },
  mend: (found, document) => {
    const count = document.querySelector('a.postcounter, a.b-post__count')?.textContent;
    return withQuestion(found, /^#?1$/.test(count?.trim() ?? '1'));
  },
});
