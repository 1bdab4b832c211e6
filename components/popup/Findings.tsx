import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Card, ThreadSummary } from '../../utils/review/card.ts';
import { verdictsOf } from '../../utils/review/verdicts.ts';
import { DraftReply } from '../notes/DraftReply.tsx';
import { SEVERITY_SIGN } from '../notes/severity.ts';
import { Long } from '../ui/Long.tsx';

type ShownCard = ThreadSummary['cards'][number];

interface PlaceActions {
  /** Brings the reader to the words; resolves to false where they are not on the page now. */
  show: (card: Card) => Promise<boolean>;
  setHidden: (card: Card, hidden: boolean) => void;
  copy: (text: string) => void;
}

export interface FindingsProps extends PlaceActions {
  cards: ThreadSummary['cards'];
}

interface Subject {
  key: string;
  misleadsMost: boolean;
  places: ShownCard[];
}

/** The thread's findings by subject, what misleads most first, hidden ones last: each jumps to its note. */
export function Findings({ cards, ...actions }: FindingsProps) {
  const shown: Subject[] = verdictsOf(cards.filter(({ hidden }) => !hidden)).map((verdict) => ({
    key: verdict.misconception,
    ...verdict,
  }));
  const hidden: Subject[] = cards
    .filter((card) => card.hidden)
    .map((card) => ({ key: card.key, misleadsMost: false, places: [card] }));
  return (
    <section>
      <h2>{i18n.t('popup.findings')}</h2>
      <Long items={[...shown, ...hidden]}>
        {(subjects) => (
          <ol class="findings">
            {subjects.map(({ key, misleadsMost, places }) => (
              <li key={key}>
                {misleadsMost && <p class="urgent">{i18n.t('popup.misleadsMost')}</p>}
                {places.length > 1 && <small>{i18n.t('popup.places', [String(places.length)])}</small>}
                <Long items={places}>
                  {(some) => some.map((card) => <Place key={card.key} card={card} {...actions} />)}
                </Long>
              </li>
            ))}
          </ol>
        )}
      </Long>
    </section>
  );
}

function stateOf({ hidden, correctedBy }: ShownCard): string {
  if (hidden) return i18n.t('popup.hidden');
  if (!correctedBy) return i18n.t('popup.open');
  return i18n.t('popup.corrected', [correctedBy.author ?? i18n.t('card.someone')]);
}

function Place({ card, show, setHidden, copy }: PlaceActions & { card: ShownCard }) {
  const [isAway, setAway] = useState(false);
  return (
    <div class="place" data-severity={card.severity}>
      <button
        type="button"
        class="finding"
        disabled={card.hidden}
        onClick={() => void show(card).then((isThere) => setAway(!isThere))}
      >
        <span class="sign" aria-hidden="true">
          {SEVERITY_SIGN[card.severity]}
        </span>{' '}
        <span lang="en">“{card.quote}”</span>
      </button>
      {isAway && <Away permalink={card.permalink} />}
      <p class="about">
        <small>{[card.author, stateOf(card)].filter(Boolean).join(' · ')}</small>
        {card.hidden && (
          <button type="button" onClick={() => setHidden(card, false)}>
            {i18n.t('popup.bringBack')}
          </button>
        )}
      </p>
      {!card.hidden && <DraftReply card={card} copy={copy} />}
    </div>
  );
}

/** Said of words whose page of the thread was swapped for another, or whose post the forum has put away. */
function Away({ permalink }: Pick<Card, 'permalink'>) {
  return (
    <p role="alert">
      {i18n.t('popup.away')}{' '}
      {permalink !== null && (
        <a href={permalink} target="_blank" rel="noreferrer">
          {i18n.t('popup.openPost')}
        </a>
      )}
    </p>
  );
}
