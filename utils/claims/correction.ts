import { type Clause, type Reading, readClauses } from '../language/clauses.ts';
import { Cue, cue } from '../language/cues.ts';
import { questionsOf } from '../language/modality.ts';
import { clauseAt } from '../language/negation.ts';
import { type Line, lineOf, matches, type Range } from '../language/phrases.ts';
import { tokenize } from '../language/tokens.ts';

export interface Correction extends Range {
  cue: Range;
}

/** What is said of a statement that is rejected. */
const FALSE =
  "(?:a |an )?(?:common |popular |persistent |widespread |frequent |old |total |complete |simple |dangerous |terrible |bad |poor |awful |horrible )?(?:myth|misconception|misunderstanding|fallacy|lie|urban legend|mix-up|mistake|error|confusion|delusion|old wives' tale|muddle|nonsense|rubbish|bogus|bollocks|baloney|hogwash|bunk|bull|bs|fud|misinformation|fiction|wishful thinking|advertising|marketing talk|advice|untrue|false|incorrect|inaccurate|mistaken|misleading|outdated|out of date|years out of date|badly out of date|obsolete|backwards|too strong|debunked|erroneous|unsound|off the mark|pointless|reckless|unfounded|in vain|beside the point|(?:dead |plain |simply |just |flat |flat out )?wrong|(?:not|n't) (?:quite |strictly |actually |entirely |really |at all |even |remotely |exactly )?(?:true|right|correct|accurate|so|the case|how [\\w' -]{2,24} works?|what [\\w' ]{3,40}))";
const ADVERB =
  '(?:(?:just|simply|plain|plainly|completely|totally|entirely|quite|actually|really|flat|utterly|absolutely|also|still|now|sadly|unfortunately|clearly|a bit|far|wholly|years|all|partly|largely|technically|such|frankly|pretty|basically|sorry|but) ){0,3}';
const PREFACE =
  "(?:(?:sorry|er|um|uh|erm|hmm|well|actually|ok|okay|careful|wait|look|oh|ah|mate|hi|hey|with respect|respectfully|and|but|i'm afraid|unfortunately|sadly|just|lol|with all due respect|honestly|again|haha|hold on|hang on|dude|to be clear|for the record|i'm sorry|im sorry|sorry mate|to be fair) (?:[,:.…!-]+ |but )?){0,3}";
const STATEMENT =
  '(?:answer|reply|post|comment|advice|claim|statement|suggestion|tip|poster|response|answers|replies|comments|posts|idea|notion|belief|assertion|assumption|rumou?r|misconception|theory|recommendation|fear|hope|tale|verdict|hint|remark|inference|description|comparison|warning|trick|guy|one|person|user|op)';

