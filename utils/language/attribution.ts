import type { Clause, Reading } from './clauses.ts';
import { Cue, cue } from './cues.ts';
import { clauseAt } from './negation.ts';
import { type Line, matches, type Range } from './phrases.ts';
import type { Token } from './tokens.ts';

export interface Attribution extends Range {
  cue: Range;
}

const KIN =
  "(?:my|our|his|her|their|its|a|an|the|some|one|another|this|that|those|these|most|many|several|few|half|any|every|certain|various|other)(?: (?!(?:i|you|it(?! (?:guy|admin|department|team|person|man|lady|support|manager|fellow|bloke|people|desk|staff))|we|is|are|was|were|be|been|has|have|will|would|can|could|won't|can't|should|must|being|ever|to|not|that|which|what|where|when|how|why|if|as|than|without|so|because|but|and)\\b)[\\w'&-]+){1,6}?(?: (?:who|that|on|at|in|from|near|down|behind|above|over)(?: (?!(?:i|you|and|but|that)\\b)[\\w'&-]+){1,6}?| (?:i|we)(?: [\\w'&-]+){1,5} (?:from|with|to|at))?(?: ,(?: [\\w'-]+){1,4} ,)?";
const PEOPLE =
  "(?:people|everybody|everyone|somebody|someone|some|folks?|they|he|she|others|many|most|plenty of people|lots of people|a lot of people|(?:some|a lot|lots|plenty|one|many|most|half|several|two|none) of [\\w' -]{2,24}?|dad|mum|mom|grandma|grandpa|gran|grandad|granny|nan|sir|reddit|youtube|tiktok|facebook|google|chatgpt|siri|quora|wikipedia|verizon|at&t|t-mobile|ee|vodafone)(?: (?:at|in|on|from|here|above|behind|over)(?: (?!(?:i|you|is|said|says)\\b)[\\w'-]+){0,4}?)?";
const MODIFIER =
  '(?:(?:also|always|still|even|just|actually|once|then|keeps|kept|had|has|have|often|now|only|really|all|both|later|already|confidently|proudly|firmly|apparently|obviously|recently|basically|literally|seriously|honestly|sometimes|usually|genuinely|wrongly|falsely|simply|quite|usually|repeatedly) ){0,2}';
const SAYS =
  "says?|said|claims|claim(?= that)|claimed|claiming|asserts?|asserted|holds(?= that)|recommend(?:s|ed)(?= that)|(?:was|were|has been|have been|had been|got) (?:once |always |also )?(?:told|assured|informed|promised|taught|led to believe)(?! (?:to|of|by apple|about)\\b)|has it from|insists?(?! on)|insisted(?! on)|insisting|swears?|swore|swearing|reckons?|reckoned|maintains?|maintained|suggests?|suggested|advertises?(?= that)|promises|promised|wrote|writes(?= [\"\\u201c]| that| in)|reports(?= that)|reported(?= that)|warns?|warned|(?:has |have )?(?:heard|hears)|(?:has |have |once |also )?read(?= (?:that (?:the|a|an|you|apple|it|they|all|every|i\\w+s?)|somewhere|on (?:a|an|the|some|reddit)|online|in (?:a|an|the|some) (?:blog|magazine|paper|article|forum))\\b)|read(?= [\"\\u201c])|bragged|brags|boasted|boasts|argues?|argued|assumes?|assumed|explained(?= (?!nothing|it to))|mentioned|posted(?= [\"\\u201c]| that)|posting(?= [\"\\u201c])|stated|states(?= that)|alleges?|alleged|announced|declared|declares|(?:keeps?|kept) (?:saying|repeating|telling|insisting|posting|claiming|on about)|repeats?(?= [\"\\u201c]| that)|preach(?:es)?|believes?|believed|thinks?|thought|figures(?= (?:that|he|she|they|it|apple))|feels(?= that)|tweeted|commented|replied|implied|implies|hinted|gushed|jokes?(?= that)|pointed out|wants to believe|is of the opinion|would have (?:you|me|us) believe|tried to tell (?:me|us|him|her|them)|(?:is|was|are|were|'s|'re) {adv}(?:convinced|certain|adamant|positive|sure|persuaded|telling (?:me|us|people|everyone|everybody)|saying|claiming|insisting|swearing|going round saying|going around saying|spreading|under the impression|of the opinion)|(?:told|tells|telling|informed|informs|assured|assures|promised|warned|convinced|persuaded|taught|advised|reassured) (?:me|us|him|her|them|people|everyone|everybody|customers|my [\\w'-]+|her [\\w'-]+|his [\\w'-]+|our [\\w'-]+|the [\\w'-]+|a [\\w'-]+|students|folks|buyers)(?! (?:to|about|what|where|how|which|who|whose|why|when|if|whether|not to)\\b)(?: (?:yesterday|once|today|recently|that day|last week|last night|last year|last month|on the phone|over the phone|in chat|in the shop|flat out))?|told (?:me|us|him|her|them) to";
