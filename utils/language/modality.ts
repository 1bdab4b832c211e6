import type { Clause, Reading } from './clauses.ts';
import { cue } from './cues.ts';
import { verbForm } from './lexicon.ts';
import { clauseAt } from './negation.ts';
import { firstMatch, type Line, matches, type Range } from './phrases.ts';

export interface Modality extends Range {
  kind: 'asked' | 'hypothetical' | 'hedged';
  cue: Range;
}

/** Questions that put forward what they ask: "How else would it know …?", "Why would you need a code when …?" */
const RHETORICAL = cue(
  `(?:how|what|where|why|who) (?:on earth |in the world |the hell |the heck )?else
  why (?:on earth|in the world|the hell|in god's name)
  why (?:they|you|he|she|it|we|apple|the \\w+) (?:would|should|wouldn't|shouldn't|must)(?: not)?
  why (?:would|should|wouldn't|shouldn't|even|can't|couldn't|be|not|didn't|don't|haven't|are you|you are|you want|is (?:there talk|anyone|anybody|everyone|everybody))
  who (?:needs|cares|would|wouldn't|in their right mind|in his right mind|still|even|has time)
  what's (?:the )?(?:point|use|sense|harm|worst|left|stopping|keeping|to stop|there to)|what is the (?:point|use|sense|harm|worst)|what (?:good|use|point|harm) (?:is|are|does|would|was)|what could possibly|what part of|what (?:stops|should stop|should hinder|would stop|is stopping|is to stop|prevents|keeps|on earth|more do|makes you think|exactly)|(?:what's|what is) [\\w' ]{2,30} (?:for|supposed)|what would [\\w' ]{2,40} even|what do you think|for what
  do you (?:seriously|really|honestly|think|actually|believe|imagine|suppose|genuinely)|you (?:honestly|seriously|really|actually) (?:think|believe|expect)|do you want|do they want|don't you (?:know|realise|realize|think|see)|you do (?:realise|realize|know)|you (?:realise|realize|know|are aware)|did you (?:know|not know|really think)|haven't you heard
  how (?:would|could|can|should|will|do you think|do you suppose|is|are|does|did) [\\w' ,-]{2,90} (?:if|when|unless|given|without|supposed|otherwise|possibly)
  how (?:would|could|can|should) [\\w' -]{2,40} (?:still|ever)|how (?:do you (?:think|suppose|imagine)|the hell|on earth|hard can|possibly|you want)
  who doesn't (?:know|love)|who'd|who wants|who's supposed|surely you don't|you (?:don't|didn't) (?:really |seriously |honestly )?(?:think|believe)|you think|what did you expect|in what way|what more|isn't (?:it (?:plain|obvious|clear|why)|that the)|would apple (?:really|ever)|what's to prevent|what harm|what's going to (?:stop|keep|prevent)|when has [\\w' -]{2,60} ever|has anyone ever|how would (?:anyone|anybody)|how would they not|how many people even
  since when|isn't that (?:why|what|exactly)|isn't [\\w' ]{2,30} exactly|where (?:do|did|would) you (?:think|imagine|suppose)|where (?:exactly )?(?:is|are) the (?:secret|harm|risk|danger)|if not|with a magic wand|would you (?:run|use|trust|leave|buy|hand|give)`,
);
/** Openings that stay questions although a rhetorical pattern fits. */
const GENUINE = cue(
  `how (?:can|do|would|could|should|will) (?:i|we) (?:know|tell|check|find|get|make|prove|see)
  why (?:does|do|did|is|are|has|have)(?! (?:you|everyone|everybody|anyone|anybody|people|they all)) (?!n't)`,
);

