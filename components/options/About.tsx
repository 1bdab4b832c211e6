import { i18n } from '#i18n';
import type { Misconception } from '../../utils/knowledge/misconception.ts';

export interface AboutProps {
  version: string;
  checks: readonly Misconception[];
}

/** The edition in which most facts were read. */
function editionOf(checks: readonly Misconception[]): string {
  const counts = Map.groupBy(checks, ({ source }) => source.edition ?? '');
  counts.delete('');
  const [first] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? '';
}

export function About({ version, checks }: AboutProps) {
  const count = (state: Misconception['state']) =>
    String(checks.filter((check) => check.state === state).length);
  return (
    <>
      <p>{i18n.t('about.version', [version])}</p>
      <p>{i18n.t('about.checks', [count('on'), count('shadow')])}</p>
      <p>{i18n.t('about.edition', [editionOf(checks)])}</p>
      <p>{i18n.t('about.privacy')}</p>
      <p>{i18n.t('about.independent')}</p>
    </>
  );
}
