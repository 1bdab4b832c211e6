import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../../utils/review/corrections.ts';
import type { PostReview } from '../../../utils/review/post.ts';
import type { Post } from '../../../utils/thread/model.ts';
import { finding, post, reviewed, seen } from './posts.ts';

const ID = 'passcode-stored-on-device';
const CLAIM = 'The passcode is stored on the phone itself.';
const DENIAL = 'It is not kept there in any form.';
const claimant = post('claimant', [CLAIM, 'Erase the phone and set it up anew.']);
const claim = finding(claimant, CLAIM, ID);

/** Who puts the claim right, in a thread that begins with it. */
function correctedBy(...later: PostReview[]): string | undefined {
  return correctionOf(claim, claimant, [reviewed(claimant, [claim]), ...later])?.post;
}

const silent = (id: string, parts: Parameters<typeof post>[1], more?: Partial<Post>) =>
  reviewed(post(id, parts, more));

describe('a post that quotes the finding', () => {
  const quotation = { quoted: CLAIM, of: 'claimant' };

  it.each([
    'That’s not true.',
    'No, that is wrong.',
    'It isn’t.',
    'This is wrong.',
    'It is not.',
    'Not true, sorry.',
  ])('corrects it with “%s”', (words) => {
    expect(correctedBy(silent('helper', [quotation, words]))).toBe('helper');
  });

  it.each(['Exactly, that’s right.', '+1', 'Thank you, I will erase it.', 'How do I erase it?', 'No idea.'])(
    'does not correct it with “%s”',
    (words) => {
      expect(correctedBy(silent('helper', [quotation, words]))).toBeUndefined();
    },
  );

  it('corrects it by negating what the claim affirms, and says where', () => {
    const words = 'The passcode is not stored on the phone, or anywhere else.';
    const helper = post('helper', [quotation, 'Let us be clear.', words]);
    const start = helper.text.indexOf(words);
    expect(correctionOf(claim, claimant, [reviewed(claimant, [claim]), reviewed(helper)])).toEqual({
      post: 'helper',
      author: 'helper',
      sentence: { start, end: start + words.length, quote: words },
    });
  });

  it('corrects it by denying a related misconception', () => {
    const words = 'No plain hash of it is kept and compared.';
    const helper = post('helper', [quotation, words]);
    const denial = seen(helper, words, 'passcode-hash-compared', 'denied');
    expect(correctedBy(reviewed(helper, [], [denial]))).toBe('helper');
  });

  it('does not correct it by denying something of another topic', () => {
    const words = 'An AirTag has no GPS receiver.';
    const helper = post('helper', [quotation, words]);
    expect(
      correctedBy(reviewed(helper, [], [seen(helper, words, 'airtag-has-gps', 'denied')])),
    ).toBeUndefined();
  });

  it('is no correction of another sentence than the quoted one', () => {
    const other = { quoted: 'Erase the phone and set it up anew.', of: 'claimant' };
    expect(correctedBy(silent('helper', [other, 'That’s not true.']))).toBeUndefined();
  });
});

