import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../../utils/thread/model.ts';
import { markQuotations } from '../../../utils/thread/quotations.ts';
import { lastBlocks, post } from './post.ts';

const CLAIM = 'Nobody can type the passcode from far away because it is kept on the phone itself.';
const first = post('1', 'reed', `${CLAIM} Take it to a shop.\n\nGood luck.`);

describe('a quotation typed by hand', () => {
  it.each([
    'reed wrote:',
    'reed Said:',
    'On 2 July 2025, reed wrote:',
    '@reed said:',
    'Originally posted by reed',
  ])('“%s” and the sentence', (lead) => {
    expect(lastBlocks(first, post('2', 'tern', `${lead}\n${CLAIM}\n\nThat is wrong.`))).toEqual([
      ['quotation', `${lead}\n${CLAIM}`, '1', 'reed'],
      ['prose', 'That is wrong.', undefined, undefined],
    ]);
  });

  it('ends where it stops repeating the post, without any blank line', () => {
    expect(
      lastBlocks(first, post('2', 'tern', `reed wrote:\n${CLAIM}\nThat is wrong.`)).map(([kind]) => kind),
    ).toEqual(['quotation', 'prose']);
    expect(lastBlocks(first, post('2', 'tern', `reed wrote:\n${CLAIM} That is wrong.`))[1]?.[1]).toBe(
      'That is wrong.',
    );
  });

  it('goes on over a left-out part and a blank line while it repeats', () => {
    const blocks = lastBlocks(
      first,
      post('2', 'tern', `reed wrote:\n${CLAIM}\n…\n\nTake it to a shop.\n\nNo.`),
    );
    expect(blocks.map(([kind]) => kind)).toEqual(['quotation', 'prose']);
    expect(blocks[1]?.[1]).toBe('No.');
  });

  it('names whom “you wrote” means by the post that is answered', () => {
    const answer = post('2', 'tern', `You wrote:\n${CLAIM}\n\nNo.`, { parent: '1' });
    expect(lastBlocks(first, answer)[0]?.slice(2)).toEqual(['1', 'reed']);
  });

  it.each([
    ['a blank line', 'lost wrote:\nSomething from a page that is not here.\nTwo lines.\n\nOwn words.'],
    ['a rule', 'lost wrote:\nSomething from a page that is not here.\n-------\nOwn words.'],
    ['the closing mark', 'lost wrote:\n“Something from a page\n\nthat is not here.”\nOwn words.'],
    ['its paragraph', 'lost wrote:\nSomething from a page that is not here.\nOwn words.'],
  ])('with nothing to compare ends at %s', (_name, text) => {
    const blocks = lastBlocks(post('2', 'tern', text));
    expect(blocks.map(([kind]) => kind)).toEqual(['quotation', 'prose']);
    expect(blocks[0]?.[3]).toBe('lost');
    expect(blocks[1]?.[1]).toBe('Own words.');
  });

  it('is not what the writer himself said', () => {
    const own = `As I said:\n${CLAIM}`;
    expect(lastBlocks(post('1', 'reed', own))).toEqual([['prose', own, undefined, undefined]]);
  });
});

describe('other marks of a quotation', () => {
  it('lines that begin with >', () => {
    expect(lastBlocks(first, post('2', 'tern', `> ${CLAIM}\n>> and more\nNo.`))).toEqual([
      ['quotation', `> ${CLAIM}\n>> and more`, '1', 'reed'],
      ['prose', 'No.', undefined, undefined],
    ]);
  });

  it('a line in quotation marks from end to end', () => {
    expect(lastBlocks(post('2', 'tern', '“It is kept on the phone.”\nIs it?')).map(([kind]) => kind)).toEqual(
      ['quotation', 'prose'],
    );
    expect(lastBlocks(post('2', 'tern', '"Keys" and "codes" are two things.'))).toHaveLength(1);
  });

  it('italics that repeat an earlier post, or are ruled off', () => {
    const earlier = { post: post('1', 'reed', 'It is kept here.'), emphasised: [] };
    const read = (text: string) => {
      const line = { start: 0, end: text.indexOf('\n') };
      return markQuotations([earlier, { post: post('2', 'tern', text), emphasised: [line] }]).at(-1)
        ?.blocks[0]?.kind;
    };
    expect(read('It is kept here.\nNo.')).toBe('quotation');
    expect(read('Something else is kept.\n-------\nNo.')).toBe('quotation');
    expect(read('Please do read this.\nNo.')).toBe('prose');
  });

  it('a block of the page, with the line that introduces it', () => {
    const text = `reed wrote:\n${CLAIM}\nNo.`;
    const end = text.length - 4;
    const quoting = post('2', 'tern', text, {
      blocks: [
        { kind: 'prose', start: 0, end: 11 },
        { kind: 'quotation', start: 12, end },
        { kind: 'prose', start: end + 1, end: text.length },
      ],
    });
    expect(lastBlocks(first, quoting)).toEqual([
      ['quotation', `reed wrote:\n${CLAIM}`, '1', 'reed'],
      ['prose', 'No.', undefined, undefined],
    ]);
  });
});

