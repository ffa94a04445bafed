// From a commit's answer to the last dashboard that shows it, with the server in a process of its own and dashboards in two
// others, beside a raw websocket server that sends as many bytes to as many. Four clearance classes: the circle, the press
// circle, and both with a red label.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { freshDataDir, ServerProcess } from '@chancery/testing';
import type { Wish, Word } from './live/clients.ts';
import { ask, night } from './live/night.ts';

const DASHBOARDS = [200, 1_000];
const COMMITS = 60;
const WARM = 10;
const PROCESSES = 2;
const here = (file: string): string => path.join(import.meta.dirname, 'live', file);
const clock = (): number => performance.timeOrigin + performance.now();

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  readonly median: number;
  readonly p99: number;
}

/** Processes of dashboards: `had(n)` resolves with when the last of them all had frame n, and with the bytes of one. */
async function dashboards(
  wishes: readonly Wish[],
): Promise<{ had: (n: number) => Promise<{ at: number; bytes: number }>; end: () => void }> {
  const words = new Map<number, { at: number; bytes: number; from: number; resolve?: () => void }>();
  const children: ChildProcess[] = [];
  const heard = (word: Word): void => {
    if (!('had' in word)) return;
    const before = words.get(word.had) ?? { at: 0, bytes: 0, from: 0 };
    const now = { ...before, at: Math.max(before.at, word.at), bytes: Math.max(before.bytes, word.bytes), from: before.from + 1 };
    words.set(word.had, now);
    if (now.from === wishes.length) now.resolve?.();
  };
  for (const wish of wishes) {
    const child = fork(here('clients.ts'));
    children.push(child);
    child.send(wish);
    await once(child, 'message');
    child.on('message', heard);
  }
  const had = async (n: number): Promise<{ at: number; bytes: number }> => {
    if ((words.get(n)?.from ?? 0) < wishes.length) {
      const { promise, resolve } = Promise.withResolvers<void>();
      words.set(n, { ...(words.get(n) ?? { at: 0, bytes: 0, from: 0 }), resolve });
      await promise;
    }
    return words.get(n)!;
  };
  return { had, end: () => children.forEach((child) => child.kill()) };
}

function figure(name: string, ms: readonly number[]): Figure {
  const sorted = ms.slice(WARM).toSorted((a, b) => a - b);
  const at = (share: number): number => Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2));
  return { name, value: at(0.99), unit: 'ms', n: sorted.length, median: at(0.5), p99: at(0.99) };
}

async function ours(server: ServerProcess, count: number): Promise<{ ms: number[]; bytes: number }> {
  const { incident, director, cookies } = scene;
  const wish: Wish = { kind: 'live', url: server.url, incident, cookies, count: count / PROCESSES };
  const there = await dashboards(Array.from({ length: PROCESSES }, () => wish));
  const ms: number[] = [];
  let bytes = 0;
  for (let n = 1; n <= COMMITS; n++) {
    await ask(server.url, director, 'AddLogEntry', { incident, text: `Line ${n}: the guard at the gateway room was doubled.` });
    const answered = clock();
    const last = await there.had(n);
    ms.push(Math.max(0, last.at - answered));
    bytes = Math.max(bytes, last.bytes);
  }
  there.end();
  return { ms, bytes };
}

async function theirs(count: number, bytes: number): Promise<number[]> {
  const server = fork(here('raw-server.ts'));
  const [port] = (await once(server, 'message')) as [number];
  const wish: Wish = { kind: 'raw', url: `ws://127.0.0.1:${port}`, count: count / PROCESSES };
  const there = await dashboards(Array.from({ length: PROCESSES }, () => wish));
  const ms: number[] = [];
  for (let n = 1; n <= COMMITS; n++) {
    await (await fetch(`http://127.0.0.1:${port}/?bytes=${bytes}`)).text();
    const answered = clock();
    ms.push(Math.max(0, (await there.had(n)).at - answered));
  }
  there.end();
  server.kill();
  return ms;
}

const dataDir = await freshDataDir();
const url = process.env['BENCH_DATABASE_URL'] ?? '';
const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: url, HOST: '' });
const scene = await night(server);
try {
  for (const count of DASHBOARDS) {
    const { ms, bytes } = await ours(server, count);
    const floor = await theirs(count, bytes);
    const [our, raw] = [figure(`live-${count}`, ms), figure(`raw-ws-${count}`, floor)];
    const ratio = {
      name: `live-${count}-of-raw`,
      unit: 'ratio',
      n: our.n,
      median: our.median / raw.median,
      p99: our.p99 / raw.p99,
      value: our.p99 / raw.p99,
    };
    for (const each of [our, raw, ratio])
      console.log(
        process.argv.includes('--json')
          ? JSON.stringify(each)
          : `${each.name}: p99 ${each.p99.toFixed(2)}, median ${each.median.toFixed(2)} ${each.unit} (${bytes} bytes a frame)`,
      );
  }
} finally {
  await server.end();
  rmSync(dataDir, { recursive: true, force: true });
}
