import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ThreadSummary } from '../review/card.ts';

/** Every message of the extension: who sends it to whom, and what comes back. */
interface MessageSignatures {
  /** Popup → page: what was read there. */
  getSummary(): ThreadSummary;
  /** Popup, background → page: brings a finding's mark and note into view and focuses the note. */
  showFinding(key: string): void;
  /** Background → page: the next or previous finding, as the reader's shortcut asks. */
  stepFinding(step: 1 | -1): void;
  /** Page → background: what the toolbar button is to say. `null`: hints are off, or this is no thread. */
  setBadge(findings: number | null): void;
  /** Page → popup: the summary has changed. */
  summaryChanged(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<MessageSignatures>();
