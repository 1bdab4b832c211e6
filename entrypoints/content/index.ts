import '../../components/notes/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { drawingWith } from '../../components/notes/drawing.tsx';
import notesCss from '../../components/notes/notes.css?inline';
import { Annotator } from '../../utils/annotation/annotator.ts';
import { onMessage, sendMessage } from '../../utils/messaging/messages.ts';
import type { ThreadSummary } from '../../utils/review/card.ts';
import { followPacks } from '../../utils/settings/packs.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { getSettings, noteChoices, watchSettings } from '../../utils/settings/store.ts';
import { viewOf } from '../../utils/settings/view.ts';
import { DEFAULT_SITES } from '../../utils/sites/hosts.ts';

/** The toolbar button is the only thing that needs the background; a page works without it. */
function tell({ state, cards }: ThreadSummary): void {
  const notes = cards.filter(({ hidden }) => !hidden).length;
  void sendMessage('setToolbar', { state, notes }).catch(() => {});
  void sendMessage('summaryChanged').catch(() => {});
}

export default defineContentScript({
  matches: DEFAULT_SITES.flatMap(({ matches }) => matches),
  runAt: 'document_idle',
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
    );
    const follow = async (now: Settings) => {
      const view = viewOf(now, hostname);
      // with other packs, everything is read anew
      if (await followPacks(now)) annotator.update({ ...view, isOn: false });
      annotator.update(view);
    };
    const ends = [
      watchSettings((now) => void follow(now)),
      onMessage('getSummary', () => annotator.summary),
      onMessage('getHostname', () => hostname),
      onMessage('leave', () => ctx.abort()),
      onMessage('showFinding', ({ data }) => annotator.showFinding(data)),
      onMessage('stepFinding', ({ data }) => annotator.step(data)),
      () => annotator.end(),
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
  },
});
