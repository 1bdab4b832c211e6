import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberText } from './dates.ts';

/** Items that are drawn at once; a long thread has hundreds. */
const PAGE = 20;

export interface LongProps<Item> {
  items: readonly Item[];
  /** Draws the items in view. */
  children: (items: readonly Item[]) => ComponentChildren;
}

/** A list of any length, drawn a page at a time. */
export function Long<Item>({ items, children }: LongProps<Item>) {
  const [shown, setShown] = useState(PAGE);
  const rest = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {rest > 0 && (
        <button type="button" onClick={() => setShown(shown + PAGE)}>
          {i18n.t('ui.more', [numberText(rest)])}
        </button>
      )}
    </>
  );
}
