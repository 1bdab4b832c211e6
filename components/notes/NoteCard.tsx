import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardLinks, Left } from '../../utils/annotation/drawing.ts';
import type { Card } from '../../utils/review/card.ts';
import { uiLanguage } from '../ui/dates.ts';
import { meaningText } from '../ui/reasons.ts';
import { Validity } from '../ui/Validity.tsx';
import { DraftReply } from './DraftReply.tsx';
import { Source } from './Source.tsx';
import { SEVERITY_SIGN } from './severity.ts';

/** What a note can do; each rejects where the browser refuses. */
export interface NoteActions {
  hide(card: Card): Promise<void>;
  turnOff(card: Card): Promise<void>;
  bringBack(card: Card, how: Left['how']): Promise<void>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
}

export interface NoteCardProps {
  card: Card;
  actions: NoteActions;
  links: CardLinks;
}

/** One finding in full: the words at issue, what is true and where the guide says so, why it was marked, what to do. */
export function NoteCard({ card, actions, links }: NoteCardProps) {
  const [said, setSaid] = useState('');
  const { citation, correctedBy } = card;
  const copy = (text: string) =>
    void actions.copy(text).then(
      () => setSaid(i18n.t('card.copied')),
      () => setSaid(i18n.t('card.notCopied')),
    );
  const take = (how: Left['how']) => {
    links.leave(card, how);
    const stored = how === 'hidden' ? actions.hide(card) : actions.turnOff(card);
    stored.catch(() => setSaid(i18n.t('card.notStored')));
  };
  const corrected = correctedBy && i18n.t('card.correctedBy', [correctedBy.author ?? i18n.t('card.someone')]);
  return (
    <article
      class="card"
      lang={uiLanguage()}
      dir="ltr"
      data-severity={card.severity}
      aria-label={i18n.t('card.label')}
    >
      <h3>
        <span class="sign" aria-hidden="true">
          {SEVERITY_SIGN[card.severity]}
        </span>{' '}
        {i18n.t(`severity.${card.severity}`)}
      </h3>
      <blockquote lang="en" dir="auto">
        {card.quote}
      </blockquote>
      <p class="truth" lang="en">
        {card.truth}
      </p>
      <Source citation={citation} />
      <Validity valid={card.valid} />
      {correctedBy && (
        <p class="correction">
          {links.isOnPage(correctedBy.postId) ? (
            <button type="button" class="link" onClick={() => links.showCorrection(card)}>
              {corrected}
            </button>
          ) : (
            corrected
          )}
        </p>
      )}
      <details>
        <summary>{i18n.t('card.why')}</summary>
        <dl>
          {card.evidence.map(({ words, meaning }) => (
            <div key={`${words}${meaning}`}>
              <dt lang="en">“{words}”</dt>
              <dd>{meaningText(meaning, card.claim)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <DraftReply card={card} copy={copy} />
      <p class="actions">
        <button type="button" onClick={() => copy(citation.plain)}>
          {i18n.t('card.copyCitation')}
        </button>
        <button type="button" onClick={() => copy(citation.markdown)}>
          {i18n.t('card.copyMarkdown')}
        </button>
        <button type="button" onClick={() => copy(report(card))}>
          {i18n.t('card.copyReport')}
        </button>
        <button type="button" onClick={() => take('hidden')}>
          {i18n.t('card.hide')}
        </button>
        <button type="button" onClick={() => take('off')}>
          {i18n.t('card.turnOff')}
        </button>
      </p>
      <p class="said" role="status">
        {said}
      </p>
    </article>
  );
}

/** What a reader can send to say that a mark is wrong; nothing is sent by Errata. */
function report({ misconception, quote, stance, evidence, claim }: Card): string {
  const why = evidence.map(({ words, meaning }) => `“${words}”: ${meaningText(meaning, claim)}`).join('; ');
  return i18n.t('draft.report', [misconception, quote, stance, why]);
}
