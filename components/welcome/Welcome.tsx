import { i18n } from '#i18n';
import { DEFAULT_SITES } from '../../utils/sites/hosts.ts';
import { SampleThread, type SampleThreadProps } from '../sample/SampleThread.tsx';

export interface WelcomeProps extends SampleThreadProps {
  /** The browser has not let Errata read the sites that it reads from the start. */
  needsPermission: boolean;
  /** Shows the browser's question. */
  allow: () => void;
  /** Keys by command name, as the browser has them now; empty where a command has none. */
  shortcuts: Readonly<Record<string, string>>;
  openOptions: () => void;
}

const READS = ['posts', 'quotations', 'choices'] as const;
const NEVER = ['network', 'text', 'fields', 'sites', 'person'] as const;

/** The first page a reader sees: how a note looks, in a thread that is read here and now, and what is read and what is not. */
export function Welcome({ needsPermission, allow, shortcuts, openOptions, annotation }: WelcomeProps) {
  return (
    <>
      <header>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <main>
        {needsPermission && (
          <section class="asking" aria-labelledby="permission">
            <h2 id="permission">{i18n.t('welcome.permission')}</h2>
            <p>{i18n.t('welcome.permissionWhy', [DEFAULT_SITES.map(({ name }) => name).join(', ')])}</p>
            <button type="button" class="primary" onClick={allow}>
              {i18n.t('welcome.allow')}
            </button>
          </section>
        )}
        <section aria-labelledby="look">
          <h2 id="look">{i18n.t('welcome.look')}</h2>
          <p>{i18n.t('welcome.lookHow')}</p>
          <SampleThread annotation={annotation} />
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">{i18n.t('welcome.keys')}</h2>
          <dl class="keys">
            {Object.entries(shortcuts).map(([text, keys]) => (
              <div key={text}>
                <dt>{text}</dt>
                <dd>{keys ? <kbd>{keys}</kbd> : i18n.t('welcome.noKey')}</dd>
              </div>
            ))}
          </dl>
          <p>
            <small>{i18n.t('welcome.keysHow')}</small>
          </p>
        </section>
        <div class="two">
          <section aria-labelledby="reads">
            <h2 id="reads">{i18n.t('welcome.reads')}</h2>
            <ul>
              {READS.map((name) => (
                <li key={name}>{i18n.t(`welcome.read.${name}`)}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="never">
            <h2 id="never">{i18n.t('welcome.never')}</h2>
            <ul>
              {NEVER.map((name) => (
                <li key={name}>{i18n.t(`welcome.not.${name}`)}</li>
              ))}
            </ul>
          </section>
        </div>
        <p>
          <button type="button" onClick={openOptions}>
            {i18n.t('popup.options')}
          </button>
        </p>
      </main>
    </>
  );
}
