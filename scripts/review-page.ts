import { parseHTML } from 'linkedom';
import { cite } from '../utils/guide/cite.ts';
import { byId } from '../utils/knowledge/index.ts';
import { reviewWhole, shownOf, type ThreadReview } from '../utils/review/thread.ts';
import { readPage } from '../utils/sites/index.ts';

/** Reads a saved page as the extension would under that address, with what a reader is shown by default. */
export function reviewSavedPage(html: string, url: string, includeShadow: boolean): ThreadReview {
  const { document } = parseHTML(html);
  const { thread } = readPage(document as unknown as Document, new URL(url));
  return shownOf(reviewWhole(thread), ({ state }) => state === 'on' || (includeShadow && state === 'shadow'));
}

const citationOf = (id: string) => {
  const entry = byId(id);
  return entry ? cite(entry.source) : null;
};

/** The review as the plain value that `scan --json` prints. */
export function reviewAsJson({ thread, findings, notFlagged }: ThreadReview) {
  return {
    site: thread.site,
    layout: thread.layout,
    title: thread.title,
    posts: thread.posts.map((post) => ({
      id: post.id,
      author: post.author,
      kind: post.kind,
      permalink: post.permalink,
      parent: post.parent,
      findings: findings
        .filter((finding) => finding.post.id === post.id)
        .map(({ id, quote, stance, correctedBy }) => {
          const citation = citationOf(id);
          return {
            id,
            quote,
            stance,
            section: citation && {
              id: byId(id)?.source.section ?? null,
              title: citation.title,
              url: citation.url,
            },
            correctedBy: correctedBy && { post: correctedBy.post, author: correctedBy.author },
          };
        }),
      notFlagged: notFlagged
        .filter((seen) => seen.post.id === post.id)
        .map(({ id, quote, stance, reason }) => ({ id, quote, stance, reason })),
    })),
  };
}

/** The review as a table for the terminal: what was found and what was seen but not flagged, in thread order. */
export function reviewAsTable(review: ThreadReview): string {
  const { thread } = review;
  if (thread.layout === 'none') return 'layout not recognised: no thread was read';
  const rows = [...review.findings, ...review.notFlagged]
    .sort((a, b) => thread.posts.indexOf(a.post) - thread.posts.indexOf(b.post) || a.start - b.start)
    .map((row) => {
      const corrected =
        'correctedBy' in row && row.correctedBy ? `, corrected by ${row.correctedBy.author}` : '';
      return {
        post: row.post.id,
        author: row.post.author ?? '–',
        stance: row.stance + corrected,
        misconception: 'reason' in row ? `(${row.id})` : row.id,
        'guide section': 'reason' in row ? '' : (citationOf(row.id)?.title ?? ''),
        words: row.quote.length > 60 ? `${row.quote.slice(0, 59)}…` : row.quote,
      };
    });
  const head = `${thread.title}\n${thread.site} (${thread.layout}): ${thread.posts.length} posts, ${review.sentences} sentences, ${review.findings.length} flagged`;
  return [head, ...(rows.length > 0 ? [columns(rows)] : [])].join('\n\n');
}

function columns(rows: Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => row[name]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [names, widths.map((w) => '─'.repeat(w)), ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map(line)
    .join('\n');
}
