import type { Reading } from '../language/clauses.ts';
import { cue } from '../language/cues.ts';
import { firstMatch, type Line, matches, type Range } from '../language/phrases.ts';

export interface Correction extends Range {
  cue: Range;
}

const WRONG =
  'wrong|false|incorrect|inaccurate|untrue|mistaken|misleading|nonsense|rubbish|bogus|bollocks|baloney|bull|bs|bunk|garbage|outdated|obsolete|backwards|back to front|upside down|inside out|a myth|an old myth|a common myth|a misconception|a common misconception|a misunderstanding|a common misunderstanding|a mix-up|a common mix-up|a mistake|a common mistake|a fallacy|a lie|an urban legend|a rumou?r|an old wives\' tale|fiction|wishful thinking|out of date|years out of date|badly out of date|too strong|advertising|marketing|not (?:quite |strictly |actually |entirely |really |at all |even |remotely |exactly |how )?(?:true|right|correct|accurate|so|the case|how (?:it|that|this|any of)[\\w\' -]{0,20} works?)|misinformation|fud|hogwash|a muddle|the wrong way (?:round|around)|a bad idea|bad advice|terrible advice|dangerous advice|poor advice|useless|hype|pure fantasy|hot air|not possible|impossible|not a thing|a stretch|an exaggeration|oversimplified|simply not|half true|only half|half the story|the opposite|a bad tip|off the mark|way off|debunked|superstition|propaganda|a fairy ?tale|unfounded|muddled|mixed up|confused|a false alarm|bad info|fake news|rot|dead wrong|plain wrong|just wrong|simply wrong|flat wrong|simply untrue|flat out wrong|silly';
const ADVERB = "(?:(?:just|simply|plain|plainly|completely|totally|entirely|quite|actually|really|flat|flat-out|utterly|absolutely|also|still|now|sadly|unfortunately|clearly|a bit|far|wholly|badly|well|years|all|partly|largely|demonstrably|technically|only|such|afraid|frankly|patently|pretty|seriously|basically|about|the answer|sorry|old) ){0,3}";