/** The sentence opens by rejecting what was said before it. */
const OPENS = new Cue(() =>
  [
    '(?:no|nope|nah|wrong|false|incorrect|negative|rubbish|nonsense|bollocks|myth|misconception|correction|disagree|busted|fake|outdated) (?=[,:;.!—–-])',
    '(?:not so|not true|not quite|not really|not exactly|not at all|not even close|not always|not anymore|not any more|not by default|not since|not as|untrue|far from it|wrong again|wrong answer|wrong way round|wrong end|bad tip|bad advice|small correction|small fix|quick correction|on the contrary|quite the opposite|just the opposite|nice try|not a hack|two different things|actually no|sorry , no)(?= )',
    "no (?:it|they|you|he|she|that|we|i|this)(?:'s not| is not| isn't| don't| doesn't| can't| won't| aren't| haven't| hasn't| didn't| wasn't| cannot| do not| does not)",
    `(?:that's|thats|that is|that was|this is|that isn't|this isn't|it's|its|it is|those are|these are|that claim is|that statement is|that advice is) ${ADVERB}${FALSE} `,
    "that (?:hasn't|has not|isn't|is not|wasn't|doesn't) (?:been )?(?:right|true|correct|so|the case|how|quite right|entirely true|possible|work like|work that)",
    "that won't work|that (?:overlooks|ignores|contradicts|confuses|mixes|overstates|conflates) |those are (?:two|scams|different|separate)|that was the case",
    "(?:you|you're|youre|you've|youve|you are|you have|he's|she's|they're)(?: all| both| guys| lot)? (?:(?:just|simply|completely|totally|quite|really|also|still|both|clearly|probably) ){0,2}(?:wrong|mistaken|mixing|mixed|confusing|confused|confuse|thinking of|misinformed|misunderstanding|misunderstood|misreading|misread|misremembering|got (?:that|this|it|two|things)(?: [\\w' ]{0,12})? (?:wrong|backwards|mixed|the wrong way|muddled|confused|reversed|twisted)|got two|been (?:misled|misinformed|lied to|told wrong)|watched too|behind the times|jumping to|scaring people|forgotten about|overlooking|conflating|mistaking|in error|muddling|mean (?:lost|the)|giving activation|giving [\\w' ]{2,24} too much)",
    '(?:contrary to|to correct|to clear up|let me correct|allow me to correct|i have to disagree|i must disagree|i disagree|have to disagree|i beg to differ|despite what|nothing of the sort|no such thing|to fix what|to the person|to whoever|to those|regarding the (?:suggestion|claim|advice|tip)) ',
    "(?:it's|it is|its) (?:plain |simply |just |flat )?(?:a (?:common |popular |persistent |widespread )?(?:myth|misconception|misunderstanding|fallacy|lie)|not true|untrue|false|wrong|incorrect|nonsense) (?:that|to) ",
    '(?:(?:a|another) )?(?:common |widespread |frequent |wrong |false )(?:mistake|error|misconception|conclusion|myth|belief|assumption|confusion)',
    'whoever (?:told|said|wrote|posted|claims?|says|suggested|recommended|tells) ',
    `(?:the|that|this|your|his|her|their|an)(?: [\\w'"-]+){0,4}? ${STATEMENT}(?: [\\w'",-]+){0,24}? (?:is|are|was|were|isn't|has|got|mixes|confuses|hasn't|contains) ${ADVERB}(?:${FALSE}|up|it (?:wrong|backwards)|useless|removed|an error) `,
    `(?:that|this|your|the) ${STATEMENT}(?: [\\w'",-]+){0,24}? (?:(?:doesn't|won't|can't|does not) (?:work|hold|help|make sense)|misleads|overlooks|ignores|fails because|rests on|leads nowhere|is contradicted|has misled)`,
    `what (?:was|has been|is being|you were|you've been) (?:said|posted|written|advised|claimed|told)(?: [\\w'",-]+){0,16}? (?:is|was) ${ADVERB}${FALSE} `,
    `(?:claiming|saying|telling|suggesting|believing|thinking|asserting|advising|recommending|calling|to say|to claim|to suggest)(?: [\\w'",-]+){2,30}? (?:is|are|was) ${ADVERB}${FALSE} `,
  ].map((opening) => `^ ${PREFACE}(?:${opening})`),
);

/** "Please stop telling people that …": it rejects its own complement, not the reason that follows. */
const STOPS = cue(
  "{after ^|please|,|and|but|so|pls|mate|guys|folks|then|-|—}(?:please |pls )?(?:don't|do not|stop|quit) (?:tell|telling|saying|say|spreading|spread|repeating|repeat|posting|sending|send|recommending|recommend|giving people|listen to (?:the|anyone|people|that|those|whoever)|believe (?:the (?:guy|person|myth|one|rumou?r|people)|anyone who|that))",
);

/** Rejections of what the sentence itself names: "…, but that's wrong", "… is a myth". */
const INSIDE = cue(
  `(?:is|are|was|were|it's|that's|thats|be|being|have been) ${ADVERB}(?:a |an )?(?:common |popular |persistent |old |total |complete )?(?:myth|misconception|urban legend|fallacy|misunderstanding|pure fantasy|marketing talk|plain wrong|simply wrong|dead wrong|flat wrong|simply false|simply untrue|mistaken|misleading|debunked|wishful thinking)(?! (?:password|passcode|code|pin))
  (?:and|but|yet|though|although|which) (?:that|this|it|it's|that's|he's|she's|they're|which|all that)?(?: is| was| are| were| isn't| aren't)? ?${ADVERB}(?:wrong|false|untrue|incorrect|inaccurate|mistaken|outdated|a myth|nonsense|rubbish|a lie|not true|not right|not correct|misleading|not so|not how|not accurate|so untrue)(?! (?:much|code|passcode|password|pin|one|guess))
  (?:and|but|yet) (?:it|that|this|they) (?:isn't|aren't|wasn't|just isn't|simply isn't|just aren't) (?:so|true|right|correct|the case)|[;,.:—–] (?:it|they|that) (?:doesn't|isn't|won't|can't|aren't|don't) [,.;]
  or so i thought|lol (?:sure|right|ok|yeah|as if)|yeah , right|yeah right|(?:,|lol|yeah) as if|/s|in your dreams|pull the other one|famous last words|myth :|no truth (?:to|in)|(?:it's not|isn't|is not) (?:simply )?true that|not the case that|(?:a|the|this|that|another) (?:common |popular |persistent |old |widespread |frequent )?(?:myth|misconception|delusion|error) (?:that|is that|to|about|of)|whoever told you|is untrue|has no (?:basis|foundation)|is unfounded|so you're wrong|contrary to what's been|mistaken belief|(?:belief|myth) :`,
);

