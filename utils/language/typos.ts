/** Ordinary words one slip away from words that matter here. They are never "corrected". */
const REAL_WORDS: ReadonlySet<string> = new Set(
  (
    'hard hand hands mistake mistakes curtain woulda shoulda coulda harder heart wider another policy police retain remain remains retains form from forms farm firm store stare stores stares score scores shore stone stove stored stared scored phone phony prone phones ' +
    'look lock looks locks luck lack lacks dock docks rock rocks sock socks clock block looked lacked docked rocked wipe wife wine wiped wives wines pipe pipes apple apply ample apples applies ' +
    "date data dates thing think things thinks thick thin would could should world wound cloud clouds wouldn't couldn't shouldn't note never fever lever clever sever seven even event every very ever fewer newer " +
    'claim claims clams clam climb says days ways pays told cold sold hold gold bold fold mold heard beard hoard heart hears years hear dear gear fear bear wear near tear ' +
    'read real lead head road bread dread ready reads reals said paid laid maid raid sail might night right light sight tight fight eight lights nights rights sure pure cure lure ' +
    'whether weather within without withdraw only holy oily until unit units unless useless because become becomes became though tough through thought bought brought taught caught fought ' +
    'wonder wander wonders wanders wandering wondering under guess guest guessed guests quest expert export expect except accept experts exports expects excepts expected exported ' +
    'correct connect collect corrects connects collects wrong wring strong prong myth math moth month mouth false falls fails tails true tree trued swear sweat sweater insist insists consist consists resist resists persist ' +
    'imagine imaging image images suppose supposes support supports oppose opposes supposed supported opposed code core cope cone codes cores cope copes coder coded cored modes mode nodes node rode ' +
    'erase eraser erased eases crease phase phrase reset rest resets rests restore restored restart restarts restores unlock unblock unlocks enable unable enables disable disables able table cable cables tables ' +
    'chip ship chips ships chop shop shops chops clip clips safe sale save sales saves same some come came saved salve cave wave waves gave give lives live lived like liked likes line lines life five ' +
    'keep deep seep keeps keen keyed keys key kept swept slept wept ask asks task tasks mask masks risk risks disk disks disc face fact faces facts fake fakes race place pace lace finger linger fingers ringer singer ' +
    'print point prints points paint pint sprint backup back pack packs backs hack hacks tack track tracks rack black crack cracks stack snack hacked packed tracked cracked backed racked ' +
    'bank bunk banks rank tank thank thanks tanks drank blank server serve serves sever serving carrier barrier carriers career careers address dress addresses wallet ballet wallets mallet ' +
    'owner owners own owned owed tower power powers lower lowers flower shower slower device devise devices advice advise advised revise steal steel steals stale still till kill bill fill skill ' +
    'thief chief theft left heft thieves believes believe relieve receive deceive trace trade grace brace traces trades grade trail trial trials trails trust rust crust trusts must dust just first fist ' +
    'allow allows alloy follow hollow fallow allowed hallowed another other mother brother father bother either neither there their these those where were here this that then than them they when what ' +
    'does dose done doe goes gone one ones none nose lose loose lost last past post cost host most list fist lists posts costs hosts losses loses looses closes close closed chose choose ' +
    'can cam scan scans scam scams spam spa span pan plan plans plant planet want wants went sent rent lent bent tent spent send sends lend bend tend vent ' +
    'maybe may many any zany money honey monkey apps app apt caps laps maps map tap taps tag tags bag bags lag flag flags mail mails main male pain paint gain rain train trains brain ' +
    'network networks version versions session sessions mission permission permissions hash cash dash hashes cashes crash crashes trash flash flashes flesh fresh match matches watch watches catch hatch batch patch patches ' +
    'secret secrets secure secured secures obscure sector private privates pirate pirates privacy piracy public publish simple sample samples simply supply supplies suppl simpler ' +
    'sign signs sigh signal signals single singles signed sighed sighted angle reset resend reseal sealed healed dealed settle settles kettle battle bottle little title titles ' +
    'tries tried cries dries trial dried fried cried try trying drying crying frying count counts court courts mount mounts amount amounts county country counted courted mounted ' +
    'limit limits limited digit digits visit visits edit edits exit exits exist exists existing exiting edited visited wait waits bait gait waist waste taste haste paste waste wasted tasted pasted ' +
    'reply replied replica apply plays play replay relay delay delays display displays decay repay pay lay say day way bay hay'
  ).split(' '),
);

