import { i18n } from '#i18n';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { Switch } from '../ui/Switch.tsx';
import { CopyReview, type CopyReviewProps } from './CopyReview.tsx';
import { Findings, type FindingsProps } from './Findings.tsx';
import { Silences } from './Silences.tsx';

export interface PopupProps extends Pick<FindingsProps, 'show' | 'setHidden'>, Pick<CopyReviewProps, 'copy'> {
  enabled: boolean;
  setEnabled: (enabled: boolean) => void;
  /** Null where the tab holds no page that Errata reads. */
  summary: ThreadSummary | null;
  /** The site of a page that is read, and the reader's choice for it. */
  site: { hostname: string; isOn: boolean } | null;
  setSite: (hostname: string, on: boolean) => void;
  /** The host of a page that would be read if the reader allowed it. */
  askFor: string | null;
  ask: () => void;
  openOptions: () => void;
}

export function Popup(props: PopupProps) {
  const { enabled, setEnabled, summary, site, setSite, askFor, ask, openOptions } = props;
  return (
    <>
      <h1>{i18n.t('popup.title')}</h1>
      <Switch label={i18n.t('popup.enabled')} checked={enabled} onChange={setEnabled} />
      {site && (
        <Switch
          label={i18n.t('popup.site', [site.hostname])}
          checked={site.isOn}
          disabled={!enabled}
          onChange={(on) => setSite(site.hostname, on)}
        />
      )}
      <p id="state" role="status">
        {statusOf(summary)}
      </p>
      {askFor && (
        <>
          <button type="button" aria-describedby="ask-why" onClick={ask}>
            {i18n.t('popup.ask')}
          </button>
          <p id="ask-why">
            <small>{i18n.t('popup.askWhy', [askFor])}</small>
          </p>
        </>
      )}
      {summary && summary.cards.length > 0 && (
        <Findings cards={summary.cards} show={props.show} setHidden={props.setHidden} />
      )}
      {summary && summary.notFlagged.length > 0 && <Silences seen={summary.notFlagged} />}
      {summary?.state === 'read' && <CopyReview summary={summary} copy={props.copy} />}
      <div class="row">
        <button type="button" onClick={openOptions}>
          {i18n.t('popup.options')}
        </button>
      </div>
    </>
  );
}

function statusOf(summary: ThreadSummary | null): string {
  if (!summary) return i18n.t('popup.notThread');
  if (summary.state === 'off') return i18n.t('popup.off');
  if (summary.state === 'unknown') return i18n.t('popup.unknown');
  const read = i18n.t('popup.read', [String(summary.posts), String(summary.sentences)]);
  if (summary.state === 'reading') return i18n.t('popup.reading');
  return summary.cards.length > 0 ? read : `${i18n.t('popup.none')} ${read}`;
}
