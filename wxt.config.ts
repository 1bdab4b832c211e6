import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { ANY_SITE, OPTIONAL_SITES } from './utils/sites/hosts.ts';

/** addons-linter warns of Preact's dangerouslySetInnerHTML, which is never used here: cut it out of the bundle. */
function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js/.test(id)) return;
      const out = code.replace(/\(\w+\.innerHTML=\w+\.__html\)/, '(void 0)');
      if (out === code) this.error('Preact changed: the innerHTML assignment was not found');
      return { code: out, map: null };
    },
  };
}

/** What only authors of a misconception need (the source's words, readers' notes) is cut out of the shipped entries. */
function leaveAuthoringFieldsOut(): Plugin {
  return {
    name: 'leave-authoring-fields-out',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]utils[\\/]knowledge[\\/]misconceptions[\\/].+\.json$/.test(id)) return;
      const authoring = new Set(['fact', 'review', 'openQuestion']);
      const shipped = Object.entries(JSON.parse(code)).filter(([field]) => !authoring.has(field));
      return { code: JSON.stringify(Object.fromEntries(shipped)), map: null };
    },
  };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: 'overlay' },
  imports: false,
  // `wxt build -b firefox` defaults to MV2; every script passes --mv3 too
  manifestVersion: 3,
  zip: { excludeSources: ['artifacts/**', '.ci/**'] },
  vite: (env) => ({
    // a content script is one file, whatever it holds
    build: { chunkSizeWarningLimit: 1_500 },
    plugins: [preact(), leaveAuthoringFieldsOut(), ...(env.mode === 'production' ? [noInnerHtml()] : [])],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // scripting: registers the page part for sites that the reader grants later.
    // activeTab: shows the popup the address of a tab that is not read, so that it can offer to; it reads nothing.
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: [...OPTIONAL_SITES.flatMap(({ matches }) => matches), ANY_SITE],
    action: { default_title: '__MSG_toolbar_none__' },
    commands: {
      'next-note': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commands_next__',
      },
      'previous-note': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commands_previous__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'errata@errata.invalid',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '120' }),
  }),
});
