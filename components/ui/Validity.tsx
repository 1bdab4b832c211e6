import { i18n } from '#i18n';
import type { Misconception } from '../../utils/knowledge/misconception.ts';
import { monthText } from './dates.ts';

type Bounds = NonNullable<Misconception['valid']>;
type Bound = NonNullable<Bounds['since']>;

const SYSTEMS = { ios: 'iOS', ipados: 'iPadOS', macos: 'macOS', watchos: 'watchOS' } as const;

/** "iOS 17, macOS 14 (September 2023)" */
function boundText({ os, date }: Bound): string {
  const systems = Object.entries(os ?? {}).map(
    ([system, version]) => `${SYSTEMS[system as keyof typeof SYSTEMS]} ${version}`,
  );
  if (systems.length === 0) return monthText(date ?? '');
  return systems.join(', ') + (date === undefined ? '' : ` (${monthText(date)})`);
}

/** From when on, until when and for which hardware a statement is false. */
export function Validity({ valid }: { valid: Bounds | null | undefined }) {
  const { since, until, hardware } = valid ?? {};
  const parts = [
    since && i18n.t('card.since', [boundText(since)]),
    until && i18n.t('card.until', [boundText(until)]),
    hardware && i18n.t('card.hardware', [hardware]),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? <p class="validity">{parts.join(' · ')}</p> : null;
}
