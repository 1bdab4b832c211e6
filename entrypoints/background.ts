import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../utils/messaging/messages.ts';

export default defineBackground(() => {
  onMessage('setBadge', async ({ data: findings, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await browser.action.setBadgeText({ tabId, text: findings ? String(findings) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#9a3412' });
  });
});
