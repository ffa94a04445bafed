// P11: how long the board takes to be useful on a phone (390 px, a processor slowed down four times), and what JavaScript it costs.
// The built server and dashboard, in the browser of the journeys, with the sample incident. npm run bench -- paint [--json]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { openAlone } from '../journeys/under-way.ts';

const SLOWER = 4;
const ROUNDS = 7;
const GOAL_MS = 1_500;
const GOAL_BYTES = 250_000;
const ASSETS = path.join(import.meta.dirname, '../../apps/dashboard/dist/assets');
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true } as const;

/** The first frame that shows the decision that is next and where the lanes stand, in ms since the navigation began. */
const WATCH = `(() => {
  const useful = () => document.querySelector('#decision')?.textContent && document.querySelector('[aria-labelledby=lanes] .lane');
  window.useful = new Promise((resolve) => {
    const look = () => useful() ? requestAnimationFrame(() => setTimeout(() => resolve((window.usefulAt = performance.now())))) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
})()`;

interface Script {
  readonly name: string;
  /** Packed with gzip, as the budget counts; the server sends it smaller to whoever takes brotli. */
  readonly bytes: number;
  readonly travelled: number;
  /** Whether the board was useful before it was even asked for. */
  readonly afterwards: boolean;
}

interface Opening {
  readonly ms: number;
  readonly scripts: readonly Script[];
}

const night = await openAlone();
const { incident } = (await night.ask('OpenSample', { anew: false })) as { incident: string };
const signedIn = await night.page.context().storageState();
await night.page.context().close();
const board = `${night.server.url}/incidents/${incident}`;

async function open(page: Page): Promise<Opening> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(board, { waitUntil: 'commit' });
  const ms = (await page.evaluate('window.useful')) as number;
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForLoadState('networkidle');
  const fetched = (await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name, encodedBodySize, startTime }) =>
      ({ name: name.split('/').at(-1), travelled: encodedBodySize, afterwards: startTime > window.usefulAt }))`,
  )) as Omit<Script, 'bytes'>[];
  await devtools.detach();
  return { ms, scripts: fetched.map((script) => ({ ...script, bytes: packedSize(script.name) })) };
}

const packedSize = (name: string): number => gzipSync(readFileSync(path.join(ASSETS, name))).length;

async function fresh(): Promise<BrowserContext> {
  const context = await night.browser.newContext({ ...PHONE, storageState: signedIn, locale: 'en-GB' });
  await context.addInitScript(WATCH);
  return context;
}

/** A device that was never here, then the same device again. */
async function round(): Promise<readonly [Opening, Opening]> {
  const context = await fresh();
  const page = await context.newPage();
  const first = await open(page);
  await page.goto('about:blank');
  const again = await open(page);
  await context.close();
  return [first, again];
}

function say(name: string, values: readonly number[], unit: string, goal: number): void {
  const sorted = values.toSorted((a, b) => a - b).map(Math.round);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const figure = { name, value: median, unit, n: sorted.length, median, p99: sorted.at(-1)!, goal };
  const words = `${name}: median ${median} ${unit}, worst ${figure.p99} of ${figure.n}; wanted at most ${goal}${median > goal ? ', MISSED' : ''}`;
  console.log(process.argv.includes('--json') ? JSON.stringify(figure) : words);
}

try {
  const rounds: (readonly [Opening, Opening])[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round());
  say(
    'paint.first-visit',
    rounds.map(([first]) => first.ms),
    'ms',
    GOAL_MS,
  );
  say(
    'paint.known-device',
    rounds.map(([, again]) => again.ms),
    'ms',
    GOAL_MS,
  );
  const { scripts } = rounds[0]![0];
  const sum = (some: readonly Script[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
  const needed = scripts.filter(({ afterwards }) => !afterwards);
  say('paint.javascript', [sum(needed)], 'bytes', GOAL_BYTES);
  if (!process.argv.includes('--json')) {
    console.log(`  as it travelled: ${needed.reduce((total, { travelled }) => total + travelled, 0)} bytes`);
    for (const { name, bytes } of needed.toSorted((a, b) => b.bytes - a.bytes)) console.log(`  ${String(bytes).padStart(7)} ${name}`);
    const rest = readdirSync(ASSETS).filter((name) => name.endsWith('.js') && !needed.some((script) => script.name === name));
    const bytes = rest.reduce((total, name) => total + packedSize(name), 0);
    console.log(`afterwards, so that every page opens without a connection: ${rest.length} scripts, ${bytes} bytes`);
  }
} finally {
  await night.end();
}
