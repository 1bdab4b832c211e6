import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { examplesModule } from './scripts/examples-module.ts';
import licences, { allNamed } from './scripts/licences.ts';
import toolbarIcons from './scripts/toolbar-icons.ts';
import { ANY_SITE, OPTIONAL_SITES } from './utils/sites/hosts.ts';

/** Preact's dangerouslySetInnerHTML is never used here: cut out of the bundle, which then holds no way to write HTML. */
function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js/.test(id)) return;
      const out = code.replace(/\|\|\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/, ')');
      if (out.includes('innerHTML')) this.error('Preact changed: an innerHTML was found that is not known');
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

/**
 * What an extension page may load: its own files, and nothing from or to anywhere else. Chromium and Firefox both hold it.
 * Not while developing: there the pages are served by Vite.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: 'overlay' },
  imports: false,
  hooks: {
    'config:resolved': async (wxt) => {
      await toolbarIcons.setup?.(wxt);
      await licences.setup?.(wxt);
    },
  },
  // `wxt build -b firefox` defaults to MV2; every script passes --mv3 too
  manifestVersion: 3,
  zip: { excludeSources: ['artifacts/**', '.ci/**'] },
  vite: (env) => ({
    // a content script is one file, whatever it holds
    build: {
      chunkSizeWarningLimit: 1_500,
      // what would preload chunks makes requests itself; ours lie on the same disk
      modulePreload: false,
    },
    plugins: [
      preact(),
      examplesModule(),
      allNamed(),
      leaveAuthoringFieldsOut(),
      ...(env.mode === 'production' ? [noInnerHtml()] : []),
    ],
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // scripting: registers the page part for sites that the reader grants later.
    // activeTab: shows the popup the address of a tab that is not read, so that it can offer to; it reads nothing.
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: [...OPTIONAL_SITES.flatMap(({ matches }) => matches), ANY_SITE],
    action: {
      default_title: '__MSG_toolbar_none__',
      default_icon: { 16: 'icons/idle-16.png', 32: 'icons/idle-32.png' },
    },
    ...(mode === 'production' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    // Chromium keeps Alt+Shift+N and Alt+Shift+P to itself
    commands: {
      'next-note': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commands_next__',
      },
      'previous-note': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commands_previous__',
      },
      'toggle-note': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commands_toggle__',
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
