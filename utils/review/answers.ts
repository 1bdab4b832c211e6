import { isRefutedBy } from '../claims/correction.ts';
import { readClauses } from '../language/clauses.ts';
import { isFunctionWord } from '../language/english.ts';
import { clauseAt, negationsOf } from '../language/negation.ts';
import { lineOf } from '../language/phrases.ts';
import { tokenize } from '../language/tokens.ts';

const AGREEING =
  "(?:yes|yep|yeah|yup|exactly(?: right| this| so)?|precisely|this|(?:fully |totally |completely )?agreed?|i (?:fully |totally |completely )?agree|(?:that's|that is|thats|this is|you're|you are) (?:absolutely |exactly |completely |quite )?(?:right|correct|true)|correct|absolutely|so true|very true|well said|spot on|\\+ ?1|couldn't agree more)";
const ASSENT = new RegExp(`^\\^*\\s?${AGREEING}(?:[,;!.\\s–—-]{1,4}${AGREEING})?[.!…\\s]{0,4}$`, 'i');

/** True where a sentence does nothing but agree with what stands before it: "Exactly, that's right." */
export function isAssent(sentence: string): boolean {
  return ASSENT.test(plain(sentence));
}

const AGREES = new RegExp(`^${AGREEING}(?:[,;:.!–—-]|$| [–—-])`, 'i');
const OWN_STORY =
  /^(?:(?:and|but|so|well|then|no|yes),? )?(?:i|we|he|she|my \w{2,12})(?:'ve)? (?:did|do|have|had|can|could|was|were|am)(?:n't| not| never)(?! (?:think|believe|agree))/i;

/** True where a negation in the sentence denies nothing that another said: it agrees, or tells of the writer. */
export function isNoAnswer(sentence: string): boolean {
  const words = plain(sentence);
  return words.endsWith('?') || AGREES.test(words) || OWN_STORY.test(words);
}

const MISLED =
  /^(?:it (?:appears|seems|looks like|sounds like)|looks like|sounds like|i(?:'m| am) afraid|i think)(?: that)? (?:you|he|she|they|somebody|someone)(?:'ve| have| has| were| was|'re| are)(?: been)? (?:badly |sadly )?(?:misled|misinformed|mistaken|wrong)\b/i;
const BARE_DENIAL =
  /^(?:(?:sorry|well|actually|no)[,.!]? )?(?:it|that|this|they|those|he|she)(?:'s not| is not| are not| isn't| aren't| doesn't| don't| can't| cannot| does not| do not)(?: true| so| right| correct)?(?:[.,!;:]|$)/i;

/** True where a sentence that follows a statement rejects it: "No, …", "That's not true.", "It isn't, …" */
export function isDenial(sentence: string, statement: string): boolean {
  const words = plain(sentence);
  return BARE_DENIAL.test(words) || MISLED.test(words) || isRefutedBy(statement, lineOf(tokenize(sentence)));
}

const RETRACTION =
  /(?<!\b(?:if|unless|whether|that|think|thought|said|says) )\b(?:i was (?:wrong|mistaken|incorrect)|i(?:'m| am)? (?:stand|stood) corrected|i take (?:that|it|this) back|i misspoke|(?:my mistake|my bad|my error)\b(?! was)|i (?:got|had) (?:that|it|this) wrong|thanks? (?:you )?for (?:the correction|correcting me|setting me straight))\b/i;

/** True where a writer takes back what he said: "You're right, I was wrong." */
export function isRetraction(sentence: string): boolean {
  const words = plain(sentence);
  return !words.endsWith('?') && RETRACTION.test(words);
}

/** True where a word of the sentence negates: not, never, nobody, no … */
export function isNegated(sentence: string): boolean {
  return tokenize(sentence).some(({ negative, text }) => negative && text !== 'without');
}

/** Verbs that say the same of a secret and its place. */
const SAME_VERB = new Map(
  ['keep', 'save', 'hold', 'retain', 'reside', 'live'].map((base) => [base, 'store'] as const),
);
/** Verbs that every other sentence holds: they tie a denial to a statement only where both are known to be about one thing. */
const EMPTY_VERBS = new Set('be have do get go make know say think need want use let help work'.split(' '));

const EXISTS = new Set("is are there's has have".split(' '));

/** Base forms of the verbs that a text affirms and negates. */
function verbsOf(text: string): { affirmed: Set<string>; negated: Set<string> } {
  const reading = readClauses(tokenize(text));
  const same = (base: string) => SAME_VERB.get(base) ?? base;
  const cues = negationsOf(reading)
    .filter(({ kind, cue }) => kind === 'word' && reading.tokens[cue.first]?.text !== 'without')
    .map(({ cue }) => cue.first);
  const negated = new Set<string>();
  for (const cue of cues) {
    const verb = reading.clauses[clauseAt(reading.clauses, cue)]?.verb;
    // after the verb a place or a thing is negated: "is kept on the phone, not in iCloud"
    if (verb && cue <= verb.head) negated.add(same(verb.base));
  }
  const affirmed = reading.groups
    .filter(({ first, last }) => !cues.some((cue) => cue >= first - 1 && cue <= last))
    .map(({ base }) => same(base));
  return { affirmed: new Set(affirmed).difference(negated), negated };
}

/**
 * True where a sentence negates what a statement affirms of the same things: "is stored locally", "is not stored locally".
 * @param isOneSubject whether both are known to be about the same misconception
 */
export function contradicts(sentence: string, statement: string, isOneSubject = false): boolean {
  if (isNoAnswer(sentence)) return false;
  if (deniesExistence(sentence, statement)) return true;
  const { negated } = verbsOf(sentence);
  if (negated.size === 0) return false;
  const denied = negated.intersection(verbsOf(statement).affirmed);
  const telling = isOneSubject ? denied : denied.difference(EMPTY_VERBS);
  return telling.size > 0 && sharedWords(sentence, statement) >= 2;
}

/** "There is no master key", "Apple has no such key": all that it says does not exist, the statement names. */
function deniesExistence(sentence: string, statement: string): boolean {
  const words = tokenize(sentence);
  const at = words.findIndex(({ text }, index) => text === 'no' && EXISTS.has(words[index - 1]?.text ?? ''));
  if (at < 0) return false;
  const first = words[at + 1]?.text === 'such' ? at + 2 : at + 1;
  const rest = words.slice(first);
  const end = rest.findIndex(({ kind, text }) => kind !== 'word' || isFunctionWord(text) || text === 'in');
  const named = rest.slice(0, end < 0 ? rest.length : end);
  const stems = stemsOf(statement);
  return named.length > 0 && named.every(({ text }) => stems.has(text.slice(0, STEM)));
}

/** Letters by which forms of one word are known: "stored", "stores". */
const STEM = 5;
const SHORTEST_WORD = 3;

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { kind, text: word } of tokenize(text)) {
    if (kind === 'word' && word.length >= SHORTEST_WORD && !isFunctionWord(word))
      stems.add(word.slice(0, STEM));
  }
  return stems;
}

/** How many words, other than those of grammar, two texts share. */
export function sharedWords(a: string, b: string): number {
  const stems = stemsOf(b);
  return [...stemsOf(a)].filter((stem) => stems.has(stem)).length;
}

function plain(sentence: string): string {
  return sentence.replaceAll('’', "'");
}
