import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Card } from '../../utils/review/card.ts';

/** Pages have shortcuts of one letter: what is typed here is none of them. Escape still closes the card. */
const keepFromPage = (event: KeyboardEvent) => {
  if (event.key !== 'Escape') event.stopPropagation();
};

/** A courteous reply to edit, copy and post oneself; it questions the statement, never the person. */
export function DraftReply({ card, copy }: { card: Card; copy: (text: string) => void }) {
  const [text, setText] = useState(() =>
    i18n.t('draft.reply', [card.quote, card.truth, card.citation.plain]),
  );
  return (
    <details class="draft">
      <summary>{i18n.t('card.draft')}</summary>
      <textarea
        aria-label={i18n.t('card.draftText')}
        rows={8}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={keepFromPage}
        onKeyPress={keepFromPage}
        onKeyUp={keepFromPage}
      />
      <p class="actions">
        <button type="button" onClick={() => copy(text)}>
          {i18n.t('card.copyDraft')}
        </button>
      </p>
    </details>
  );
}
