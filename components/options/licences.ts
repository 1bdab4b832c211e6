/** What is bundled besides Errata's own code, and under which licence. */
export const LICENCES: Readonly<Record<string, string>> = {
  preact: 'MIT',
  valibot: 'MIT',
  '@webext-core/messaging': 'MIT',
  '@wxt-dev/i18n': 'MIT',
  wxt: 'MIT',
  '@wxt-dev/webextension-polyfill': 'MIT',
  '@wxt-dev/browser': 'MIT',
  '@aklinker1/zero-serialize-error': 'MIT',
  'webextension-polyfill': 'MPL-2.0',
};
