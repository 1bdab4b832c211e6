import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Findings } from '../../../../components/popup/Findings.tsx';
import type { Card } from '../../../../utils/review/card.ts';
import { card } from '../card.ts';

vi.mock('#i18n', () => ({
  i18n: { t: (key: string, values: string[] = []) => [key, ...values].join(' ') },
}));
afterEach(cleanup);

const AIRTAG = { misconception: 'airtag-has-gps', claim: 'AirTags hold a GPS chip.' };

function subjects(cards: (Card & { hidden?: boolean })[]): string[][] {
  const shown = cards.map((each) => ({ hidden: false, ...each }));
  render(<Findings cards={shown} show={async () => true} setHidden={() => {}} copy={() => {}} />);
  return screen
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('.finding')].map(({ textContent }) => textContent.slice(2)));
}

it('shows the same statement by several people as one subject with its places', () => {
  expect(subjects([card('ada'), card('bo', AIRTAG), card('cy')])).toEqual([
    ['“words of ada”', '“words of cy”'],
    ['“words of bo”'],
  ]);
  expect(screen.getByText('popup.places 2')).toBeDefined();
});

it('shows first what a reply that readers trust says uncorrected, and why', () => {
  expect(subjects([card('ada', AIRTAG), card('bo', { isTrusted: true })])).toEqual([
    ['“words of bo”'],
    ['“words of ada”'],
  ]);
  expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('popup.misleadsMost');
  expect(screen.getAllByText('popup.misleadsMost')).toHaveLength(1);
});

it('says nothing of the kind once it is corrected or hidden', () => {
  const correctedBy = { postId: 'x', author: 'x', sentence: null };
  const hidden = { ...card('bo', { isTrusted: true }), hidden: true };
  expect(subjects([hidden, card('ada', { ...AIRTAG, isTrusted: true, correctedBy })])).toEqual([
    ['“words of ada”'],
    ['“words of bo”'],
  ]);
  expect(screen.queryByText('popup.misleadsMost')).toBeNull();
});

it('says of words that are not on the page now, and leads to their post', async () => {
  let isThere = false;
  const away = { ...card('ada'), hidden: false, permalink: 'https://forum.example/p/1' };
  render(<Findings cards={[away]} show={async () => isThere} setHidden={() => {}} copy={() => {}} />);
  fireEvent.click(screen.getByText('“words of ada”'));
  expect((await screen.findByRole('alert')).textContent).toContain('popup.away');
  expect(screen.getByText<HTMLAnchorElement>('popup.openPost').href).toBe(away.permalink);
  isThere = true;
  fireEvent.click(screen.getByText('“words of ada”'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
