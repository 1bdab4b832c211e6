import { describe, expect, it } from 'vitest';
import { cardOf, type ThreadSummary } from '../../../utils/review/card.ts';
import { reviewAsJson, reviewAsMarkdown } from '../../../utils/review/export.ts';
import { reviewWhole } from '../../../utils/review/thread.ts';
import type { Post } from '../../../utils/thread/model.ts';

const QUOTE = 'Apple keeps a copy of your passcode on its servers.';

function post(id: string, author: string, text: string): Post {
  return {
    id,
    kind: 'reply',
    author,
    permalink: `https://discussions.apple.com/thread/1?answerId=${id}`,
    parent: null,
    postedAt: null,
    marks: [],
    text,
    blocks: [{ kind: 'prose', start: 0, end: text.length }],
  };
}

function summary(author: string, hidden: boolean): ThreadSummary {
  const posts = [post('a', author, QUOTE), post('b', 'kim', 'Does Apple keep a copy of your passcode?')];
  const thread = {
    site: 'test',
    layout: 'exact' as const,
    title: 'A *title*',
    url: 'https://x.example/',
    posts,
  };
  const review = reviewWhole(thread);
  const cards = review.findings.map((finding) => ({ ...cardOf(finding, 'en'), hidden }));
  return { ...READ, title: thread.title, cards };
}

const READ = {
  state: 'read' as const,
  thread: 'f',
  topics: [],
  site: 'test',
  posts: 2,
  sentences: 2,
  notFlagged: [],
};

describe('a review as Markdown', () => {
  it('holds the words, who wrote them and where, what is true and its source', () => {
    const text = reviewAsMarkdown(summary('lee', false));
    expect(text).toContain(`> ${QUOTE}`);
    expect(text).toContain('[lee](<https://discussions.apple.com/thread/1?answerId=a>)');
    expect(text).toContain('https://support.apple.com/');
  });

  it('keeps the page’s words words, whatever they hold', () => {
    const text = reviewAsMarkdown(summary('[x](javascript:1)\n# <b>', false));
    expect(text).toContain('# A \\*title\\*');
    expect(text).toContain('\\[x\\](javascript:1) \\# \\<b\\>');
  });

  it('tells who put it right, and that a trusted post misleads', () => {
    const [card] = summary('lee', false).cards;
    if (!card) throw new Error('nothing was found');
    const told = (more: Partial<typeof card>) =>
      reviewAsMarkdown({ ...READ, title: 'T', cards: [{ ...card, ...more }] }).split('\n\n');
    const by = (author: string | null) => ({ postId: 'c', author, sentence: null });
    const opening = ['# T', '2 posts and 2 sentences read; notes: 1.'];
    const place = [`> ${QUOTE}`, '– [lee](<https://discussions.apple.com/thread/1?answerId=a>)'];
    const end = [card.truth, `${card.citation.markdown}\n`];
    expect(told({})).toEqual([...opening, ...place, ...end]);
    expect(told({ correctedBy: by('kim') })).toEqual([
      ...opening,
      ...place,
      'Corrected in the thread by kim.',
      ...end,
    ]);
    expect(told({ correctedBy: by(null) })).toContain('Corrected in the thread by somebody.');
    expect(told({ isTrusted: true })).toEqual([
      ...opening,
      '**In a reply marked as the answer or recommended, and not corrected:**',
      ...place,
      ...end,
    ]);
    expect(told({ permalink: null, author: null })).toContain('– somebody');
    expect(told({ quote: ' On\n  the phone. ' })).toContain('> On the phone.');
  });

  it('leaves out what the reader has hidden', () => {
    expect(reviewAsMarkdown(summary('lee', true))).not.toContain(QUOTE);
  });
});

it('gives the same as JSON, with the evidence', () => {
  const data = JSON.parse(reviewAsJson(summary('lee', false)));
  expect(data).toMatchObject({ format: 'errata-review', version: 1, posts: 2 });
  expect(data.notes).toHaveLength(1);
  expect(data.notes[0]).toMatchObject({ quote: QUOTE, author: 'lee', stance: 'asserted' });
  expect(data.notes[0].evidence.length).toBeGreaterThan(0);
  expect(JSON.parse(reviewAsJson(summary('lee', true))).notes).toEqual([]);
});
