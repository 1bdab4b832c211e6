import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Backup } from '../../../../components/options/Backup.tsx';
import { writeBackup } from '../../../../utils/settings/backup.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

/** Chooses a file of one choice. @returns what the reader is told */
function load(chooseAll: () => Promise<void>): () => string {
  render(<Backup getChoices={async () => ({})} chooseAll={chooseAll} />);
  const file = new File([writeBackup({ enabled: false })], 'errata-choices.json');
  fireEvent.change(screen.getByLabelText('Load choices from a file'), { target: { files: [file] } });
  return () => screen.getByRole('status').textContent;
}

it('says that choices were loaded once the browser has stored them, not before', async () => {
  let isAsked = false;
  let store = () => {};
  const chooseAll = () => {
    isAsked = true;
    return new Promise<void>((resolve) => {
      store = resolve;
    });
  };
  const told = load(chooseAll);
  await waitFor(() => expect(isAsked).toBe(true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(told()).toBe('');
  store();
  await waitFor(() => expect(told()).toBe('1 choice was loaded.'));
});

it('says so where the browser refuses to store them', async () => {
  const told = load(() => Promise.reject(new Error('quota exceeded')));
  await waitFor(() => expect(told()).toContain('could not store the choices'));
});
