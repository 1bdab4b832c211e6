import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../../../components/welcome/Welcome.tsx';
import { readPage } from '../../../../utils/sites/index.ts';

vi.mock('#i18n', async () => import('../i18n.ts'));
afterEach(cleanup);

function show(props: Partial<WelcomeProps> = {}): string[] {
  const done: string[] = [];
  render(
    <Welcome
      annotation={{ start: () => () => {} }}
      needsPermission={false}
      allow={() => done.push('allow')}
      shortcuts={{ 'Go to the next note': 'Alt+Shift+J', 'Go to the previous note': '' }}
      openOptions={() => done.push('options')}
      {...props}
    />,
  );
  return done;
}

it('says what is read and what is not, and the keys as they are set', () => {
  show();
  for (const words of ['It contacts nobody', 'Alt+Shift+J', 'no keys set'])
    expect(document.body.textContent).toContain(words);
});

it('asks for a permission only where one is missing', () => {
  show();
  expect(screen.queryByText('Allow Apple’s forums')).toBeNull();
  cleanup();
  const done = show({ needsPermission: true });
  fireEvent.click(screen.getByText('Allow Apple’s forums'));
  expect(done).toEqual(['allow']);
});

it('holds a thread that is read as forums are: a question, four replies, a quotation', () => {
  show();
  const { thread } = readPage(document, new URL('https://errata.invalid/sample'));
  expect(thread.posts.map(({ kind, author }) => `${kind} of ${author}`)).toEqual([
    'question of robin',
    'reply of kim',
    'reply of alex',
    'reply of sam',
    'reply of jo',
  ]);
  expect(thread.posts[3]?.blocks.map(({ kind }) => kind)).toContain('quotation');
});
