/** Apple's thread page in the shape of 2020 to 2022, as small as its adapter allows. */
export const THREAD = '257100099';
export const ADDRESS = `https://discussions.apple.com/thread/${THREAD}`;
const QUESTION = `${THREAD}021`;

export interface Reply {
  number: number;
  html: string;
  author?: string;
  parent?: string;
}

export const idOf = (number: number) => String(262300000022 + number * 1000);

export function replyHtml({ number, html, author = `writer${number}`, parent = QUESTION }: Reply): string {
  const id = idOf(number);
  return `<article id="${id}" class="content-post answer"><div class="header"><a class="post-author-name" href="/profile/${author}"><span class="author-name">${author}</span></a></div>
    <p class="timestamp"><a class="in-response-to" href="/thread/${THREAD}?answerId=${parent}#${parent}">in response to</a></p>
    <div class="post-body"><div class="content-post-body-content" data-action="content-post-body-content">${html}</div></div></article>`;
}

export function pageHtml(replies: readonly Reply[], question = '<p>Why does it ask?</p>'): string {
  return `<main data-thread-id="${THREAD}"><section id="${QUESTION}" class="content-post question"><h1 data-action="content-post-title-text">A thread</h1>
    <a class="post-author-name" href="/profile/asker"><span class="author-name">asker</span></a>
    <div class="post-body"><div class="content-post-body-content" data-action="content-post-body-content">${question}</div></div></section>
    <div class="all-replies-content">${replies.map(replyHtml).join('')}</div></main>`;
}
