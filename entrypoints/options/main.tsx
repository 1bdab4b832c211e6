import '../../components/options/options.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Options, panelOf } from '../../components/options/Options.tsx';
import { misconceptions } from '../../utils/knowledge/index.ts';
import {
  giveBackOrigins,
  grantedOrigins,
  requestOrigins,
  watchOrigins,
} from '../../utils/messaging/granted-sites.ts';
import {
  choose,
  chooseAll,
  forgetAll,
  getChoices,
  getSettings,
  watchSettings,
} from '../../utils/settings/store.ts';

async function draw(root: HTMLElement, notStored = false): Promise<void> {
  const [settings, granted] = await Promise.all([getSettings(), grantedOrigins()]);
  document.documentElement.dataset.theme = settings.theme;
  render(
    <Options
      panel={panelOf(location.hash)}
      version={browser.runtime.getManifest().version}
      checks={misconceptions}
      settings={settings}
      notStored={notStored}
      choose={(choice, value) => void choose(choice, value).catch(() => draw(root, true))}
      forgetAll={(choices) => void forgetAll(choices).catch(() => draw(root, true))}
      granted={granted}
      allow={requestOrigins}
      stop={giveBackOrigins}
      getChoices={getChoices}
      chooseAll={chooseAll}
    />,
    root,
  );
}

document.title = i18n.t('options.title');
const root = document.getElementById('app');
if (root) {
  watchSettings(() => void draw(root));
  watchOrigins(() => void draw(root));
  addEventListener('hashchange', () => void draw(root));
  void draw(root);
}
