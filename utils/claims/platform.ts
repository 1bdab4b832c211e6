/**
 * Names that stand for somebody else's devices and systems. Only names of platforms: an app or an account of another company's
 * can well be on an iPhone.
 */
const OTHER = new Set(
  (
    'android androids samsung samsungs galaxy galaxys pixel pixels huawei xiaomi redmi oneplus motorola moto nokia blackberry realme oppo ' +
    'bitlocker veracrypt truecrypt luks knox windows microsoft thinkpad thinkpads dell lenovo asus acer chromebook chromebooks chromeos ' +
    'ubuntu fedora frp kindle playstation xbox nintendo garmin fitbit titan strongbox oneui graphene grapheneos'
  ).split(' '),
);
/** Names that bring the sentence back to Apple. */
const APPLE = new Set(
  (
    'apple iphone iphones ipad ipads ipod ipods ios ipados mac macs macbook macbooks imac imacs macos osx icloud imessage imessages ' +
    'facetime filevault airtag airtags airpods airdrop faceid touchid siri safari itunes homekit keychain enclave watchos visionos ' +
    'gatekeeper xprotect applecare fmi t2 m1 m2 m3 m4'
  ).split(' '),
);
const APPLE_PAIRS = new Set([
  'face id',
  'touch id',
  'find my',
  'app store',
  'activation lock',
  'private relay',
  'lockdown mode',
  'apple id',
  'os x',
  'optic id',
  'time machine',
  'recovery contact',
]);
/** After these the other platform is what somebody comes from, or what this one is compared with. */
const BESIDE = new Set('from than like unlike as beside besides versus vs over'.split(' '));
/** After a company's name: an account with it, which nobody comes from. */
const ACCOUNT = new Set(['id', 'account']);
/** Before "windows": those of a browser, or what a program is made for. */
const WINDOW_BEFORE = new Set(
  'for private incognito browser open these those the several other my two new pop popup'.split(' '),
);

/** What a run of words speaks of: another platform alone, Apple's, or neither by name. */
function platformOf(words: readonly string[]): 'other' | 'apple' | null {
  let isOther = false;
  for (const [i, spelt] of words.entries()) {
    const word = spelt.replace(/'s$/, '');
    const before = words[i - 1] ?? '';
    if (word === 'mac' && words[i + 1]?.startsWith('address')) continue;
    if (APPLE.has(word) || APPLE_PAIRS.has(`${before} ${word}`)) return 'apple';
    if (!OTHER.has(word)) continue;
    const isAccount = ACCOUNT.has(words[i + 1] ?? '');
    const isBeside =
      BESIDE.has(before) || (before !== 'your' && words[i - 2] !== 'as' && BESIDE.has(words[i - 2] ?? ''));
    if (isBeside && !isAccount) continue;
    if (word === 'windows' && WINDOW_BEFORE.has(before)) continue;
    isOther = true;
  }
  return isOther ? 'other' : null;
}

/**
 * Is it another company's devices that the sentence is about? A sentence that names none is about what its context named last.
 * @param words lower case @param context the sentences before it, oldest first
 */
export function isAboutAnotherPlatform(
  words: readonly string[],
  context: readonly (readonly string[])[],
): boolean {
  const named = [words, ...context.toReversed()].map(platformOf).find((platform) => platform !== null);
  return named === 'other';
}
