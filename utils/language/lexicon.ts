/** A small lexicon of English: the closed classes whole, the verbs that support threads are written with, and suffixes for the rest. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const SUBJECT_PRONOUNS = words(
  "i you u he she it we they who this that these those everyone everybody someone somebody anyone anybody nobody noone one ya yous y'all " +
    "i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we've we'll we'd they're they've they'll they'd " +
    "that's that'll there's there'll there'd there here's who's nothing something anything everything none people folks its ur im",
);
export const OBJECT_PRONOUNS = words(
  'me him her us them it you itself themselves yourself myself himself herself mine yours theirs hers ours',
);
export const DETERMINERS = words(
  'the a an this that these those my your his her its our their some any every each no all both another either neither many most much few several half whichever whatever such teh ur',
);
export const PREPOSITIONS = words(
  'of in on at by for with from into onto about over under after before between through during without within against across behind beyond near off out up down to via per like unlike despite except inside outside toward towards than around upon since until till as thru',
);
export const MODALS = words(
  "can could will would shall should may might must can't couldn't won't wouldn't shan't shouldn't mayn't mightn't mustn't cannot ca ought",
);
export const BE = words("is are was were be been being am isn't aren't wasn't weren't ain't 'm 're");
export const HAVE = words("has have had having hasn't haven't hadn't");
export const DO = words("do does did doesn't don't didn't dose");
const ADVERBS = words(
  "not never always often just only even still also already ever again soon now then here there very too so really quite rather almost simply maybe perhaps actually yes no once twice probably n't away back well far else instead anyway anymore somehow somewhere anywhere nowhere everywhere online offline yet however therefore thus hence otherwise straight right pretty merely indeed sometimes usually forever immediately instantly",
);
const ADJECTIVES = words(
  'safe new old same other own wrong right true false sure certain able likely hard easy difficult possible impossible free good bad best better great big small long short strong weak locked stolen lost dead private secure plain full whole different real only previous former first last next late simple normal public local remote',
);
export const WH = words("who what which when where why how whose whom who's what's how's where's whether");
/** Words that open a subordinate clause, with the role they give it. */
export const SUBORDINATORS: ReadonlyMap<
  string,
  'condition' | 'time' | 'reason' | 'concession' | 'result' | 'purpose'
> = new Map([
  ...(
    ['if', 'unless', 'provided', 'providing', 'assuming', 'suppose', 'supposing', 'otherwise'] as const
  ).map((w) => [w, 'condition'] as const),
  ...(['when', 'whenever', 'while', 'once', 'until', 'till', 'before', 'after'] as const).map(
    (w) => [w, 'time'] as const,
  ),
  ...(
    ['because', 'since', 'cause', 'cuz', 'coz', 'bc', 'becuase', 'cos', 'as', 'given', 'seeing'] as const
  ).map((w) => [w, 'reason'] as const),
  ...(['although', 'though', 'whereas', 'altho', 'tho'] as const).map((w) => [w, 'concession'] as const),
  ...(['hence', 'therefore', 'thus', 'meaning'] as const).map((w) => [w, 'result'] as const),
]);
export const COORDINATORS = words('and but or nor so yet plus &');

/** Irregular verbs: base, past, participle where it differs. */
const IRREGULAR =
  'be was|were been;have had;do did done;go went gone;get got gotten;keep kept;hold held;say said;tell told;think thought;know knew known;see saw seen;' +
  'take took taken;give gave given;find found;lose lost;leave left;let let;put put;set set;reset reset;read read;write wrote written;make made;come came;become became;' +
  'run ran;begin began begun;break broke broken;bring brought;build built;buy bought;catch caught;choose chose chosen;cost cost;cut cut;deal dealt;draw drew drawn;' +
  'drive drove driven;eat ate eaten;fall fell fallen;feel felt;fight fought;fly flew flown;forget forgot forgotten;grow grew grown;hang hung;hear heard;hide hid hidden;' +
  'hit hit;lead led;learn learnt;lend lent;lie lay lain;mean meant;meet met;pay paid;quit quit;ring rang rung;rise rose risen;seek sought;sell sold;send sent;shake shook shaken;' +
  'shut shut;sit sat;sleep slept;speak spoke spoken;spend spent;stand stood;steal stole stolen;stick stuck;swear swore sworn;teach taught;throw threw thrown;' +
  'understand understood;wake woke woken;wear wore worn;win won;rewrite rewrote rewritten;overwrite overwrote overwritten;undo undid undone;wind wound;show showed shown;prove proved proven;' +
  'burn burnt;spit spat;spring sprang sprung;sneak snuck;dig dug;swap swapped;jailbreak jailbroke jailbroken;shoot shot;spin spun;hurt hurt;split split;bet bet;upset upset;spread spread';

