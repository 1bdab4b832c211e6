import { i18n } from '#i18n';
import type { Card, ThreadSummary } from '../../utils/review/card.ts';
import { verdictsOf } from '../../utils/review/verdicts.ts';
import { SEVERITY_SIGN } from '../notes/severity.ts';

type ShownCard = ThreadSummary['cards'][number];

interface PlaceActions {
  show: (card: Card) => void;
  setHidden: (card: Card, hidden: boolean) => void;
}

export interface FindingsProps extends PlaceActions {
  cards: ThreadSummary['cards'];
}

/** The thread's findings by subject, what misleads most first, hidden ones last: each jumps to its note. */
export function Findings({ cards, ...actions }: FindingsProps) {
  return (
    <section>
      <h2>{i18n.t('popup.findings')}</h2>
      <ol>
        {verdictsOf(cards.filter(({ hidden }) => !hidden)).map(({ misconception, places, misleadsMost }) => (
          <li key={misconception}>
            {misleadsMost && <p class="urgent">{i18n.t('popup.misleadsMost')}</p>}
            {places.length > 1 && <small>{i18n.t('popup.places', [String(places.length)])}</small>}
            {places.map((card) => (
              <Place key={card.key} card={card} {...actions} />
            ))}
          </li>
        ))}
        {cards
          .filter(({ hidden }) => hidden)
          .map((card) => (
            <li key={card.key}>
              <Place card={card} {...actions} />
            </li>
          ))}
      </ol>
    </section>
  );
}

function Place({ card, show, setHidden }: PlaceActions & { card: ShownCard }) {
  const about = [
    card.author,
    card.correctedBy && i18n.t('popup.corrected', [card.correctedBy.author ?? i18n.t('card.someone')]),
    card.hidden && i18n.t('popup.hidden'),
  ];
  return (
    <div class="place">
      <button type="button" class="finding" disabled={card.hidden} onClick={() => show(card)}>
        <span aria-hidden="true">{SEVERITY_SIGN[card.severity]}</span> “{card.quote}”
      </button>
      <small>{about.filter(Boolean).join(' · ')}</small>{' '}
      {card.hidden && (
        <button type="button" onClick={() => setHidden(card, false)}>
          {i18n.t('popup.bringBack')}
        </button>
      )}
    </div>
  );
}
