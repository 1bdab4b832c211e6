import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OfferedPack } from '../../utils/knowledge/packs/index.ts';
import type { InstalledPack } from '../../utils/settings/packs.ts';
import { FileField } from '../ui/FileField.tsx';
import { Switch } from '../ui/Switch.tsx';

export interface PacksProps {
  /** Packs that come with Errata. */
  offered: readonly OfferedPack[];
  installed: readonly InstalledPack[];
  isOn: (id: string) => boolean;
  choose: (id: string, on: boolean) => void;
  /** Checks a pack's text and stores it, all or nothing; resolves to what it is refused for. Rejects where the browser does not store it. */
  install: (text: string, from: string) => Promise<readonly string[]>;
  remove: (id: string) => void;
}

type Outcome = 'checking' | { taken: string } | { refused: readonly string[] } | { notStored: string };

/** Refusals shown; a broken pack can have a thousand. */
const MOST = 40;

export function Packs({ offered, installed, isOn, choose, install, remove }: PacksProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (from: string, load: () => Promise<string>) => {
    setOutcome('checking');
    try {
      const text = await load();
      // so that "checking" is on the screen before its examples are judged
      await new Promise((resolve) => setTimeout(resolve, 50));
      const failures = await install(text, from);
      setOutcome(failures.length > 0 ? { refused: failures } : { taken: from });
    } catch (error) {
      setOutcome({ notStored: error instanceof Error ? error.message : String(error) });
    }
  };
  const others = installed.filter(({ id }) => !offered.some((pack) => pack.id === id));
  return (
    <>
      <p>{i18n.t('packs.what')}</p>
      <ul class="plain">
        {offered.map(({ id, name, version, load }) => {
          const present = installed.find((pack) => pack.id === id);
          return (
            <li key={id}>
              <Switch
                label={name}
                checked={present !== undefined && isOn(id)}
                onChange={(on) => (present || !on ? choose(id, on) : void take(name, load))}
              />
              {present && <About pack={present} />}
              {present && present.version !== version && (
                <button type="button" onClick={() => void take(name, load)}>
                  {i18n.t('packs.update', [name, version])}
                </button>
              )}
            </li>
          );
        })}
        {others.map((pack) => (
          <li key={pack.id}>
            <Switch label={pack.name} checked={isOn(pack.id)} onChange={(on) => choose(pack.id, on)} />
            <About pack={pack} />
            <button type="button" onClick={() => remove(pack.id)}>
              {i18n.t('packs.remove', [pack.name])}
            </button>
          </li>
        ))}
      </ul>
      <FileField label={i18n.t('packs.import')} take={(file) => take(file.name, () => file.text())} />
      <div role="status">{outcome && <Told outcome={outcome} />}</div>
    </>
  );
}

function About({ pack: { author, entries, version } }: { pack: InstalledPack }) {
  return (
    <p class="aside">
      <small>{i18n.t('packs.about', [String(entries), author, version])}</small>
    </p>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  if (outcome === 'checking') return <p>{i18n.t('packs.checking')}</p>;
  if ('taken' in outcome) return <p>{i18n.t('packs.taken', [outcome.taken])}</p>;
  if ('notStored' in outcome) return <p>{i18n.t('packs.notStored', [outcome.notStored])}</p>;
  const { refused } = outcome;
  return (
    <>
      <p>{i18n.t('packs.refused', [String(refused.length)])}</p>
      <ul>
        {refused.slice(0, MOST).map((failure) => (
          <li key={failure}>{failure}</li>
        ))}
      </ul>
      {refused.length > MOST && <p>{i18n.t('packs.more', [String(refused.length - MOST)])}</p>}
    </>
  );
}
