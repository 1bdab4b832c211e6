// Long forms of what tests/hostile/endurance.test.ts does briefly, with figures: `npm run soak [-- chrome|firefox]`.
import { KINDS, type Kind } from '../tests/browser/driver.ts';
import { endure, heapOf, navigations, storm } from '../tests/hostile/endurance.ts';

const POSTS = 100;
const STORM_SECONDS = 10;
const NAVIGATIONS = 30;
/** The longest that one stretch of work may hold the page, ms. */
const LONGEST = 16;
/** How much the heap may have grown from the first navigations to the last. */
const GROWTH = 0.1;

async function soak(kind: Kind): Promise<string[]> {
  const wrong: string[] = [];
  const say = (words: string) => console.log(`${kind}: ${words}`);
  await endure(kind, POSTS, async (tab) => {
    const did = await storm(tab, STORM_SECONDS);
    say(
      `${did.changes} changes in ${STORM_SECONDS} s: ${did.readings} readings, ${did.sentences} sentences judged again, ${did.messages} messages, longest stretch ${did.longest.toFixed(1)} ms`,
    );
    if (did.sentences > 0) wrong.push('posts were judged again');
    if (did.longest > LONGEST) wrong.push(`a stretch was longer than ${LONGEST} ms`);
  });
  await endure(kind, POSTS, async (tab) => {
    const early = await navigations(tab, POSTS, 2);
    // Firefox tells nobody how much of its heap is a page's
    const before = kind === 'chrome' ? await heapOf(tab) : 0;
    const late = await navigations(tab, POSTS, NAVIGATIONS - 2);
    const after = kind === 'chrome' ? await heapOf(tab) : 0;
    say(`after 2 navigations ${JSON.stringify(early)}`);
    say(`after ${NAVIGATIONS} navigations ${JSON.stringify(late.slice(-2))}`);
    if (kind === 'chrome') say(`heap ${(before / 1e6).toFixed(2)} MB, then ${(after / 1e6).toFixed(2)} MB`);
    if (JSON.stringify(late.slice(-2)) !== JSON.stringify(early)) wrong.push('something was left behind');
    if (after > before * (1 + GROWTH)) wrong.push('the heap has grown');
  });
  return wrong.map((words) => `${kind}: ${words}`);
}

const asked = KINDS.filter((kind) => process.argv.includes(kind));
const wrong: string[] = [];
for (const kind of asked.length > 0 ? asked : KINDS) wrong.push(...(await soak(kind)));
for (const words of wrong) console.error(words);
process.exitCode = wrong.length > 0 ? 1 : 0;
