import { i18n } from '#i18n';
import type { Card } from '../../utils/review/card.ts';
import { type NoteActions, NoteCard } from './NoteCard.tsx';
import { SEVERITY_SIGN } from './severity.ts';

export interface ReplyNotesProps {
  cards: Card[];
  actions: NoteActions;
  /** Keys of the cards that are open. */
  open: ReadonlySet<string>;
  toggle: (key: string) => void;
}

/** The quiet bar after a flagged reply: one line a finding, each the keyboard's way to its card. */
export function ReplyNotes({ cards, actions, open, toggle }: ReplyNotesProps) {
  return (
    <section class="notes" aria-label={i18n.t('notes.label')}>
      {cards.map((card) => {
        const isOpen = open.has(card.key);
        return (
          <div
            class="note"
            key={card.key}
            data-severity={card.severity}
            data-corrected={card.correctedBy !== null}
          >
            <button
              type="button"
              class="bar"
              aria-expanded={isOpen}
              data-key={card.key}
              onClick={() => toggle(card.key)}
            >
              <span class="sign" aria-hidden="true">
                {SEVERITY_SIGN[card.severity]}
              </span>
              <span class="text">
                {card.correctedBy
                  ? i18n.t('notes.corrected', [card.correctedBy.author ?? i18n.t('card.someone')])
                  : i18n.t('notes.open')}
              </span>
              <span class="title">{card.citation.title}</span>
            </button>
            {isOpen && <NoteCard card={card} actions={actions} />}
          </div>
        );
      })}
    </section>
  );
}