/** "What would it add when everything is encrypted?": a question that gives its own ground. The writer's own need is none. */
const GROUNDED =
  /(?:^|[,;]) (?:what|who|where|in what way|how (?:would|could|should|can|will|is)|how's) (?!happens|about|do i|should i|can i)[\w' ,-]{4,120} (?:when|if|given|once|unless|since|which|whose) [\w' ,-]+ \? $/;
const OWN = / (?:i|i'm|i've|my|we|our|me) /;

const KNOW =
  '(?:know|knowing|find out|finding out|establish|be certain|ask|check|work out|figure out|understand|learn|be sure|confirm|clarify|make sure|determine|verify|hear)';
/** Indirect questions, and requests for an answer. */
const ASKS = cue(
  `{unless you|you're|you were|still|stop|ever}(?:wondering|wonder|wondered|curious|unsure|unclear|puzzled) (?:about )?(?:if|whether|how|what|where|when|which|who|why)
  (?:not|never|isn't|n't) (?:been )?(?:really |quite |entirely |100 % |too |so |at all |totally |completely )?(?:sure|certain|clear)(?: to me)?(?: ,)? (?:if|whether|what happens|what becomes|how|where|which|who to ask|does|do|is|can|when)
  {after ^|i|we|honestly|really|just|,|and|but|still}(?:don't|do not|didn't) {adv}(?:know|remember|understand) (?:if|whether|where|how|what happens|what it|which)
  {unless has|had|have have|with}(?:dunno|idk|no idea|no clue|haven't a clue|not a clue|any idea|any clue) (?:about |as to |on )?(?:if|whether|where|how|what|which|who|when)
  (?:{after ^|i|we|i'd|i'm|just|really|be|only|am}(?:need|needs|want|wanted|like|love|trying|tried|hoping|hope|good|great|helpful|nice|keen)|(?:i|i'd|i'm|i am|i should|we) (?:[\\w'-]+ ){0,3}(?:glad|grateful|interested|anxious|eager|curious|like|love|want|need|trying|keen|happy)) to {adv}${KNOW}(?: from (?:someone|somebody|anyone|you|people|others)[\\w' ]{0,30})?(?: for (?:sure|certain))?(?: is)? (?:if|whether|how|what|where|which|in which|who|when)
  {after ^|i|we|just|and|but|,|still|really}(?:can't|cannot|can not|couldn't|could not) {adv}(?:seem to )?(?:work out|figure out|make out|find out|tell|decide|find|understand|see) (?:anywhere |anything |the (?:option|setting|switch|place) )?(?:if|whether|how|where|which|to)
  (?:tell|advise|explain|enlighten|remind|show) (?:to )?(?:me|us) (?:please )?(?:if|whether|how|what|where|which|why|who)
  (?:can|could|would|will|does|do|did|has|maybe|perhaps|hoping|hope) (?:any ?one|any ?body|some ?one|some ?body|any of you|you guys|you lot|you) (?:here |else |please |kindly |out there ){0,2}(?:tell|know|knows|confirm|explain|help|clarify|advise|tried|enlighten|have experience|point me)
  (?:any ?one|any ?body|any of you) (?:here |else |out there |actually |really ){0,2}(?:know|tried|got (?:a|any|experience)|have (?:a|any|experience)|able to|care to|familiar with|know for)
  (?:i|i'm|i'd|i've|we)(?: (?!care|checked|tell)[\\w'-]+){1,6} (?:whether|as to (?:whether|how|what|where)|about whether)(?! (?:or not|you like|it's on))
  [,:—-] (?:am i|is it|is he|is that|is there|are they|did (?:somebody|someone|i|it|they)|do (?:you|i)|does (?:it|that|this)|can (?:i|they)|will (?:it|they)|should i|has (?:someone|somebody|it)|have i)
  ask(?:ing)? (?:myself|around) (?:if|how|what)|(?:i'm|i am|i've been) (?:puzzled|interested|at a loss|pondering|hesitating|deciding)(?: [\\w'-]+){0,3} (?:if|how|what|where|when)|fail to see (?:if|how|what|where)
  looking for (?:some ?one|some ?body|any ?one|people|info|information|confirmation|clarification|an answer|answers)
  {unless prompt|stop|message|dialog|box|someone|somebody}(?:asking|checking|double-checking) (?:for (?:my|a|some) [\\w' -]{2,20} )?(?:if|whether|before|in case)|(?:quick|one|another|simple|silly|dumb|stupid|my) question
  (?:please|pls|plz) (?:advise|explain|confirm|let me know)|grateful for|any (?:hints|pointers|advice|tips|thoughts|insight|experiences?)
  what about|what if|what do you (?:lot|all|guys|people)|is (?:it|that) (?:true|right|correct|the case|a myth|still true) (?:that|to|,|or|\\?)
  (?:i'd|i|we|just|to) (?:like to |wanted to |want to )?ask (?:if|whether)|i wonder|remains to be seen
  so which is it|which is it|is he right|is she right|are they right|true or false|fact or fiction|or is it|or not and`,
);

/** A sentence that opens like a question; without a question mark it is one only where a subject follows the auxiliary. */
const INVERSION =
  /^ (?:(?:and|but|so|or|ok|okay|hi|hello|hey|also|now|well|sorry|then|wait|please|guys|anyway|hmm) (?:[,:.…-]+ |all , )?){0,2}(?:(?:how|what|where|why|when|which|who|whose) (?:[\w-]+ ){0,3}?)?(does|do|did|is|are|was|can|could|will|would|has|have|isn't|doesn't|am|might|what's|where's|how's) (i|you|we|they|it|he|she|there|the|my|your|our|apple|apple's|apps|people|police|a|an|this|that|these|those|any|anyone|anybody|someone|somebody|face|touch|find|icloud|filevault|activation|advanced|private|lockdown|iphones?|ipads?|macs?|passkeys|airtags?|support|ios|adp|all|both|every|each|one|[\w-]+ing|thieves|hackers|banks|shops|strangers) /;
/** "What an erase does is …", "Have them reset it", "Do the transfer", "Is stored on the phone". */
const NO_QUESTION =
  /^ (?:\w+ , )?(?:what .* (?:is|was|does is|do is) (?:that|to|the|a|an|\w+)|(?:have|do) (?:the|them|apple|your|my|it|this|that|him|her|a|all|both|any|support|someone|one) .*|how (?:it|they|the|this|that) .*|(?:when|where) (?:i|you|we|they|it|he|she|the|my|your|apple|a|an) .*) /;

const IF = cue('(?:even |only |just )?(?:if|iff|imagine|assuming|what if)');
/** Conditions that are a turn of speech: "if I were you", "even if they tried". */
const EMPTY_IF =
  / if (?:i were you|i was you|it (?:were|was) me|(?:they|he|she|it|apple|you) (?:felt|feels|feel) like|asked|ordered|need be|you will|you like|anything|not|so|(?:it|they|he|she|you|apple|anyone|we) (?:tried|wanted|liked|wished|had to|were asked|was asked|were ordered|asked|begged|ordered)(?: to| nicely)?) /;
const SUPPOSE =
  /^ (?:(?:and|but|so|or|now|just|ok|okay|then|well|also|again) (?:, )?)?(?:suppose|supposing|imagine|what if|let's say|lets say|let's assume|let's imagine|let's suppose|pretend|hypothetically|say (?:you|they|he|she|it|the|a|an|your|my|apple|someone|somebody|there|that|i|we)) /;
const INVERTED =
  /^ (?:(?:and|but|so|or|now|then|even) )?(?:were|had|should) (?!mine|the same|a |an |to )[\w&'-]+ /;
const WOULD = cue(
  "(?:would|wouldn't|could|couldn't|might|i'd|you'd|he'd|she'd|it'd|we'd|they'd|there'd|that'd|who'd|woulda|would've|'d)",
);
const WISH = cue(
  "(?:i|we)(?: really| so| just| only)? wish|if only|i'd (?:love|like|prefer) it if|in an ideal world|in a perfect world|if it weren't for",
);
const WOULD_BE = cue(
  "(?:it|that|this|life|my life|things)(?:'d| would|'d've)(?: really| also| certainly| surely| have)? (?:be|been|make life) {adv}(?:a (?:terrible|great|dream|disaster|nightmare|pity|shame|relief|huge|big|poor|silly|bad|strange|miracle)|nice|great|handy|good|better|easier|terrible|horrible|awful|lovely|wonderful|ideal|useful|reassuring|fantastic|perfect|cool|convenient|simpler)",
);

/** "I", said or left out: what a hedge needs before it, so that "the thief has no clue" is none. */
const ME =
  "{after ^|i|we|honestly|really|just|,|and|but|still|though|tbh|sorry|so|or|—|-|\\.|i've|i'm|have|that|because|as|do|since}";
const STRONG_HEDGE = cue(
  `(?:i'm|i am|im|am|i was|was|i'd be|i remain|count me|call me) {adv}(?:not|no longer) {adv}(?:sure|certain|convinced|positive|clear|confident|persuaded)(?! why| who| what you| what your| how you| how people)
  ${ME}(?:not|isn't) {adv}(?:sure|certain|convinced|positive)(?= (?:about|on|of|but|though|,|that|i|it|how that|if|at all|whether|here|either|myself|\\.|what to|you|they|all|the|this|an?|my) )
  (?:far|hardly|less) (?:from|than) {adv}(?:sure|certain|convinced|clear)
  don't quote me|don't take my word|don't hold me to|don't rely on (?:me|my)|(?:grain|pinch) of salt
  (?:correct|stop|forgive) me if|(?:please )?correct me|tell me if not|unless i'm
  (?:i|we)(?: could|'ve| might| may| can| have|'m|'d| must)? (?:(?:well|easily|very|totally|also|still|just|quite|be|have|may|might|completely|probably|possibly|likely) ){0,4}(?:mistaken|mixing|misremembering|misinformed|misunderstanding|misunderstood|misread|confusing|imagining|misremember|wrong|(?:got |have )?(?:this|that|it) wrong|mixed|out of date)
  (?:might|may|could) (?:well |easily |very well )?be (?:wrong|mistaken)|maybe i'm wrong|perhaps i'm wrong|probably wrong|i hope i'm wrong
  (?:no|not an|hardly an|not much of an|only an) (?:expert|amateur)|not (?:very |really |that |too |so )?(?:technical|techy|tech-savvy)|i'm no (?:lawyer|techie|engineer|specialist|pro|techy|technician|geek|genius)
  (?:just|only|purely|merely|simply|mostly|really) {adv}(?:guessing|speculating|a guess|my guess|speculation|a hunch|guesswork|a theory)|(?:wild|pure|total|rough|best|educated) guess(?:work)?|my guess|gut feeling|guessing here|i'm guessing|shot in the dark
  (?:but|,|and|then again|though|honestly) (?:who|god|goodness|heaven|lord) knows(?! (?:how long|what they|about))|anyone's guess|anybody's guess|hard to (?:say|tell)|difficult to say
  {after ^|i|we|honestly|really|but|,|and}(?:can't|cannot|couldn't|can not|wouldn't|won't|would not|could not) {adv}(?:say|tell|swear|vouch|be (?:sure|certain|positive)|judge|prove|confirm|bet|promise|guarantee|point to)(?= (?:for|either|\\.|if|whether|to|it|that|with|much|on|a|myself|from|,|\\.|!))
  {after ^|i|we|honestly|really|just|do|but|,}(?:don't|do not|didn't) {adv}know(?! (?:why|how (?:easy|simple|many|else|you|people|anyone)|that|who (?:told|you)|about you|what (?:you|people|he|she|they|to)|the|your|my|his|her|their|it is|a|anyone|anything about|if you))
  i wouldn't know|wouldn't know|idk|i dunno|beats me|your guess is as
  {unless has|had|having|with|they have|she has|he has|thief has|have any|would have|it has}(?:no idea|no clue|haven't a clue|not a clue)(?! (?:why|where|what's|that|how (?:easy|simple|many|else)|where you are|it's|i|you|he|she|they|there))
  (?:haven't|have not|hadn't|havent|i never|i've never|i've not|have not|yet to|though never|but never) {adv}(?:tested|verified|confirmed|verify|looked (?:it|into|at|this|that|up)|look(?: it| this| that)? up|checked|double-checked|read up|researched|tried(?: (?:it|that|this|any|either))?|seen it documented|seen (?:any|proof|anything)|found (?:anything|any|proof|a source|nothing)|dug into|read anything|really looked)(?= (?:it|this|that|myself|yet|up|either|so|recently|properly|personally|any|anything|definite|\\.|,|-|and|but|though|to|in|on|since|official|documented|how|if|whether|lately) )
  (?:no|any|without) (?:proof|evidence|hard evidence)(?! (?:needed|required|of purchase|whatsoever))|nothing to back|i'd (?:have|need|want) to (?:check|look|verify|confirm|read)|i'd (?:check|double-check) first|vague (?:notion|idea|memory|feeling)|inclined to (?:think|believe|say)|somebody may know better|better (?:look it up|double-check|to check)|but (?:please )?(?:check|verify|ask)|someone (?:please )?(?:confirm|verify)|can (?:anyone|someone|anybody|somebody) (?:confirm|verify)|does anyone (?:know|have)
  (?:i|we|i'd|i'll|i do|would|'d) {adv}(?:doubt|doubted|question whether|have (?:my|some|serious|big|real|grave|strong) {adv}(?:doubts|suspicions|reservations)|have {adv}doubts|got my doubts)|(?:beginning|starting) to doubt
  ^ (?:{adv}) doubt
  (?:i'm|i am|im|i'd be|i remain|color me|colour me|call me|count me) {adv}(?:a bit |a little |pretty |kind of |somewhat |deeply |rather |extremely |very )?(?:sceptical|skeptical|doubtful|dubious|unconvinced|unsure|uncertain|surprised if|amazed if|astonished if|shocked if)
  (?:find it|finding it|struggle|struggling|find that) {adv}(?:hard|difficult)? ?to {adv}(?:believe|imagine|picture|credit|see how|swallow|accept)|hard time believing|can't (?:quite|really) (?:believe|see|imagine|picture)
  (?:seems?|sounds?|looks) {adv}(?:unlikely|doubtful|improbable|implausible|fishy|far-fetched|dubious)
  i wouldn't (?:be so sure|bet|bank|count on|swear|stake|put money|want to bet)|wouldn't (?:bet|swear|stake|be surprised|be so sure)|i'd be surprised|could be a myth
  if i'm not mistaken|if memory serves(?: ,| me)|if i remember (?:right|rightly|correctly)|if i recall|iirc|or so i (?:believed|thought|assumed)|may or may not|might or might not
  (?:i|we) {adv}(?:don't|do not|never|didn't) {adv}(?:think|believe|reckon|imagine|buy|suppose|expect)(?! (?:their|his|her|your|you|him|them|in|a word|the (?:ads|hype|marketing)))
  (?:i'm|i was|im|i am) {adv}(?:under the impression|mixing|confused|only assuming|only guessing|not up to date|hazy|fuzzy)|mixing (?:these|this|that|it|them|things)(?: features| two)? up|confusing it with`,
);

const MAYBE = cue(
  `maybe|perhaps|possibly|might|mightn't|may|presumably|conceivably|could conceivably|conceivably|supposedly|potentially|could be|could (?:well|possibly|perhaps|maybe|potentially|theoretically)|probably|i {adv}(?:guess|suppose|suspect|assume|figure|reckon|think|imagine|believe|feel|fear|gather|presume|hope|thought|figured|assumed|wonder|worry|would think|would guess|would assume|would imagine|sometimes suspect|sort of|kind of|kinda|vaguely|half|dimly|seem to|was thinking|have a feeling|had a feeling|have a hunch)|i'd (?:guess|say|think|assume|imagine|suspect|have thought|hope|expect)|i'm (?:hoping|thinking|guessing|assuming|wondering|worried|afraid)|seems?(?: like| that| to)?|looks like|apparently|it's (?:possible|conceivable|likely)|it is possible|chances are|i've a feeling|my impression|my understanding|have a feeling|somehow|(?:sort|kind) of (?:assumed|thought)|would seem|there might be|honestly|or something|or whatever|i forget|not impossible`,
);
/** Hedges strong enough alone where they open the sentence. */
const OPENS_HEDGED =
  /^ (?:(?:and|but|so|well|hmm|ok|then|yeah|or|not sure , but|just|um|oh|also|now|still|no idea , but) (?:, )?)?(?:maybe|perhaps|possibly|could be|might be|may be|presumably|conceivably|it might be|it may be|it could be (?:that|an?|the|something|because|,)|it's possible|it is possible|there's a chance|there may be|there might be|not impossible|supposedly|theoretically|could it be|potentially|quite possibly|i wonder|looks like|my guess) /;
/** A doubt that a boast denies. */
const SURE = cue(
  `(?:no|without(?: a| any)?|beyond(?: any| a)?|never|don't|not a) doubts?|i'm sure|may as well|might as well|you may|may (?:be (?:used|entered|ignored|dismissed|disregarded|skipped)|\\d{1,4})|in may|can't tell you how|don't know about you|maybe it's just me|not sure (?:why|what)|whether or not you|i can't believe`,
);

/** A bare verb, as in "why wait", "why bother". */
const isBare = (word: string): boolean => verbForm(word)?.form === 'base' && !/^(?:do|have|be)$/.test(word);

/** Is the question at the end of this sentence one that asserts? */
function isRhetorical(line: Line): boolean {
  if (GROUNDED.test(line.text) && !OWN.test(line.text)) return true;
  const why = line.tokens.findIndex(({ text }) => text === 'why');
  if (why >= 0 && isBare(line.tokens[why + 1]?.text ?? '')) return true;
  return firstMatch(line, RHETORICAL) !== null && firstMatch(line, GENUINE) === null;
}

/** What the sentence asks. Rhetorical questions ask nothing. */
export function questionsOf(reading: Reading, line: Line): Modality[] {
  const { tokens, clauses } = reading;
  const found: Modality[] = [];
  let from = 0;
  const rhetorical = isRhetorical(line);
  let quoted = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.text === '"' || token?.text === '\u201c' || token?.text === '\u201d') quoted = !quoted;
    if (token?.kind !== 'mark' || !/[?\uff1f]/.test(token.text) || quoted) continue;
    if (!rhetorical) {
      found.push({ kind: 'asked', cue: { first: i, last: i }, first: from, last: i });
    }
    from = i + 1;
  }
  if (
    from === 0 &&
    !rhetorical &&
    !NO_QUESTION.test(line.text) &&
    (INVERSION.test(line.text) || isInverted(reading))
  )
    found.push({
      kind: 'asked',
      cue: { first: 0, last: 0 },
      first: 0,
      last: firstClauseEnd(clauses, reading),
    });
  for (const { first, last } of matches(line, ASKS)) {
    if (rhetorical) break;
    const trailing = tokens[first]?.kind === 'mark';
    found.push({
      kind: 'asked',
      cue: { first, last },
      first: trailing ? 0 : first,
      last: askedEnd(reading, last),
    });
  }
  return found;
}