const REGULAR =
  'ask back block call change check claim clear click clone close come connect contain copy count crack crash decrypt delete derive disable drop dump email enable encrypt end enter erase expect expire export extract fail fix flash force grab guess hand hash help image import infect insist install jailbreak keep kill last like link live load locate lock log look manage match mean move need note offer open own pass pick plug point post prevent print protect pull push reach rebuild receive recover refuse register reject release rely remain remember remove repair replace report require rescue respond restart restore retain retrieve return reveal roll save scan scramble seal secure seem send sign skip sniff solder spy stay steal stop store suggest support swipe switch sync tap think tie track transfer trigger trust try turn type unlock update upload use verify view wait want warn watch wipe work worry believe reckon assume wonder doubt explain mention hope plan start happen matter depend exist belong survive bypass compare compromise reboot power track trace enrol enroll pair carry charge pay tell accept allow answer apply arrive attach beat bother bring buzz care cause cease collect confirm confuse convince cover create cross die disappear download drain drive empty enforce escape exploit fade fall follow forward gain gather handle identify ignore include intercept introduce involve join keep kick knock land leak listen maintain mail make miss mix mount name notice obtain operate order pack peek phone present pretend process produce promise prompt provide quote raise realise realize recognise recognize recommend record reduce refer regain reinstall reload render rent repeat resell reside resist retry ride rotate ruin search serve share ship shop sit sleep slow snoop solve sort spread stand stick stream strip submit suffer supply swap swear take talk target tell test thank touch travel treat unlink unpair vanish visit void wake walk weaken wear win wish wreck lift circumvent break park store house lodge dwell rest bind entangle';

interface Form {
  base: string;
  past: boolean;
  participle: boolean;
}

const FORMS = new Map<string, Form>();
const add = (form: string, base: string, past: boolean, participle: boolean) => {
  const known = FORMS.get(form);
  FORMS.set(form, {
    base,
    past: past || (known?.past ?? false),
    participle: participle || (known?.participle ?? false),
  });
};
for (const entry of IRREGULAR.split(';')) {
  const [base = '', past = '', participle = past] = entry.split(' ');
  add(base, base, false, false);
  for (const form of past.split('|')) add(form, base, true, false);
  add(participle, base, false, true);
}
for (const base of REGULAR.split(' ')) if (!FORMS.has(base)) add(base, base, false, false);

const NOT_PAST = words(
  'need speed feed bed red shed seed indeed embed exceed proceed succeed hundred breed bleed encrypted-only unauthorized unlimited supposed sacred naked wicked used-to',
);

export interface VerbForm {
  base: string;
  /** `s`: third person; `past` and `participle` may be one form ("stored"). */
  form: 'base' | 's' | 'past' | 'participle' | 'ing';
  /** True where the form is a past tense and a participle alike; of a base form ("set", "put"), that it is its own past. */
  both: boolean;
}

/** The form of a word if it can be a verb, else null. Cheap: one look-up and suffixes. */
export function verbForm(word: string): VerbForm | null {
  const known = FORMS.get(word);
  if (known) {
    if (known.past)
      return { base: known.base, form: word === known.base ? 'base' : 'past', both: known.participle };
    if (known.participle) return { base: known.base, form: 'participle', both: false };
    return { base: known.base, form: 'base', both: false };
  }
  const length = word.length;
  if (length > 3 && word.endsWith('ed') && !NOT_PAST.has(word))
    return { base: stem(word, 2), form: 'past', both: true };
  if (length > 4 && word.endsWith('ing')) {
    const base = stem(word, 3);
    return FORMS.has(base) ? { base, form: 'ing', both: false } : null;
  }
  if (length > 2 && word.endsWith('s') && !word.endsWith('ss')) {
    const base = FORMS.has(word.slice(0, -1)) ? word.slice(0, -1) : stem(word, word.endsWith('es') ? 2 : 1);
    return FORMS.has(base) ? { base, form: 's', both: false } : null;
  }
  return null;
}

/** The base of an inflected verb: "stored" → "store", "stopped" → "stop", "copied" → "copy". */
function stem(word: string, suffix: number): string {
  const cut = word.slice(0, -suffix);
  if (FORMS.has(cut)) return cut;
  if (FORMS.has(`${cut}e`)) return `${cut}e`;
  const length = cut.length;
  if (cut[length - 1] === cut[length - 2] && FORMS.has(cut.slice(0, -1))) return cut.slice(0, -1);
  if (cut.endsWith('i')) return `${cut.slice(0, -1)}y`;
  return cut;
}

