import { i18n } from '#i18n';
import type { Card, ThreadSummary } from '../../utils/review/card.ts';
import { SEVERITY_SIGN } from '../notes/severity.ts';
import { Switch } from '../ui/Switch.tsx';

export interface PopupProps {
  enabled: boolean;
  /** Null where the tab holds no page that Errata reads. */
  summary: ThreadSummary | null;
  setEnabled(enabled: boolean): void;
  show(card: Card): void;
  setHidden(card: Card, hidden: boolean): void;
}

export function Popup({ enabled, summary, setEnabled, show, setHidden }: PopupProps) {
  return (
    <>
      <h1>{i18n.t('popup.title')}</h1>
      <Switch label={i18n.t('popup.enabled')} checked={enabled} onChange={setEnabled} />
      <p role="status">{statusOf(summary)}</p>
      {summary && summary.cards.length > 0 && (
        <Findings cards={summary.cards} show={show} setHidden={setHidden} />
      )}
      {summary && summary.notFlagged.length > 0 && <Silences seen={summary.notFlagged} />}
    </>
  );
}

function statusOf(summary: ThreadSummary | null): string {
  if (!summary) return i18n.t('popup.notThread');
  if (summary.state === 'off') return i18n.t('popup.off');
  if (summary.state === 'unknown') return i18n.t('popup.unknown');
  const read = i18n.t('popup.read', [String(summary.posts), String(summary.sentences)]);
  if (summary.state === 'reading') return i18n.t('popup.reading');
  return summary.cards.length > 0 ? read : `${i18n.t('popup.none')} ${read}`;
}

function Findings({
  cards,
  show,
  setHidden,
}: { cards: ThreadSummary['cards'] } & Pick<PopupProps, 'show' | 'setHidden'>) {
  return (
    <section>
      <h2>{i18n.t('popup.findings')}</h2>
      <ol>
        {cards.map((card) => (
          <li key={card.key}>
            <button type="button" class="finding" disabled={card.hidden} onClick={() => show(card)}>
              <span aria-hidden="true">{SEVERITY_SIGN[card.severity]}</span> “{card.quote}”
            </button>
            <small>
              {[
                card.author,
                card.correctedBy &&
                  i18n.t('popup.corrected', [card.correctedBy.author ?? i18n.t('card.someone')]),
                card.hidden && i18n.t('popup.hidden'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {card.hidden && (
              <button type="button" onClick={() => setHidden(card, false)}>
                {i18n.t('popup.bringBack')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Silences({ seen }: { seen: ThreadSummary['notFlagged'] }) {
  return (
    <details>
      <summary>
        {i18n.t('popup.notFlagged')} ({seen.length})
      </summary>
      <ul>
        {seen.map(({ quote, reason, author, postId }) => (
          <li key={`${postId}${quote}`}>
            “{quote}” <small>{[author, reason].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
