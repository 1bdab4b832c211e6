import type { Misconception } from '../knowledge/misconception.ts';
import type { Settings } from './settings.ts';

/** Whether the reader wants findings of this misconception. A shadow entry shows only if they turned it on themselves. */
export function isShown(
  { id, topic, severity, state }: Pick<Misconception, 'id' | 'topic' | 'severity' | 'state'>,
  settings: Settings,
): boolean {
  const chosen = settings.check.get(id) ?? state === 'on';
  return chosen && settings.topic.get(topic) !== false && settings.severity.get(severity) !== false;
}

/** Whether pages of this site are read at all. */
export function isSiteOn(site: string, settings: Settings): boolean {
  return settings.enabled && settings.site.get(site) !== false;
}
