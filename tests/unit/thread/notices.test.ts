import { describe, expect, it } from 'vitest';
import { markNotices } from '../../../utils/thread/notices.ts';
import { post } from './post.ts';

function kinds(text: string): [string, string][] {
  return markNotices(text, post('1', null, text).blocks).map(({ kind, start, end }) => [
    kind,
    text.slice(start, end),
  ]);
}

describe('what is not the writer’s message', () => {
  it.each(['[Re-Titled by Moderator]', '[Edited by Host]', '[Personal Information Edited by Moderator]'])(
    '%s',
    (note) => {
      expect(kinds(`My question.\n\n${note}`)).toEqual([
        ['prose', 'My question.'],
        ['notice', note],
      ]);
    },
  );

  it('the old title after a new one', () => {
    expect(kinds('Hm?\n\n[Re-Titled by Moderator]\n\nOriginal Title: help')).toEqual([
      ['prose', 'Hm?'],
      ['notice', '[Re-Titled by Moderator]\n\nOriginal Title: help'],
    ]);
    expect(kinds('Original Title: help')).toEqual([['prose', 'Original Title: help']]);
  });

  it('the line of a mail program', () => {
    expect(kinds('Yes.\nSent from my iPad')).toEqual([
      ['prose', 'Yes.'],
      ['signature', 'Sent from my iPad'],
    ]);
  });

  it('but brackets of the writer’s own are', () => {
    expect(kinds('[the host is wrong]\nSent to me by post')).toHaveLength(1);
  });
});
