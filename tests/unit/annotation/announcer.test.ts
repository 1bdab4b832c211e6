import { afterEach, expect, it } from 'vitest';
import { Announcer } from '../../../utils/annotation/announcer.ts';

const announcer = new Announcer(document, '');
const said = () =>
  document.querySelector('errata-status')?.shadowRoot?.querySelector('[role=status]')?.textContent;
afterEach(() => announcer.end());

it('is on the page, silent, before it has anything to say', () => {
  announcer.start();
  expect(said()).toBe('');
});

it('speaks once for a thread, whatever comes later, and again for another', () => {
  announcer.start();
  announcer.say('a', '1 note');
  announcer.say('a', '2 notes');
  expect(said()).toBe('1 note');
  announcer.say('b', '3 notes');
  expect(said()).toBe('3 notes');
});

it('leaves nothing behind', () => {
  announcer.start();
  announcer.end();
  expect(said()).toBeUndefined();
});
