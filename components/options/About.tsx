import { i18n } from '#i18n';
import type { Misconception } from '../../utils/knowledge/misconception.ts';
import { editionText, numberText } from '../ui/dates.ts';
import { LICENCES } from './licences.ts';

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
    numberText(checks.filter((check) => check.state === state).length);
  const cited = new Set(checks.flatMap(({ source }) => source.section ?? source.article ?? []));
  return (
    <>
      <p>{i18n.t('about.version', [version])}</p>
      <p>{i18n.t('about.checks', [count('on'), count('shadow')])}</p>
      <p>{i18n.t('about.edition', [editionText(editionOf(checks))])}</p>
      <p>{i18n.t('about.sources', [numberText(cited.size)])}</p>
      <h3>{i18n.t('about.privacyTitle')}</h3>
      <p>{i18n.t('about.privacy')}</p>
      <h3>{i18n.t('about.licences')}</h3>
      <p>{i18n.t('about.own')}</p>
      <ul>
        {Object.entries(LICENCES).map(([name, licence]) => (
          <li key={name}>
            <span lang="en">
              {name} – {licence}
            </span>
          </li>
        ))}
      </ul>
      <p>{i18n.t('about.independent')}</p>
    </>
  );
}
