import { i18n } from '#i18n';
import type { Misconception } from '../../utils/knowledge/misconception.ts';
import type { Choice, Settings } from '../../utils/settings/settings.ts';
import { isShown } from '../../utils/settings/shown.ts';
import type { SampleThreadProps } from '../sample/SampleThread.tsx';
import { uiLanguage } from '../ui/dates.ts';
import { About } from './About.tsx';
import { Appearance } from './Appearance.tsx';
import { Backup, type BackupProps } from './Backup.tsx';
import { Checks, type ChecksProps } from './Checks.tsx';
import { HiddenNotes } from './HiddenNotes.tsx';
import { Packs, type PacksProps } from './Packs.tsx';
import { Sites, type SitesProps } from './Sites.tsx';
import { TryBox } from './TryBox.tsx';

const PANELS = ['checks', 'packs', 'sites', 'appearance', 'hidden', 'try', 'backup', 'about'] as const;
type Panel = (typeof PANELS)[number];

/** The panel that an address's fragment names; the first one for any other. */
export function panelOf(hash: string): Panel {
  return PANELS.find((panel) => `#${panel}` === hash) ?? 'checks';
}

export interface OptionsProps
  extends BackupProps,
    SampleThreadProps,
    Pick<ChecksProps, 'examples'>,
    Pick<SitesProps, 'granted' | 'allow' | 'stop'> {
  packs: Pick<PacksProps, 'offered' | 'installed' | 'install' | 'remove'>;
  panel: Panel;
  version: string;
  checks: readonly Misconception[];
  settings: Settings;
  /** The browser refused to store the last choice. */
  notStored: boolean;
  choose: (choice: Choice, value: boolean | string | number) => void;
  forgetAll: (choices: readonly Choice[]) => void;
}

const keysWith = (switches: Map<string, boolean>, value: boolean) =>
  [...switches].filter(([, chosen]) => chosen === value).map(([key]) => key);

export function Options(props: OptionsProps) {
  const { panel } = props;
  return (
    <>
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.panels')}>
          {PANELS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === panel ? 'page' : undefined}>
              {i18n.t(`options.panel.${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <h2>{i18n.t(`options.panel.${panel}`)}</h2>
        <p role="alert">{props.notStored && i18n.t('options.notStored')}</p>
        {panel === 'checks' && uiLanguage() !== 'en' && <p>{i18n.t('options.english')}</p>}
        {contentOf(props)}
      </main>
    </>
  );
}

function contentOf(props: OptionsProps) {
  const { panel, version, checks, settings, choose, forgetAll } = props;
  switch (panel) {
    case 'checks':
      return <Checks checks={checks} examples={props.examples} settings={settings} choose={choose} />;
    case 'packs':
      return (
        <Packs
          {...props.packs}
          isOn={(id) => settings.pack.get(id) === true}
          choose={(id, on) => choose(`pack:${id}`, on)}
        />
      );
    case 'sites':
      return (
        <Sites
          granted={props.granted}
          allow={props.allow}
          stop={props.stop}
          off={keysWith(settings.site, false)}
          setSite={(hostname, on) => choose(`site:${hostname}`, on)}
        />
      );
    case 'appearance':
      return <Appearance settings={settings} choose={choose} annotation={props.annotation} />;
    case 'hidden': {
      const hidden = keysWith(settings.dismissed, true);
      const bringAllBack = () => forgetAll(hidden.map((fingerprint) => `dismissed:${fingerprint}` as const));
      return <HiddenNotes count={hidden.length} bringAllBack={bringAllBack} />;
    }
    case 'try':
      return <TryBox isShown={(check) => isShown(check, settings)} />;
    case 'backup':
      return <Backup getChoices={props.getChoices} chooseAll={props.chooseAll} />;
    case 'about':
      return <About version={version} checks={checks} />;
  }
}
