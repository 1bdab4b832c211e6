import { render } from 'preact';
import { i18n } from '#i18n';
import type { Drawing } from '../../utils/annotation/drawing.ts';
import { AgreementCard } from './AgreementCard.tsx';
import { Footnotes } from './Footnotes.tsx';
import { type NoteActions, NoteCard } from './NoteCard.tsx';
import { ReplyNotes } from './ReplyNotes.tsx';
import { WayBack } from './WayBack.tsx';

/** How notes are drawn into a page: the same in forums and in the extension's own pages. */
export function drawingWith(css: Drawing['css'], actions: NoteActions): Drawing {
  return {
    css,
    notes: (container, notes) => render(<ReplyNotes notes={notes} actions={actions} />, container),
    card: (container, card, links) =>
      render(<NoteCard key={card.key} card={card} actions={actions} links={links} />, container),
    agreement: (container, card) => render(<AgreementCard key={card.key} card={card} />, container),
    wayBack: (container, back) => render(<WayBack back={back} />, container),
    footnotes: (container, cards) => render(<Footnotes cards={cards} />, container),
    announcement: (notes) => i18n.t('notes.found', notes),
    erase: (container) => render(null, container),
  };
}
