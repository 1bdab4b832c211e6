// Threads as Apple's forum writes them, around whatever a hostile page puts into them. All text is this project's own.

/** Words that Errata marks wherever an answer states them. */
export const MISSTATEMENT = 'Apple keeps a copy of your passcode on its servers.';
/** Words that it never marks. */
export const REMARK = 'Take the receipt with you to the shop.';

export interface PostSource {
  /** HTML of the post's body. */
  html: string;
  author?: string;
  id?: number;
}

const bodyOf = (html: string) =>
  `<div class="post-body" data-action="content-post-body"><div data-action="content-post-body-content" class="content-post-body-content" tabindex="-1">${html}</div></div>`;
const authorOf = (author: string) =>
  `<div class="header"><a class="post-author-name" href="/profile/x"><span class="author-name">${author}</span></a></div>`;

const FIRST_ID = 262100001022;

export function replyHtml({ html, author = 'reedwarbler', id = FIRST_ID }: PostSource): string {
  return `<article id="${id}" tabindex="-1" class="content-post answer">${authorOf(author)}<div class="body">${bodyOf(html)}<p class="timestamp">Mar 2, 2026 9:40 AM</p></div></article>`;
}

export interface ThreadSource {
  head?: string;
  /** Put before the thread in the body. */
  before?: string;
  /** Put after it. */
  after?: string;
  title?: string;
}

/** A page of Apple's forum: a question and these replies, as sources or as HTML. */
export function threadPage(replies: readonly (PostSource | string)[], source: ThreadSource = {}): string {
  const { head = '', before = '', after = '', title = 'What do they keep?' } = source;
  const list = replies
    .map((reply, index) =>
      typeof reply === 'string' ? reply : replyHtml({ id: FIRST_ID + index * 1000, ...reply }),
    )
    .join('\n');
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>${title} - Apple Community</title>${head}</head><body>${before}
<main data-thread-id="250000001"><section id="250000001021" class="content-post question">${authorOf('puffin_bay')}<h1><span data-action="content-post-title-text">${title}</span></h1>${bodyOf('<p>I forgot the code of my phone. Who can help?</p>')}</section>
<section class="all-replies"><div data-action="all-replies-content" class="all-replies-content">
${list}
</div></section></main>${after}</body></html>`;
}

const STATEMENTS = [
  MISSTATEMENT,
  'Your passcode is stored inside the Secure Enclave.',
  'Apple has a master key that opens any iPhone.',
  'Apple can reset the passcode of your iPhone remotely.',
  'Apple can unlock FileVault for you.',
];

/** Replies of ordinary length; up to five of them misstate something. @param name told in each, so that no two threads share a text */
export function manyReplies(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const stated = index % 10 === 3 ? STATEMENTS[(index - 3) / 10] : undefined;
    const html = `<p>${stated ?? REMARK}</p><p>This is reply ${index} of ${name}. It says little, and takes some lines to say so. Others wrote the same before.</p>`;
    return replyHtml({ html, author: `member ${index}`, id: FIRST_ID + index * 1000 });
  });
}

/** How many of them are marked. */
export const markedOf = (count: number) => Math.min(STATEMENTS.length, Math.floor((count + 6) / 10));
