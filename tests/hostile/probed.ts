// The built extension with a script put before its page part, in the same world: to count what it does, or to break what it uses.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page as Tab } from 'puppeteer-core';
import { builtExtension, type Kind } from '../browser/driver.ts';

/** A copy of the extension whose page part runs `script` first. @returns its folder, which is the caller's to remove */
export function extensionWith(kind: Kind, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'errata-probed-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  writeFileSync(join(folder, 'first.js'), script);
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.content_scripts[0].js.unshift('first.js');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

export interface Counts {
  /** Sentences whose clauses were read. */
  sentences: number;
  /** Readings of the page. */
  readings: number;
  /** Messages sent. */
  messages: number;
  /** Listeners on nodes, on the window and on the extension's own events, that have not been removed. */
  listeners: number;
  /** Mutation observers at work. */
  observers: number;
  /** The longest stretch for which one callback, or one slice of work, held the page's thread, ms. */
  longest: number;
}

/** Counts by wrapping what the page part can reach in its own world; tells them on asking through an attribute. */
export const PROBE = `{
  const counts = { sentences: 0, readings: 0, messages: 0, listeners: 0, observers: 0, longest: 0 };
  const timed = (work) => function (...given) {
    const started = performance.now();
    try { return typeof work === 'function' ? work.apply(this, given) : work.handleEvent(...given); }
    finally { counts.longest = Math.max(counts.longest, performance.now() - started); }
  };
  const Words = Int32Array; // the clause reader makes one for each sentence
  globalThis.Int32Array = new Proxy(Words, { construct(of, given) { counts.sentences++; return new of(...given); } });

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const wrapped = new WeakMap();
  // a listener of our own nodes goes with them
  const isLasting = (target) => !(target instanceof Node) || target === document;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (this instanceof AbortSignal || !listener) return addEventListener.call(this, type, listener, options);
    if (!wrapped.has(listener)) wrapped.set(listener, timed(listener));
    const signal = options?.signal;
    if (!signal?.aborted && isLasting(this)) {
      counts.listeners++;
      signal && addEventListener.call(signal, 'abort', () => counts.listeners--);
    }
    return addEventListener.call(this, type, wrapped.get(listener), options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (!(this instanceof AbortSignal) && isLasting(this)) counts.listeners--;
    return removeEventListener.call(this, type, wrapped.get(listener) ?? listener, options);
  };
  const { runtime: own, storage } = globalThis.browser ?? chrome;
  for (const events of [own.onMessage, storage.onChanged]) {
    const { addListener, removeListener } = events;
    events.addListener = (...given) => { counts.listeners++; return addListener.apply(events, given); };
    events.removeListener = (...given) => { counts.listeners--; return removeListener.apply(events, given); };
  }
  for (const { runtime } of [globalThis.browser, globalThis.chrome].filter(Boolean)) {
    const { sendMessage } = runtime;
    runtime.sendMessage = (...given) => { counts.messages++; return sendMessage.apply(runtime, given); };
  }

  const Observer = MutationObserver;
  globalThis.MutationObserver = class {
    #real; #isAtWork = false;
    constructor(work) { this.#real = new Observer(timed(work)); }
    observe(...given) { if (!this.#isAtWork) counts.observers++; this.#isAtWork = true; this.#real.observe(...given); }
    disconnect() { if (this.#isAtWork) counts.observers--; this.#isAtWork = false; this.#real.disconnect(); }
    takeRecords() { return this.#real.takeRecords(); }
  };
  const later = setTimeout;
  globalThis.setTimeout = (work, ...rest) => later(timed(work), ...rest);
  if (globalThis.scheduler?.postTask) {
    // a slice begins where its pause ends, and ends where the next one begins
    const pause = scheduler.postTask.bind(scheduler);
    let started;
    Object.defineProperty(scheduler, 'postTask', { configurable: true, value: (task) => {
      if (started !== undefined) counts.longest = Math.max(counts.longest, performance.now() - started);
      started = undefined;
      return pause(task).then(() => {
        const own = started = performance.now();
        // the last slice is followed by no pause
        later(() => { if (started === own) started = undefined; });
      });
    } });
  }
  const find = Document.prototype.querySelectorAll;
  Document.prototype.querySelectorAll = function (selector) {
    if (selector === '.content-post.question') counts.readings++;
    return find.call(this, selector);
  };
  addEventListener.call(document, 'errata-probe', () => {
    document.documentElement.dataset.probe = JSON.stringify(counts);
    counts.longest = 0;
  });
}`;

/** What the probe has counted since the page part began; the longest stretch since the last time. */
export const counted = (tab: Tab): Promise<Counts> =>
  tab.evaluate(() => {
    document.dispatchEvent(new Event('errata-probe'));
    const counts = JSON.parse(document.documentElement.dataset.probe ?? 'null');
    delete document.documentElement.dataset.probe;
    return counts;
  });
