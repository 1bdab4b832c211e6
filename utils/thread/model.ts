/** What a block of a post is to its writer: only prose is the writer's own assertion. */
export type BlockKind = 'prose' | 'quotation' | 'code' | 'signature' | 'notice';

/** A run of a post's text with one role. Blocks are in order, do not overlap, and only white space stands between them. */
export interface Block {
  kind: BlockKind;
  /** Offsets into `Post.text`, in UTF-16 code units; end is exclusive. */
  start: number;
  end: number;
  /** Who is quoted, where the page or a "X wrote:" line says so. */
  quotedAuthor?: string;
  /** The id of the post that is quoted, where the page says so. */
  quotedPost?: string;
  /** The element's language if it says one that differs from the page's, for example "de". */
  lang?: string;
}

export type PostKind = 'question' | 'reply' | 'comment' | 'tip';

/** A badge that makes readers trust a post more. */
export type PostMark = 'solved' | 'recommended' | 'top-ranking';

export interface Post {
  /** The site's own id; unique in the thread. */
  id: string;
  kind: PostKind;
  author: string | null;
  /** Absolute address of the post, or null where the site gives none. */
  permalink: string | null;
  /** Id of the post that this one answers, or null. */
  parent: string | null;
  /** When it was written, ISO 8601 as precise as the page says ("2025-07-02", "2025-07-02T07:51Z"), or null. */
  postedAt: string | null;
  marks: PostMark[];
  /** The rendered text of the body: blocks joined with "\n", runs of white space as the page shows them. */
  text: string;
  blocks: Block[];
}

/** How the page was recognised, best first; `none`: no thread was recognised. */
export type Layout = 'exact' | 'links' | 'microdata' | 'json-ld' | 'siblings' | 'none';

export interface Thread {
  /** Id of the site adapter, for example "apple-community". */
  site: string;
  layout: Layout;
  title: string;
  /** Canonical address of the thread, without page number, sort order or fragment. */
  url: string;
  /** In page order; each post once. */
  posts: Post[];
}