/** Corrects one word, or says that there is nothing to correct: null. */
export type Corrector = (word: string) => string | null;

/** Shorter words are one slip away from half the dictionary. */
const SHORTEST = 5;
/** From this length on two slips are taken for a typo. */
const LONG = 9;

/**
 * A corrector towards a vocabulary: one edit (a letter too many, missing, wrong, or two swapped), two in long words. Known words
 * and ordinary English neighbours stay. Look-up by deletion neighbourhoods: its cost does not grow with the vocabulary.
 * Where two words of the vocabulary are equally near, the one with the same first letter wins, else none.
 */
export function corrector(vocabulary: Iterable<string>): Corrector {
  const words = new Set(vocabulary);
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (const key of neighbourhood(word)) {
      const list = index.get(key);
      if (list) list.push(word);
      else index.set(key, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST - 1 || words.has(word) || REAL_WORDS.has(word)) return null;
    let best: string | null = null;
    let bestRank = Number.POSITIVE_INFINITY;
    let tied = false;
    const seen = new Set<string>();
    for (const key of neighbourhood(word)) {
      for (const candidate of index.get(key) ?? []) {
        if (seen.has(candidate)) continue;
        seen.add(candidate);
        const edits = distance(word, candidate);
        if (edits > (Math.min(word.length, candidate.length) >= LONG ? 2 : 1)) continue;
        const rank = 2 * edits + (candidate[0] === word[0] ? 0 : 1);
        tied = rank === bestRank || (rank > bestRank && tied);
        if (rank < bestRank) {
          best = candidate;
          bestRank = rank;
          tied = false;
        }
      }
    }
    return tied ? null : best;
  };
}

/**
 * The same for a large vocabulary that is asked seldom: no index is built, a look-up goes over the words that begin with the
 * same letter. A slip in the first letter is not seen.
 */
export function seldomCorrector(vocabulary: Iterable<string>): Corrector {
  const words = new Set(vocabulary);
  const candidates = [...words].filter(({ length }) => length >= SHORTEST);
  const byLetter = Map.groupBy(
    candidates.map((word) => ({ word, letters: lettersOf(word) })),
    ({ word }) => word[0] as string,
  );
  return (word) => {
    if (word.length < SHORTEST - 1 || words.has(word) || REAL_WORDS.has(word)) return null;
    let best: string | null = null;
    let least = word.length >= LONG ? 3 : 2;
    let tied = false;
    const letters = lettersOf(word);
    for (const candidate of byLetter.get(word[0] as string) ?? []) {
      // an edit takes one letter and brings another at most
      if (bitsOf(candidate.letters ^ letters) > 2 * least) continue;
      if (Math.abs(candidate.word.length - word.length) > least) continue;
      const edits = distance(word, candidate.word);
      if (edits === least) tied = true;
      if (edits >= least) continue;
      best = candidate.word;
      least = edits;
      tied = false;
    }
    return tied ? null : best;
  };
}

/** Which letters a word has: a bit each, other characters together in some. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The word and what is left of it without one letter; long words without two. */
function neighbourhood(word: string): Set<string> {
  const keys = new Set([word]);
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  if (word.length < LONG || word.length > 24) return keys;
  const twice = new Set(keys);
  for (const key of keys) for (let i = 0; i < key.length; i++) twice.add(key.slice(0, i) + key.slice(i + 1));
  return twice;
}

/** Edits between two words, a swap of neighbours being one (optimal string alignment); 3 for three and more. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return Math.min(3, last[b.length] as number);
}
