import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReplyNotes } from '../../../../components/notes/ReplyNotes.tsx';
import type { DrawnNotes } from '../../../../utils/annotation/drawing.ts';
import { card } from '../card.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

function show(props: Partial<DrawnNotes>, refuse = false): string[] {
  const done: string[] = [];
  const act = (what: string) => async () => {
    if (refuse) throw new Error('refused');
    done.push(what);
  };
  const notes: DrawnNotes = {
    cards: [card('ada')],
    left: null,
    forget: () => done.push('forget'),
    open: new Set(),
    toggle: (key) => done.push(`toggle ${key}`),
    close: () => {},
    numberOf: () => 3,
    isOnPage: () => true,
    showCorrection: () => done.push('correction'),
    leave: (_, how) => done.push(`leave ${how}`),
    ...props,
  };
  const actions = {
    hide: act('hide'),
    turnOff: act('turn off'),
    bringBack: act('bring back'),
    copy: async (text: string) => act(`copy ${text}`)(),
  };
  render(<ReplyNotes notes={notes} actions={actions} />);
  return done;
}

describe('the bar', () => {
  it('opens its note', () => {
    const done = show({});
    const bar = screen.getByRole('button');
    expect(bar.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(bar);
    expect(done).toEqual(['toggle ada:0:apple-master-key']);
  });

  it('names who corrected it', () => {
    show({ cards: [card('ada', { correctedBy: { postId: 'x', author: 'bo', sentence: null } })] });
    expect(screen.getByRole('button').textContent).toContain('corrected in this thread by bo');
  });
});

describe('an open note', () => {
  const open = new Set(['ada:0:apple-master-key']);

  it('tells what is true, its section with edition, since when and for what, and why it was marked', () => {
    const evidence = [{ words: 'Apple … key', meaning: 'subject' as const }];
    const valid = { since: { os: { ios: 8 }, date: '2014-09' }, hardware: 'iPhone' };
    show({ open, cards: [card('ada', { evidence, valid })] });
    const text = document.querySelector('.card')?.textContent;
    for (const words of [
      'No such key exists.',
      'Passcodes',
      'edition of May 2024',
      'Holds since iOS 8 (September 2014)',
      'Holds for iPhone',
      'speaks of: Apple has a master key.',
    ])
      expect(text).toContain(words);
  });

  it('copies the citation, plain and as Markdown, and a report with sentence and reason', async () => {
    const done = show({ open });
    for (const label of ['Copy citation', 'Copy citation as Markdown', 'Not a misstatement? Copy report'])
      fireEvent.click(screen.getByText(label));
    await screen.findByText('Copied.');
    expect(done[0]).toBe('copy Passcodes, Apple Platform Security');
    expect(done[1]).toContain('[Passcodes](https://');
    expect(done[2]).toContain('Sentence: words of ada');
  });

  it('is hidden, or its check turned off, after the page has been told', () => {
    const done = show({ open });
    fireEvent.click(screen.getByText('Hide this note'));
    fireEvent.click(screen.getByText('Turn this check off'));
    expect(done).toEqual(['leave hidden', 'hide', 'leave off', 'turn off']);
  });

  it('says so where the browser refuses to store or to copy', async () => {
    show({ open }, true);
    fireEvent.click(screen.getByText('Hide this note'));
    expect(await screen.findByText(/could not store this choice/)).toBeDefined();
    fireEvent.click(screen.getByText('Copy citation'));
    expect(await screen.findByText('The browser did not allow copying.')).toBeDefined();
  });

  it('leads to the correction only where it is on the page', () => {
    const cards = [card('ada', { correctedBy: { postId: 'x', author: 'bo', sentence: null } })];
    const done = show({ open, cards });
    fireEvent.click(screen.getByText('Corrected in this thread by bo'));
    expect(done).toEqual(['correction']);
    cleanup();
    show({ open, cards, isOnPage: () => false });
    expect(screen.getByText('Corrected in this thread by bo').localName).toBe('p');
  });
});

describe('a note just taken away', () => {
  it('keeps the focus on its undo, and is forgotten once the focus leaves', () => {
    const done = show({ cards: [], left: { card: card('ada'), how: 'off' } });
    const undo = screen.getByText('Undo');
    expect(document.activeElement).toBe(undo);
    expect(document.querySelector('.left')?.textContent).toContain('This check is turned off.');
    fireEvent.click(undo);
    fireEvent.blur(undo);
    expect(done).toEqual(['bring back', 'forget']);
  });
});
