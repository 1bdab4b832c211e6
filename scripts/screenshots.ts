// Every state of what readers see, in both browsers, light and dark: artifacts/screenshots/<browser>-<light|dark>-<state>.png;
// and its pages in the interface's other languages, in Chromium: artifacts/screenshots/chrome-<language>-<state>.png
//   npm run screenshots [-- --browser chrome|firefox] [--docs]      --docs also renews the pictures of README and docs
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page as Tab } from 'puppeteer-core';
import { KINDS, type Kind, launch, type Session } from '../tests/browser/driver.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'artifacts/screenshots');
const THREAD = 'https://discussions.apple.com/thread/250000001';
const DARK_THREAD = 'https://discussions.apple.com/thread/250000002';
const ARABIC = 'https://discussions.apple.com/thread/250000003';
const EMPTY = 'https://discussions.apple.com/welcome';
const html = readFileSync(join(ROOT, 'tests/threads/apple-community/typed-quote/page.html'), 'utf8');
const night = '<style>body { background: #1d1d1f; color: #f5f5f7 } a { color: #6cb4ff }</style></head>';
const PAGES = new Map([
  [THREAD, { html }],
  [DARK_THREAD, { html: html.replace('</head>', night) }],
  [ARABIC, { html: html.replace('dir="ltr"', 'dir="rtl"') }],
  [EMPTY, { html: '<!doctype html><html lang="en"><title>Welcome</title><p>No thread here.' }],
]);
const LANGUAGES = ['de', 'fr', 'es', 'ja', 'zh-CN'];
const PANELS = ['checks', 'sites', 'appearance', 'hidden', 'try', 'packs', 'backup', 'about'];
/** What README and docs show, by the name that it has there. */
const CHOSEN = {
  'annotated-thread': 'chrome-light-note',
  popup: 'chrome-light-popup',
  welcome: 'chrome-light-welcome',
  checks: 'chrome-light-options-checks-open',
  dark: 'chrome-dark-note',
};

const { values } = parseArgs({
  options: { browser: { type: 'string' }, docs: { type: 'boolean', default: false } },
});

type Shoot = (tab: Tab, state: string, fullPage?: boolean) => Promise<void>;

async function threads(session: Session, extension: Tab, scheme: string, shoot: Shoot): Promise<void> {
  const tab = await session.open(scheme === 'dark' ? DARK_THREAD : THREAD);
  await session.choose(extension, { theme: scheme });
  const toNote = () => tab.$eval('errata-notes', (notes) => notes.scrollIntoView({ block: 'center' }));
  const bar = await tab.waitForSelector('errata-notes >>> .bar');
  await toNote();
  await shoot(tab, 'thread');
  await bar?.click();
  await tab.waitForSelector('errata-notes >>> .card');
  await toNote();
  await shoot(tab, 'note');
  for (const summary of await tab.$$('errata-notes >>> summary')) await summary.click();
  await shoot(tab, 'note-why-and-draft', true);
  await (await tab.waitForSelector('errata-notes >>> ::-p-text(Corrected in this thread by)'))?.click();
  await tab.waitForSelector('errata-return >>> button');
  await shoot(tab, 'way-back');
  await tab.setViewport({ width: 320, height: 700 });
  await toNote();
  await shoot(tab, 'note-narrow');
  await tab.setViewport({ width: 1000, height: 800 });
  await (await tab.waitForSelector('errata-notes >>> ::-p-text(Hide this note)'))?.focus();
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('errata-notes >>> ::-p-text(Undo)');
  await toNote();
  await shoot(tab, 'undo');
  await session.choose(extension, {
    theme: scheme,
    markStyle: 'tint',
    printNotes: true,
    markCorrections: true,
  });
  await tab.reload();
  await tab.waitForSelector('errata-notes >>> .bar');
  await toNote();
  await shoot(tab, 'tint');
  const at = await tab.evaluate(() => {
    const [range] = [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('errata-corrected') ? [...(ranges as unknown as Iterable<Range>)] : [],
    );
    const place = range?.getClientRects()[0];
    return { x: (place?.left ?? 0) + 4, y: (place?.top ?? 0) + 4 };
  });
  await tab.mouse.move(at.x, at.y);
  await tab.waitForSelector('errata-card >>> .card');
  await shoot(tab, 'floating');
  await tab.bringToFront();
  await session.printing(tab, true);
  await shoot(tab, 'print', true);
  await session.printing(tab, false);
  await session.choose(extension, { theme: scheme, size: 200 });
  await tab.goto(ARABIC);
  await tab.waitForSelector('errata-notes >>> .bar');
  await toNote();
  await shoot(tab, 'right-to-left-large');
  await session.choose(extension, { theme: scheme });
  await tab.close();
}

