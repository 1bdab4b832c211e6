import { i18n } from '#i18n';

export interface HiddenNotesProps {
  count: number;
  bringAllBack: () => void;
}

export function HiddenNotes({ count, bringAllBack }: HiddenNotesProps) {
  return (
    <>
      <p id="hidden-count" role="status">
        {i18n.t('hiddenNotes.count', count)}
      </p>
      <p>{i18n.t('hiddenNotes.what')}</p>
      {/* not `disabled`: that would take the focus away from who has just pressed it, and keep the reason from who looks for it */}
      <button
        type="button"
        aria-disabled={count === 0}
        aria-describedby="hidden-count"
        onClick={() => count > 0 && bringAllBack()}
      >
        {i18n.t('hiddenNotes.all')}
      </button>
    </>
  );
}
