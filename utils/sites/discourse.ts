import { forum, marked } from './forum.ts';
import type { FoundPost } from './reading.ts';

/** Replies embedded under a post tell what answers it; the solution's own box, not the copy under the question, is marked. */
function withPlaces(found: FoundPost[], document: Document): FoundPost[] {
  const parents = new Map<string, string>();
  for (const reply of document.querySelectorAll('.embedded-posts.bottom [data-post-id]')) {
    const id = reply.getAttribute('data-post-id');
    const parent = reply.closest('article[data-post-id]')?.getAttribute('data-post-id');
    if (id && parent) parents.set(id, parent);
  }
  const solution = document
    .querySelector('.topic-post.accepted-answer article')
    ?.getAttribute('data-post-id');
  const first = document.querySelector('article[data-post-id]');
  const opening = first?.id === 'post_1' ? first.getAttribute('data-post-id') : null;
  return found.map((post) => ({
    ...post,
    kind: post.id !== null && (post.id === opening || post.id === 'post_1') ? 'question' : post.kind,
    parent: post.parent ?? (post.id === null ? null : (parents.get(post.id) ?? null)),
    marks: post.id !== null && post.id === solution ? ['solved'] : post.marks,
  }));
}

export const discourse = forum({
  id: 'discourse',
  name: 'Discourse',
  accepts: marked(
    'meta[name="generator"][content^="Discourse"], .topic-post article[data-post-id], .crawler-post',
  ),
  thread: /^.*?\/t\/(?:[^/]*[^\d/][^/]*\/)?(\d+)/,
  table: {
    title: ['h1[data-topic-id] .fancy-title', '#topic-title h1', 'h1 .fancy-title'],
    posts: [
      {
        posts: '.topic-post article[data-post-id]',
        kind: 'reply',
        // a post that scrolled away stays as an empty shell: it has no body, and comes back with one
        body: ['.cooked'],
        id: [{ attr: 'data-post-id' }],
        author: [{ in: '.names a[data-user-card]', attr: 'data-user-card' }, { in: '.names .username' }],
        permalink: [{ in: 'a.post-date', attr: 'href' }],
        time: [{ in: '.post-date [data-time]', attr: 'data-time' }],
        marks: { solved: [{ in: '.accepted-text', attr: 'class' }] },
      },
      {
        // what readers without JavaScript get
        posts: '.crawler-post',
        kind: 'reply',
        body: ['.post'],
        id: [{ attr: 'id', match: /^(post_\d+)$/ }],
        author: [{ in: '.creator [itemprop="name"]' }],
        permalink: [{ in: '[itemprop="url"][href*="/t/"]', attr: 'href' }],
        time: [{ in: 'time[datetime]', attr: 'datetime' }],
      },
    ],
    ignore: '.embedded-posts',
    blocks: {
      skip: '.quote-controls, .cooked-selection-barrier, a.anchor',
      quotation: 'aside.onebox',
      quotedAuthor: [{ attr: 'data-username' }],
    },
    observed: '.post-stream',
  },
  mend: withPlaces,
});
