import { i18n } from '#i18n';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { reasonText } from '../ui/reasons.ts';

/** What was seen and left unmarked, with the reason. */
export function Silences({ seen }: { seen: ThreadSummary['notFlagged'] }) {
  return (
    <details>
      <summary>{i18n.t('popup.notFlagged', [String(seen.length)])}</summary>
      <ul>
        {seen.map(({ quote, reason, exception, author, postId, misconception }) => (
          <li key={`${postId}${misconception}${quote}`}>
            “{quote}” <small>{[author, reasonText(reason, exception)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
