import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { leaveWithdrawnTabs, readOpenTabs, registerGrantedSites } from '../utils/messaging/granted-sites.ts';
import { onMessage, type Step, sendMessage, type ToolbarState } from '../utils/messaging/messages.ts';

const STEPS: Record<string, Step> = { 'next-note': 1, 'previous-note': -1, 'toggle-note': 'toggle' };

function titleOf({ state, notes }: ToolbarState): string {
  return state === 'read' ? i18n.t('toolbar.read', notes) : i18n.t(`toolbar.${state}`);
}

/** Icon by state; a page that is not read keeps the manifest's. */
function iconOf({ state }: ToolbarState): Record<number, string> {
  const name = { read: '', reading: '', off: 'off-', unknown: 'idle-' }[state];
  return { 16: `/icons/${name}16.png`, 32: `/icons/${name}32.png` };
}

async function show(tabId: number, state: ToolbarState): Promise<void> {
  await browser.action.setIcon({ tabId, path: iconOf(state) });
  await browser.action.setBadgeText({ tabId, text: state.notes > 0 ? String(state.notes) : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#9a3412' });
  await browser.action.setTitle({ tabId, title: titleOf(state) });
}

export default defineBackground(() => {
  let last: Promise<void> = Promise.resolve();
  // one after the other: messages that waited for the background to start arrive together, and the last is to stay
  onMessage('setToolbar', ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    last = last.catch(() => {}).then(() => show(tabId, data));
    return last;
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const step = STEPS[command];
    // no answer: a page that is not read has nothing to step through
    if (step && tab?.id !== undefined) void sendMessage('stepFinding', step, tab.id).catch(() => {});
  });

  // an update forgets registered scripts, a restart may have lost permissions: made to agree each time
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerGrantedSites();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => {
    void registerGrantedSites();
    void leaveWithdrawnTabs();
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerGrantedSites();
    if (origins.length > 0) void readOpenTabs(origins);
  });
});
