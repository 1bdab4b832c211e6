import { type Clause, type Reading } from './clauses.ts';
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
  why (?:would|should|wouldn't|shouldn't|bother|even|else|can't|couldn't|risk|waste|throw|put|restart|wait|pay|erase|wipe|buy|turn|keep|set|go|use|call|type|make|lose|worry|leave|spend|have|give|carry|need|take|fear|run|install|remove|encrypt|change|restore|replace|get|let|be|do|drag|trust|guess|send|reset|not|didn't|don't|haven't|are you|is everyone|you are|the \\w+ should|it should|apple should|they should|you want|is (?:anyone|anybody|everyone|everybody))
  who (?:needs|cares|would|wouldn't|in their right mind|in his right mind|still|even|has time)
  what's the (?:point|use|sense|harm|worst)|what is the (?:point|use|sense|harm|worst)|what (?:good|use|point|harm) (?:is|are|does|would|was)|what could possibly|what part of|what's left|what (?:stops|should stop|should hinder|would stop|is stopping|is to stop|prevents|keeps|on earth|possible|more do|makes you think)|what's (?:stopping|to stop|keeping|a \\w+ for|\\w+ for|there to)|what (?:exactly )?is [\\w' ]{2,30} (?:for|supposed)|what do you think|for what|what exactly
  do you (?:seriously|really|honestly|think|actually|believe|imagine|suppose|genuinely)|you (?:honestly|seriously|really|actually) (?:think|believe|expect)|do you want|do they want|don't you (?:know|realise|realize|think|see)|you do (?:realise|realize|know)|you (?:realise|realize|know|are aware|understand)|did you (?:know|not know|really think)|haven't you heard|ever wondered
  how (?:would|could|can|should|will|do you think|do you suppose|is|are|does|did) [\\w' -]{2,90} (?:if|when|unless|given|without|supposed|otherwise|possibly)
  how (?:do you (?:think|suppose|imagine)|the hell|on earth|hard can|possibly|you want)
  since when|isn't that (?:why|what|exactly)|isn't it (?:obvious|why)|where (?:do|did|would) you (?:think|imagine|suppose)|where (?:exactly )?(?:is|are) the (?:secret|harm|risk|danger)|if not|is there anything|with a magic wand|am i the only|guess (?:what|who|where)|ever notice|would you (?:run|use|trust|leave|buy|hand|give)`,
);
/** Openings that stay questions although a rhetorical pattern fits. */
const GENUINE = cue(
  `how (?:can|do|would|could|should|will) (?:i|we) (?:know|tell|check|find|get|make|prove|see)
  why (?:does|do|did|is|are|has|have)(?! (?:you|everyone|everybody|anyone|anybody|people|they all)) (?!n't)`,
);

const ASKS = cue(
  `(?:wondering|wonder|wondered|curious|unsure|unclear|debating|puzzled|confused) (?:about )?{clause}
  (?:not|never|isn't|n't) (?:been )?(?:really |quite |entirely |100 % |100% |too |so |at all |totally |completely )?(?:sure|certain|clear)(?: to me| on| about| yet| who to ask| anymore)*(?: ,)?(?: but)? (?:if|whether|what happens|how|where|which|does|do|is|can|when)
  (?:don't|do not|dunno|didn't|doesn't|not) {adv}(?:know|knowing|remember|understand|get)(?: for sure| for certain| yet| myself)? (?:if|whether|where|how|what happens|what it|which)
  (?:dunno|idk|no idea|no clue|haven't a clue|not a clue|any idea|any ideas|any clue|clueless|clue|in the dark|at a loss) (?:about |as to |on )?(?:if|whether|where|how|what|which|who|when|why)
  (?:need|needs|want|wants|wanted|like|love|liked|trying|tried|hoping|hope|good|great|helpful|nice|keen|able|best way|way|how do i|where can i|looking|anxious|eager|dying|interested) (?:to|in) {adv}(?:know|knowing|find out|finding out|check|work out|figure out|understand|hear|learn|see|ask|be sure|confirm|clarify|make sure|establish|determine|verify)(?: from (?:someone|somebody|anyone|you|people|others|folks)[\\w' ]{0,30})?(?: for (?:sure|certain))? (?:if|whether|how|what|where|which|who|when|why|about|is)
  (?:can't|cannot|can not|couldn't|could not|unable to|can't seem to) {adv}(?:seem to )?(?:work out|figure out|make out|find out|tell|decide|remember|find|understand|see) (?:anywhere |anything )?(?:if|whether|how|what|where|which|who|about|on)
  (?:tell|advise|explain|enlighten|confirm|clarify|remind|help|show|shed) (?:to )?(?:me|us) (?:please )?(?:if|whether|how|what|where|which|why|who)
  (?:can|could|would|will|does|do|did|has|maybe|perhaps|if|hoping|hope) (?:any ?one|any ?body|some ?one|some ?body|anyone here|someone here|any of you|you guys|you|you lot|y'all) (?:here |else |please |kindly |out there )?(?:please |kindly )?(?:tell|know|knows|confirm|explain|help|clarify|advise|tried|try|enlighten|shed|had|have experience|point me|say|got)
  (?:any ?one|any ?body|some ?one|some ?body|any of you|anyone here|anybody here|anyone out there) (?:here |else |out there |actually |really )?(?:know|knows|tried|got|have|has|had|able|can|could|care to|sure|who knows|who's tried|familiar|know for)
  looking for (?:some ?one|some ?body|any ?one|any ?body|people|info|information|advice|confirmation|clarification|an answer|answers|help)
  (?:just |only |quick |simply )?(?:asking|checking|question|quick question|double-checking) (?:for (?:my|a|some) [\\w' -]{2,20} )?(?:if|whether|about|how|what|:|-|before|in case|is)
  (?:please|pls|plz) (?:advise|help|tell|explain|confirm|let me know)|grateful for|any (?:hints|pointers|advice|tips|thoughts|insight|insights|help|info|experience|experiences)
  (?:my|the|a|one|another|only|main|big|quick|silly|dumb|stupid|real|simple) (?:question|query|thing i'm wondering|worry) (?:is|was|would be|about|:|for)
  what (?:happens|would happen) (?:if|when|to)|what about|what if|what do you (?:lot|all|guys|people|think)|is (?:it|that|this) (?:true|right|correct|really true|possible|the case|normal|safe|ok|okay|legit|a myth|still true)
  (?:question|questions|doubt|concern|query) (?:about|of|as to|regarding|on|over) (?:if|whether|how|what|where)
  (?:ask|asked|asks|asking) {adv}(?:(?:him|her|them|apple|support|someone|somebody|around|the \\w+) )?(?:if|whether|how|where)
  (?:remains|open|debate|debatable|check|checking|see|know|find out|figure out|decide|wonder) (?:is )?whether
  so (?:which|what) is it|which is it|is he right|is she right|are they right|true or false|fact or fiction|yes or no|or is it|or am i|right or wrong|worried (?:if|whether|that|about|a)|or not and`,
);

const SENTENCE_OPENS = /^ (?:(?:and|but|so|or|ok|okay|hi|hello|hey|also|now|well|sorry|um|uh|just|then|wait|quick question|question|also|basically|anyway|lol|hmm|guys|folks|please|in that case|in other words|for example) (?:[,:.…-]+ |all , |everyone , |there , )?){0,2}(does|do|did|is|are|was|can|could|will|would|has|have|isn't|aren't|doesn't|don't|can't|won't|am|who|whose|which|what|where|when|how|why|what's|where's|how's|which|whats) /;

const IF = cue('(?:even |only |just )?(?:if|iff|suppose|supposing|imagine|assuming|pretend|say|let\'s say|lets say|what if|imagine if|picture|provided|unless)');
const SUPPOSE = /^ (?:(?:and|but|so|or|now|just|ok|okay|then|even|well|also|again) (?:, )?)?(?:suppose|supposing|imagine|what if|let's say|lets say|let's assume|let's imagine|let's suppose|assuming for|pretend|hypothetically|picture|consider|for the sake of argument|in theory|say (?:you|they|he|she|it|the|a|an|your|my|apple|someone|somebody|there|that|i|we)) /;
const INVERTED = /^ (?:(?:and|but|so|or|now|then|even) )?(?:were|had|should) (?:i|you|he|she|it|we|they|the|a|an|my|your|his|her|our|their|this|that|these|any|all|some|someone|somebody|anyone|anybody|apple|there|those|no|every|macs|passkeys|find|icloud|filevault|face|touch|activation|airtags?|iphones?|ipads?|malware|at&t|apps?|ios|one|lockdown|support|private|jailbreaking|merchants|shops|[\w-]+s?) /;
const WOULD = cue("(?:would|wouldn't|could|couldn't|might|mightn't|i'd|you'd|he'd|she'd|it'd|we'd|they'd|there'd|that'd|who'd|woulda|would've|wouldn't've|'d|should)");
const WISH = cue("(?:i|we|you|they|people|everyone)(?: really| so| just| only)? wish|if only|would that|i'd (?:love|like|prefer) it if|wouldn't it be|my dream|in an ideal world|in a perfect world|in a better world|would've been|would have (?:been|had|gone|made|known|done|saved|given|needed|told|taken|helped|kept|lost|worked|stopped)|ought to be able to|hopefully|if i had|if it weren't for|had (?:it|they|he|she|i|we|you|apple|the \\w+) (?:not )?(?:been|had|gone|made|known|done|kept|left|set)");
const WOULD_BE = cue("(?:it|that|this|life|my life|things)(?:'d| would|'d've| wouldn't)(?: really| also| certainly| surely| have)? (?:be|been|make|help|mean|save|defeat|solve|explain|take|seem) {adv}(?:a|an|much|more|less|nice|great|handy|good|better|easier|terrible|horrible|awful|lovely|wonderful|ideal|useful|reassuring|fantastic|perfect|cool|silly|odd|strange|weird|ridiculous|insane|crazy|pointless|useless|brilliant|helpful|convenient|simpler|no|the|so|scary|dangerous|bad|worse|madness|absurd|foolish|worrying|something|everything|life|my)");

const EVEN_IF_AFTER = / even if (?:they|it|he|she|you|apple|we|i|a|an|the|someone|ordered|asked) ?(?:\w+ ){0,3}?(?:wanted|tried|asked|ordered|were|was|had|did|begged|paid|got|knew|came|showed|could|would)/;

const STRONG_HEDGE = cue(
  `(?:i'm|i am|im|am|i|we're|i was|was|that said|honestly) {adv}(?:not|no longer) {adv}(?:sure|certain|convinced|positive|clear|confident|persuaded)(?! why| who| what you| what your| what the| how you| how people)
  (?:not|isn't|n't) {adv}(?:sure|certain|convinced|positive) (?:about|on|of|but|though|,|that|i|it|how that|if that|at all|whether|if|here|either|myself|anymore|enough)
  (?:far|hardly|not|less) (?:from|than) {adv}(?:sure|certain|convinced|clear)
  don't quote me|don't take my word|don't hold me to|don't rely on (?:me|my)|take (?:this|that|it) with a (?:grain|pinch)|grain of salt|pinch of salt|for what it's worth , i
  (?:correct|tell|stop|forgive|someone correct|please correct) me if|(?:please )?correct me|correct me before
  (?:could|may|might|can|would|i'm probably|i'm likely|i am probably|i'm possibly|quite possibly|maybe i'm|perhaps i'm|unless i'm|maybe|am i|if i'm|i could easily) (?:(?:well|easily|very|totally|also|still|just|quite|be|have|completely|always) ){0,3}(?:mistaken|mixing|misremembering|misreading|misinformed|misunderstanding|misremember|misunderstood|misread|confusing|imagining|missing something|behind the times)
  (?:i|we) (?:could|may|might|can) (?:(?:well|easily|very|totally|also|still|just|quite|be|have|completely) ){0,3}(?:wrong|this wrong|that wrong|it wrong|got (?:this|that|it) wrong|mixed|off|out of date|misread|misunderstood)|maybe i'm wrong|perhaps i'm wrong|probably wrong|i might have that|i may have that|or maybe i'm wrong|tell me if not|unless i'm wrong
  no expert|not an expert|not a (?:tech|lawyer|techie|professional|security|technical|specialist|technician)|not (?:very |really |that |too |so )?(?:technical|techy|tech-savvy|tech savvy|knowledgeable)|i'm no (?:lawyer|techie|engineer|specialist|pro|authority|techy|technician|geek|genius|security)|hardly an expert|only an amateur|above my pay grade|out of my depth
  (?:just|only|purely|merely|simply|basically|mostly|really) {adv}(?:guessing|speculating|a guess|my guess|speculation|a hunch|guesswork|a theory|thinking out loud|a feeling|an assumption|my hunch|wondering)|wild guess|pure guess|pure guesswork|best guess|educated guess|my guess(?: would be| is)?|gut feeling|total guess|guessing here|i'm guessing|shot in the dark|speculating|my hunch|a hunch
  (?:who|god|goodness|heaven|heavens|lord|nobody|dunno|dear) knows(?! (?:that|when it comes))|anyone's guess|anybody's guess|hard to (?:say|tell|know)|difficult to say|tough to say|impossible to say
  (?:can't|cannot|couldn't|can not|wouldn't|won't|would not|could not|wouldn't really) {adv}(?:say|tell|swear|swear to it|vouch|be (?:sure|certain|positive)|promise|know|guarantee|prove|confirm|stake|bet|count on|rely on|put money|put it past|hand on heart)(?: for (?:sure|certain)| either way| if| whether| to it| it| that| with| much| on it| on that| myself| ,| \\.|(?= [.,!]))
  (?:don't|do not|didn't|dunno|doesn't) {adv}(?:know|remember|understand|recall) (?:for (?:sure|certain|a fact)|how (?:it|that|this|these|any of|things|exactly|much|reliable|true|the \\w+ works)|much about|enough|exactly|the details|if (?:that|it|this)|whether|what i'm|\\.|,|either|anything about|myself|anymore|one way|where i|tbh|to be honest|really|at all|honestly)
  i {adv}don't {adv}know|i wouldn't know|wouldn't know|idk|dunno|i dunno|no idea|no clue|haven't a clue|haven't the (?:foggiest|faintest)|not a clue|beats me|search me|your guess|your guess is as|clueless
  (?:haven't|have not|hadn't|never|didn't|havent|yet to|not|n't|without) {adv}(?:actually |really |personally |yet |looked |read |ever )?(?:tested|verified|confirmed|verify|confirm|looked (?:it|into|at|this|that|up)|look(?: it| this| that)? up|checked|double-checked|double checked|checked it|read up|researched|tried (?:it|that|this|any|to|\\.|,|myself|either)|tried|try|test|testing|seen it documented|seen (?:a|any|it|that|proof|anything official|anything)|found (?:anything|any|proof|a source|it|nothing)|dug into|dug|look into|looking|proof|researching|checking|tested|measured|used one|owned)(?= (?:it|this|that|myself|yet|up|either|so|recently|properly|personally|any|anything|definite|\\.|,|-|and|but|though|for|to|in|on|since|official|the|one|me|here|\\.|documented|i|a|how|what|if|whether|lately|it's|at))
  no (?:proof|evidence|source|way of knowing|guarantee|guarantees|idea|promises|firm|hard evidence|experience)(?! (?:needed|required|of purchase|whatsoever))|nothing to back|can't point to|need to (?:check|look|verify|confirm)|have to check|i'd (?:have|need|want) to (?:check|look|verify|confirm|read)|better (?:check|look it up|ask|double-check|to check|to ask)|but check|check (?:first|with apple|that|it first|before)|worth (?:checking|verifying|double-checking|asking)|please verify|please check|someone (?:please )?(?:check|confirm|verify)|can (?:anyone|someone|anybody|somebody) (?:confirm|verify|tell|back)|does anyone (?:know|have)|anyone (?:know|able|confirm|got)|take my word|i'd test|i'd double-check|i'd wait|i'd look
  (?:i|we|i've|i'd|i'll|i do|i|we've|would|'d|will) {adv}(?:doubt|doubted|question whether|have (?:my|some|serious|big|real|grave|strong) {adv}(?:doubts|suspicions|reservations)|have {adv}doubts|got my doubts|beginning to doubt|starting to doubt|begin to doubt|am doubtful|distrust)
  (?:i'm|i am|im|i'd be|i remain|remain|i'm a bit|color me|colour me|call me|count me|be|am) {adv}(?:a bit |a little |pretty |kind of |somewhat |more than a little |deeply |rather |extremely |inclined to be )?(?:sceptical|skeptical|doubtful|dubious|unconvinced|unsure|uncertain|suspicious|surprised if|amazed if|astonished if|shocked if|very surprised|wary)
  (?:hard|difficult|tough|struggle|struggling|find it hard|finding it hard|hard time) (?:to|for me to) (?:believe|imagine|picture|credit|see how|swallow|accept)|hard time believing|can't (?:quite|really|see|imagine|believe that|picture)(?: \\w+)? (?:believe|see|imagine|how|that|picture|why)|strikes me as (?:unlikely|odd|implausible|improbable)|(?:seems?|sounds?|sound|looks) {adv}(?:unlikely|doubtful|improbable|implausible|fishy|far-fetched|too good|too easy|odd|off|wrong|dubious|suspicious|unlikely to me) ?(?:to me)?|i wouldn't (?:be so sure|bet|bank|count|rely|swear|put|assume|stake|trust)|wouldn't (?:bet|bank|count|swear|stake|be surprised|be so sure)|i'd be surprised|i'd be (?:very |really |quite )?(?:amazed|astonished|shocked|doubtful|careful)|could be a myth|hope i'm wrong|if i'm not mistaken|if memory serves|if i remember (?:right|rightly|correctly)|if i recall|iirc|afaict|if i understand|if i understood|unless i|or so i (?:believed|thought|assumed)|might be wrong|may be wrong|could be wrong|perhaps wrong|i'm probably wrong|some say|vague(?:ly)?|may or may not|might or might not|is it\\?|isn't it \\?|sure about that
  (?:i|we) {adv}(?:don't|do not|never|can't|didn't) {adv}(?:think|believe|reckon|imagine|buy|suppose|expect)
  (?:in theory|theoretically|as far as i can tell|from what i (?:gather|understand|remember|can tell|recall)|to the best of my (?:knowledge|memory)) [\\w' ,-]{0,120}(?:not sure|might|may|maybe|but i)
  (?:i'm|i was|im|am|was|be|been) {adv}(?:under the impression|mixing|confused|only assuming|assuming|only guessing|afraid|not up to date|no engineer|hazy|fuzzy|rusty|puzzled|out of date)|mixing (?:these|this|that|it|them|things) up|confusing it with|misremembering|don't rely on me|not up to speed
  (?:is|was|that|seems) (?:just )?(?:a |my |pure )?(?:guess|speculation|hunch|guesswork|assumption)|rough guess|only a guess|ask (?:someone|somebody) who|second opinion|someone who knows|let me know if|don't shoot`,
);

const MAYBE = cue(
  `maybe|perhaps|possibly|might|mightn't|may|presumably|conceivably|supposedly|potentially|could be|could (?:well|possibly|perhaps|maybe|potentially|theoretically)|probably|i (?:guess|suppose|suspect|assume|figure|reckon|think|imagine|believe|feel|fear|gather|presume|hope|thought|figured|assumed|wonder|worry|would think|would guess|would assume|would imagine|sometimes suspect|sort of|kind of|kinda|vaguely|half|dimly|seem to|was thinking|have a feeling|had a feeling|have a hunch)|i'd (?:guess|say|think|assume|imagine|suspect|have thought|hope|expect)|i'm (?:hoping|thinking|guessing|assuming|wondering|worried|afraid)|seems?(?: like| that| to)?|looks like|appears|apparently|it's (?:possible|conceivable|likely)|it is possible|chances are|i've a feeling|my impression|my understanding|have a feeling|somehow|(?:sort|kind) of (?:assumed|thought)|would seem|there might be|honestly|or something|or whatever|i forget|not impossible`,
);
/** Hedges strong enough alone where they open the sentence. */
const OPENS_HEDGED = /^ (?:(?:and|but|so|well|hmm|ok|then|yeah|or|not sure , but|just|um|oh|also|now|still|no idea , but) (?:, )?)?(?:maybe|perhaps|possibly|could be|might be|may be|presumably|conceivably|it might be|it may be|it could be|it's possible|it is possible|there's a chance|there may be|there might be|not impossible|supposedly|theoretically|could it be|potentially|quite possibly|i wonder|looks like|my guess) /;
/** A doubt that a boast denies. */
const SURE = cue(`(?:no|without(?: a| any)?|beyond(?: any| a)?|never|don't|not a) doubt(?:s)?|doubt it not|i'm sure|don't doubt|may as well|might as well|couldn't care less|couldn't be (?:easier|simpler|clearer|safer|more)|you may|may i|maybe (?:it's|its) (?:just )?me|not to worry|can't go wrong|guess what|i guess so|may be (?:used|entered|ignored|dismissed|disregarded|skipped)|may (?:2\\d{3}|\\d)|in may|i can't tell you how|can't tell you how|doesn't know|don't know about you|no proof of|no idea (?:why|how (?:easy|simple|many people))|don't (?:know|get|understand) why|not sure why|not sure what|no clue why|whether you like|whether or not you|no way of knowing what`);

/** Is the question at the end of this sentence one that asserts? */
function isRhetorical(line: Line): boolean {
  return firstMatch(line, RHETORICAL) !== null && firstMatch(line, GENUINE) === null;
}

/** What the sentence asks. Rhetorical questions ask nothing. */
export function questionsOf(reading: Reading, line: Line): Modality[] {
  const { tokens, clauses } = reading;
  const found: Modality[] = [];
  const end = tokens.length - 1;
  let from = 0;
  const rhetorical = isRhetorical(line);
  let quoted = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.text === '"' || token?.text === '\u201c' || token?.text === '\u201d') quoted = !quoted;
    if (token?.kind !== 'mark' || !/[?\uff1f]/.test(token.text) || quoted) continue;
    if (!rhetorical) {
      const answered = i < end && end - i >= 3 && i - from < 9;
      found.push({ kind: 'asked', cue: { first: i, last: i }, first: from, last: answered ? i : i });
    }
    from = i + 1;
  }
  const opening = SENTENCE_OPENS.exec(line.text);
  if (opening && from === 0 && !rhetorical && !isImperative(line, opening[1] as string)) {
    const clause = firstClauseEnd(clauses, reading);
    found.push({ kind: 'asked', cue: { first: 0, last: 0 }, first: 0, last: clause });
  }
  for (const { first, last } of matches(line, ASKS)) {
    if (rhetorical) break;
    found.push({ kind: 'asked', cue: { first, last }, first, last: askedEnd(reading, last) });
  }
  return found;
}

/** "Do yourself a favour", "Have them reset it", "What Apple does is …", "When you lock it …" ask nothing. */
function isImperative(line: Line, opener: string): boolean {
  const rest = line.text;
  if (/^(?:what|where|when|how|who|whose|which|why|what's|whats|how's|where's)$/.test(opener))
    return !new RegExp(` ${opener} (?:is|are|does|do|did|can|could|will|would|should|was|has|have|kind of|type of|sort of|happens|about) (?:i|you|we|they|it|the|my|your|apple|an?|this|that|there|someone|somebody|anyone|to|[\\w-]+) `).test(rest) || /^what/.test(opener) && / (?:does|do|did|has|have|can|will|is|was) is /.test(rest);
  if (opener === 'do' || opener === "don't" || opener === 'have') return !/ (?:do|don't|have) (?:i|you|we|they|apple|apps|people|macs|iphones|passkeys|police|the|my|any|these|those|all|banks|shops|carriers|ipads|icloud) (?!a favou?r|reset|unlock|do |erase|remove|wipe|restore it|take )/.test(rest) || / have (?:apple|the|them|it|your|my|a) /.test(rest);
  if (opener === "can't" || opener === 'can' || opener === 'could' || opener === 'will' || opener === 'would') return !/ (?:can't|can|could|will|would) (?:i|you|we|they|it|he|she|the|my|your|apple|an?|this|that|someone|somebody|anyone|anybody|police|these|those|any|apps?|face|find|icloud|there|support|people|[\w-]+s?) /.test(rest) || / (?:can't|can|could) (?:believe|do|get|be|see|stand|wait|confirm|find|only|even|still|just|also|always|tell|say|help|log|use|recommend|access) /.test(rest.slice(0, 24));
  if (opener === 'is' || opener === 'are' || opener === 'was' || opener === 'am' || opener === 'has' || opener === "isn't" || opener === "aren't" || opener === 'did' || opener === "doesn't" || opener === 'does' || opener === "won't")
    return /^ (?:is|are|was|has|isn't|doesn't|does|won't|aren't|did|am) (?:stored|kept|saved|encrypted|not|always|a|an|in|on|also|still|just|only|now|never|locked|to|work|need|matter|have|the same|it ,|that ,) /.test(rest) && !/ or (?:not|is|does|can) /.test(rest);
  return false;
}

function firstClauseEnd(clauses: readonly Clause[], { tokens }: Reading): number {
  for (let i = 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    const before = tokens[clause.first - 1]?.text;
    if (clause.role === 'main' && clause.verb && clause.subject && clause.opener !== 'or' && (before === ',' || before === ';' || before === '-' || before === '—' || before === '.' || before === '...')) return clause.first - 1;
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
    const separated = before === ',' || before === ';' || before === '-' || before === '—' || before === '.' || before === '...' || before === ':';
    if (separated && clause.role === 'main' && clause.verb && clause.subject && clause.opener !== 'or' && clause.opener !== 'and') return clause.first - 1;
    if (clause.opener === 'but') return clause.first - 1;
  }
  return tokens.length - 1;
}

/** Conditions contrary to fact, wishes, suppositions: what follows from them is not asserted either. */
export function hypotheticalsOf(reading: Reading, line: Line): Modality[] {
  const { tokens } = reading;
  const whole = { first: 0, last: tokens.length - 1 };
  const at = (first: number, last: number, scope: Range = whole): Modality[] => [
    { kind: 'hypothetical', cue: { first, last }, ...scope },
  ];
  if (SUPPOSE.test(line.text)) return at(0, 0);
  const wish = firstMatch(line, WISH) ?? firstMatch(line, WOULD_BE);
  const would = firstMatch(line, WOULD);
  if (INVERTED.test(line.text) && !/\?/.test(line.text.slice(-4)) && (would || / (?:should|had been|'d|had) /.test(line.text)) && isInversion(reading, line)) return at(0, 0);
  if (wish) return at(wish.first, wish.last);
  for (const condition of matches(line, IF)) {
    const modal = wouldOutside(reading, line, condition.first);
    if (!modal) continue;
    if (EVEN_IF_AFTER.test(line.text) && modal.first < condition.first && condition.first > 0) continue;
    return at(condition.first, condition.last);
  }
  return [];
}

/** "Should you …", "Had I …" – not the reduced past of chat ("had mine opened by them for a tenner"). */
function isInversion({ tokens, tags }: Reading, line: Line): boolean {
  const word = tokens[0]?.text;
  if (word === 'should') return true;
  if (word === 'were') return true;
  return /^ (?:(?:and|but|so) )?had (?:i|you|he|she|it|we|they|apple|anyone|somebody|someone|the|my|your|that|at&t|there|[\w-]+) (?:[\w'-]+ ){0,5}?(?:been|had|not|really|\w+ed|taken|known|gone|left|kept|done|made|set|lost|put|seen|got|broken|\w+en) /.test(line.text) && tags[1] !== 'preposition';
}

const PAST_MODAL = /^(?:would|wouldn't|could|couldn't|might|i'd|you'd|he'd|she'd|it'd|we'd|they'd|there'd|that'd|would've|should)$/;

/** A "would" in the clause that the condition governs, with a condition in the past or a would of its own. */
function wouldOutside(reading: Reading, line: Line, condition: number): Range | null {
  const { clauses } = reading;
  const own = clauseAt(clauses, condition);
  for (const found of matches(line, WOULD)) {
    const index = clauseAt(clauses, found.first);
    const text = reading.tokens[found.first]?.text ?? '';
    if (index === own || text === 'should') continue;
    if (/^(?:i'd|we'd)$/.test(text) && / (?:like|love|say|recommend|suggest|advise|just|go|call|take|bet|argue) /.test(line.text.slice(line.at[found.first] as number, (line.at[found.first] as number) + 16)) && !isPast(reading, own)) continue;
    if (isPast(reading, own) || (PAST_MODAL.test(text) && /^(?:would|wouldn't|it'd|they'd|that'd|there'd|i'd)$/.test(text))) return found;
  }
  return null;
}

function isPast({ clauses, tokens }: Reading, index: number): boolean {
  const verb = clauses[index]?.verb;
  if (!verb) return false;
  if (verb.tense === 'past') return true;
  const opening = tokens[verb.first]?.text ?? '';
  if (/^(?:could|couldn't|would|wouldn't|might|were|was|weren't|wasn't|did|didn't|had|hadn't)$/.test(opening)) return true;
  return verbForm(opening)?.form === 'past';
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
  if (mild.length > 1) {
    const a = mild[0] as Range;
    const b = mild[1] as Range;
    found.push({ kind: 'hedged', cue: { first: a.first, last: a.last }, first: clauseStart(reading, a.first), last: hedgedEnd(reading, b.last) });
  }
  return found;
}

const clauseStart = ({ clauses }: Reading, token: number): number => clauses[clauseAt(clauses, token)]?.first ?? 0;

function hedgedEnd(reading: Reading, from: number): number {
  const { clauses, tokens } = reading;
  for (let i = clauseAt(clauses, from) + 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    if (clause.role === 'main' && clause.verb && clause.subject && clause.opener !== 'and' && clause.opener !== 'or' && clause.first > from) return clause.first - 1;
  }
  return tokens.length - 1;
}
