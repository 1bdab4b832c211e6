import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ThreadSummary } from '../review/card.ts';
import type { Choices } from '../settings/backup.ts';
import type { Choice } from '../settings/settings.ts';

/** What the toolbar button says of a tab. */
export interface ToolbarState {
  state: ThreadSummary['state'];
  /** Notes that are shown: hidden ones are not counted. */
  notes: number;
}

export type Step = 1 | -1 | 'toggle';

/** Every message of the extension: who sends it to whom, and what comes back. */
interface MessageSignatures {
  /** Popup → page: what was read there. */
  getSummary(): ThreadSummary;
  /** Popup → page: the host by which the reader's choices for this site are kept. */
  getHostname(): string;
  /** Popup → page: the choices that hold in it and are not stored. */
  getChoicesHere(): Choices;
  /** Popup → page in a private window: a choice that holds in the page and is not stored. */
  chooseHere(choice: { choice: Choice; value: boolean }): void;
  /** Popup → page: brings a finding's mark and note into view and focuses the note; false where its words are not on the page now. */
  showFinding(key: string): boolean;
  /** Background → page: the next or previous finding, or its note closed or opened, as the reader's shortcut asks. */
  stepFinding(step: Step): void;
  /** Background → page: the reader no longer allows its site. */
  leave(): void;
  /** Page → background: what the toolbar button is to say. */
  setToolbar(state: ToolbarState): void;
  /** Page → popup: the summary has changed. */
  summaryChanged(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<MessageSignatures>();