/** "Could spyware still be there", "Do old backups work": an auxiliary, its subject, its verb. */
function isInverted({ clauses, tokens }: Reading): boolean {
  const verb = clauses[0]?.verb;
  if (!verb?.inverted || verb.first > 0) return false;
  const opener = tokens[0]?.text ?? '';
  return (
    /^(?:is|are|was)$/.test(opener) ||
    (/^(?:does|did|do|can|could|will|would|has|might)$/.test(opener) && verb.head > verb.first + 1)
  );
}

/** Marks after which a writer who asked may state something again. */
const PAUSES = new Set([',', ';', '-', '—', '.', '...']);

function firstClauseEnd(clauses: readonly Clause[], { tokens }: Reading): number {
  for (let i = 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    const before = tokens[clause.first - 1]?.text ?? '';
    if (
      clause.role === 'main' &&
      clause.verb &&
      clause.subject &&
      clause.opener !== 'or' &&
      PAUSES.has(before)
    )
      return clause.first - 1;
  }
  return tokens.length - 1;
}

/** An indirect question lasts until the writer states something again. */
function askedEnd(reading: Reading, last: number): number {
  const { clauses, tokens } = reading;
  for (let i = clauseAt(clauses, last) + 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (clause.first <= last + 1) continue;
    const before = tokens[clause.first - 1]?.text ?? '';
    const separated = PAUSES.has(before) || before === ':';
    if (
      separated &&
      clause.role === 'main' &&
      clause.verb &&
      clause.subject &&
      clause.opener !== 'or' &&
      clause.opener !== 'and'
    )
      return clause.first - 1;
    if (clause.opener === 'but') return clause.first - 1;
  }
  return tokens.length - 1;
}

