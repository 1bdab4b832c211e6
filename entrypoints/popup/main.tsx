import '../../components/popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/Popup.tsx';
import { onMessage, sendMessage } from '../../utils/messaging/messages.ts';
import { choose, getSettings, watchSettings } from '../../utils/settings/store.ts';

/** The tab the reader looks at. Where the popup is a tab itself (Firefox for Android), the one they came from. */
async function readTab(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query(own ? {} : { active: true, currentWindow: true });
  const byLastUse = (a: { lastAccessed?: number }, b: { lastAccessed?: number }) =>
    (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0);
  return tabs.filter(({ id }) => id !== own?.id).sort(byLastUse)[0]?.id;
}

async function start(root: HTMLElement): Promise<void> {
  const tab = await readTab();
  const getSummary = async () =>
    tab === undefined ? null : sendMessage('getSummary', undefined, tab).catch(() => null);
  const draw = async () => {
    const [{ enabled }, summary] = await Promise.all([getSettings(), getSummary()]);
    render(
      <Popup
        enabled={enabled}
        summary={summary}
        setEnabled={(on) => void choose('enabled', on)}
        show={({ key }) => tab !== undefined && void sendMessage('showFinding', key, tab)}
        setHidden={({ fingerprint }, hidden) => void choose(`dismissed:${fingerprint}`, hidden)}
      />,
      root,
    );
  };
  watchSettings(() => void draw());
  onMessage('summaryChanged', () => draw());
  await draw();
}

// the title stands here, not in the HTML, which would make it the toolbar button's default text
document.title = i18n.t('popup.title');
const root = document.getElementById('app');
if (root) void start(root);
