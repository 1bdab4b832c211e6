import { i18n } from '#i18n';
import type { Card } from '../../utils/review/card.ts';
import { uiLanguage } from '../ui/dates.ts';

/** The notes of a thread at the end of a printed page, by their numbers. */
export function Footnotes({ cards }: { cards: readonly Card[] }) {
  return (
    <section class="footnotes" lang={uiLanguage()} dir="ltr">
      <h2>{i18n.t('notes.printed')}</h2>
      <ol>
        {cards.map(({ key, author, quote, truth, citation, correctedBy }) => (
          <li key={key}>
            {author && `${author}: `}
            <q lang="en">{quote}</q> <span lang="en">{truth}</span> <small>{citation.plain}</small>{' '}
            {correctedBy && i18n.t('card.correctedBy', [correctedBy.author ?? i18n.t('card.someone')])}
          </li>
        ))}
      </ol>
    </section>
  );
}
