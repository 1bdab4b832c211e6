import { i18n } from '#i18n';
import { uiLanguage } from '../ui/dates.ts';

/** Stands after a correction that the reader was brought to. */
export function WayBack({ back }: { back: () => void }) {
  return (
    <p class="back" lang={uiLanguage()} dir="ltr">
      <button type="button" onClick={back}>
        {i18n.t('notes.back')}
      </button>
    </p>
  );
}
