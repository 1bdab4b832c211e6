import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/Popup.tsx';
import type { ThreadSummary } from '../../../../utils/review/card.ts';
import { readSettings } from '../../../../utils/settings/settings.ts';
import { card } from '../card.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

const SUMMARY: ThreadSummary = {
  state: 'read',
  thread: 'f1',
  topics: ['passcode'],
  site: 'test',
  title: 'A title',
  posts: 1200,
  sentences: 1,
  cards: [{ ...card('ada'), hidden: false }],
  notFlagged: [],
};

function show(props: Partial<PopupProps>): string[] {
  const done: string[] = [];
  render(
    <Popup
      settings={readSettings({})}
      choose={(choice, value) => done.push(`${choice} ${value}`)}
      notStored={false}
      summary={SUMMARY}
      hostname="discussions.apple.com"
      askFor={null}
      ask={() => done.push('ask')}
      show={async () => true}
      copy={async (text) => void done.push(text)}
      openOptions={() => done.push('options')}
      {...props}
    />,
  );
  return done;
}

describe('the popup', () => {
  it('turns notes off everywhere, on this site and in this thread', () => {
    const done = show({});
    for (const label of ['threads', 'discussions.apple.com', 'this thread'])
      fireEvent.click(screen.getByLabelText(`Show notes on ${label}`));
    expect(done).toEqual(['enabled false', 'site:discussions.apple.com false', 'thread:f1 false']);
  });

  it('says what was read, with numbers and plurals as people write them', () => {
    show({});
    expect(document.querySelector('#state')?.textContent).toBe('1,200 posts read · 1 sentence');
  });

  it('offers neither site nor thread while notes are off everywhere', () => {
    show({ settings: readSettings({ enabled: false }) });
    expect(screen.getByLabelText<HTMLInputElement>('Show notes on this thread').disabled).toBe(true);
  });

  it.each([
    ['off', 'Notes are off here.'],
    ['unknown', 'its layout was not recognised'],
    ['reading', 'Reading'],
  ] as const)('says that a page is %s', (state, words) => {
    show({ summary: { ...SUMMARY, state, cards: [] } });
    expect(document.querySelector('#state')?.textContent).toContain(words);
  });

  it('asks for a site that the browser keeps back', () => {
    const done = show({ summary: null, hostname: null, askFor: 'forum.example' });
    fireEvent.click(screen.getByText('Read threads on this site'));
    expect(done).toEqual(['ask']);
    expect(document.body.textContent).toContain('Errata reads forum.example only if you allow it');
  });

  it('says so if a choice could not be stored', () => {
    show({ notStored: true });
    expect(screen.getByRole('alert').textContent).toContain('could not store');
  });

  it('copies the review, and says so', async () => {
    const done = show({});
    fireEvent.click(screen.getByText('Copy review as Markdown'));
    expect(await screen.findByText('Copied.')).toBeDefined();
    expect(done[0]).toContain('# A title');
  });

  it('shows twenty places of a long list, and more when asked', () => {
    const cards = Array.from({ length: 50 }, (_, index) => ({ ...card(`p${index}`), hidden: true }));
    show({ summary: { ...SUMMARY, cards } });
    expect(document.querySelectorAll('.finding')).toHaveLength(20);
    fireEvent.click(screen.getByText('Show more (30 left)'));
    expect(document.querySelectorAll('.finding')).toHaveLength(40);
  });
});
