import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ANY_SITE, DEFAULT_SITES, OPTIONAL_SITES } from '../../utils/sites/hosts.ts';
import { Switch } from '../ui/Switch.tsx';

export interface SitesProps {
  /** Match patterns that the browser lets Errata read, besides the default sites. */
  granted: readonly string[];
  /** Hosts where the reader turned notes off. */
  off: readonly string[];
  /** Shows the browser's question; resolves to its answer. */
  allow: (origins: readonly string[]) => Promise<boolean>;
  stop: (origins: readonly string[]) => Promise<boolean>;
  setSite: (hostname: string, on: boolean) => void;
}

/** Which sites are read, and the permission for each. */
export function Sites({ granted, off, allow, stop, setSite }: SitesProps) {
  const [denied, setDenied] = useState(false);
  const isGranted = (origins: readonly string[]) => origins.every((origin) => granted.includes(origin));
  const any = isGranted([ANY_SITE]);
  const listed = new Set([ANY_SITE, ...OPTIONAL_SITES.flatMap(({ matches }) => matches)]);
  const others = granted.filter((origin) => !listed.has(origin));
  const change = (origins: readonly string[]) => {
    const answer = isGranted(origins) ? stop(origins) : allow(origins);
    void answer.then(
      (done) => setDenied(!done),
      () => setDenied(true),
    );
  };
  const row = (name: string, origins: readonly string[]) => {
    const here = isGranted(origins);
    return (
      <li key={name}>
        {any && !here ? (
          <>
            {name} <small>{i18n.t('sites.included')}</small>
          </>
        ) : (
          <button type="button" onClick={() => change(origins)}>
            {i18n.t(here ? 'sites.stop' : 'sites.allow', [name])}
          </button>
        )}
      </li>
    );
  };
  return (
    <>
      <p>{i18n.t('sites.why')}</p>
      <h3>{i18n.t('sites.always')}</h3>
      <ul>
        {DEFAULT_SITES.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <h3>{i18n.t('sites.optional')}</h3>
      <ul class="plain">
        {OPTIONAL_SITES.map(({ name, matches }) => row(name, matches))}
        {row(i18n.t('sites.any'), [ANY_SITE])}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{i18n.t('sites.others')}</h3>
          <ul class="plain">{others.map((origin) => row(hostIn(origin), [origin]))}</ul>
        </>
      )}
      <p role="status">{denied && i18n.t('sites.denied')}</p>
      {off.length > 0 && (
        <>
          <h3>{i18n.t('sites.off')}</h3>
          {off.map((hostname) => (
            <Switch
              key={hostname}
              label={i18n.t('sites.on', [hostname])}
              checked={false}
              onChange={(on) => setSite(hostname, on)}
            />
          ))}
        </>
      )}
    </>
  );
}

const hostIn = (origin: string) => origin.split('/')[2] ?? origin;
