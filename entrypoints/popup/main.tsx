import '../../components/popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/Popup.tsx';
import { uiLanguage } from '../../components/ui/dates.ts';
import { originsFor, requestOrigins } from '../../utils/messaging/granted-sites.ts';
import { onMessage, sendMessage } from '../../utils/messaging/messages.ts';
import type { Choice } from '../../utils/settings/settings.ts';
import { choose, getSettings, watchSettings } from '../../utils/settings/store.ts';

/** The tab the reader looks at. Where the popup is a tab itself (Firefox for Android), the one they came from. */
async function readTab() {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query(own ? {} : { active: true, currentWindow: true });
  const byLastUse = (a: { lastAccessed?: number }, b: { lastAccessed?: number }) =>
    (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0);
  return tabs.filter(({ id }) => id !== own?.id).sort(byLastUse)[0];
}

async function start(root: HTMLElement): Promise<void> {
  const tab = await readTab();
  const id = tab?.id;
  const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const origins = url && (await originsFor(url));
  const getPage = async () => {
    if (id === undefined) return null;
    const asked = [
      sendMessage('getSummary', undefined, id),
      sendMessage('getHostname', undefined, id),
      sendMessage('getChoicesHere', undefined, id),
    ] as const;
    // no answer: the page is none that Errata reads
    return Promise.all(asked).catch(() => null);
  };
  const draw = async (notStored = false) => {
    const page = await getPage();
    const [summary, hostname, here] = page ?? [null, null, {}];
    const settings = await getSettings(here);
    // a private window's choices hold in its page, and are not stored
    const keep = async (choice: Choice, value: boolean) =>
      tab?.incognito && page ? sendMessage('chooseHere', { choice, value }, id) : choose(choice, value);
    document.documentElement.dataset.theme = settings.theme;
    render(
      <Popup
        settings={settings}
        choose={(choice, value) => void keep(choice, value).catch(() => draw(true))}
        notStored={notStored}
        summary={summary}
        hostname={hostname}
        askFor={summary === null && url && origins ? url.hostname : null}
        ask={() => origins && void requestOrigins(origins)}
        show={async ({ key }) => id !== undefined && sendMessage('showFinding', key, id).catch(() => false)}
        copy={(text) => navigator.clipboard.writeText(text)}
        // Firefox leaves the popup open in front of what it opened
        openOptions={() => void browser.runtime.openOptionsPage().then(() => close())}
      />,
      root,
    );
  };
  watchSettings(() => void draw());
  onMessage('summaryChanged', () => draw());
  await draw();
}

// the title stands here, not in the HTML, which would make it the toolbar button's default text
document.documentElement.lang = uiLanguage();
document.title = i18n.t('popup.title');
const root = document.getElementById('app');
if (root) void start(root);
