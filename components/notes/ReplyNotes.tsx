import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DrawnNotes, Left } from '../../utils/annotation/drawing.ts';
import type { Card } from '../../utils/review/card.ts';
import { uiLanguage } from '../ui/dates.ts';
import { type NoteActions, NoteCard } from './NoteCard.tsx';
import { SEVERITY_SIGN } from './severity.ts';

export interface ReplyNotesProps {
  notes: DrawnNotes;
  actions: NoteActions;
}

/** A pack's checks rest on other sources than Apple's guide; their ids begin with the pack's. */
const isPacked = ({ misconception }: Card) => misconception.includes('/');

/** The quiet bar after a flagged reply: one line a finding, each the keyboard's way to its card. */
export function ReplyNotes({ notes, actions }: ReplyNotesProps) {
  const { cards, open, toggle, numberOf, left, forget } = notes;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, and no region: a page with many notes would be full of landmarks
    <section class="notes" role="group" lang={uiLanguage()} dir="ltr" aria-label={i18n.t('notes.label')}>
      {cards.map((card) => {
        const isOpen = open.has(card.key);
        return (
          <div
            class="note"
            key={card.key}
            data-key={card.key}
            data-severity={card.severity}
            data-corrected={card.correctedBy !== null}
          >
            <button type="button" class="bar" aria-expanded={isOpen} onClick={() => toggle(card.key)}>
              <span class="sign" aria-hidden="true">
                {SEVERITY_SIGN[card.severity]}
              </span>
              <span class="number">{i18n.t('notes.number', [String(numberOf(card))])}</span>
              <span class="text">
                {card.correctedBy
                  ? i18n.t('notes.corrected', [card.correctedBy.author ?? i18n.t('card.someone')])
                  : i18n.t(isPacked(card) ? 'notes.openElsewhere' : 'notes.open')}
              </span>
              <span class="title">{card.citation.title}</span>
            </button>
            {isOpen && <NoteCard card={card} actions={actions} links={notes} />}
          </div>
        );
      })}
      {left && <LeftNote key={left.card.key} left={left} forget={forget} actions={actions} />}
    </section>
  );
}

interface LeftNoteProps extends Pick<DrawnNotes, 'forget'> {
  left: Left;
  actions: Pick<NoteActions, 'bringBack'>;
}

/** What stays of a note that was just taken away: the focus, and the way to have it back. */
function LeftNote({ left: { card, how }, forget, actions }: LeftNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <p class="left">
      <span id="left">{i18n.t(`notes.left.${how}`)}</span>{' '}
      <button
        type="button"
        ref={undo}
        aria-describedby="left"
        onBlur={forget}
        onClick={() => void actions.bringBack(card, how).catch(forget)}
      >
        {i18n.t('notes.undo')}
      </button>
    </p>
  );
}
