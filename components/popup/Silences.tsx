import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { numberText } from '../ui/dates.ts';
import { Long } from '../ui/Long.tsx';
import { reasonText } from '../ui/reasons.ts';

/** What was seen and left unmarked, with the reason; drawn once it is asked for. */
export function Silences({ seen }: { seen: ThreadSummary['notFlagged'] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('popup.notFlagged', [numberText(seen.length)])}</summary>
      {isOpen && (
        <Long items={seen}>
          {(some) => (
            <ul>
              {some.map(({ quote, reason, exception, author, postId, misconception }) => (
                <li key={`${postId}${misconception}${quote}`}>
                  <span lang="en">“{quote}”</span>{' '}
                  <small>{[author, reasonText(reason, exception)].filter(Boolean).join(' · ')}</small>
                </li>
              ))}
            </ul>
          )}
        </Long>
      )}
    </details>
  );
}
