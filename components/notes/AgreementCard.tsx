import { i18n } from '#i18n';
import type { Card } from '../../utils/review/card.ts';
import { Source } from './Source.tsx';

/** What a marked correction says: that it agrees with the guide, about whose words, and which section. */
export function AgreementCard({ card }: { card: Card }) {
  return (
    <article class="card" data-severity="agrees" aria-label={i18n.t('agreement.label')}>
      <h3>
        <span class="sign" aria-hidden="true">
          ✓
        </span>{' '}
        {i18n.t('agreement.title')}
      </h3>
      <p>{i18n.t('agreement.puts', [card.author ?? i18n.t('card.someone')])}</p>
      <blockquote>{card.quote}</blockquote>
      <p class="truth">{card.truth}</p>
      <Source citation={card.citation} />
    </article>
  );
}
