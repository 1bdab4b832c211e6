import './style.css';
import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { AgreementCard } from '../../components/notes/AgreementCard.tsx';
import { NoteCard } from '../../components/notes/NoteCard.tsx';
import notesCss from '../../components/notes/notes.css?inline';
import { ReplyNotes } from '../../components/notes/ReplyNotes.tsx';
import { Annotator, type View } from '../../utils/annotation/annotator.ts';
import { onMessage, sendMessage } from '../../utils/messaging/messages.ts';
import type { Card, ThreadSummary } from '../../utils/review/card.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { isShown, isSiteOn } from '../../utils/settings/shown.ts';
import { choose, getSettings, watchSettings } from '../../utils/settings/store.ts';
import { DEFAULT_SITES } from '../../utils/sites/hosts.ts';

function viewOf(settings: Settings): View {
  return {
    isOn: isSiteOn(location.hostname, settings),
    isWanted: (entry) => isShown(entry, settings),
    includeQuestions: settings.includeQuestions,
    markCorrections: settings.markCorrections,
    isHidden: (fingerprint) => settings.dismissed.get(fingerprint) === true,
    tinted: settings.markStyle === 'tint',
    theme: settings.theme,
    size: settings.size,
    printNotes: settings.printNotes,
  };
}

const actions = {
  hide: (card: Card) => void choose(`dismissed:${card.fingerprint}`, true),
  turnOff: (card: Card) => void choose(`check:${card.misconception}`, false),
  copy: (text: string) => void navigator.clipboard.writeText(text),
};

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
    const annotator = new Annotator(
      document,
      viewOf(await getSettings()),
      {
        css: notesCss,
        notes: (container, props) =>
          render(
            <ReplyNotes
              {...props}
              actions={{ ...actions, showCorrection: (card) => props.showCorrection(card) }}
            />,
            container,
          ),
        card: (container, card, showCorrection) =>
          render(<NoteCard key={card.key} card={card} actions={{ ...actions, showCorrection }} />, container),
        agreement: (container, card) => render(<AgreementCard card={card} />, container),
        erase: (container) => render(null, container),
      },
      tell,
    );
    const ends = [
      watchSettings((settings) => annotator.update(viewOf(settings))),
      onMessage('getSummary', () => annotator.summary),
      onMessage('getHostname', () => location.hostname),
      onMessage('showFinding', ({ data }) => annotator.showFinding(data)),
      onMessage('stepFinding', ({ data }) => annotator.step(data)),
      () => annotator.end(),
    ];
    // Chromium tells of a navigation right before the address changes
    ctx.addEventListener(window, 'wxt:locationchange', () => ctx.setTimeout(() => annotator.navigated()));
    // a page that rests in the back/forward cache hears of no choice
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) void getSettings().then((settings) => annotator.update(viewOf(settings)));
    });
    ctx.onInvalidated(() => {
      for (const end of ends) end();
    });
  },
});
