// One small API over Chromium and Firefox, both driven by puppeteer-core (CDP over a pipe / WebDriver BiDi).
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page as Tab } from 'puppeteer-core';
import manifest from '../../package.json' with { type: 'json' };
import { type Page, startSite } from './site.ts';

export type Kind = 'chrome' | 'firefox';
export const KINDS: Kind[] = ['chrome', 'firefox'];
const GECKO_ID = 'errata@errata.invalid';
/** The extension among Firefox's add-ons, for code in Firefox's own window. */
const ADDON = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${GECKO_ID}')`;
const UUID = '7b1f3f0e-1c2d-4e5f-8a9b-0c1d2e3f4a5b'; // fixes moz-extension://<UUID>/

const BINARIES: Record<Kind, (string | undefined)[]> = {
  chrome: [
    process.env.CHROME_BIN,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    process.env.FIREFOX_BIN,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

function findBinary(kind: Kind): string {
  const found = BINARIES[kind].find((path) => path && existsSync(path));
  if (found) return found;
  const [name, variable] =
    kind === 'chrome' ? ['Chromium or Chrome', 'CHROME_BIN'] : ['Firefox', 'FIREFOX_BIN'];
  throw new Error(`${name} was not found: install it, or set ${variable} to the path of its program.`);
}

export interface LaunchOptions {
  headless?: boolean;
  width?: number;
  height?: number;
  dark?: boolean;
  /** Folder of the built extension; `.output/<kind>-mv3` unless told. */
  extension?: string;
  /** Folder of a profile that outlives the browser: the extension is installed in it for good, where it is empty. */
  profile?: string;
  /** Firefox: the extension as an archive, to install in the profile. */
  archive?: string;
  /** Leaves the page open that greets the reader after installing. */
  welcome?: boolean;
  /** The system asks for few colours, as high contrast modes do, and for little motion. */
  plain?: boolean;
  /** Chromium: its language, BCP 47. */
  language?: string;
  /** Only private windows, in which the extension is allowed to run. */
  isPrivate?: boolean;
  /** Folder that takes what is downloaded. */
  downloads?: string;
}

export function builtExtension(kind: Kind): string {
  return join(import.meta.dirname, `../../.output/${kind}-mv3`);
}

/** Installs the extension, or finds it in the profile that has it; gives its id. */
async function installed(
  browser: Browser,
  kind: Kind,
  extension: string,
  { profile, archive, isPrivate }: LaunchOptions,
): Promise<string> {
  if (!profile) {
    const options = isPrivate && kind === 'chrome' ? { enabledInIncognito: true } : undefined;
    return browser.installExtension(extension, options);
  }
  if (kind === 'firefox') {
    // what the profile knows already is not asked for again
    if (archive) await bidi(browser).send('webExtension.install', permanently(archive));
    return GECKO_ID;
  }
  for (;;) {
    const [id] = (await browser.extensions()).keys();
    if (id) return id;
  }
}

const permanently = (path: string) => ({
  extensionData: { type: 'archivePath', path },
  'moz:permanent': true,
});

/** A copy of the built extension with another manifest; the caller removes its folder. */
export function altered(kind: Kind, change: (manifest: Manifest) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'errata-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

interface Manifest {
  default_locale?: string;
  content_scripts: { matches: string[] }[];
  host_permissions?: string[];
}

/** Builds the archive that Firefox installs for good, and gives its path. */
export function firefoxArchive(): string {
  const root = join(import.meta.dirname, '../..');
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npx', ['wxt', 'zip', '-b', 'firefox', '--mv3'], { cwd: root, env, stdio: 'ignore' });
  return join(root, `.output/errata-${manifest.version}-firefox.zip`);
}

/** A real browser with the built extension, in front of a site that serves `pages`. */
export async function launch(kind: Kind, pages: Map<string, Page>, options: LaunchOptions = {}) {
  const { headless = true, width = 1000, height = 800, profile, extension = builtExtension(kind) } = options;
  const isNew = !profile || readdirSync(profile).length === 0;
  mkdirSync('artifacts', { recursive: true }); // where screenshots go
  const site = await startSite(pages);
  const proxy = `127.0.0.1:${site.proxyPort}`;
  const browser = await puppeteer.launch({
    browser: kind,
    executablePath: findBinary(kind),
    headless,
    acceptInsecureCerts: true,
    enableExtensions: true,
    ...(profile && { userDataDir: profile }),
    defaultViewport: headless ? { width, height } : null,
    ...(kind === 'chrome'
      ? {
          ...(options.downloads && {
            downloadBehavior: { policy: 'allow' as const, downloadPath: options.downloads },
          }),
          pipe: true, // CDP's Extensions domain (installExtension) wants a pipe
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            ...(options.dark ? ['--force-dark-mode'] : []),
            // an extension installed by installExtension is gone with the browser
            ...(profile
              ? [`--load-extension=${extension}`, '--disable-features=DisableLoadExtensionCommandLineSwitch']
              : []),
            ...(options.language ? [`--lang=${options.language}`] : []),
            `--proxy-server=http://${proxy}`,
            '--proxy-bypass-list=<-loopback>', // nothing goes past the proxy, not even to this machine
          ],
        }
      : {
          // without this flag Firefox refuses to navigate to moz-extension: pages
          args: ['-remote-allow-system-access'],
          extraPrefsFirefox: {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': site.proxyPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': site.proxyPort,
            'network.proxy.allow_hijacking_localhost': true, // nothing goes past the proxy, not even to this machine
            // grants what an extension asks for: the browser's own question cannot be answered from here
            'extensions.webextOptionalPermissionPrompts': false,
            'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
            ...(options.downloads && {
              'browser.download.folderList': 2,
              'browser.download.dir': options.downloads,
            }),
            ...(profile && { 'xpinstall.signatures.required': false }),
            ...(options.isPrivate && { 'browser.privatebrowsing.autostart': true }),
            ...(options.plain && { 'browser.display.document_color_use': 2, 'ui.prefersReducedMotion': 1 }),
            ...(options.dark && { 'layout.css.prefers-color-scheme.content-override': 0 }),
          },
        }),
  });
  const id = await installed(browser, kind, extension, options);
  // Firefox's windows are private by the preference above
  const context = options.isPrivate && kind === 'chrome' ? await browser.createBrowserContext() : browser;
  if (options.isPrivate && kind === 'firefox') {
    const permissions = "ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')";
    const allowed = "{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }";
    await inFirefoxChrome(browser, `${permissions}.ExtensionPermissions.add('${GECKO_ID}', ${allowed})`);
    await inFirefoxChrome(browser, `${ADDON}.then((addon) => addon.reload())`);
  }
  const base = kind === 'chrome' ? `chrome-extension://${id}` : `moz-extension://${UUID}`;
  // opened by the extension itself once it is installed, which is before it may see Firefox's private windows
  const greets = isNew && (options.isPrivate !== true || kind === 'chrome');
  const welcome = greets ? await openTab(browser, `${base}/welcome.html`) : null;
  if (options.welcome !== true) await welcome?.close();

  return {
    kind,
    id,
    browser,
    site,
    base,
    version: await browser.version(),

    /** A tab that the extension itself has opened, once it is there. */
    openedTab: (path: string) => openTab(browser, `${base}/${path}`),

    /** Replaces every stored choice, as another tab of the extension would. */
    async choose(extensionPage: Tab, choices: Record<string, unknown>): Promise<void> {
      await extensionPage.evaluate(async (chosen) => {
        const page = globalThis as unknown as Record<'browser' | 'chrome', WebExtension | undefined>;
        const { local } = ((page.browser ?? page.chrome) as WebExtension).storage;
        await local.clear();
        await local.set(chosen);
      }, choices);
    },

    /** Opens a page of the site in a new tab. */
    async open(address: string): Promise<Tab> {
      const tab = await context.newPage();
      if (kind === 'chrome' && options.plain) await emulatePlain(tab);
      await tab.goto(address);
      // as a reader looks at what they open: nothing is read in a tab that nobody sees
      await tab.bringToFront();
      return tab;
    },

    async openExtensionPage(path: string): Promise<Tab> {
      const tab = await browser.newPage();
      // Firefox reports no load event for moz-extension: pages: do not wait for one, poll instead.
      await tab.goto(`${base}/${path}`, { waitUntil: kind === 'firefox' ? [] : 'load' });
      await tab.waitForFunction(
        (start) => location.href.startsWith(start) && document.readyState === 'complete',
        {},
        base,
      );
      return tab;
    },

    /** The toolbar button's popup over a tab: Chromium's own; in Firefox its page, as Firefox for Android shows it. */
    async openPopup(tab: Tab): Promise<Tab> {
      await tab.bringToFront();
      if (kind === 'firefox') {
        // what a click on the button gives the extension: the tab's address
        const extension = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;
        await inFirefoxChrome(
          browser,
          `${extension}.tabManager.addActiveTabPermission(gBrowser.selectedTab)`,
        );
        return this.openExtensionPage('popup.html');
      }
      const opened = browser.waitForTarget(
        (target) => target.type() === 'page' && target.url() === `${base}/popup.html`,
      );
      await (await browser.extensions()).get(id)?.triggerAction(tab);
      return (await opened).asPage();
    },

    /** The badge of a tab's toolbar button, as the browser shows it. */
    async badge(popup: Tab): Promise<string> {
      return popup.evaluate(async () => {
        const page = globalThis as unknown as Record<'browser' | 'chrome', WebExtension | undefined>;
        const { tabs, action } = (page.browser ?? page.chrome) as WebExtension;
        const open = await tabs.query({ currentWindow: true });
        const texts = await Promise.all(open.map(({ id }) => action.getBadgeText({ tabId: id })));
        return texts.find((text) => text !== '') ?? '';
      });
    },

    /**
     * Gives a command of the manifest, as its shortcut Alt+Shift+<key> does: puppeteer's keys go to the page, past which
     * browsers look for shortcuts first.
     */
    async command(name: string, key: string): Promise<void> {
      if (kind === 'firefox') {
        const element = `keyset[id^="ext-keyset-id-errata"] key[key="${key}"]`;
        await inFirefoxChrome(browser, `document.querySelector('${element}').doCommand()`);
        return;
      }
      const [worker] = (await (await browser.extensions()).get(id)?.workers()) ?? [];
      await worker?.evaluate(async (command) => {
        const { commands, tabs } = (globalThis as unknown as { chrome: CommandApi }).chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        commands.onCommand.dispatch(command, tab);
      }, name);
    },

    /** All that the extension has stored anywhere, as one of its own pages sees it. */
    async stored(extensionPage: Tab): Promise<Stored> {
      return extensionPage.evaluate(async () => {
        const page = globalThis as unknown as Record<'browser' | 'chrome', WebExtension | undefined>;
        const { local, sync, session: memory } = ((page.browser ?? page.chrome) as WebExtension).storage;
        // Firefox's private windows have no databases at all
        const known = await indexedDB.databases().catch(() => []);
        const databases = known.map(({ name }) => name ?? '');
        return {
          local: await local.get(null),
          elsewhere: {
            ...(await sync.get(null)),
            ...(await memory.get(null)),
            ...Object.fromEntries(Object.entries(localStorage)),
            ...Object.fromEntries(Object.entries(sessionStorage)),
          },
          databases: [...databases, ...(await caches.keys().catch(() => []))],
        };
      });
    },

    /** What the reader's clipboard holds, pasted into a field of this tab that is taken away again. */
    async pasted(tab: Tab): Promise<string> {
      await tab.bringToFront();
      await tab.evaluate(() => {
        const field = Object.assign(document.createElement('textarea'), { id: 'paste' });
        document.body.prepend(field);
        field.focus();
      });
      await tab.keyboard.down('Control');
      await tab.keyboard.press('v', kind === 'chrome' ? { commands: ['Paste'] } : {});
      await tab.keyboard.up('Control');
      await tab.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value);
      return tab.$eval('#paste', (field) => {
        field.remove();
        return (field as HTMLTextAreaElement).value;
      });
    },

    /** Shows a page as it would be printed, or as on the screen again. */
    async printing(tab: Tab, on: boolean): Promise<void> {
      if (kind === 'chrome') return tab.emulateMediaType(on ? 'print' : 'screen');
      await tab.bringToFront();
      const medium = on ? 'print' : '';
      await inFirefoxChrome(browser, `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium}'`);
    },

    /** Stops the background service worker / event page; the next message has to start it again. */
    async stopBackground(): Promise<void> {
      if (kind === 'chrome') {
        const workers = await (await browser.extensions()).get(id)?.workers();
        // it may be stopping already
        for (const worker of workers ?? []) await worker.close().catch(() => {});
      } else {
        await inFirefoxChrome(
          browser,
          `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.terminateBackground()`,
        );
      }
    },

    /** Takes the extension away, or starts it anew as an update does, under the pages that are open. */
    async replaceExtension(deed: 'uninstall' | 'reload'): Promise<void> {
      if (kind === 'firefox') await inFirefoxChrome(browser, `${ADDON}.then((addon) => addon.${deed}())`);
      else if (deed === 'uninstall') await browser.uninstallExtension(id);
      else await browser.installExtension(extension);
    },

    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function emulatePlain(tab: Tab): Promise<void> {
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await (await tab.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
}

/** The tab with this address, once it is there: puppeteer is not told of moz-extension: addresses, so that tabs are asked. */
async function openTab(browser: Browser, address: string): Promise<Tab> {
  for (const tab of await browser.pages()) {
    const href = await tab.evaluate(() => location.href).catch(() => '');
    if (href.startsWith(address)) return tab;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return openTab(browser, address);
}

export interface Stored {
  local: Record<string, unknown>;
  elsewhere: Record<string, unknown>;
  databases: string[];
}

interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

/** What the driver asks of the extension's own API. */
interface WebExtension {
  storage: Record<'local' | 'sync' | 'session', StorageArea>;
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

interface CommandApi extends WebExtension {
  commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
}

export type Session = Awaited<ReturnType<typeof launch>>;

interface BidiResult {
  contexts?: { context: string }[];
  result?: { value?: unknown };
}

/** Firefox's own protocol, for what puppeteer has no words for. */
const bidi = (browser: Browser) =>
  (
    browser as unknown as {
      connection: { send(method: string, params: object): Promise<{ result: BidiResult }> };
    }
  ).connection;

/** Runs code in Firefox's own window (needs -remote-allow-system-access). */
async function inFirefoxChrome(browser: Browser, expression: string): Promise<unknown> {
  const connection = bidi(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  const done = await connection.send('script.evaluate', {
    target: { context },
    expression,
    awaitPromise: true,
  });
  return done.result.result?.value;
}