export type PartOfSpeech =
  | 'noun'
  | 'verb'
  | 'auxiliary'
  | 'modal'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'wh'
  | 'to'
  | 'number'
  | 'mark';

const isAuxiliary = (word: string): boolean => BE.has(word) || HAVE.has(word) || DO.has(word);

/** Parts of speech that a verb cannot follow as a finite verb: what comes next heads or modifies a noun. */
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  'determiner',
  'adjective',
  'preposition',
  'number',
]);

interface Word {
  text: string;
  kind: string;
}

/** Light part-of-speech tags: lexicon, suffix, and the tag before. */
export function tag(tokens: readonly Word[]): PartOfSpeech[] {
  const tags: PartOfSpeech[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Word;
    tags.push(
      token.kind === 'word'
        ? tagWord(tokens, i, tags)
        : token.kind === 'number'
          ? 'number'
          : token.kind === 'url'
            ? 'noun'
            : 'mark',
    );
  }
  return tags;
}

function tagWord(tokens: readonly Word[], i: number, tags: readonly PartOfSpeech[]): PartOfSpeech {
  const word = (tokens[i] as Word).text;
  const before = tags[i - 1] ?? 'mark';
  const next = tokens[i + 1]?.text ?? '';
  if (word === 'to') return 'to';
  if (MODALS.has(word)) return word === 'will' && before === 'determiner' ? 'noun' : 'modal';
  if (isAuxiliary(word)) return 'auxiliary';
  const following = verbForm(next);
  if (word === 'that')
    return before === 'noun' ||
      (following && following.form !== 'base') ||
      isAuxiliary(next) ||
      MODALS.has(next)
      ? 'pronoun'
      : 'determiner';
  if (WH.has(word)) return 'wh';
  if (COORDINATORS.has(word)) return 'coordinator';
  if (SUBORDINATORS.has(word) && word !== 'cause' && word !== 'given') return 'subordinator';
  if (word === 'all' && before === 'pronoun') return 'adverb';
  if (DETERMINERS.has(word) && !(word === 'no' && (next === ',' || next === ''))) {
    if (word === 'her' || word === 'all' || word === 'most' || word === 'some') {
      const follows = verbForm(next);
      if (isAuxiliary(next) || MODALS.has(next) || (follows && follows.form !== 'base' && word === 'all'))
        return 'pronoun';
    }
    return SUBJECT_PRONOUNS.has(word) && (isAuxiliary(next) || MODALS.has(next)) ? 'pronoun' : 'determiner';
  }
  if (SUBJECT_PRONOUNS.has(word) || OBJECT_PRONOUNS.has(word)) return 'pronoun';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (ADVERBS.has(word)) return 'adverb';
  if (ADJECTIVES.has(word)) return 'adjective';
  const form = verbForm(word);
  if (form)
    return NOMINAL.has(before)
      ? form.form === 'past' || form.form === 'participle'
        ? 'adjective'
        : 'noun'
      : verbOrNoun(form, before, next, tokens[i - 1]?.text ?? '');
  if (word.endsWith('ly')) return 'adverb';
  return needsVerb(tokens, i, tags) ? 'verb' : 'noun';
}

/** After a modal ("can", "he'd", "they'll"), adverbs aside, an unknown word is its verb. */
function needsVerb(tokens: readonly Word[], i: number, tags: readonly PartOfSpeech[]): boolean {
  let at = i - 1;
  while (tags[at] === 'adverb') at--;
  return tags[at] === 'modal' || (tags[at] === 'pronoun' && /'(?:d|ll)$/.test(tokens[at]?.text ?? ''));
}

function verbOrNoun(form: VerbForm, before: PartOfSpeech, next: string, last: string): PartOfSpeech {
  if (
    before === 'pronoun' ||
    before === 'modal' ||
    before === 'to' ||
    before === 'adverb' ||
    before === 'auxiliary'
  )
    return 'verb';
  if (form.form === 'past' || form.form === 'participle') return 'verb';
  if (form.form === 'ing') return 'verb';
  if (before === 'noun') {
    const follows =
      DETERMINERS.has(next) ||
      OBJECT_PRONOUNS.has(next) ||
      PREPOSITIONS.has(next) ||
      next === 'to' ||
      next === 'that' ||
      next === '' ||
      next === '.' ||
      next === ',';
    if (form.form === 's') return verbForm(next) || MODALS.has(next) || isAuxiliary(next) ? 'noun' : 'verb';
    return follows && last.endsWith('s') ? 'verb' : 'noun';
  }
  return form.form === 's' && before !== 'wh' && before !== 'coordinator' ? 'noun' : 'verb';
}
