import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../utils/language/clauses.ts';
import { tokenize } from '../../../utils/language/tokens.ts';

const read = (text: string) => readClauses(tokenize(text));
const clauses = (text: string) => {
  const { clauses: list, tokens } = read(text);
  return list.map(
    ({ role, first, last }) =>
      `${role}: ${tokens
        .slice(first, last + 1)
        .filter(({ kind }) => kind !== 'mark')
        .map((token) => token.text)
        .join(' ')}`,
  );
};
const verbOf = (text: string, base: string) => read(text).groups.find((group) => group.base === base);

describe('clauses', () => {
  it.each([
    [
      'reason',
      'Apple cannot see it because the chip keeps it.',
      ['main: apple cannot see it', 'reason: because the chip keeps it'],
    ],
    [
      'result',
      'The chip keeps it, so Apple cannot see it.',
      ['main: the chip keeps it', 'result: so apple cannot see it'],
    ],
    [
      'condition first',
      'If you forget it, Apple can reset it.',
      ['condition: if you forget it', 'main: apple can reset it'],
    ],
    [
      'condition without a comma',
      'If it were stored there they would read it.',
      ['condition: if it were stored there', 'main: they would read it'],
    ],
    [
      'condition last',
      'Apple resets it if you forget it.',
      ['main: apple resets it', 'condition: if you forget it'],
    ],
    [
      'concession',
      'Although it is hidden, a thief finds it.',
      ['concession: although it is hidden', 'main: a thief finds it'],
    ],
    [
      'complement of a report',
      'My cousin thinks Apple has a key.',
      ['main: my cousin thinks', 'complement: apple has a key'],
    ],
    [
      'complement with that',
      'She told me that it wipes itself.',
      ['main: she told me', 'complement: that it wipes itself'],
    ],
    ['contrast', 'It is hidden but thieves find it.', ['main: it is hidden', 'main: but thieves find it']],
    [
      'purpose',
      'It is kept there so that it can be compared.',
      ['main: it is kept there', 'purpose: so that it can be compared'],
    ],
    ['relative', 'I met a man who unlocks phones.', ['main: i met a man', 'relative: who unlocks phones']],
    [
      'a list is no clause',
      'It keeps photos, notes, and calendars.',
      ['main: it keeps photos notes and calendars'],
    ],
    [
      'adverbial before the subject',
      'On Apple silicon, the disk is encrypted.',
      ['main: on apple silicon the disk is encrypted'],
    ],
    ['its for it is', 'i wiped it, its offline though', ['main: i wiped it', "main: it's offline though"]],
    ['a result', 'It locks so nobody reads it.', ['main: it locks', 'result: so nobody reads it']],
    [
      'so that measures',
      'He thinks so and it is so slow.',
      ['main: he thinks so', 'main: and it is so slow'],
    ],
    ['time', 'Wait until it locks.', ['main: wait', 'time: until it locks']],
    ['time without a subject', 'It locks before opening.', ['main: it locks', 'time: before opening']],
    [
      'time as a preposition',
      'I waited since Monday until the call.',
      ['main: i waited since monday until the call'],
    ],
    [
      'since for time or reason',
      'It has failed since I dropped it.',
      ['main: it has failed', 'reason: since i dropped it'],
    ],
    ['as for a reason', 'It works as it should.', ['main: it works', 'reason: as it should']],
    ['as in a comparison', 'It works as well as before.', ['main: it works as well as before']],
    [
      'because without a clause',
      'He left because of the noise.',
      ['main: he left', 'reason: because of the noise'],
    ],
    ['only if', 'It fails only if you tell.', ['main: it fails', 'condition: only if you tell']],
    ['just when', 'It rang just as I left.', ['main: it rang', 'reason: just as i left']],
    [
      'simply because',
      'It works simply because it is new.',
      ['main: it works', 'reason: simply because it is new'],
    ],
    [
      'even if, without a comma',
      'Even if they tried they would fail.',
      ['condition: even if they tried', 'main: they would fail'],
    ],
    [
      'although and unless, with commas',
      'Unless you know it, it stays locked, although it is old.',
      ['condition: unless you know it', 'main: it stays locked', 'concession: although it is old'],
    ],
    [
      'whereas',
      'Whereas his phone broke, mine works.',
      ['concession: whereas his phone broke', 'main: mine works'],
    ],
    [
      'otherwise and therefore',
      'Use a code, otherwise the thief wins; therefore it is needed.',
      ['main: use a code', 'condition: otherwise the thief wins', 'result: therefore it is needed'],
    ],
    ['and between clauses', 'It opens and it closes.', ['main: it opens', 'main: and it closes']],
    ['and between verbs', 'It opens and closes.', ['main: it opens and closes']],
    ['or', 'It opens or the screen breaks.', ['main: it opens', 'main: or the screen breaks']],
    ['nothing but', 'I saw nothing but errors.', ['main: i saw nothing but errors']],
    ['all but', 'It is all but impossible.', ['main: it is all but impossible']],
    [
      'but after a name',
      'Nobody but Apple; they, but not you.',
      ['main: nobody', 'main: but apple they', 'main: but not you'],
    ],
    ['an opening so', 'It rings; so it works.', ['main: it rings', 'result: so it works']],
    ['an opening even so', 'Even so, it works.', ['result: even so', 'main: it works']],
    ['a preface', 'Well, it works, really.', ['main: well it works really']],
    [
      'strong marks',
      'It is new; it is mine: it works - it rings — it locks! Good? It is.',
      [
        'main: it is new',
        'main: it is mine',
        'main: it works',
        'main: it rings',
        'main: it locks good',
        'main: it is',
      ],
    ],
    [
      'a bracket',
      'It locked (so they say) and rang.',
      ['main: it locked', 'result: so they say', 'main: and rang'],
    ],
    ['why', 'He knows why the phone locks.', ['main: he knows', 'complement: why the phone locks']],
    ['what', 'I know what he did.', ['main: i know', 'complement: what he did']],
    [
      'a noun before where',
      'Ask the shop where I bought it.',
      ['main: ask the shop', 'relative: where i bought it'],
    ],
    ['a noun before that', 'Keep the key that opens it.', ['main: keep the key', 'relative: that opens it']],
    ['a question in front', 'Which works?', ['main: which works']],
    [
      'sure that',
      "I'm sure that Apple keeps a copy.",
      ["main: i'm sure", 'complement: that apple keeps a copy'],
    ],
    [
      'certain, without that',
      'I am certain it was deleted.',
      ['main: i am certain', 'complement: it was deleted'],
    ],
    ['glad', "I'm glad it works.", ["main: i'm glad", 'complement: it works']],
    [
      'is true that',
      'It is true that the code is kept there.',
      ['main: it is true', 'complement: that the code is kept there'],
    ],
    ['the fact is that', 'The fact is that they know.', ['main: the fact is', 'complement: that they know']],
    ['said that that', 'He said that that works.', ['main: he said', 'complement: that that works']],
    ['that for this', 'He said that word again.', ['main: he said that word again']],
    ['told us', 'Apple told us the key is gone.', ['main: apple told us', 'complement: the key is gone']],
    ['told me about', 'He told me about it.', ['main: he told me about it']],
    [
      'insists, without that',
      'He insists they hold a key.',
      ['main: he insists', 'complement: they hold a key'],
    ],
    ['a verb of doing', 'They keep the phone rings in it.', ['main: they keep the phone rings in it']],
    ['knowing something', 'Knowing Apple, the phone locks.', ['main: knowing apple the phone locks']],
    ['an adverb after and', 'It opens and then it closes.', ['main: it opens', 'main: and then it closes']],
    [
      'an opened quotation',
      'Nobody said, "the phone rings".',
      ['main: nobody said', 'main: the phone rings'],
    ],
    ['two stops', 'Is it?! It is.', ['main: is it', 'main: it is']],
    [
      'the idea was that',
      'The idea was that they know.',
      ['main: the idea was', 'complement: that they know'],
    ],
    ['if, without a clause', 'It rings if muted.', ['main: it rings', 'condition: if muted']],
    ['unless, without a clause', 'It rings unless new.', ['main: it rings', 'condition: unless new']],
    ['although, without a clause', 'It rings although new.', ['main: it rings', 'concession: although new']],
    [
      'whereas, without a clause',
      'It rings whereas new ones not.',
      ['main: it rings', 'concession: whereas new ones not'],
    ],
    ['becuase, as people write it', 'It rings becuase of it.', ['main: it rings', 'reason: becuase of it']],
    [
      'a condition with a place',
      'If it rings for you they hear it.',
      ['condition: if it rings for you', 'main: they hear it'],
    ],
    ['told them', 'He told them we know.', ['main: he told them', 'complement: we know']],
    ['what him is', 'I told him yesterday.', ['main: i told him yesterday']],
  ])('%s', (_, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it.each([
    ['because', 'It fails because it is old.', 'because'],
    ['and', 'It rings and it locks.', 'and'],
    ['or', 'It rings, or it locks.', 'or'],
    ['nor', 'It rings, nor does it lock.', 'nor'],
    ['but', 'It rings but it locks.', 'but'],
    ['so', 'It rings, so it locks.', 'so'],
    ['that', 'I know that it rings.', 'that'],
    ['nothing', 'It rings, it locks.', null],
  ])('tells what opened a clause: %s', (_, text, opener) => {
    expect(read(text).clauses.at(-1)?.opener).toBe(opener);
  });

  it('tells the verb of each clause', () => {
    const verbs = (text: string) => read(text).clauses.map(({ verb }) => verb?.base);
    expect(verbs('Erase it, they told me, and it will be gone.')).toEqual(['erase', 'tell', 'go']);
    expect(verbs("It's on the phone, which they'd know.")).toEqual(['be', 'know']);
  });

  it.each([
    ['its before a noun', 'Its lock is kept.', 'its'],
    ['its before a participle and a noun', 'Its locked state is kept.', 'its'],
    ['its before a place', 'Its on the phone.', "it's"],
    ['its before an article', 'Its the newest one.', "it's"],
    ['its before an adverb', 'Its really old.', "it's"],
  ])('reads %s', (_, text, word) => {
    expect(read(text).tokens[0]?.text).toBe(word);
  });

  it.each([
    ['a noun', 'The old phone rang.', ['phone']],
    ['a noun with another', 'The phone of my wife rang.', ['phone']],
    ['a number of them', 'The 6 digits protect it.', ['digits']],
    ['a pronoun', 'Nobody has ever opened it.', ['nobody']],
    ['one before an adverb', 'Apple never keeps it.', ['apple']],
    ['one that carries its verb', "It's on the phone and they'd know.", ["it's", "they'd"]],
    ['one after its verb', 'Does the phone ring?', ['phone']],
    ['none', 'Erase it.', [undefined]],
    ['none after a place', 'On the phone is written this.', ['phone']],
    ['the last of two', 'He bought it and the phone of his wife rang.', ['he', 'phone']],
  ])('finds the subject: %s', (_, text, expected) => {
    expect(read(text).clauses.map(({ subject }) => subject?.text)).toEqual(expected);
  });

  it.each([
    ['a passive', 'The code is never stored.', 'store', 'present'],
    ['a modal', 'They could not have opened it.', 'open', 'modal'],
    ['a past', 'Yesterday they opened it.', 'open', 'past'],
    ['an imperative', 'Restore the phone.', 'restore', 'imperative'],
    ['an infinitive', 'It is hard to break.', 'break', 'infinitive'],
    ['a contracted will', "They'll unlock it.", 'unlock', 'modal'],
    ['a verb that is its own past', 'Last week I reset it.', 'reset', 'past'],
    ['one beside a past', 'They opened it and reset the clock.', 'reset', 'past'],
    ['one with a year', 'I reset it in 2019.', 'reset', 'past'],
    ['one without either', 'I reset it.', 'reset', 'present'],
    ['one that opens the sentence', 'Reset it, as we did in 2019.', 'reset', 'imperative'],
    ['a past perfect', 'They had opened it.', 'open', 'past'],
    ['a contracted past perfect', "He'd erased it.", 'erase', 'past'],
    ['a contracted would', "They'd know.", 'know', 'modal'],
    ['a contracted have', "They've kept it.", 'keep', 'present'],
    ['a contracted is', "It's stored there.", 'store', 'present'],
    ['a perfect', 'It has failed.', 'fail', 'present'],
    ['a past passive', 'It was cut.', 'cut', 'past'],
    ['did', 'Did it lock?', 'lock', 'past'],
    ['a gerund', 'They stopped selling them.', 'sell', 'participle'],
    ['a participle alone', 'Given the price, take it.', 'give', 'participle'],
    ['an imperative after an adverb', 'Then quickly erase it.', 'erase', 'imperative'],
    ['an imperative after and', 'Open it and erase it.', 'erase', 'imperative'],
    ['an imperative after a comma', "It's new, erase it.", 'erase', 'imperative'],
    ['a present', 'People erase it.', 'erase', 'present'],
    ['an infinitive with an adverb', 'You need a key to really open it.', 'open', 'infinitive'],
    ['to be', 'It is to be kept.', 'keep', 'infinitive'],
    ['a contracted will beside a past', "They opened it, they'll cut it.", 'cut', 'modal'],
    ['a present beside a past', 'They opened it and they know it.', 'know', 'present'],
    ['a contracted perfect', "She's written it.", 'write', 'present'],
  ])('reads the tense of %s', (_, text, base, tense) => {
    expect(verbOf(text, base)?.tense).toBe(tense);
  });

  it('sees where a question turns its verb round', () => {
    expect(verbOf('Does the phone keep it?', 'keep')?.inverted).toBe(true);
    expect(verbOf('The phone does keep it.', 'keep')?.inverted).toBe(false);
  });

  it.each([
    ['the phone', 'Does the phone ask?', ['does the phone ask']],
    ['a name', 'Does Apple keep old messages?', ['does apple keep']],
    ['after a question word', 'Why does it ask?', ['does it ask']],
    ['after and', 'And does it ask?', ['does it ask']],
    ['after a comma', 'It asked, does it know?', ['asked', 'does it know']],
    ['after so', 'So does it ask?', ['does it ask']],
    ['with an adverb', 'Is it really not kept?', ['is it really not kept']],
    ['without a verb', 'Is it?', ['is']],
    ['before an object', 'Do tell him.', ['do tell']],
    ['her phone', 'Can her phone ring?', ['can her phone ring']],
    ['a negated one', 'Can’t they open it?', ["can't they open"]],
    ['none after a subject', 'They can open it.', ['can open']],
    ['you', 'Did you know it?', ['did you know']],
    ['an old phone', 'Does the old phone ring?', ['does the old phone ring']],
    ['nobody yet', 'Does the?', ['does']],
    ['none of a place', 'It was written to disk, up to now.', ['was written']],
    ['none within a sentence', 'I know it does the job.', ['know', 'does']],
    ['two in a row', 'They stopped selling them.', ['stopped', 'selling']],
  ])('groups a verb with its auxiliaries: %s', (_, text, expected) => {
    const { groups, tokens } = read(text);
    expect(
      groups.map(({ first, last }) =>
        tokens
          .slice(first, last + 1)
          .map((t) => t.text)
          .join(' '),
      ),
    ).toEqual(expected);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 400 })])('covers any string without overlap', (text) => {
    const { clauses: list, tokens } = read(text);
    let next = 0;
    for (const { first, last } of list) {
      expect(first).toBe(next);
      next = last + 1;
    }
    expect(next).toBe(tokens.length);
  });
});