/** Sources a writer stands behind by naming them. */
const AUTHORITY =
  /^ (?:my (?:opinion|view|advice|guess|point|theory|understanding|reasoning|tip|thinking|rule|take)|apple|the (?:apple|guide|docs?|documentation|manual|white ?paper|security guide|platform guide|official)|apple's|their (?:own )?docs) /;

const THIRD = new Cue(() =>
  [KIN, PEOPLE].map(
    (subject) =>
      ` (?:${subject}) ${MODIFIER.replace(/ $/, ' ')}(?:${SAYS.replace('{adv}', '(?:(?:really|honestly|quite|so|absolutely|completely|totally|pretty|firmly|utterly|also|still|always|fully|dead) ){0,2}')}) `,
  ),
);

const HEARD = cue(
  `(?:i've|i|i have|we've|we|i'd|i had|ive) (?:(?:also|just|always|once|recently|even|only|often|already|sometimes|keep|kept|never|definitely|heard and) ){0,2}(?:reading|hearing|seeing|read|heard|saw|seen|come across|came across|found|watched|been reading|been hearing) (?:(?:it|this|that) )?(?:claimed|said|stated|written|mentioned|reported|suggested|somewhere|online|that|on|in|it|from|people|a|an|some|one|there|apple|you|they|about how|plenty of|lots of|many|several|other|all the time|the claim|posts?|articles?|videos?|comments?)
  (?:i|we) (?:was|were|am|got|have been|had been) (?:once |also |always |just |recently )?(?:told|assured|informed|promised|taught|led to believe|given to understand|under the impression)(?! (?:to|what|where|who|how)\\b)
  (?:i've|i'd|we've|we'd) (?:been|always been) (?:told|assured|informed|promised|taught|led to believe)
  somewhere (?:i|we) (?:read|heard|saw)
  (?:word|rumou?r|legend) (?:is that|has it)(?: that)?
  (?:the|a) (?:rumou?r|word|theory|gossip|story|talk|legend|assumption|saying)(?: (?:goes|going (?:round|around)|on [\\w' ]{2,16}|in [\\w' ]{2,16}|at [\\w' ]{2,16}|here|is|was|says|has it|being))?(?: ,)? that
  (?:my \\w+'s|his|her|their|our \\w+'s|the \\w+'s) (?:[\\w'-]+ ){0,3}?(?:theory|reasoning|opinion|view|belief|claim|argument|excuse|explanation|understanding|take|advice|motto|line|logic|pitch|story)(?: to [\\w' ]{2,20})? (?:is|was|being|goes)(?: that)?
  supposedly|allegedly|reportedly|so they say|so i'm told|so i hear|purportedly
  the assumption being(?: that)?
  (?:everyone|everybody) (?:keeps? )?(?:tells me|told me|says|saying|telling me)
  (?:it|that) (?:was|has been|is|'s) {adv}(?:commonly |widely |sometimes |generally |repeatedly )?(?:alleged|written|claimed|said|stated|rumou?red|reported|believed|suggested|asserted)(?: (?:above|here|earlier|online|somewhere))? that|it's been (?:said|claimed|suggested|alleged) (?:above |here |earlier )?that|somewhere it was (?:written|said)|it's (?:commonly|widely|generally|often|sometimes) (?:believed|said|claimed|thought|assumed|stated)
  keeps? telling (?:me|us|people|everyone)|(?:and|who) (?:claimed|claims|insisted(?! on)|insists(?! on)|swore|swears|reckons|assured (?:me|us|him|her)|told (?:me|us|him|her))(?! (?:to|about|i))
  {after ^|i|we|just|once|also|i've}(?:heard (?:that|there|from|somewhere|it)|read (?:that|somewhere|online|on|in (?:a|an|some|one|the)))
  (?:i|we|i've) (?:saw|seen) (?:a|an|some|on|in|somewhere) (?:[\\w'-]+ ){0,5}(?:saying|claiming|say|claim|says)
  (?:it|that) (?:was|is|has been|gets) (?:said|claimed|rumou?red|reported|believed)(?: that)?
  it's (?:said|claimed|rumou?red|reported|believed|reported)(?: that)?
  somewhere it (?:said|says)
  if you believe [\\w' ]{2,30}
  in (?:one|a|some|another) (?:blog|article|forum|video|site|book|magazine|paper|post) (?:they|it|he|she|i|someone) (?:write|writes|says|said|read|claim|claims|wrote|tell)`,
);

const ACCORDING = cue(
  `according to (?!apple|the (?:rules|settings|law|guide|docs|documentation|manual|apple|security|platform|official))[\\w'-]+|per (?:my|some|a|one) [\\w'-]+|in the words of|to hear [\\w' ]{2,20} tell it`,
);
/** "X, he says." at the end; "X, or so my brother says". */
const AFTER = cue(
  `[,—-] (?:or )?(?:so )?(?:says|said|claims|claimed|according to) (?!apple)[\\w' ]{2,40} [.!]
  [,—-] (?:or )?(?:so )?(?:he|she|they|(?:my|the|a|some|our) [\\w' -]{2,40}?) (?:says?|said|claims?|claimed|insists?|insisted|reckons?|told (?:me|us)|tells (?:me|us)|swears|swore|assured me|thinks|believes|keeps saying) [.!]
  [,—-] or so (?:i|we|they|he|she|it|my|the)(?: [\\w'-]+){0,5}`,
);

/** The writer makes the report his own. */
const ENDORSED = cue(
  `(?:and|which|that's|is|was|he's|she's|they're|,) (?:he|she|they|it|that|is|was|are|were|,)? ?(?:absolutely |quite |totally |completely |exactly |perfectly |of course )?(?:right|correct|spot on)(?! ?(?:away|now|there|here|next|back|in|on|at|up|\\?))
  which (?:he|she|they|it) (?:did|does|do)|and it (?:works|did|does)|can confirm|and it's true|and that's true|which is true|turned out (?:to be )?(?:true|right)|as (?:everyone|everybody|anyone|anybody) (?:here )?(?:knows|can tell you)
  (?:everyone|everybody|anyone|anybody|we all) knows?|i tell (?:everyone|everybody|people|them|you|my|all)|trust me|believe me|take it from me|mark my words`,
);
const WRITER_SAYS = /^ (?:everyone|everybody|anyone|anybody|no ?one|nobody) (?:here )?knows /;

const BREAKS = new Set([
  'but',
  'however',
  'yet',
  'still',
  'so',
  'though',
  'although',
  'whereas',
  'which',
  'until',
  'hence',
  'then',
]);

/** What the sentence reports as somebody else's words, with the words that say so. */
export function attributionsOf(reading: Reading, line: Line): Attribution[] {
  const found: Attribution[] = [];
  const add = (at: Range, scope: Range) => found.push({ cue: at, ...scope });
  for (const { first, last, match } of matches(line, THIRD)) {
    if (AUTHORITY.test(match[0]) || WRITER_SAYS.test(match[0])) continue;
    if (QUESTIONED.has(line.tokens[first - 1]?.text ?? '') || !saysSomething(reading, last)) continue;
    add({ first, last }, { first, last: scopeEnd(reading, last + 1) });
  }
  for (const { first, last } of matches(line, HEARD))
    add({ first, last }, { first, last: scopeEnd(reading, last + 1) });
  for (const { first, last } of matches(line, ACCORDING))
    add({ first, last }, { first, last: scopeEnd(reading, nextMain(reading, last)) });
  for (const { first, last } of matches(line, AFTER))
    add({ first, last }, { first: scopeStart(reading, first), last });
  if (found.length === 0) return found;
  for (const { first } of matches(line, ENDORSED)) {
    const report = found.find((a) => a.cue.last < first || a.cue.first === first);
    if (
      report &&
      !/ (?:not|n't|isn't|wasn't|never|hardly|half|but) /.test(
        line.text.slice(Math.max(0, (line.at[first] as number) - 12), (line.at[first] as number) + 12),
      )
    )
      return [];
  }
  return found;
}

/** What is reported is a clause or a quotation: "my phone says unavailable" reports nothing. */
const saysSomething = ({ groups, tokens }: Reading, last: number): boolean =>
  tokens.length - last > 5 ||
  groups.some(({ first, tense }) => first > last && tense !== 'participle') ||
  tokens.some(({ text }, i) => i >= last && isQuote(text));

/** "the guy they told …" inside a condition, a question or a comparison is not a report. */
const QUESTIONED = new Set('if unless when do does did what than as until like whoever'.split(' '));

/** First token of the main clause after `token`: "according to my brother, [it is …]". */
function nextMain({ clauses, tokens }: Reading, token: number): number {
  const next = clauses.find(({ first, role }) => first > token && role === 'main');
  return next && tokens[next.first - 1]?.text === ',' ? next.first : token + 1;
}

/** A report lasts to the end of the sentence, or to a clause in which the writer speaks again. */
function scopeEnd(reading: Reading, from: number): number {
  const { clauses, tokens } = reading;
  const inside = clauseAt(clauses, from);
  for (let i = inside + 1; i < clauses.length; i++) {
    const clause = clauses[i] as Clause;
    const word = tokens[clause.first]?.text ?? '';
    const next = tokens[clause.first + 1]?.text ?? '';
    const before = tokens[clause.first - 1]?.text ?? '';
    const afterMark = /^[,;:.!?…—–-]/.test(before);
    if ((BREAKS.has(word) || word === 'when') && (afterMark || word === 'but')) return clause.first - 1;
    if (clause.role === 'result' && clause.opener === 'so') return clause.first - 1;
    if (word === 'and' && (clause.role === 'reason' || next === 'given' || next === 'seeing'))
      return clause.first - 1;
    if (
      word === 'and' &&
      next !== 'that' &&
      (afterMark || /^(?:i|i'm|i've|we|now|it|that's|so|then|he's|she's)$/.test(next)) &&
      clause.verb
    )
      return clause.first - 1;
    if (
      afterMark &&
      clause.role === 'main' &&
      clause.verb &&
      clause.subject &&
      word !== 'that' &&
      word !== 'or'
    )
      return clause.first - 1;
    if (/^[;.!?]/.test(before)) return clause.first - 1;
  }
  return tokens.length - 1;
}

function scopeStart(reading: Reading, cueFirst: number): number {
  let index = clauseAt(reading.clauses, cueFirst - 1);
  while (index > 0 && reading.clauses[index]?.role !== 'main') index--;
  return reading.clauses[index]?.first ?? 0;
}

/** Stretches between quotation marks that hold a statement: three words or more. One or two words are scare quotes. */
export function quotationsOf(tokens: readonly Token[]): Attribution[] {
  const found: Attribution[] = [];
  let open = -1;
  let single = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark') continue;
    if (token.text === "'") {
      const touchesBefore = tokens[i - 1]?.end === token.start;
      const touchesAfter = tokens[i + 1]?.start === token.end;
      if (single < 0 && touchesAfter && !touchesBefore) single = i;
      else if (single >= 0 && touchesBefore) {
        add(single, i);
        single = -1;
      }
    } else if (isQuote(token.text)) {
      if (open < 0) open = i;
      else {
        add(open, i);
        open = -1;
      }
    }
  }
  if (open === 0) add(open, tokens.length);
  return found;

  function add(first: number, last: number): void {
    let words = 0;
    for (let i = first + 1; i < last; i++) if (tokens[i]?.kind !== 'mark') words++;
    const end = Math.min(last, tokens.length - 1);
    if (LABEL.test(tokens[last + 1]?.text ?? '') || TAPPED.test(tokens[first - 1]?.text ?? '')) return;
    if (words >= 3) found.push({ cue: { first, last: end }, first, last: end });
  }
}

/** What is printed on a screen or a button is named, not quoted: the "iPhone Locked to Owner" screen. */
const LABEL =
  /^(?:screen|screens|message|messages|prompt|prompts|button|link|option|dialog|box|label|setting|toggle|switch|menu|error|notice)$/;
const TAPPED = /^(?:hit|tap|click|press|choose|select|pick|push|untick|tick)$/;

const isQuote = (text: string): boolean => /^["\u201c-\u201f\u00ab\u00bb\u2033\u300c\u300d]$/.test(text);
