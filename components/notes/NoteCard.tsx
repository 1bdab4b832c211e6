import { i18n } from '#i18n';
import type { Card } from '../../utils/review/card.ts';
import { meaningText } from '../ui/reasons.ts';
import { DraftReply } from './DraftReply.tsx';
import { Source } from './Source.tsx';
import { SEVERITY_SIGN } from './severity.ts';

export interface NoteActions {
  /** Brings the correcting reply into view. */
  showCorrection(card: Card): void;
  hide(card: Card): void;
  turnOff(card: Card): void;
  /** Puts text on the clipboard. */
  copy(text: string): void;
}

/** One finding in full: the words at issue, what is true and where the guide says so, why it was marked, what to do. */
export function NoteCard({ card, actions }: { card: Card; actions: NoteActions }) {
  const { citation, correctedBy } = card;
  return (
    <article class="card" data-severity={card.severity} aria-label={i18n.t('card.label')}>
      <h3>
        <span class="sign" aria-hidden="true">
          {SEVERITY_SIGN[card.severity]}
        </span>{' '}
        {i18n.t(`severity.${card.severity}`)}
      </h3>
      <blockquote>{card.quote}</blockquote>
      <p class="truth">{card.truth}</p>
      <Source citation={citation} />
      {card.hardware && <p class="validity">{i18n.t('card.hardware', [card.hardware])}</p>}
      {correctedBy && (
        <p class="correction">
          <button type="button" class="link" onClick={() => actions.showCorrection(card)}>
            {i18n.t('card.correctedBy', [correctedBy.author ?? i18n.t('card.someone')])}
          </button>
        </p>
      )}
      <details>
        <summary>{i18n.t('card.why')}</summary>
        <dl>
          {card.evidence.map(({ words, meaning }) => (
            <div key={`${words}${meaning}`}>
              <dt>“{words}”</dt>
              <dd>{meaningText(meaning, card.claim)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <DraftReply card={card} copy={(text) => actions.copy(text)} />
      <p class="actions">
        <button type="button" onClick={() => actions.copy(citation.plain)}>
          {i18n.t('card.copyCitation')}
        </button>
        <button type="button" onClick={() => actions.copy(report(card))}>
          {i18n.t('card.copyReport')}
        </button>
        <button type="button" onClick={() => actions.hide(card)}>
          {i18n.t('card.hide')}
        </button>
        <button type="button" onClick={() => actions.turnOff(card)}>
          {i18n.t('card.turnOff')}
        </button>
      </p>
    </article>
  );
}

/** What a reader can send to say that a mark is wrong; nothing is sent by Errata. */
function report({ misconception, quote, stance, evidence, claim }: Card): string {
  const why = evidence.map(({ words, meaning }) => `“${words}”: ${meaningText(meaning, claim)}`).join('; ');
  return i18n.t('draft.report', [misconception, quote, stance, why]);
}
