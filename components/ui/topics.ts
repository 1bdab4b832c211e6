import { i18n } from '#i18n';

/** Names by topic id: message names cannot hold the hyphens of the ids. */
const NAMES = {
  'activation-lock': 'activationLock',
  'apple-account': 'appleAccount',
  'apple-pay': 'applePay',
  apps: 'apps',
  backups: 'backups',
  connections: 'connections',
  'device-management': 'deviceManagement',
  encryption: 'encryption',
  'erase-and-recovery': 'eraseAndRecovery',
  'face-id-and-touch-id': 'faceIdAndTouchId',
  'failed-attempts': 'failedAttempts',
  filevault: 'filevault',
  'find-my': 'findMy',
  icloud: 'icloud',
  malware: 'malware',
  messages: 'messages',
  passcode: 'passcode',
  system: 'system',
  unlocking: 'unlocking',
} as const;

/** The topic as people read it; one that has no name, a pack's for example, goes by the words of its id. */
export function topicName(topic: string): string {
  if (Object.hasOwn(NAMES, topic)) return i18n.t(`topic.${NAMES[topic as keyof typeof NAMES]}`);
  return topic.charAt(0).toUpperCase() + topic.slice(1).replaceAll('-', ' ');
}
