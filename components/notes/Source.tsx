import { i18n } from '#i18n';
import type { Citation } from '../../utils/guide/cite.ts';
import { editionText } from '../ui/dates.ts';

/** The section that says what is true, with the article beside it where there is one. */
export function Source({ citation }: { citation: Citation }) {
  const { title, heading, url, group, edition, article } = citation;
  return (
    <p class="source">
      <a href={url} target="_blank" rel="noreferrer">
        {title}
        {heading && ` – ${heading}`}
      </a>
      <small>
        {[group ?? i18n.t('card.article'), edition && i18n.t('card.edition', [editionText(edition)])]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {article && (
        <a href={article.url} target="_blank" rel="noreferrer">
          {article.title}
        </a>
      )}
    </p>
  );
}
