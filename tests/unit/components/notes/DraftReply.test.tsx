import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DraftReply } from '../../../../components/notes/DraftReply.tsx';
import { card } from '../card.ts';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string, values: string[] = []) => [key, ...values].join(' ') },
}));
afterEach(cleanup);

it('begins with the words, the truth and its source, and copies what the reader made of it', () => {
  const copied: string[] = [];
  render(<DraftReply card={card('ada')} copy={(text) => copied.push(text)} />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('card.draftText');
  for (const part of ['words of ada', 'No such key exists.', 'Passcodes, Apple Platform Security'])
    expect(field.value).toContain(part);
  fireEvent.input(field, { target: { value: 'My own words.' } });
  fireEvent.click(screen.getByText('card.copyDraft'));
  expect(copied).toEqual(['My own words.']);
});

it('keeps what is typed from the page’s shortcuts, but lets Escape through', () => {
  render(<DraftReply card={card('ada')} copy={() => {}} />);
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', hear);
  const field = screen.getByLabelText('card.draftText');
  for (const key of ['j', 'Escape']) fireEvent.keyDown(field, { key });
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual(['Escape']);
});
