import '../../components/options/options.css';
import examples from 'virtual:examples';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { drawingWith } from '../../components/notes/drawing.tsx';
import { notesSheet } from '../../components/notes/sheet.ts';
import { Options, panelOf } from '../../components/options/Options.tsx';
import { SampleAnnotation } from '../../components/sample/annotation.ts';
import { uiLanguage } from '../../components/ui/dates.ts';
import { packedEntries } from '../../utils/claims/packs.ts';
import { misconceptions } from '../../utils/knowledge/index.ts';
import { offeredPacks } from '../../utils/knowledge/packs/index.ts';
import {
  giveBackOrigins,
  grantedOrigins,
  requestOrigins,
  watchOrigins,
} from '../../utils/messaging/granted-sites.ts';
import { followPacks, installedPacks, removePack, takePack } from '../../utils/settings/packs.ts';
import {
  choose,
  chooseAll,
  forgetAll,
  getChoices,
  getSettings,
  noteChoices,
  watchSettings,
} from '../../utils/settings/store.ts';
import { viewOf } from '../../utils/settings/view.ts';

const drawing = drawingWith(notesSheet(), {
  ...noteChoices,
  copy: (text) => navigator.clipboard.writeText(text),
});
let annotation: SampleAnnotation | undefined;

async function draw(root: HTMLElement, notStored = false): Promise<void> {
  const [settings, granted, installed] = await Promise.all([
    getSettings(),
    grantedOrigins(),
    installedPacks().catch(() => []),
  ]);
  await followPacks(settings);
  document.documentElement.dataset.theme = settings.theme;
  // the sample shows how notes look, whatever is turned off
  const view = { ...viewOf(settings, location.hostname), isOn: true };
  annotation ??= new SampleAnnotation(drawing, view);
  annotation.show(view);
  render(
    <Options
      annotation={annotation}
      examples={examples}
      panel={panelOf(location.hash)}
      version={browser.runtime.getManifest().version}
      checks={[...misconceptions, ...packedEntries()]}
      packs={{
        offered: offeredPacks,
        installed,
        install: takePack,
        remove: (id) => void removePack(id).catch(() => draw(root, true)),
      }}
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

document.documentElement.lang = uiLanguage();
document.title = i18n.t('options.title');
const root = document.getElementById('app');
if (root) {
  watchSettings(() => void draw(root));
  watchOrigins(() => void draw(root));
  addEventListener('hashchange', () => void draw(root));
  void draw(root);
}
