import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page as Tab } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(scope: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong in a page or a part of it, open shadow roots included: rule and element of each violation. */
export async function violations(tab: Tab, scope = ':root'): Promise<string[]> {
  // evaluated, not added as a script: an extension's CSP lets no foreign script in
  await tab.evaluate(source);
  return tab.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(selector);
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, scope);
}
