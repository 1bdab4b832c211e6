import { beforeEach, expect, it } from 'vitest';
import { FocusTrail } from '../../../utils/annotation/focus-trail.ts';
import { createHost, NOTES_TAG } from '../../../utils/annotation/host.ts';

let link: HTMLElement;
let ours: HTMLElement;
let trail: FocusTrail;
beforeEach(() => {
  link = Object.assign(document.createElement('a'), { href: '#', id: 'link' });
  ours = createHost(document, NOTES_TAG, '').host;
  ours.tabIndex = 0;
  document.body.replaceChildren(link, ours);
  trail = new FocusTrail(document);
});

it('goes back to where the focus was before it was moved', () => {
  link.focus();
  trail.leave();
  ours.focus();
  expect(trail.back()).toBe(true);
  expect(document.activeElement).toBe(link);
});

it('remembers where it came from, however many notes lie between', () => {
  link.focus();
  trail.leave();
  ours.focus();
  trail.leave();
  expect(trail.back()).toBe(true);
  expect(document.activeElement).toBe(link);
});

it('leaves the focus alone where it was never moved, or what had it is gone', () => {
  expect(trail.back()).toBe(false);
  link.focus();
  trail.leave();
  ours.focus();
  link.remove();
  expect(trail.back()).toBe(false);
});
