/**
 * Closed-class words of English that German, French, Spanish, Italian, Portuguese and Dutch do not share; "in", "die", "was",
 * "on", "a", "no" and their like say nothing about the language.
 */
const CLOSED = new Set(
  (
    'the of to and but or if be is are were been being has have had does did done not can could will would should shall may might must ' +
    "can't won't don't doesn't didn't isn't aren't wasn't couldn't wouldn't shouldn't haven't hasn't cannot cant wont dont doesnt isnt " +
    "i i'm i've i'll i'd im ive you your yours you're you've you'll u ur it its it's itself we our us we're they them their they're she his her him my mine " +
    "this that these those that's there there's here which who what when where why how what's who's " +
    'from for with without by at into onto out off up down over under about after before until till since while because than then though although ' +
    'any all some every each no-one nobody nothing none anyone anything someone something everything everyone other another only just even still also too very ' +
    'never always ever again already yet however unless whether as an both either neither same such more most many much own let'
  ).split(' '),
);

/** Closed-class words of those languages that English lacks. */
const FOREIGN = new Set(
  (
    'der das den dem des ist nicht und auf ein eine einen mit für von zu sich auch kann wird sie ich wie oder aber ' +
    'le la les du et est sur pas ne pour que qui dans un une au aux ce il elle vous je avec mais ou par se ' +
    'el los las en y del por para con su lo es al como pero si di che non per è sul della ma gli nel ' +
    'de het een van niet op te zijn dat voor met ook maar os um uma não com da em ao'
  ).split(' '),
);

/** Fewer words than this say too little about their language, and pass. */
const FEWEST_WORDS = 6;
/** English prose holds 35 to 55 % of the closed class, other languages next to none. */
const LEAST_SHARE = 0.1;
/** Terse English ("PIN kept on handset, nowhere else.") may hold none: it fails only with so many words of other languages … */
const FEWEST_FOREIGN = 2;
/** … or where it goes on for so many words. */
const LONGEST_TERSE = 15;
/** Letters of other scripts, as a share of all letters. */
const MOST_FOREIGN_LETTERS = 0.5;

/** Whether a word belongs to English grammar rather than to a subject; lower case. */
export function isFunctionWord(word: string): boolean {
  return CLOSED.has(word);
}

/** Whether a sentence may be English: false only for text that plainly is not. Linear; any string gives a result. */
export function isEnglish(sentence: string): boolean {
  if (/[^\p{ASCII}’]/u.test(sentence) && !isLatin(sentence)) return false;
  // of so few units, each word and what follows it takes two
  const enough = (sentence.length / 2 + 1) * LEAST_SHARE;
  let words = 0;
  let closed = 0;
  let foreign = 0;
  for (const [word] of sentence.matchAll(WORDS)) {
    const lower = word.toLowerCase().replaceAll('’', "'");
    words++;
    if (CLOSED.has(lower)) {
      if (++closed >= enough) return true;
    } else if (FOREIGN.has(lower) || /[^\p{ASCII}’]/u.test(word)) foreign++;
  }
  if (words < FEWEST_WORDS || closed >= words * LEAST_SHARE) return true;
  return foreign < FEWEST_FOREIGN && words < LONGEST_TERSE;
}

const WORDS = /[\p{L}\p{M}'’]+/gu;

function isLatin(sentence: string): boolean {
  let letters = 0;
  let latin = 0;
  for (const [letter] of sentence.matchAll(/\p{L}/gu)) {
    letters++;
    if (/\p{Script=Latin}/u.test(letter)) latin++;
  }
  return letters - latin <= letters * MOST_FOREIGN_LETTERS;
}
