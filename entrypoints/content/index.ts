import '../../components/notes/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { drawingWith } from '../../components/notes/drawing.tsx';
import notesCss from '../../components/notes/notes.css?inline';
import { Annotator } from '../../utils/annotation/annotator.ts';
import { onMessage, sendMessage, type ToolbarState } from '../../utils/messaging/messages.ts';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { followPacks } from '../../utils/settings/packs.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import {
  choicesHere,
  chooseHere,
  getSettings,
  noteChoices,
  watchSettings,
} from '../../utils/settings/store.ts';
import { viewOf } from '../../utils/settings/view.ts';
import { DEFAULT_SITES } from '../../utils/sites/hosts.ts';

let latest: ToolbarState;

const after = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** How long the background's answer is waited for, ms: one that was stopped while it worked may never answer. */
const PATIENCE = 1_000;

/** A background that did not answer is asked again, after these times, ms. */
async function setToolbar(waits = [200, 1_000, 5_000]): Promise<void> {
  const [wait, ...later] = waits;
  const isSet = await Promise.race([
    sendMessage('setToolbar', latest).then(
      () => true,
      () => false,
    ),
    after(PATIENCE).then(() => false),
  ]);
  if (isSet || wait === undefined) return;
  await after(wait);
  await setToolbar(later);
}

/** The toolbar button is the only thing that needs the background; a page works without it. */
function tell({ state, cards }: ThreadSummary): void {
  latest = { state, notes: cards.filter(({ hidden }) => !hidden).length };
  void setToolbar();
  void sendMessage('summaryChanged').catch(() => {});
}

export default defineContentScript({
  matches: DEFAULT_SITES.flatMap(({ matches }) => matches),
  runAt: 'document_idle',
  // a page's own message handlers are written for the page's own messages
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const { hostname } = location;
    const settings = await getSettings();
    await followPacks(settings);
    // another copy was started meanwhile, in a tab that was open when its site was granted
    if (ctx.isInvalid) return;
    const annotator = new Annotator(
      document,
      viewOf(settings, hostname),
      drawingWith(notesCss, { ...noteChoices, copy: (text) => navigator.clipboard.writeText(text) }),
      tell,
      () => new URL(location.href),
      () => ctx.isValid,
    );
    const follow = async (now: Settings) => {
      const view = viewOf(now, hostname);
      // with other packs, everything is read anew
      if (await followPacks(now)) annotator.update({ ...view, isOn: false });
      annotator.update(view);
    };
    const ends = [
      () => annotator.end(),
      watchSettings((now) => void follow(now)),
      onMessage('getSummary', () => annotator.summary),
      onMessage('getHostname', () => hostname),
      onMessage('leave', () => ctx.abort()),
      onMessage('getChoicesHere', choicesHere),
      onMessage('chooseHere', ({ data: { choice, value } }) => chooseHere(choice, value)),
      onMessage('showFinding', ({ data }) => annotator.showFinding(data)),
      onMessage('stepFinding', ({ data }) => annotator.step(data)),
    ];
    // Chromium tells of a navigation right before the address changes
    ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(() => annotator.navigated()));
    // a page that rests in the back/forward cache hears of no choice
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) void getSettings().then(follow);
    });
    ctx.onInvalidated(() => {
      for (const end of ends) end();
    });
    // Chromium tells a page nothing of an extension that was updated or removed: looked at when the reader does something
    for (const type of ['pointermove', 'keydown', 'scroll', 'visibilitychange'])
      ctx.addEventListener(document, type, () => ctx.isInvalid, { capture: true, passive: true });
  },
});
