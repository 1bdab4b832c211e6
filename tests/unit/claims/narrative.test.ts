import { describe, expect, it } from 'vitest';
import { narrativesOf } from '../../../utils/claims/narrative.ts';
import { bracketed, cuesIn } from '../language/scopes.ts';

describe('what tells an event', () => {
  it.each([
    '[I erased the iPad on Monday] [and the old lock came back.]',
    '[My phone was stolen last year] [and the thief never opened it.]',
    '[Last year the shop opened phones.]',
    '[They could not open it for my wife.]',
    '[Apple changed it for me last week.]',
    '[I erased it,] but the lock is kept.',
    '[I erased it while ringing,] and it works.',
    '[I erased it] and Apple changed it.',
    '[My phone was stolen] because I am careless.',
    '[When it fell I erased it, although it was new.]',
    'If it rang, [I knew it.]',
    'He knows it, [I told him.]',
    '[Before I sold it,] [when I erased it,] [I copied it.]',
    '[Although it broke,] [I kept it.]',
    '[I sold it] [so I erased it.]',
    '[You told me that it locked.]',
    'I think it works, [but it broke last year.]',
  ])('%s', (text) => {
    expect(bracketed(text, narrativesOf)).toBe(text);
  });

  it.each([
    ['no person and no day', 'The lock came back.'],
    ['no past', 'He can open it.'],
    ['a conclusion', 'My phone was stolen, so it is hacked.'],
    ['a general reason', 'My phone was stolen because thieves sell it.'],
    ['a proof', 'I erased it, which obviously helped.'],
    ['what you did', 'You erased it last week.'],
    ['what Apple changed', 'Apple changed it last week.'],
    ['what somebody knows', 'I know that he erased it.'],
    ['only when it was', 'Although it broke, my phone works.'],
  ])('none: %s', (_, text) => {
    expect(bracketed(text, narrativesOf)).toBe(text);
  });

  it('is told by its verb', () => {
    expect(cuesIn('Well, I have lost it, and he never opened it.', narrativesOf)).toEqual(['opened']);
    expect(cuesIn('They could not open it for me.', narrativesOf)).toEqual(['could not open']);
  });
});
