import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { reviewAsJson, reviewAsMarkdown } from '../../utils/review/export.ts';

export interface CopyReviewProps {
  summary: ThreadSummary;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy: (text: string) => Promise<void>;
}

export function CopyReview({ summary, copy }: CopyReviewProps) {
  const [said, setSaid] = useState('');
  const copyAs = (text: string) =>
    void copy(text).then(
      () => setSaid(i18n.t('popup.copied')),
      () => setSaid(i18n.t('popup.notCopied')),
    );
  return (
    <>
      <div class="row">
        <button type="button" onClick={() => copyAs(reviewAsMarkdown(summary))}>
          {i18n.t('popup.copyMarkdown')}
        </button>
        <button type="button" onClick={() => copyAs(reviewAsJson(summary))}>
          {i18n.t('popup.copyJson')}
        </button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
