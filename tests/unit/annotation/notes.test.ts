import { beforeEach, describe, expect, it } from 'vitest';
import { Notes } from '../../../utils/annotation/notes.ts';

const page = () => document.querySelector('#post') as HTMLElement;
const hosts = () => [...document.querySelectorAll('errata-notes')];

describe('Notes', () => {
  let notes: Notes;
  let drawn: string[];
  const show = (...places: Element[]) => {
    for (const place of places) notes.draw(place, 'p1');
    notes.show(new Set(places));
  };
  beforeEach(() => {
    document.body.replaceChildren(
      Object.assign(document.createElement('article'), { id: 'post', slot: 'comment' }),
    );
    drawn = [];
    notes = new Notes('', {
      draw: (container, postId) => {
        drawn.push(postId);
        container.textContent = postId;
      },
      erase: (container) => container.replaceChildren(),
    });
  });

  it('stands right after its place, in the same slot, and holds what is drawn', () => {
    show(page());
    expect(page().nextElementSibling).toBe(hosts()[0]);
    expect(hosts()[0]?.slot).toBe('comment');
    expect(notes.of(page())?.textContent).toBe('p1');
  });

  it('leaves nothing behind when there is nothing to note', () => {
    show(page());
    show();
    expect(hosts()).toEqual([]);
  });

  it('comes back once after the page removed it, and then stays away', () => {
    show(page());
    hosts()[0]?.remove();
    show(page());
    expect(hosts()).toHaveLength(1);
    hosts()[0]?.remove();
    show(page());
    show(page());
    expect(hosts()).toEqual([]);
    expect(drawn).toHaveLength(4);
  });
});
