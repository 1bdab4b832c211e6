import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cite } from '../../utils/guide/cite.ts';
import { evidenceOf } from '../../utils/knowledge/evidence.ts';
import { type Misconception, type Severity, severities } from '../../utils/knowledge/misconception.ts';
import type { Choice, Settings } from '../../utils/settings/settings.ts';
import { Source } from '../notes/Source.tsx';
import { SEVERITY_SIGN } from '../notes/severity.ts';
import { numberText } from '../ui/dates.ts';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { topicName } from '../ui/topics.ts';
import { Validity } from '../ui/Validity.tsx';

/** A few of a check's labelled sentences. */
export interface ShownExamples {
  marked: readonly string[];
  notMarked: readonly string[];
}

export interface ChecksProps {
  /** By id of the check. */
  examples: Readonly<Record<string, ShownExamples>>;
  checks: readonly Misconception[];
  settings: Settings;
  choose: (choice: Choice, value: boolean) => void;
}

/** The catalogue: what Errata knows to be false, what is true instead, and a switch for each. */
export function Checks({ checks, examples, settings, choose }: ChecksProps) {
  const [search, setSearch] = useState('');
  const [topic, setTopic] = useState('');
  const [severity, setSeverity] = useState<Severity | ''>('');
  const words = search.toLowerCase().split(/\s+/);
  const found = checks.filter((check) => {
    const text = `${check.claim} ${check.truth} ${check.id}`.toLowerCase();
    const isAsked = (!topic || check.topic === topic) && (!severity || check.severity === severity);
    return isAsked && words.every((word) => text.includes(word));
  });
  const every = ['', i18n.t('checks.every')] as const;
  const topics = [...new Set(checks.map((check) => check.topic))];
  return (
    <>
      <search class="filters">
        <label class="field">
          {i18n.t('checks.search')}
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <Select
          label={i18n.t('checks.topic')}
          value={topic}
          choices={[every, ...topics.map((id) => [id, topicName(id)] as const)]}
          onChange={(chosen) => setTopic(chosen)}
        />
        <Select
          label={i18n.t('checks.severity')}
          value={severity}
          choices={[every, ...severities.map((id) => [id, i18n.t(`severity.${id}`)] as const)]}
          onChange={(chosen) => setSeverity(chosen)}
        />
      </search>
      {topic && (
        <Switch
          label={i18n.t('checks.topicOn')}
          checked={settings.topic.get(topic) !== false}
          onChange={(on) => choose(`topic:${topic}`, on)}
        />
      )}
      {severity && (
        <Switch
          label={i18n.t('checks.severityOn')}
          checked={settings.severity.get(severity) !== false}
          onChange={(on) => choose(`severity:${severity}`, on)}
        />
      )}
      <p role="status">{i18n.t('checks.found', found.length)}</p>
      <ul class="checks">
        {found.map((check) => (
          <li key={check.id}>
            <Switch
              label={check.claim}
              lang="en"
              checked={settings.check.get(check.id) ?? check.state === 'on'}
              onChange={(on) => choose(`check:${check.id}`, on)}
            />
            {isOffWithGroup(check, settings) && (
              <p class="aside">
                <small>{i18n.t('checks.offWithGroup')}</small>
              </p>
            )}
            <Details check={check} examples={examples[check.id]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function isOffWithGroup({ topic, severity }: Misconception, settings: Settings): boolean {
  return settings.topic.get(topic) === false || settings.severity.get(severity) === false;
}

interface DetailsProps {
  check: Misconception;
  examples: ShownExamples | undefined;
}

function Details({ check, examples }: DetailsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {i18n.t('checks.details')}{' '}
        <small>
          <span aria-hidden="true">{SEVERITY_SIGN[check.severity]}</span>{' '}
          {i18n.t(`severity.${check.severity}`)} · {topicName(check.topic)}
        </small>
      </summary>
      {isOpen && (
        <>
          <p lang="en">{check.truth}</p>
          <Source citation={cite(check.source)} />
          <Validity valid={check.valid} />
          {check.state === 'shadow' && <p>{i18n.t('checks.trial')}</p>}
          <Examples title={i18n.t('checks.marked')} sentences={examples?.marked} />
          <Examples title={i18n.t('checks.notMarked')} sentences={examples?.notMarked} />
          <Figures id={check.id} />
        </>
      )}
    </details>
  );
}

function Examples({ title, sentences }: { title: string; sentences: readonly string[] | undefined }) {
  if (!sentences || sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul lang="en">
        {sentences.map((sentence) => (
          <li key={sentence}>“{sentence}”</li>
        ))}
      </ul>
    </>
  );
}

/** How the check was judged on sentences that its model had never read. */
function Figures({ id }: { id: string }) {
  const evidence = evidenceOf(id);
  if (!evidence) return null;
  const { match, found, flagged, elsewhere } = evidence;
  return (
    <>
      <h3>{i18n.t('checks.judged')}</h3>
      <p>
        {i18n.t('checks.figures', [numberText(found), numberText(match), numberText(flagged + elsewhere)])}
      </p>
    </>
  );
}
