import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  type Backup as BackupFile,
  type Choices,
  readBackup,
  writeBackup,
} from '../../utils/settings/backup.ts';
import { FileField } from '../ui/FileField.tsx';

export interface BackupProps {
  getChoices: () => Promise<Choices>;
  /** Stores all or nothing; rejects where the browser refuses. */
  chooseAll: (choices: Choices) => Promise<void>;
}

type Outcome = BackupFile | { refused: 'failed' };

export function Backup({ getChoices, chooseAll }: BackupProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const load = async (file: File) => {
    const backup = readBackup(await file.text());
    if (backup.refused === null) await chooseAll(backup.choices);
    return backup;
  };
  return (
    <>
      <p>{i18n.t('backup.what')}</p>
      <button type="button" onClick={() => void getChoices().then((choices) => save(writeBackup(choices)))}>
        {i18n.t('backup.export')}
      </button>
      <FileField
        label={i18n.t('backup.import')}
        take={(file) =>
          load(file)
            .catch(() => ({ refused: 'failed' }) as const)
            .then(setOutcome)
        }
      />
      <div role="status">{outcome && <Told outcome={outcome} />}</div>
    </>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  if (outcome.refused !== null) return <p>{i18n.t(`backup.${outcome.refused}`)}</p>;
  return (
    <>
      <p>{i18n.t('backup.done', Object.keys(outcome.choices).length)}</p>
      {outcome.dropped.length > 0 && (
        <>
          <p>{i18n.t('backup.dropped')}</p>
          <ul>
            {outcome.dropped.map((key) => (
              <li key={key}>
                <code>{key}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'errata-choices.json';
  link.click();
  // the browser has taken the blob once the click has been handled
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
