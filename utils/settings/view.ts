import type { View } from '../annotation/view.ts';
import type { Settings } from './settings.ts';
import { isShown, isSiteOn } from './shown.ts';

/** What the settings mean for a page of this site. */
export function viewOf(settings: Settings, hostname: string): View {
  return {
    isOn: isSiteOn(hostname, settings),
    isThreadOn: (fingerprint) => settings.thread.get(fingerprint) !== false,
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
