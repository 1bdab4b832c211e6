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

/** The topic as people read it; a topic that has no name yet goes by its id. */
export function topicName(topic: string): string {
  return Object.hasOwn(NAMES, topic) ? i18n.t(`topic.${NAMES[topic as keyof typeof NAMES]}`) : topic;
}
