import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Checks } from '../../../../components/options/Checks.tsx';
import { misconceptions } from '../../../../utils/knowledge/index.ts';
import { readSettings } from '../../../../utils/settings/settings.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
vi.mock('../../../../utils/knowledge/evidence.ts', () => ({
  evidenceOf: () => ({ match: 1200, found: 600, noMatch: 40, flagged: 1, elsewhere: 2 }),
}));
afterEach(cleanup);

const ID = 'apple-master-key';
const show = (stored: Record<string, unknown> = {}) => {
  const done: string[] = [];
  render(
    <Checks
      checks={misconceptions}
      examples={{ [ID]: { marked: ['They have a backdoor.'], notMarked: ['There is no backdoor.'] } }}
      settings={readSettings(stored)}
      choose={(choice, value) => done.push(`${choice} ${value}`)}
    />,
  );
  return done;
};
const items = () => document.querySelectorAll('.checks > li');
const choice = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('finds checks by words, topic and severity together', () => {
  show();
  expect(items()).toHaveLength(misconceptions.length);
  choice('Topic', 'passcode');
  choice('Severity', 'imprecise');
  const fit = misconceptions.filter(
    ({ topic, severity }) => topic === 'passcode' && severity === 'imprecise',
  );
  expect(items()).toHaveLength(fit.length);
  fireEvent.input(screen.getByLabelText('Search claims and truths'), { target: { value: 'zebra' } });
  expect(screen.getByRole('status').textContent).toBe('No check matches.');
});

it('turns a check, a topic and a severity off', () => {
  const done = show();
  const [first] = misconceptions;
  fireEvent.click(screen.getByLabelText(first?.claim ?? ''));
  choice('Topic', 'passcode');
  fireEvent.click(screen.getByLabelText('Show notes about this topic'));
  choice('Severity', 'harmful');
  fireEvent.click(screen.getByLabelText('Show notes of this severity'));
  expect(done).toEqual([`check:${first?.id} false`, 'topic:passcode false', 'severity:harmful false']);
});

it('shows truth, source, examples and judged figures of a check once it is opened', async () => {
  show();
  fireEvent.input(screen.getByLabelText('Search claims and truths'), { target: { value: ID } });
  const details = document.querySelector('details') as HTMLDetailsElement;
  expect(details.textContent).not.toContain('They have a backdoor.');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await screen.findByText('“They have a backdoor.”');
  for (const words of [
    misconceptions.find(({ id }) => id === ID)?.truth ?? '?',
    '“They have a backdoor.”',
    '“There is no backdoor.”',
    '600 of 1,200 found',
    'wrongly marked: 3',
  ])
    expect(details.textContent).toContain(words);
});
