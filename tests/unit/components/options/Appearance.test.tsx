import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Appearance } from '../../../../components/options/Appearance.tsx';
import { readSettings } from '../../../../utils/settings/settings.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

it('chooses colours, marks and size, and shows the sample for as long as it is open', async () => {
  const done: string[] = [];
  const start = () => {
    done.push('sample shown');
    return () => done.push('sample gone');
  };
  const { unmount } = render(
    <Appearance
      settings={readSettings({})}
      choose={(choice, value) => done.push(`${choice} ${value}`)}
      annotation={{ start }}
    />,
  );
  fireEvent.change(screen.getByLabelText('Colours'), { target: { value: 'dark' } });
  fireEvent.change(screen.getByLabelText('Marks'), { target: { value: 'tint' } });
  fireEvent.change(screen.getByRole('slider'), { target: { value: '150' } });
  fireEvent.click(screen.getByLabelText('Print notes with the page'));
  unmount();
  await vi.waitFor(() => expect(done).toContain('sample gone'));
  expect(done).toEqual([
    'sample shown',
    'theme dark',
    'markStyle tint',
    'size 150',
    'printNotes true',
    'sample gone',
  ]);
});
