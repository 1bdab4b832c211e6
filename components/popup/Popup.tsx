import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ThreadSummary } from '../../utils/review/card.ts';
import type { Choice, Settings } from '../../utils/settings/settings.ts';
import { numberText } from '../ui/dates.ts';
import { Switch } from '../ui/Switch.tsx';
import { CopyReview } from './CopyReview.tsx';
import { Filters } from './Filters.tsx';
import { Findings, type FindingsProps } from './Findings.tsx';
import { Silences } from './Silences.tsx';

export interface PopupProps extends Pick<FindingsProps, 'show'> {
  settings: Settings;
  choose: (choice: Choice, value: boolean) => void;
  /** The browser refused to store the last choice. */
  notStored: boolean;
  /** Null where the tab holds no page that Errata reads. */
  summary: ThreadSummary | null;
  /** The host of a page that is read. */
  hostname: string | null;
  /** The host of a page that would be read if the reader allowed it. */
  askFor: string | null;
  ask: () => void;
  /** Puts text on the clipboard; rejects where the browser refuses. */
  copy: (text: string) => Promise<void>;
  openOptions: () => void;
}

export function Popup(props: PopupProps) {
  const { settings, choose, notStored, summary, hostname, askFor, ask, openOptions } = props;
  const [said, setSaid] = useState('');
  const copy = (text: string) =>
    void props.copy(text).then(
      () => setSaid(i18n.t('popup.copied')),
      () => setSaid(i18n.t('popup.notCopied')),
    );
  const isSiteOn = hostname === null || settings.site.get(hostname) !== false;
  const thread = summary?.thread ?? null;
  return (
    <>
      <h1>{i18n.t('popup.title')}</h1>
      <div class="switches">
        <Switch
          label={i18n.t('popup.enabled')}
          checked={settings.enabled}
          onChange={(on) => choose('enabled', on)}
        />
        {hostname !== null && (
          <Switch
            label={i18n.t('popup.site', [hostname])}
            checked={isSiteOn}
            disabled={!settings.enabled}
            onChange={(on) => choose(`site:${hostname}`, on)}
          />
        )}
        {thread !== null && (
          <Switch
            label={i18n.t('popup.thread')}
            checked={settings.thread.get(thread) !== false}
            disabled={!settings.enabled || !isSiteOn}
            onChange={(on) => choose(`thread:${thread}`, on)}
          />
        )}
      </div>
      <p role="alert">{notStored && i18n.t('options.notStored')}</p>
      <p id="state" role="status">
        {statusOf(summary, askFor !== null)}
      </p>
      {askFor !== null && (
        <>
          <button type="button" class="primary" aria-describedby="ask-why" onClick={ask}>
            {i18n.t('popup.ask')}
          </button>
          <p id="ask-why">
            <small>{i18n.t('popup.askWhy', [askFor])}</small>
          </p>
        </>
      )}
      {summary && summary.cards.length > 0 && (
        <Findings
          cards={summary.cards}
          show={props.show}
          copy={copy}
          setHidden={({ fingerprint }, hidden) => choose(`dismissed:${fingerprint}`, hidden)}
        />
      )}
      {summary && summary.notFlagged.length > 0 && <Silences seen={summary.notFlagged} />}
      {summary && summary.state !== 'off' && (
        <Filters settings={settings} topics={summary.topics} choose={choose} />
      )}
      {summary?.state === 'read' && <CopyReview summary={summary} copy={copy} />}
      <p class="said" role="status">
        {said}
      </p>
      <div class="row">
        <button type="button" onClick={openOptions}>
          {i18n.t('popup.options')}
        </button>
      </div>
    </>
  );
}

function statusOf(summary: ThreadSummary | null, canAsk: boolean): string {
  if (!summary) return canAsk ? i18n.t('popup.notAllowed') : i18n.t('popup.notThread');
  if (summary.state === 'off') return i18n.t('popup.off');
  if (summary.state === 'unknown') return i18n.t('popup.unknown');
  if (summary.state === 'reading') return i18n.t('popup.reading');
  const read = [
    i18n.t('popup.posts', summary.posts, [numberText(summary.posts)]),
    i18n.t('popup.sentences', summary.sentences, [numberText(summary.sentences)]),
  ].join(' · ');
  return summary.cards.length > 0 ? read : `${i18n.t('popup.none')} ${read}`;
}
