/** What is bundled besides Errata's own code, and under which licence. */
export const LICENCES: Readonly<Record<string, string>> = {
  preact: 'MIT',
  valibot: 'MIT',
  '@webext-core/messaging': 'MIT',
  '@wxt-dev/i18n': 'MIT',
  wxt: 'MIT',
  'webextension-polyfill': 'MPL-2.0',
};