/** The sentence opens by rejecting what was said before it. */
const OPENS = new RegExp(
  `^ (?:(?:sorry|er|um|uh|erm|hmm|well|actually|ok|okay|careful|wait|look|oh|ah|mate|hi|hey|with respect|respectfully|and|but|afraid|i'm afraid|unfortunately|sadly|just|lol|ha|with all due respect|honestly|again|haha|hold on|hang on|dude|to be clear|for the record|fwiw|please|i'm sorry|im sorry|sorry mate|small|quick|minor|one|a small|a quick|just a small|a|no offence|no offense|to be fair|guys|folks) (?:[,:.…!-]+ |but )?){0,4}` +
    `(?:${[
      `(?:no|nope|nah|noo+|wrong|false|incorrect|negative|rubbish|nonsense|bollocks|bull|bs|not so|not true|not quite|not really|not exactly|not at all|not even close|not always|not anymore|not any more|not by default|not since|untrue|hardly|far from it|myth|myth busted|bad tip|bad advice|wrong again|wrong answer|wrong way round|wrong end|correction|small correction|fix|disagree|on the contrary|au contraire|quite the opposite|just the opposite|the opposite|that's not|thats not|misconception|backwards|busted|absolutely not|certainly not|definitely not|of course not|close , but|nice try|fake|misleading|outdated|mistake|two different things) (?=[,:;.!—–-]|[\\w'])`,
      `(?:that's|thats|that is|that was|that isn't|that's not|this is|this isn't|this is just|it's|its|it is|it isn't|which is|those are|these are|what a load of|that sounds|that one's|this one's|that would be|that has been|that hasn't been|that bit's|that part's|that part is|that bit is|that claim is|that statement is|that advice is|both are) ${ADVERB}(?:${WRONG})`,
      `that (?:hasn't|has not|isn't|is not|wasn't|was not|doesn't|does not|won't|can't|never|cannot|stopped|used to|overlooks|ignores|misses|contradicts|confuses|mixes|overstates|only|leaves|would|went) `,
      `(?:you|you're|youre|you've|youve|you are|you have|your|you got|he's|she's|they're|he is|they are|he|she|they)(?: all| both| guys| lot)? (?:${ADVERB})(?:wrong|mistaken|mixing|mixed|confusing|confused|confuse|thinking of|misinformed|misled|misunderstanding|misunderstood|misunderstand|misreading|misread|misremembering|got (?:that|this|it|your|the|two|things|some)|been (?:misled|misinformed|lied|told wrong|watching|misreading|told|had)|watched too|behind the times|jumping to|overestimating|underestimating|exaggerating|giving|scaring|forgotten|forget|forgetting|overlooking|missing|missed|talking about|conflating|conflate|wrong about|describing|spreading|repeating|incorrect|mistaking|have (?:that|it|this)|in error|barking|thinking|imagining|muddling|muddled|referring|working from|off|mean |meant |overstating|quoting|reading too|remembering|comparing|falling|assuming|assume)`,
      `(?:contrary to|in response to|to correct|to clear up|let me correct|let me clear|allow me to correct|i have to correct|i must correct|i have to disagree|i must disagree|i disagree|have to disagree|gotta disagree|i'd dispute|i beg to differ|despite what|regardless of what|whatever|unlike what|as opposed to what|nobody should|nothing of the sort|no such thing|please (?:don't|do not|stop)|stop (?:telling|saying|spreading|repeating|posting|sending|recommending|scaring|giving)|don't listen|do not listen|don't (?:believe|spread|repeat|tell people|trust)|ignore (?:the|that|whoever|anyone|what)|to fix what|regarding the|with regard to|re :|about the claim|to the person|to whoever|to anyone|to the poster|to the op|@) `,
      `(?:it's|it is|its) (?:${ADVERB})(?:a (?:common |popular |persistent |widespread |total |complete |old )?(?:myth|misconception|misunderstanding|fallacy|lie|mistake|rumou?r|mix-up)|not true|untrue|false|wrong|incorrect|nonsense|inaccurate|misleading)(?: to (?:say|claim|think|believe|assume|call|suggest|tell))?`,
      `whoever (?:told|said|wrote|posted|claims?|says|suggested|recommended|tells|gave|sold|thinks|believes)`,
      `(?:claiming|saying|telling|suggesting|believing|thinking|asserting|advising|recommending|calling|pretending|assuming|insisting|stating|repeating|to say|to claim|to suggest) `,
      `(?:the|that|this|your|his|her|their|an|a)(?: [\\w'-]+){0,3}? (?:answer|reply|post|comment|advice|claim|statement|suggestion|tip|poster|response|answers|replies|comments|posts|idea|notion|belief|assertion|myth|assumption|explanation|rumou?r|misconception|theory|article|above|person|user|guy|info|information|thing|line|argument|story|impression|part|bit|sentence|recommendation|one)(?: [\\w',-]+){0,22}? (?:is|are|was|were|isn't|aren't|has|got|mixes|confuses|doesn't|won't|can't|misses|overlooks|ignores|contains|holds|gets|comes) ${ADVERB}(?:${WRONG}|up|it (?:wrong|backwards|mixed)|wrong|the two|two|it the|never|an error|errors|nothing|no basis|work|make sense|hold|work like that)`,
      `(?:those|these|they|that's|there) (?:are|were|is) (?:two|three|different|separate|completely different|totally different|scams|a difference)`,
    ].join('|')})`,
);

/** Rejections anywhere in the sentence, of what the sentence itself names. */
const INSIDE = cue(
  `(?:is|are|was|were|isn't|it's|that's|thats|which is|that is|which was|be|being|sounds) ${ADVERB.replace('?:(?:', '?:(?:')}(?:a myth|an old myth|a common myth|just a myth|a misconception|a common misconception|a popular misconception|nonsense|rubbish|false|untrue|incorrect|inaccurate|misleading|mistaken|not true|not correct|not accurate|not the case|not so|not right|not how (?:it|that|this)[\\w ]{0,12} works?|a misunderstanding|outdated|out of date|years out of date|a lie|an urban legend|bogus|baloney|hogwash|plain wrong|simply wrong|just wrong|dead wrong|flat wrong|wrong|a mistake|a mix-up|bad advice|terrible advice|debunked|wishful thinking|backwards|bunk|garbage|fud|misinformation|fiction|simply not)(?! (?:code|passcode|password|pin|one|guess|guesses|person|number|entry|entries|attempt|attempts|digits|tries|key|hands|way to|keys|combination|codes|passcodes|passwords|name|address|account|phone|device|with|if|when|unless|move|choice|time|place))
  (?:you|he|she|they|someone|somebody|people|op)(?: above| here| earlier| all| both| guys)? (?:said|say|says|wrote|write|claim|claims|claimed|told (?:him|her|them|us|me|people)|keep telling|keep saying|keeps saying|keeps telling|suggested|suggest|suggests|mentioned|posted|assume|stated|recommend|recommended|imply)(?: [^.;]{4,200}) [;.,:—–-] (?:but |and |it's |which |that |sorry , |well , )?(?:it (?:isn't|doesn't|won't|can't|didn't|is not|does not|cannot)|they (?:aren't|don't|won't|can't|do not|cannot)|he (?:can't|won't|doesn't)|it can|it does|it will|not so|wrong|no|that's|that is|that isn't|it isn't|that|incorrect|it's|what|yet|actually|the \\w+|in fact|nothing)
  (?:and|but|yet) (?:it|that|this|they) (?:isn't|is not|aren't|wasn't|just isn't|simply isn't) (?:so|true|right|correct|the case)|(?:but|and|though|although) (?:that|this|it|it's|that's|he|she|they|the reality|the truth|that is|they're|he's)(?: is| was|'s| are| were)? ${ADVERB}(?:wrong|false|untrue|incorrect|inaccurate|mistaken|outdated|a myth|nonsense|rubbish|not true|not right|not correct|misleading|not so|not how)
  (?:is|are) what (?:people|everyone|everybody|some|many|most|folks) (?:think|thinks|believe|believes|say|assume)|or so i thought|so i thought|lol (?:sure|right|ok|yeah|no|as if)|sure (?:, sure|thing , buddy)|yeah , right|yeah right|as if|/s|in your dreams|if only it were|just isn't so|isn't so|simply not what|if you believe that|not a chance lol|pull the other one|said no one ever|famous last words|what a joke|needs? to die|should be (?:removed|deleted)|mixes up|confuses (?:the|it|two|this|that)|is a mix-up|contrary to (?:what|popular|the|your|that|common|some|many|earlier)|myth : |a common myth|persistent myth|popular myth|is no truth|isn't any truth|no truth (?:to|in)|nothing true|debunked|long debunked|it's not true that|not true that|isn't true that|is not true|not the case that|myth that|misconception that|false to|wrong to (?:say|think|claim|believe|assume|call|suggest|tell)|mistaken (?:belief|idea|assumption|if you)|(?:people|everyone|everybody|many|some|most|folks|users|others|you)(?: here| above)? (?:confuse|mistake|mix up|mistakenly|wrongly|falsely|misread|misunderstand|overlook)`,
);

/** An elliptical answer: "It isn't", "They do", "He can't", "You don't". */
const ELLIPTIC = /^ (?:(?:sorry|well|actually|sadly|unfortunately|but|er|um|no|nope|nah|oh|yes|of course|i'm afraid|afraid|erm|hmm|luckily|fortunately|thankfully|in fact|in reality|ah) (?:, |but |: |\. )?){0,3}(?:it|they|he|she|you|that|this|we|i|there|those|these|apple|nobody|not|she|one|anyone|thieves|the \w+|your \w+) (?:certainly |absolutely |definitely |really |simply |just |also |actually |still |very much |sure |most certainly )?(isn't|aren't|doesn't|don't|can't|won't|didn't|hasn't|haven't|hadn't|wasn't|weren't|couldn't|wouldn't|never|cannot|is not|are not|does not|do not|will not|can not|has not|have not|did not|never do|never does|never will|do|does|can|will|is|are|has|have|ain't|dont|shouldn't|should not|did|never has|never have) (?:that|so|it|work like that|work that way|do that|not|quite|and|like that|by default|actually|,|\.|!|;|:|—|–|-|if|on|at|though|because|since|unless|for|to me|in|with|they|the|tho|mate|unfortunately|sadly|i'm|anymore|any more|any longer|at all|either|without|as)/;
const NEGATIVE_ELLIPSIS = /n't|not|never|cannot|dont/;

/** Which of the sentences around it is a question? */
const isQuestion = (sentence: string): boolean =>
  /[?\uff1f]["'\u201d\u2019)\]]*\s*$/.test(sentence) ||
  /^\W*(?:(?:so|and|but|hi|hello|hey|ok|just|quick question|question)\W+)?(?:does|do|did|is|are|can|could|will|would|should|has|have|how|what|why|where|when|which|who|any|anyone|anybody|wondering|curious|not sure|was|were|am|whats|hows|need to know|trying to|i wonder|someone|tell me)\b/i.test(sentence);

const AGREES = /^ (?:(?:no|nah|nope|oh no) (?:, |\. |: |; |- |— )?(?:worries|problem|need|fear|panic|rush|wonder|doubt|way|one|idea|clue|passcode|password|internet|matter|app|apple|data|longer|mac|iphone|code|limit|jailbreak|chance|third|store|software|tool|restore|more|signal|lock|key|recovery|point|company|court|such|\w+ (?:can|could|is|will|has|needs|would|gets|ever|on|in|at|from|means|=|→|in the|required|needed))|no (?!one)\w+ (?:can|is|will|could|in|on|at|for|of|with|needed|required|required|no|,|=|has|means|ever|gets|from) )/;

/**
 * Where the writer rejects a statement: the one before ("It isn't, …", "No, that's wrong: …", "Myth: …") or one that the
 * sentence names ("the reply above is wrong"). An answer to a question is no rejection.
 */
export function correctionsOf(reading: Reading, line: Line, before: readonly string[]): Correction[] {
  const { tokens } = reading;
  const whole = { first: 0, last: tokens.length - 1 };
  const previous = before.at(-1);
  const answers = previous !== undefined && isQuestion(previous);
  const found: Correction[] = [];
  const opens = OPENS.exec(line.text);
  if (opens && !(answers && /^ (?:no|nope|nah|not|hardly|nothing|of course not|absolutely not|certainly not|definitely not|myth|false|wrong) /.test(opens[0])) && !AGREES.test(line.text)) found.push({ cue: whole, ...whole });
  if (previous !== undefined && !answers) {
    const elliptic = ELLIPTIC.exec(line.text);
    if (elliptic && contradicts(elliptic[1] as string, previous)) found.push({ cue: { first: 0, last: 1 }, ...whole });
  }
  for (const { first, last } of matches(line, INSIDE)) found.push({ cue: { first, last }, ...whole });
  return found;
}

/** "They do" rejects a negative statement; "It isn't" a positive one. */
function contradicts(auxiliary: string, previous: string): boolean {
  return NEGATIVE_ELLIPSIS.test(auxiliary) || /n['\u2019]?t\b|\bnot\b|\bnever\b|\bno\b|\bnobody\b|\bonly\b|\bcannot\b|\bwithout\b|\bnothing\b|\bhardly\b/i.test(previous);
}

/** The sentence after it takes it back: "That's not true.", "It isn't.", "/s". */
export function isRefutedBy(next: Line): Range | null {
  const text = next.text;
  if (/^ (?:(?:which|and|but|sorry|well|actually|no|of course) (?:, )?)?(?:that's|thats|that is|this is|it's|it is|which is|not|none of (?:this|that) is) (?:just |simply |plain |completely |totally |not |of course |all |absolutely |utterly )?(?:not |a |an |the )?(?:true|right|correct|so|the case|false|wrong|incorrect|nonsense|rubbish|myth|misconception|lie|bs|untrue|how it works) /.test(text)) return { first: 0, last: 0 };
  if (/^ (?:wrong|false|nope|not true|myth|rubbish|nonsense|\/s|not|or so i thought|lol (?:sure|no|right)) (?:[.!,:] )?$/.test(text)) return { first: 0, last: 0 };
  if (/^ (?:\w+ ){0,2}(?:isn't|aren't|doesn't|don't|can't|won't|didn't) [.!] $/.test(text)) return { first: 0, last: 1 };
  return firstMatch(next, cue('(?:except|only|but) (?:that )?(?:it|they|he|she) (?:doesn\'t|isn\'t|can\'t|won\'t|don\'t|aren\'t)|or so i thought|that (?:turned out to be|is|was) (?:wrong|false|a lie|nonsense)'));
}
