import { i18n } from '#i18n';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { reviewAsJson, reviewAsMarkdown } from '../../utils/review/export.ts';

export interface CopyReviewProps {
  summary: ThreadSummary;
  copy: (text: string) => void;
}

export function CopyReview({ summary, copy }: CopyReviewProps) {
  return (
    <div class="row">
      <button type="button" onClick={() => copy(reviewAsMarkdown(summary))}>
        {i18n.t('popup.copyMarkdown')}
      </button>
      <button type="button" onClick={() => copy(reviewAsJson(summary))}>
        {i18n.t('popup.copyJson')}
      </button>
    </div>
  );
}
