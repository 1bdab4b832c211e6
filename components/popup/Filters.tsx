import { i18n } from '#i18n';
import { severities } from '../../utils/knowledge/misconception.ts';
import type { Choice, Settings } from '../../utils/settings/settings.ts';
import { SEVERITY_SIGN } from '../notes/severity.ts';
import { Switch } from '../ui/Switch.tsx';
import { topicName } from '../ui/topics.ts';

export interface FiltersProps {
  settings: Pick<Settings, 'severity' | 'topic'>;
  /** The topics that this thread touches, and no others: the options page has them all. */
  topics: readonly string[];
  choose: (choice: Choice, value: boolean) => void;
}

/** Which notes are shown, here and on every thread. */
export function Filters({ settings, topics, choose }: FiltersProps) {
  return (
    <details>
      <summary>{i18n.t('popup.filters')}</summary>
      <fieldset>
        <legend>{i18n.t('checks.severity')}</legend>
        {severities.map((severity) => (
          <Switch
            key={severity}
            label={`${SEVERITY_SIGN[severity]} ${i18n.t(`severity.${severity}`)}`}
            checked={settings.severity.get(severity) !== false}
            onChange={(on) => choose(`severity:${severity}`, on)}
          />
        ))}
      </fieldset>
      {topics.length > 0 && (
        <fieldset>
          <legend>{i18n.t('popup.topics')}</legend>
          {topics.map((topic) => (
            <Switch
              key={topic}
              label={topicName(topic)}
              checked={settings.topic.get(topic) !== false}
              onChange={(on) => choose(`topic:${topic}`, on)}
            />
          ))}
        </fieldset>
      )}
    </details>
  );
}