/** Conditions contrary to fact, wishes, suppositions: what follows from them is not asserted either; what explains them is. */
export function hypotheticalsOf(reading: Reading, line: Line): Modality[] {
  const would = firstMatch(line, WOULD);
  if (SUPPOSE.test(line.text)) return supposed(reading, { first: 0, last: 0 });
  if (isRhetorical(line)) return [];
  const wish = firstMatch(line, WISH) ?? firstMatch(line, WOULD_BE);
  if (wish) return supposed(reading, wish);
  if (INVERTED.test(line.text) && !/\?/.test(line.text.slice(-4))) {
    const only = { first: 0, last: (reading.clauses[1]?.first ?? reading.tokens.length) - 1 };
    if (would) return supposed(reading, { first: 0, last: 0 });
    if (reading.tokens[0]?.text === 'should')
      return [{ kind: 'hypothetical', cue: { first: 0, last: 0 }, ...only }];
  }
  for (const condition of matches(line, IF)) {
    if (EMPTY_IF.test(line.text.slice((line.at[condition.last] as number) - 1))) continue;
    // "It wouldn't ask if nobody had touched it" infers from what it does: no supposition.
    if (/ (?:it|they) wouldn't \w+ /.test(line.text.slice(0, line.at[condition.first]))) continue;
    if (governsWould(reading, line, condition)) return supposed(reading, condition);
  }
  return [];
}

/** All clauses but those that give a fact as reason, or draw the conclusion. */
function supposed(reading: Reading, { first, last }: Range): Modality[] {
  return reading.clauses
    .filter(({ role, opener }) => role !== 'reason' || opener === 'given')
    .filter(
      (clause) =>
        !(reading.tokens[clause.first]?.text === 'which' && reading.tokens[clause.first + 2]?.text === 'why'),
    )
    .map(
      (clause): Modality => ({
        kind: 'hypothetical',
        cue: { first, last },
        first: clause.first,
        last: clause.last,
      }),
    );
}

/**
 * Is there a "would" in a main clause, and is the condition in the past ("if it were", "if Apple had")? A condition in the
 * present ("if you forget it, they would …") needs its "would" in the very next clause.
 */
function governsWould(reading: Reading, line: Line, condition: Range): boolean {
  const { clauses, tokens } = reading;
  const own = clauseAt(clauses, condition.first);
  const past = isPast(reading, own) || (clauses[own]?.verb === null && isPast(reading, own + 1));
  const next = clauses.findIndex(
    ({ role }, i) => i > own && role !== 'relative' && role !== 'complement' && role !== 'condition',
  );
  for (const found of matches(line, WOULD)) {
    const index = clauseAt(clauses, found.first);
    const text = tokens[found.first]?.text ?? '';
    const role = clauses[index]?.role;
    if (index === own || role === 'reason' || (role === 'relative' && !past)) continue;
    if (past && (index < own || index === next || role === 'main' || role === 'relative')) return true;
    if (
      !past &&
      index === next &&
      condition.first < 3 &&
      /^(?:would|wouldn't|it'd|they'd|that'd|there'd|could|couldn't)$/.test(text)
    )
      return true;
  }
  return false;
}

function isPast({ clauses, tokens }: Reading, index: number): boolean {
  const verb = clauses[index]?.verb;
  if (!verb) return false;
  if (verb.tense === 'past') return true;
  const opening = tokens[verb.first]?.text ?? '';
  return /^(?:could|couldn't|would|wouldn't|might)$/.test(opening) || verbForm(opening)?.form === 'past';
}

/** What the writer holds back from asserting. */
export function hedgesOf(reading: Reading, line: Line): Modality[] {
  const { tokens } = reading;
  const sure = [...matches(line, SURE)];
  const isSure = ({ first, last }: Range) => sure.some((s) => first <= s.last && last >= s.first);
  const found: Modality[] = [];
  for (const { first, last } of matches(line, STRONG_HEDGE)) {
    if (isSure({ first, last })) continue;
    found.push({ kind: 'hedged', cue: { first, last }, first: 0, last: tokens.length - 1 });
  }
  if (found.length > 0) return found;
  const opens = OPENS_HEDGED.exec(line.text);
  if (opens) return [{ kind: 'hedged', cue: { first: 0, last: 0 }, first: 0, last: hedgedEnd(reading, 0) }];
  const mild = [...matches(line, MAYBE)].filter((m) => !isSure(m));
  const a = mild[0];
  const b = mild.find(({ match }) => match[0] !== a?.match[0]);
  if (a && b) {
    found.push({
      kind: 'hedged',
      cue: { first: a.first, last: a.last },
      first: clauseStart(reading, a.first),
      last: hedgedEnd(reading, b.last),
    });
  }
  return found;
}

const clauseStart = ({ clauses }: Reading, token: number): number =>
  clauses[clauseAt(clauses, token)]?.first ?? 0;

function hedgedEnd(reading: Reading, from: number): number {
  const { clauses, tokens } = reading;
  for (let i = clauseAt(clauses, from) + 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (
      clause.role === 'main' &&
      clause.verb &&
      clause.subject &&
      clause.opener !== 'and' &&
      clause.opener !== 'or' &&
      clause.first > from
    )
      return clause.first - 1;
  }
  return tokens.length - 1;
}
