// From a commit's answer to the last dashboard that shows it, with the server in a process of its own and dashboards in two
// others, beside a raw websocket server that sends as many bytes to as many. Four clearance classes: the circle, the press
// circle, and both with a red label.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { freshDataDir, ServerProcess } from '@chancery/testing';
import type { Wish, Word } from './live/clients.ts';
import { clock } from './live/clock.ts';
import { ask, night } from './live/night.ts';

const DASHBOARDS = [200, 1_000];
const ROUNDS = 2;
const COMMITS = 30;
const WARM = 5;
const PROCESSES = 2;
const here = (file: string): string => path.join(import.meta.dirname, 'live', file);
let line = 0;

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly n: number;
  readonly median: number;
  readonly p99: number;
}

/** Processes of dashboards: `had(n)` resolves with when the last of them all had line n, and with the bytes of its frame. */
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

interface Measured {
  readonly ms: readonly number[];
  readonly bytes: number;
}

/** From each answer until the last of all has its line; below zero where that is before the answer. */
async function measure(wish: Wish, commit: (n: number) => Promise<unknown>): Promise<Measured> {
  const there = await dashboards(Array.from({ length: PROCESSES }, () => wish));
  const ms: number[] = [];
  let bytes = 0;
  for (let i = 0; i < COMMITS; i++) {
    const n = ++line;
    await commit(n);
    const answered = clock();
    const last = await there.had(n);
    ms.push(last.at - answered);
    bytes = Math.max(bytes, last.bytes);
  }
  there.end();
  return { ms: ms.slice(WARM), bytes };
}

async function ours(count: number): Promise<Measured> {
  const { incident, director, cookies } = scene;
  return await measure({ kind: 'live', url: server.url, incident, cookies, count: count / PROCESSES }, (n) =>
    ask(server.url, director, 'AddLogEntry', { incident, text: `Line ${n}: the guard at the gateway room was doubled.` }),
  );
}

async function theirs(count: number, bytes: number): Promise<Measured> {
  const raw = fork(here('raw-server.ts'));
  const [port] = (await once(raw, 'message')) as [number];
  const commit = async (n: number) => await (await fetch(`http://127.0.0.1:${port}/?line=${n}&bytes=${bytes}`)).text();
  const measured = await measure({ kind: 'raw', url: `ws://127.0.0.1:${port}`, count: count / PROCESSES }, commit);
  raw.kill();
  return measured;
}

function figure(name: string, ms: readonly number[]): Figure {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number): number => Number(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(2));
  return { name, value: at(0.99), unit: 'ms', n: sorted.length, median: at(0.5), p99: at(0.99) };
}

function say(each: Figure, bytes: number): void {
  const words = `${each.name}: p99 ${each.p99.toFixed(2)}, median ${each.median.toFixed(2)} ${each.unit} (${bytes} bytes a frame)`;
  console.log(process.argv.includes('--json') ? JSON.stringify(each) : words);
}

const dataDir = await freshDataDir();
const url = process.env['BENCH_DATABASE_URL'] ?? '';
const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: url, HOST: '' });
const scene = await night(server);
try {
  for (const count of DASHBOARDS) {
    const mine: number[] = [];
    const floor: number[] = [];
    let bytes = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const measured = await ours(count);
      bytes = Math.max(bytes, measured.bytes);
      mine.push(...measured.ms);
      floor.push(...(await theirs(count, measured.bytes)).ms);
    }
    const [our, raw] = [figure(`live-${count}`, mine), figure(`raw-ws-${count}`, floor)];
    const [median, p99] = [our.median / raw.median, our.p99 / raw.p99];
    for (const each of [our, raw, { name: `live-${count}-of-raw`, unit: 'ratio', n: our.n, median, p99, value: p99 }]) say(each, bytes);
  }
} finally {
  await server.end();
  rmSync(dataDir, { recursive: true, force: true });
}
