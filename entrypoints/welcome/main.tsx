import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { drawingWith } from '../../components/notes/drawing.tsx';
import { notesSheet } from '../../components/notes/sheet.ts';
import { SampleAnnotation } from '../../components/sample/annotation.ts';
import { uiLanguage } from '../../components/ui/dates.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import {
  DEFAULT_ORIGINS,
  lacksDefaultSites,
  requestOrigins,
  watchOrigins,
} from '../../utils/messaging/granted-sites.ts';
import { onMessage } from '../../utils/messaging/messages.ts';
import { getSettings, noteChoices, watchSettings } from '../../utils/settings/store.ts';
import { viewOf } from '../../utils/settings/view.ts';

const drawing = drawingWith(notesSheet(), {
  ...noteChoices,
  copy: (text) => navigator.clipboard.writeText(text),
});
let annotation: SampleAnnotation | undefined;

async function draw(root: HTMLElement): Promise<void> {
  const [settings, needsPermission, commands] = await Promise.all([
    getSettings(),
    lacksDefaultSites(),
    browser.commands.getAll(),
  ]);
  document.documentElement.dataset.theme = settings.theme;
  const view = viewOf(settings, location.hostname);
  annotation ??= new SampleAnnotation(drawing, view);
  annotation.show(view);
  // Chromium lists the toolbar button's own command too, without a description
  const described = commands.flatMap(({ description, shortcut }) =>
    description ? [[description, shortcut ?? ''] as const] : [],
  );
  render(
    <Welcome
      annotation={annotation}
      needsPermission={needsPermission}
      allow={() => void requestOrigins(DEFAULT_ORIGINS)}
      shortcuts={Object.fromEntries(described)}
      openOptions={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  );
}

document.documentElement.lang = uiLanguage();
document.title = i18n.t('welcome.title');
const root = document.getElementById('app');
if (root) {
  watchSettings(() => void draw(root));
  watchOrigins(() => void draw(root));
  // the reader's shortcuts work on the sample as on any thread
  onMessage('stepFinding', ({ data }) => annotation?.step(data));
  void draw(root);
}