async function popups(session: Session, extension: Tab, scheme: string, shoot: Shoot): Promise<void> {
  const thread = await session.open(THREAD);
  await thread.waitForSelector('errata-notes >>> .bar');
  const popup = await session.openExtensionPage('popup.html');
  await popup.setViewport({ width: 360, height: 600 });
  await popup.waitForSelector('.finding');
  await shoot(popup, 'popup', true);
  await popup.$$eval('summary', (summaries) => {
    for (const summary of summaries) (summary as HTMLElement).click();
  });
  await popup.waitForSelector('details[open] > ul');
  await shoot(popup, 'popup-open', true);
  await session.choose(extension, { theme: scheme, enabled: false });
  await popup.waitForFunction(() => !document.querySelector('.finding'));
  await shoot(popup, 'popup-off', true);
  await session.choose(extension, { theme: scheme });
  await popup.close();
  await thread.goto(EMPTY);
  const unknown = await session.openExtensionPage('popup.html');
  await unknown.setViewport({ width: 360, height: 300 });
  await unknown.waitForSelector('#state');
  await shoot(unknown, 'popup-unknown', true);
  await unknown.close();
  await thread.close();
}

async function pages(session: Session, name: string, shoot: Shoot): Promise<void> {
  const options = await session.openExtensionPage('options.html');
  await options.waitForSelector('.checks');
  for (const panel of PANELS) {
    const link = await options.$(`nav a[href="#${panel}"]`);
    await link?.click();
    await options.waitForSelector(`nav a[href="#${panel}"][aria-current=page]`);
    if (panel === 'appearance') {
      await options.waitForSelector('errata-notes >>> .bar');
      await options.select('label:nth-of-type(2) select', 'tint');
      await options.waitForFunction(() => CSS.highlights.has('errata-harmful-tint'));
    }
    if (link) await shoot(options, `options-${panel}`, panel === 'appearance');
  }
  await options.click('nav a[href="#appearance"]');
  await options.waitForSelector('label:nth-of-type(2) select');
  await options.select('label:nth-of-type(2) select', 'line');
  await options.click('nav a[href="#checks"]');
  await options.waitForSelector('.checks summary');
  await options.type('[type=search]', 'passcode secure enclave');
  await options.click('.checks summary');
  await shoot(options, 'options-checks-open');
  await options.click('nav a[href="#try"]');
  await options.waitForSelector('textarea');
  await options.type(
    'textarea',
    'Apple keeps a copy of your passcode on its servers. I wonder whether Apple keeps a copy of your passcode.',
  );
  await options.click('main button');
  await options.waitForSelector('main h3');
  await shoot(options, 'options-try-result', true);
  await options.close();
  const welcome = await session.openExtensionPage('welcome.html');
  await welcome.waitForSelector('errata-notes >>> .bar');
  await shoot(welcome, 'welcome', true);
  await welcome.close();
  console.log(`${session.version}, ${name}: ${FOLDER}`);
}

function shooting(name: string): Shoot {
  return async (tab, state, fullPage = false) => {
    await tab.bringToFront();
    await tab.screenshot({ path: join(FOLDER, `${name}-${state}.png`) as `${string}.png`, fullPage });
  };
}

async function run(kind: Kind, scheme: 'light' | 'dark'): Promise<void> {
  const session = await launch(kind, PAGES, { dark: scheme === 'dark' });
  const shoot = shooting(`${kind}-${scheme}`);
  try {
    const extension = await session.openExtensionPage('options.html#about');
    await session.choose(extension, { theme: scheme });
    await threads(session, extension, scheme, shoot);
    await popups(session, extension, scheme, shoot);
    await pages(session, scheme, shoot);
  } finally {
    await session.close();
  }
}

async function translated(language: string): Promise<void> {
  const session = await launch('chrome', PAGES, { language });
  const shoot = shooting(`chrome-${language}`);
  try {
    const thread = await session.open(THREAD);
    await (await thread.waitForSelector('errata-notes >>> .bar'))?.click();
    for (const summary of await thread.$$('errata-notes >>> summary')) await summary.click();
    await thread.$eval('errata-notes', (notes) => notes.scrollIntoView());
    await shoot(thread, 'note');
    const extension = await session.openExtensionPage('options.html#about');
    await thread.bringToFront();
    await popups(session, extension, 'light', shoot);
    await pages(session, language, shoot);
  } finally {
    await session.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
for (const kind of KINDS.filter((each) => values.browser === undefined || each === values.browser)) {
  await run(kind, 'light');
  await run(kind, 'dark');
}
if (values.browser !== 'firefox') for (const language of LANGUAGES) await translated(language);
if (values.docs)
  for (const [name, state] of Object.entries(CHOSEN))
    copyFileSync(join(FOLDER, `${state}.png`), join(ROOT, `docs/${name}.png`));
