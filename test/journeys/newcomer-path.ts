// npm run newcomer: the path of somebody new on this machine, with the time of each step. A fresh clone, npm start with whatever
// npm has kept, npm start again, then a real browser. Ends with 1 when a goal is missed or a request leaves the host.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '@chancery/testing';
import { outsideOf, STEPS } from './newcomer.ts';
import { newPage } from './screen.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const GOALS = { first: 120, second: 3, ripple: 20, toSample: 150 } as const;
const folder = mkdtempSync(path.join(tmpdir(), 'chancery-newcomer-'));
const clone = path.join(folder, 'chancery');
let missed = 0;

function say(what: string, seconds: number, goal?: number): void {
  const over = goal !== undefined && seconds > goal;
  if (over) missed++;
  const beside = goal === undefined ? '' : `  (wanted at most ${goal} s${over ? ', MISSED' : ''})`;
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${what}${beside}`);
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [number, T]> {
  const began = performance.now();
  const done = await work();
  return [(performance.now() - began) / 1_000, done];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * What npm tells those that it starts is about this workspace, not about the clone. What the machine says of certificates stays: without
 * it npm may not reach its registry, and waits for minutes before it takes what it has kept.
 */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_(?!EXTRA_CA_CERTS)|CHANCERY_|DATABASE_URL|HOST$)/i.test(name)),
);

interface Started {
  readonly link: string;
  /** When it said that it builds, in seconds since it was started. */
  readonly built: number | undefined;
  stop(): Promise<void>;
}

/** In a process group of its own, as a terminal has it; resolves once the link of the first administrator is printed. */
async function start(port: number): Promise<Started> {
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const began = performance.now();
  let said = '';
  let built: number | undefined;
  const hear = (chunk: Buffer): void => {
    said += String(chunk);
    if (said.includes('Building')) built ??= (performance.now() - began) / 1_000;
    const link = /http:\S+\/enter#[0-9a-f]{64}/.exec(said)?.[0];
    if (link) resolve(link);
  };
  child.stdout!.on('data', hear);
  child.stderr!.on('data', hear);
  child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid!, 'SIGTERM');
    await once(child, 'exit');
  };
  return { link: await promise, built, stop };
}

async function walk(link: string): Promise<{ readonly total: number; readonly toSample: number }> {
  const browser = await openBrowser();
  try {
    const page = await newPage(browser);
    const outside = outsideOf(page, new URL(link).origin);
    let [total, toSample] = [0, 0];
    for (const [what, go] of STEPS) {
      const [seconds] = await timed(() => go(page, link));
      total += seconds;
      if (what.startsWith('open the sample')) toSample = total;
      say(what, seconds);
    }
    if (outside.length > 0) missed++;
    console.log(outside.length === 0 ? '           no request left the host' : `           asked of other hosts: ${outside.join(', ')}`);
    return { total, toSample };
  } finally {
    await browser.close();
  }
}

let running: Started | undefined;
try {
  const port = await freePort();
  const [cloning] = await timed(() => execFileSync('git', ['clone', '--quiet', ROOT, clone]));
  say('clone', cloning);
  const [first, started] = await timed(() => start(port));
  say('first npm start, to the link', first, GOALS.first);
  if (started.built !== undefined)
    console.log(`           of which packages ${started.built.toFixed(1)} s, build and start ${(first - started.built).toFixed(1)} s`);
  await started.stop();
  const [second, again] = await timed(() => start(port));
  running = again;
  say('second npm start', second, GOALS.second);
  const { total, toSample } = await walk(again.link);
  say('from the page to the first ripple', total, GOALS.ripple);
  say('machine time from the clone to the sample', cloning + first + toSample, GOALS.toSample);
} finally {
  await running?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed > 0 ? 1 : 0;
