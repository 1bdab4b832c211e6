import { i18n } from '#i18n';
import type { Card, ThreadSummary } from '../../utils/review/card.ts';
import { SEVERITY_SIGN } from '../notes/severity.ts';

export interface FindingsProps {
  cards: ThreadSummary['cards'];
  show: (card: Card) => void;
  setHidden: (card: Card, hidden: boolean) => void;
}

/** The thread's findings in its order: each jumps to its note, a hidden one can be brought back. */
export function Findings({ cards, show, setHidden }: FindingsProps) {
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
            </small>{' '}
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
