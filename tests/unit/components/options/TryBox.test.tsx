import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { TryBox } from '../../../../components/options/TryBox.tsx';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

const WORDS = 'Apple keeps a copy of your passcode on its servers.';

function judge(text: string, isShown = true): string {
  render(<TryBox isShown={() => isShown} />);
  fireEvent.input(screen.getByLabelText('A text to check'), { target: { value: text } });
  fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  return screen.getByRole('status').textContent;
}

it('says what is found, with the words that carried it', () => {
  const result = judge(WORDS);
  expect(result).toContain('Found');
  expect(result).toContain('Read as: asserted');
  expect(result).toContain('speaks of: ');
});

it('says what stopped the rest, word by word', () => {
  const result = judge(`I wonder whether ${WORDS.toLowerCase()}`);
  expect(result).toContain('Errata found nothing to note.');
  expect(result).toContain('the writer asks');
  expect(document.querySelector('mark')?.textContent).toContain('wonder whether');
});

it('says so where the reader has turned the check off', () => {
  expect(judge(WORDS, false)).toContain('you turned this check off');
});

it('finds nothing in a text about something else', () => {
  expect(judge('My cat sleeps on the sofa.')).toBe('Errata found nothing to note.');
});
