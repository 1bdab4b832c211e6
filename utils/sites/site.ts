import type { TextMap } from '../page/text-map.ts';
import type { Post, Thread } from '../thread/model.ts';
import type { Steps } from '../thread/steps.ts';

/** One showing of a post. The page's nodes are read, never changed. */
export interface PlaceCopy {
  /** The element whose rendered text is the post's. */
  body: Element;
  /** A note about the post goes right after this element; it stands outside the body. */
  noteAfter: Element;
  /** From offsets in the text to the page's text nodes, without the site's chrome inside the body. */
  map: TextMap;
}

/** Where a post stands in the page: `map.text` is `Post.text`. */
export interface PostPlace extends PlaceCopy {
  /** Further copies of the same post on the page (a repeated top-ranking reply): own elements, own text. */
  copies: PlaceCopy[];
}

/** A page read as a thread. */
export interface Reading {
  thread: Thread;
  /** A post that a page tells only in its structured data has no place. */
  places: Map<Post['id'], PostPlace>;
}

/** One front end of one kind of forum software. */
export interface SiteAdapter {
  /** For example "apple-community"; shown by scan, used in settings. */
  id: string;
  /** The name people know it by. */
  name: string;
  /** True where this address (and, if the software is recognised by its page, this document) is the adapter's. */
  accepts(url: URL, document: Document): boolean;
  /**
   * Reads the whole page as it is now; layout `none` and no posts where nothing is sure. Pure reading, linear in the page,
   * in steps of a post each.
   * @param known the thread as it was read before, where the page shows a part of it at a time: what repeats one of its
   *   posts is a quotation
   */
  read(document: Document, url: URL, known?: Thread): Steps<Reading>;
  /** The smallest element inside which posts come and go; the page part observes it. */
  observed(document: Document): Element;
}