/** An elliptical answer: "It isn't", "They do", "He can't", "You don't". */
const ELLIPTIC =
  /^ (?:(?:sorry|well|actually|sadly|unfortunately|but|er|um|no|nope|nah|oh|yes|of course|i'm afraid|erm|hmm|luckily|fortunately|in fact|please) (?:, |but |: |\. )?){0,3}(?:it|they|he|she|you|that|this|we|there|those|these|apple|nobody|not|one|please) (?:certainly |absolutely |definitely |really |simply |just |also |actually |still |very much |sure |most certainly |mean |only )?(?:(isn't|aren't|doesn't|don't|can't|won't|didn't|hasn't|haven't|hadn't|wasn't|weren't|couldn't|wouldn't|cannot|is not|are not|does not|do not|will not|can not|has not|never do|never does|never will|ain't) (?:that|so|it ,|work like that|work that way|do that|quite|like that|by default|do (?:it|that)|they|actually|[,.!;:—–]|-|if|because|since|unless|though|fine)|(do|does|can|will|is|are|has|have|did) (?:and|[,.!;:—–]|-|if|on a|because|since|though))/;

/** A reply in pieces: "Not without the key", "Only on iOS 17", "Hardly", "Sadly not". */
const PIECE =
  /^ (?:(?:sorry|well|actually|sadly|unfortunately|i'm afraid|but|no) (?:, )?)?(?:not(?: (?:on|with|without|if|while|unless|until|after|before|since|under|by|in|for|the same|necessarily|any|once|so|your|the|from|all|every|these) | [,.;:])|only (?:if|with|after|those|the|on|an?|new|for|when|until|icloud|onto|in|from|once) |hardly [,:.]|impossible [,:.]|merely |nothing of |everything (?:save|but|except) |on the contrary|there's no such|no such |save your money)/;

const asks = (sentence: string): boolean => {
  if (/[?\uff1f]["'\u201d\u2019)\]]*\s*$/.test(sentence)) return true;
  const tokens = tokenize(sentence);
  return questionsOf(readClauses(tokens), lineOf(tokens)).length > 0;
};

/**
 * Where the writer rejects a statement: the one before ("It isn't, …", "No, that's wrong: …", "Myth: …") or one that the
 * sentence names ("the reply above is wrong"). An answer to a question is no rejection.
 */
export function correctionsOf(reading: Reading, line: Line, before: readonly string[]): Correction[] {
  const { tokens, clauses } = reading;
  const whole = { first: 0, last: tokens.length - 1 };
  const previous = before.at(-1);
  const answers = before.some(asks);
  const found: Correction[] = [];
  if (!answers && OPENS.isIn(line.text))
    found.push({ cue: { first: 0, last: Math.min(3, whole.last) }, ...whole });
  if (previous !== undefined && !answers) {
    const elliptic = ELLIPTIC.exec(line.text);
    const reported = /^\W*apple\b[^.]* (?:says?|said|claims?|told)\b/i.test(previous);
    if ((elliptic && !reported && contradicts(elliptic[1] !== undefined, previous)) || PIECE.test(line.text))
      found.push({ cue: { first: 0, last: 1 }, ...whole });
  }
  for (const { first, last } of matches(line, STOPS))
    found.push({ cue: { first, last }, first, last: upTo(clauses, last) });
  if (!answers)
    for (const { first, last } of matches(line, INSIDE))
      found.push({ cue: { first, last }, first: 0, last: upTo(clauses, last) });
  return found;
}

/** End of the clause at `token` and of what depends on it; a reason, a contrast or a new statement is the writer's own. */
function upTo(clauses: readonly Clause[], token: number): number {
  let index = clauseAt(clauses, token);
  while (index + 1 < clauses.length) {
    const { role, opener } = clauses[index + 1] as Clause;
    if (
      role === 'reason' ||
      role === 'result' ||
      opener === 'but' ||
      opener === 'and' ||
      (role === 'main' && opener === null)
    )
      break;
    index++;
  }
  return clauses[index]?.last ?? token;
}

/** "They do" rejects a negative statement; "It isn't" a positive one. */
function contradicts(negative: boolean, previous: string): boolean {
  return (
    negative !==
    /n['\u2019]?t\b|\bnot\b|\bnever\b|\bno\b|\bnobody\b|\bonly\b|\bcannot\b|\bwithout\b|\bnothing\b|\bhardly\b/i.test(
      previous,
    )
  );
}

/** The sentence after it takes it back: "That's not true.", "It isn't, …", "Wrong: …", "/s". */
export function isRefutedBy(sentence: string, next: Line): boolean {
  const elliptic = ELLIPTIC.exec(next.text);
  if (elliptic && contradicts(elliptic[1] !== undefined, sentence)) return true;
  return (
    OPENS.isIn(next.text) ||
    /^ (?:\/s|or so i thought|lol (?:sure|no|right)|not) (?:[.!,:] )?$/.test(next.text)
  );
}
