import { describe, expect, it } from 'vitest';
import { correctionOf, topicsCorrectedIn } from '../../../utils/review/corrections.ts';
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

  it.each([
    ['other punctuation and case', 'the passcode, is stored on the PHONE itself!'],
    ['the better part of it', 'is stored on the phone itself'],
    ['the better part of it in one of its lines', 'Somebody said on Tuesday:\nis stored on the phone itself'],
  ])('is known by %s', (_, quoted) => {
    expect(correctedBy(silent('helper', [{ quoted }, 'That’s not true.']))).toBe('helper');
  });

  it('is not known by a few words of it', () => {
    expect(correctedBy(silent('helper', [{ quoted: 'on the phone' }, 'That’s not true.']))).toBeUndefined();
  });

  it('answers the writer by quoting another sentence of his', () => {
    const other = { quoted: 'Erase the phone and set it up anew.', of: 'claimant' };
    expect(correctedBy(silent('helper', [other, 'The passcode is not stored on the phone.']))).toBe('helper');
  });

  it('corrects nothing by what somebody else says in its quotation', () => {
    const doubt = { quoted: 'The passcode is not stored on the phone.', of: 'somebody' };
    expect(correctedBy(silent('helper', [quotation, doubt, 'How do I erase it?']))).toBeUndefined();
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

  it('corrects by denying a related misconception about the same things, if it answers', () => {
    const words = 'No hash of the passcode is on the phone.';
    const of = (parent: string | null) => {
      const helper = post('helper', [words], { parent });
      return reviewed(helper, [], [seen(helper, words, 'passcode-hash-compared', 'denied')]);
    };
    expect(correctedBy(of('claimant'))).toBe('helper');
    expect(correctedBy(of(null))).toBeUndefined();
  });

  it('corrects by rejecting the statement in any words', () => {
    const words = 'Forget that old myth about the phone.';
    const helper = post('helper', [words]);
    expect(correctedBy(reviewed(helper, [], [seen(helper, words, ID, 'refuted')]))).toBe('helper');
  });

  it('does not correct by supposing or asking', () => {
    for (const [words, stance] of [
      ['If it were not kept there, nobody could sign in.', 'hypothetical'],
      ['Is it not kept there?', 'denied'],
    ] as const) {
      const helper = post('helper', [words]);
      expect(correctedBy(reviewed(helper, [], [seen(helper, words, ID, stance)]))).toBeUndefined();
    }
  });

  it('corrects by negating it in words that were not taken for a denial', () => {
    const knows = 'Apple knows the passcode of every phone.';
    const ignorant = 'Apple does not know the passcode of any phone.';
    const asker = post('asker', [knows]);
    const helper = post('helper', [ignorant]);
    const by = (id: string, words = ignorant) =>
      correctionOf(finding(asker, knows, 'passcode-kept-by-apple'), asker, [
        reviewed(asker),
        reviewed(
          { ...helper, text: words },
          [],
          [{ ...seen(helper, ignorant, id, 'asserted'), quote: words }],
        ),
      ])?.post;
    expect(by('passcode-kept-by-apple')).toBe('helper');
    expect(by('airtag-has-gps')).toBeUndefined();
    expect(
      by('passcode-kept-by-apple', 'Apple knows how to make the passcode of any phone.'),
    ).toBeUndefined();
  });

  it('does not correct what it states as well, unless it quotes or answers', () => {
    const of = (more: Partial<Post>) => {
      const helper = post('helper', [DENIAL, CLAIM], more);
      return reviewed(helper, [finding(helper, CLAIM, ID)], [seen(helper, DENIAL, ID, 'denied')]);
    };
    expect(correctedBy(of({}))).toBeUndefined();
    expect(correctedBy(of({ parent: 'claimant' }))).toBe('helper');
  });

  it('does not correct by a sentence that is a misstatement itself', () => {
    const words = 'The passcode is not stored on the phone, Apple keeps it.';
    const helper = post('helper', [words], { parent: 'claimant' });
    const own = finding(helper, words, 'passcode-kept-by-apple');
    expect(correctedBy(reviewed(helper, [own]))).toBeUndefined();
    expect(correctedBy(silent('helper', ['So no.', words], { parent: 'claimant' }))).toBe('helper');
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
    expect(correctedBy(silent('helper', [truth, link('secb9cb3140c'), link('sec20230a10d')]))).toBe('helper');
    expect(
      correctedBy(silent('helper', [{ quoted: truth }, 'Read this.', link('sec20230a10d')])),
    ).toBeUndefined();
    const both = post('helper', [truth, CLAIM, link('sec20230a10d')]);
    expect(correctedBy(reviewed(both, [finding(both, CLAIM, ID)]))).toBeUndefined();
    const beside = post('helper', [truth, 'AirTags hold a GPS chip.', link('sec20230a10d')]);
    const other = finding(beside, 'AirTags hold a GPS chip.', 'airtag-has-gps');
    expect(correctedBy(reviewed(beside, [other]))).toBe('helper');
  });

  it('is told from the writer’s own although neither has a name', () => {
    const nobody = post('claimant', [CLAIM], { author: null });
    const helper = silent('helper', [{ quoted: CLAIM }, 'That’s not true.'], { author: null });
    expect(correctionOf(finding(nobody, CLAIM, ID), nobody, [reviewed(nobody), helper])?.post).toBe('helper');
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
    expect(correctionOf(claim, dated, sorted.slice(1))).toBeNull();
    const third = [reviewed(post('first', ['Hello.'])), ...before];
    expect(correctionOf(claim, claimant, third)).toBeNull();
  });

  it('what answers the post comes after it, and what the post answers before it, whatever the order of the page', () => {
    const page = [denying('above', { parent: 'claimant' }), reviewed(claimant, [claim])];
    expect(correctionOf(claim, claimant, page)?.post).toBe('above');
    const answer = post('claimant', [CLAIM], { parent: 'below' });
    expect(correctionOf(claim, answer, [reviewed(answer, [claim]), denying('below')])).toBeNull();
  });

  it('the same post is none of its own', () => {
    const both = post('claimant', [CLAIM, DENIAL], { parent: 'claimant' });
    expect(
      correctionOf(claim, both, [reviewed(both, [claim], [seen(both, DENIAL, ID, 'denied')])]),
    ).toBeNull();
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

  it('names the post that it answers, not another one', () => {
    const stranger = silent('stranger', ['Where is the shop?']);
    const asker = silent('asker', ['Which phone is it?'], { parent: 'claimant' });
    const doubter = silent('doubter', ['Where did you read that?'], { parent: 'claimant' });
    const back = silent('more', ['You’re right, I was wrong.', 'Thank you for the hint.'], {
      author: 'claimant',
      parent: 'doubter',
    });
    expect(correctedBy(stranger, asker, doubter, back)).toBe('doubter');
    expect(correctedBy(stranger, { ...back, post: { ...back.post, parent: 'stranger' } })).toBeUndefined();
  });

  it('does not settle it by quoting somebody who takes something back', () => {
    const doubter = silent('doubter', ['Where did you read that?'], { parent: 'claimant' });
    const more = silent('more', [{ quoted: 'I was wrong.', of: 'x' }, 'Who said that?'], {
      author: 'claimant',
      parent: 'doubter',
    });
    expect(correctedBy(doubter, more)).toBeUndefined();
  });

  it('settles it by denying it, and by nothing else that it says', () => {
    const later = post('later', [DENIAL], { author: 'claimant' });
    const by = (id: string, stance: 'denied' | 'asked') =>
      correctedBy(reviewed(later, [], [seen(later, DENIAL, id, stance)]));
    expect(by(ID, 'denied')).toBe('later');
    expect(by(ID, 'asked')).toBeUndefined();
    expect(by('airtag-has-gps', 'denied')).toBeUndefined();
  });

  it('does not settle it by quoting himself', () => {
    const later = silent('later', [{ quoted: CLAIM, of: 'claimant' }, 'No, really.'], { author: 'claimant' });
    expect(correctedBy(later)).toBeUndefined();
  });
});

it('leaves a misconception alone whose pack was taken away meanwhile', () => {
  const gone = finding(claimant, CLAIM, 'gone');
  const helper = post('helper', [DENIAL], { parent: 'claimant' });
  const reviews = [
    reviewed(claimant, [gone]),
    reviewed(helper, [], [seen(helper, DENIAL, 'gone-too', 'denied')]),
  ];
  expect(correctionOf(gone, claimant, reviews)).toBeNull();
  expect(topicsCorrectedIn(reviews[1] as PostReview)).toEqual(new Set());
});
