// Speed, size and growth, side by side in one run.
//   npm run bench        prints one table and writes artifacts/bench.json
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../learn/random.ts';
import { cpuTime } from './clock.ts';
import { type Engine, engines } from './engines.ts';
import { exponentOf, growthInEntries, growthInReplies } from './growth.ts';
import { gzipSize } from './size.ts';
import { forumPosts } from './text.ts';

/** UTF-16 units of the text; it is all ASCII but for a few quotation marks, so bytes as well. */
const UNITS = 8_200_000;
const ROUNDS = 3;
const MEGA = 1e6;

interface Cold {
  /** Milliseconds of the processor from nothing to ready, and for the first post. */
  start: number;
  first: number;
  /** Megabytes of heap and buffers once ready and used. */
  memory: number;
}

/** In a process of its own: what the first post costs. */
async function coldStart(engine: Engine): Promise<Cold> {
  const [post = ''] = forumPosts(2000);
  const before = cpuTime();
  const read = await engine.start();
  const ready = cpuTime();
  await read(post);
  const done = cpuTime();
  const { heapUsed, external } = process.memoryUsage();
  return { start: ready - before, first: done - ready, memory: (heapUsed + external) / MEGA };
}

function coldApart({ name }: Engine): Cold {
  const printed = execFileSync(process.execPath, [import.meta.filename, '--cold', name], {
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Cold;
}

/** What the engines found, so that no work is left out. */
let found = 0;
async function speedOf(
  read: Awaited<ReturnType<Engine['start']>>,
  posts: readonly string[],
): Promise<number> {
  const start = cpuTime();
  for (const post of posts) found += await read(post);
  const seconds = (cpuTime() - start) / 1000;
  return posts.reduce((sum, post) => sum + post.length, 0) / MEGA / seconds;
}

async function main(): Promise<void> {
  if (!existsSync(join(import.meta.dirname, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: import.meta.dirname, stdio: 'inherit' });
  const posts = forumPosts(UNITS);
  const rows = [];
  const running = [];
  for (const engine of engines) {
    running.push({ engine, read: await engine.start(), speeds: [] as number[] });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { engine, read, speeds } of running)
      speeds.push(await speedOf(read, posts.slice(0, Math.ceil(posts.length * engine.share))));
  }
  const limit = Math.max(...(running.find(({ engine }) => engine.name === 'charCodeAt')?.speeds ?? []));
  for (const { engine, speeds } of running) {
    const speed = Math.max(...speeds);
    rows.push({
      engine: engine.name,
      'MB/s': Number(speed.toPrecision(3)),
      'limit / speed': Number((limit / speed).toPrecision(3)),
      ...coldApart(engine),
      'KB gzip': engine.bundle === null ? 0 : Math.round((await gzipSize(engine.bundle)) / 1000),
    });
  }
  const replies = growthInReplies(posts);
  const entries = growthInEntries(posts.slice(0, 2000), randomFrom(1));
  const exponents = { replies: exponentOf(replies), entries: exponentOf(entries) };
  console.table(rows);
  console.table(replies);
  console.table(entries);
  console.log(`${found} findings, tokens or sums in all`);
  for (const [what, exponent] of Object.entries(exponents))
    console.log(`growth in ${what}: time ~ ${what} ^ ${exponent.toFixed(2)}`);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, load: loadavg()[0] };
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load?.toFixed(1)}; ${(UNITS / MEGA).toFixed(1)} MB of text; time of the processor`,
  );
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(
    'artifacts/bench.json',
    JSON.stringify({ machine, rows, replies, entries, exponents }, null, 2),
  );
}

const [flag, name] = process.argv.slice(2);
const cold = engines.find((engine) => engine.name === name);
if (flag === '--cold' && cold) console.log(JSON.stringify(await coldStart(cold)));
else await main();
