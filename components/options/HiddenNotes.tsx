import { i18n } from '#i18n';

export interface HiddenNotesProps {
  count: number;
  bringAllBack: () => void;
}

export function HiddenNotes({ count, bringAllBack }: HiddenNotesProps) {
  return (
    <>
      <p role="status">{i18n.t('hiddenNotes.count', count)}</p>
      <p>{i18n.t('hiddenNotes.what')}</p>
      <button type="button" disabled={count === 0} onClick={bringAllBack}>
        {i18n.t('hiddenNotes.all')}
      </button>
    </>
  );
}