describe('text that repeats an earlier post', () => {
  it('is quoted whatever its markup, punctuation and case', () => {
    const said = 'nobody can type the passcode from far away, because its kept on the phone itself';
    expect(lastBlocks(first, post('2', 'tern', `${said}\nNo.`))).toEqual([
      ['prose', `${said}\nNo.`, undefined, undefined],
    ]);
    const same = CLAIM.toLowerCase().replace(' because', ', because');
    expect(lastBlocks(first, post('2', 'tern', `${same}\nNo.`))[0]).toEqual(['quotation', same, '1', 'reed']);
  });

  it('is found in the middle of a line', () => {
    expect(
      lastBlocks(first, post('2', 'tern', `Well. ${CLAIM} That is wrong.`)).map(([, words]) => words),
    ).toEqual(['Well.', CLAIM, 'That is wrong.']);
  });

  it('is found inside a sentence, behind a colon or in quotation marks', () => {
    const said = CLAIM.slice(0, -1);
    const words = (text: string) => lastBlocks(first, post('2', 'tern', text)).map(([, shown]) => shown);
    expect(words(`reed wrote: ${CLAIM} No.`)).toEqual(['reed wrote:', CLAIM, 'No.']);
    expect(words(`You say “${said}” but it is not.`)).toEqual(['You say', `“${said}”`, 'but it is not.']);
  });

  it('names its writer by the post, whatever was typed', () => {
    const quoting = post('2', 'tern', `Mr. Reed wrote:\n${CLAIM}\n\nNo.`);
    expect(lastBlocks(first, quoting)[0]?.slice(2)).toEqual(['1', 'reed']);
  });

  it('is not a short sentence, a cited title, or the writer’s own', () => {
    const earlier = post(
      '1',
      'reed',
      'It is kept on the phone.\nIf you forgot your passcode on this device - Apple Support',
    );
    expect(lastBlocks(earlier, post('2', 'tern', earlier.text))).toHaveLength(1);
    expect(lastBlocks(first, post('2', 'reed', CLAIM))[0]?.[0]).toBe('prose');
  });

  it('is quoted from the post that is answered even where the page shows it later', () => {
    const answer = post('2', 'tern', `${CLAIM}\nNo.`, { parent: '1' });
    const read = markQuotations([answer, first].map((each) => ({ post: each, emphasised: [] })));
    expect(read.map(({ id }) => id)).toEqual(['2', '1']);
    expect(read[0]?.blocks[0]?.quotedPost).toBe('1');
    expect(read[1]?.blocks).toHaveLength(1);
  });

  it('is found in posts of pages read before', () => {
    const [read] = markQuotations([first, { post: post('2', 'tern', `${CLAIM}\nNo.`), emphasised: [] }]);
    expect(read?.id).toBe('2');
    expect(read?.blocks[0]?.quotedPost).toBe('1');
  });

  it('is the writer’s own where it is all that he says', () => {
    expect(lastBlocks(first, post('2', 'tern', CLAIM))).toEqual([['prose', CLAIM, undefined, undefined]]);
  });

  it('is the writer’s own where it ends a line of an answer to the same post, with no mark of a quotation', () => {
    const reed = { ...first, parent: '0' };
    const kinds = (text: string, parent = '0') =>
      lastBlocks(reed, post('2', 'tern', text, { parent })).map(([kind]) => kind);
    expect(kinds(`Same here. ${CLAIM}`)).toEqual(['prose']);
    expect(kinds(`Same here. ${CLAIM}`, '1')).toEqual(['prose', 'quotation']);
    expect(kinds(`Same here: ${CLAIM}`)).toEqual(['prose', 'quotation']);
    expect(kinds(`Same here. “${CLAIM}”`)).toEqual(['prose', 'quotation']);
    expect(kinds(`Same here.\n${CLAIM}`)).toEqual(['prose', 'quotation']);
    expect(kinds(`Well. ${CLAIM} That is wrong.`)).toEqual(['prose', 'quotation', 'prose']);
  });

  it('is taken from who said it, not from who quoted it', () => {
    const quoting = post('2', 'tern', `reed wrote:\n${CLAIM}\n\nHm.`);
    expect(lastBlocks(first, quoting, post('3', 'skua', `${CLAIM}\nYes.`))[0]?.[2]).toBe('1');
  });
});

describe('any text at all', () => {
  const line = fc.constantFrom(
    '',
    'reed wrote:',
    '> a b c',
    '-------',
    '"',
    '“a b c d”',
    CLAIM,
    'Quote:',
    'x y z.',
    '💡',
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
  test.prop([fc.array(text, { maxLength: 5 })])('keeps its words, in order', (texts) => {
    const posts: Post[] = texts.map((each, index) => post(String(index), index % 2 ? 'reed' : null, each));
    for (const read of markQuotations(posts.map((each) => ({ post: each, emphasised: [] })))) {
      const kept = read.blocks.map(({ start, end }) => read.text.slice(start, end)).join('');
      expect(kept.replaceAll(/\s/g, '')).toBe(read.text.replaceAll(/\s/g, ''));
    }
  });

  it('holds posts that answer each other in a circle', () => {
    const circle = [post('1', 'a', 'x', { parent: '2' }), post('2', 'b', 'y', { parent: '1' })];
    expect(
      markQuotations(circle.map((each) => ({ post: each, emphasised: [] }))).map(({ id }) => id),
    ).toEqual(['1', '2']);
  });
});
