import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFiles, callsIn, firstGiven, importsIn, namesIn } from './built.ts';

/** Every way in which a script of a web page can send or load something. None is in the package, not even unused in a library. */
const NETWORK =
  'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource sendBeacon RTCPeerConnection ' +
  'webkitRTCPeerConnection importScripts Worker SharedWorker serviceWorker Image Audio FontFace ' +
  'iframe frame img embed video audio track srcdoc srcset dns-prefetch preconnect prefetch speculationrules';

/** Every way to make a document's nodes, or code, from a string. */
const INTERPRETED =
  'innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe parseHTMLUnsafe createContextualFragment DOMParser ' +
  'XSLTProcessor writeln execCommand designMode';

/** Where a web page's scripts keep things; Errata keeps what it keeps in the extension's storage alone. */
const STORES = 'localStorage sessionStorage indexedDB caches cookie cookieStore';

const BANNED = [NETWORK, INTERPRETED, STORES].flatMap((names) => names.split(' '));

describe.each(BROWSERS)('the %s package', (browser) => {
  const scripts = builtFiles(browser, '.js').map(({ path, text }) => ({ path, text, names: namesIn(text) }));

  it('has its four entry points', () => {
    const paths = scripts.map(({ path }) => path.replace(/-[\w-]{8}\.js$/, '.js'));
    expect(paths).toEqual(
      expect.arrayContaining([
        'background.js',
        'content-scripts/content.js',
        'chunks/popup.js',
        'chunks/options.js',
      ]),
    );
  });

  it('names no way to contact anybody, to interpret a string, or to store outside the extension’s storage', () => {
    const found = scripts.flatMap(({ path, names }) =>
      BANNED.filter((name) => names.has(name)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('runs no string as code, and makes no script element', () => {
    const calls = scripts.flatMap(({ text }) => [...callsIn(text)]);
    expect(calls.filter((name) => ['eval', 'Function'].includes(name))).toEqual([]);
    // the word itself stands in Vite's helper for imports
    for (const { text } of scripts) expect(firstGiven(text)).not.toContain('script');
  });

  it('imports nothing but its own chunks', () => {
    const imports = scripts.flatMap(({ text }) => importsIn(text));
    expect(imports.filter((target) => !/^\.\/[\w-]+\.js$/.test(target))).toEqual([]);
  });

  it('links only to its own files in pages, and to none in style sheets', () => {
    const links = builtFiles(browser, '.html').flatMap(({ text }) =>
      [...text.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, target]) => target),
    );
    expect(links.filter((target) => !/^\/(?:chunks|assets)\/[\w-]+\.(?:js|css)$/.test(target ?? ''))).toEqual(
      [],
    );
    for (const { text } of builtFiles(browser, '.css')) expect(text).not.toMatch(/url\(|@import|image-set\(/);
  });

  it('holds no source map and no file of a kind that it does not need', () => {
    const all = builtFiles(browser, '').map(({ path }) => path);
    expect(all.filter((path) => !/\.(?:js|css|html|json|png|svg|txt)$/.test(path))).toEqual([]);
  });
});

describe('the scan itself', () => {
  it.each([
    'globalThis["fetch"](address)',
    'const { fetch: get } = self; get(address)',
    'navigator.sendBeacon(address)',
    'new Image().src = address',
    'element[`innerHTML`] = text',
    'document.createElement("iframe")',
  ])('sees %s', (script) => {
    expect(BANNED.filter((name) => namesIn(script).has(name))).toHaveLength(1);
  });

  it('sees imports and strings run as code', () => {
    const script = 'import("https://a.example/x.js"); import(`./a.js`); import(where); export * from "y"';
    expect(importsIn(script).toSorted()).toEqual(['(computed)', './a.js', 'https://a.example/x.js', 'y']);
    expect(firstGiven('document.createElement(`script`); jsx("script", {})')).toContain('script');
    expect([...callsIn('eval(a); new Function(b)')].toSorted()).toEqual(['Function', 'eval']);
  });
});