describe('a post that quotes nothing', () => {
  it('corrects by denying the same misconception', () => {
    const helper = post('helper', [DENIAL]);
    expect(correctedBy(reviewed(helper, [], [seen(helper, DENIAL, ID, 'denied')]))).toBe('helper');
  });

  it('corrects the post that it answers by negating its words', () => {
    const words = 'The passcode is not stored on the phone.';
    expect(correctedBy(silent('helper', [words], { parent: 'claimant' }))).toBe('helper');
    expect(correctedBy(silent('helper', [words], { parent: 'somebody' }))).toBeUndefined();
  });

  it('corrects a short post that it answers with a bare denial, not a long one or a question', () => {
    const reply = silent('helper', ['That’s not true.'], { parent: 'claimant' });
    expect(correctedBy(reply)).toBe('helper');
    for (const more of ['Is that so?', 'Erase it. Then restore it. Then you are done.']) {
      const longer = post('claimant', [CLAIM, more]);
      expect(correctionOf(finding(longer, CLAIM, ID), longer, [reviewed(longer), reply])).toBeNull();
    }
  });

  it('does not correct by a related denial about other things', () => {
    const words = 'There is no changing it short of a reset.';
    const helper = post('helper', [words], { parent: 'claimant' });
    const denial = seen(helper, words, 'passcode-is-apple-account-password', 'denied');
    expect(correctedBy(reviewed(helper, [], [denial]))).toBeUndefined();
  });

  it('is not taken to deny what only stands beside “without”', () => {
    const words = 'The phone keeps the passcode without asking.';
    const helper = post('helper', [words]);
    expect(correctedBy(reviewed(helper, [], [seen(helper, words, ID, 'denied')]))).toBeUndefined();
  });

  it('corrects by stating what is true and linking the section that says so', () => {
    const truth = 'The Secure Enclave mixes what you type with a key fused into the chip.';
    const link = (id: string) => `https://support.apple.com/guide/security/${id}/web`;
    expect(correctedBy(silent('helper', [truth, link('sec20230a10d')]))).toBe('helper');
    expect(correctedBy(silent('helper', [truth, link('secb9cb3140c')]))).toBeUndefined();
    expect(correctedBy(silent('helper', ['Read this.', link('sec20230a10d')]))).toBeUndefined();
  });
});

describe('of several corrections', () => {
  const denying = (id: string, more: Partial<Post> = {}) => {
    const helper = post(id, [DENIAL], more);
    return reviewed(helper, [], [seen(helper, DENIAL, ID, 'denied')]);
  };

  it('the one that quotes beats the one that answers, and that beats the rest', () => {
    const quoting = silent('quoter', [{ quoted: CLAIM, of: 'claimant' }, 'That’s not true.']);
    const answering = denying('answerer', { parent: 'claimant' });
    expect(correctedBy(denying('passer-by'), answering, quoting)).toBe('quoter');
    expect(correctedBy(denying('passer-by'), answering)).toBe('answerer');
  });

  it('the first of equals is named', () => {
    expect(correctedBy(denying('first'), denying('second'))).toBe('first');
  });

  it('an earlier post is none, whatever the order of the page', () => {
    const helper = post('helper', [DENIAL]);
    const denial = seen(helper, DENIAL, ID, 'denied');
    const before = [reviewed(helper, [], [denial]), reviewed(claimant, [claim])];
    expect(correctionOf(claim, claimant, before)).toBeNull();
    const dated = post('claimant', [CLAIM], { postedAt: '2026-01-05' });
    const sorted = [
      reviewed({ ...helper, postedAt: '2026-01-09' }, [], [denial]),
      reviewed(dated, [claim]),
      denying('old', { postedAt: '2026-01-01' }),
    ];
    expect(correctionOf(claim, dated, sorted)?.post).toBe('helper');
  });
});

describe('the writer’s own later post', () => {
  it('settles the finding by taking it back in answer to a correction, and names that', () => {
    const doubter = silent('doubter', ['Where did you read that?'], { parent: 'claimant' });
    const back = (words: string) => silent('more', [words], { author: 'claimant', parent: 'doubter' });
    expect(correctedBy(doubter, back('You’re right, I was wrong.'))).toBe('doubter');
    expect(correctedBy(doubter, back('I stand corrected, thanks.'))).toBe('doubter');
    expect(correctedBy(doubter, back('I read it in a magazine.'))).toBeUndefined();
    expect(correctedBy(doubter, back('Was I wrong?'))).toBeUndefined();
  });

  it('settles it by denying it', () => {
    const later = post('later', [DENIAL], { author: 'claimant' });
    expect(correctedBy(reviewed(later, [], [seen(later, DENIAL, ID, 'denied')]))).toBe('later');
  });

  it('does not settle it by quoting himself', () => {
    const later = silent('later', [{ quoted: CLAIM, of: 'claimant' }, 'No, really.'], { author: 'claimant' });
    expect(correctedBy(later)).toBeUndefined();
  });
});
