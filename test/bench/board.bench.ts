// P12 as a browser sees it: what the board's queries, and a command, take over HTTP as one incident grows from 100 to 100,000
// entries. npm run bench -- board [--to N] [--json]; BENCH_DATABASE_URL names a server, embedded without.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freshDataDir, ServerProcess } from '@chancery/testing';
import { ask, night } from './live/night.ts';

const { values } = parseArgs({ options: { to: { type: 'string', default: '100000' }, json: { type: 'boolean' } } });
const SIZES = [100, 1_000, 10_000, 100_000].filter((size) => size <= Number(values.to));
const SAMPLES = 100;
const WRITERS = 64;
const QUERIES = ['Board', 'Tasks', 'Decisions', 'Facts', 'Statements'] as const;

const dataDir = await freshDataDir();
const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: process.env['BENCH_DATABASE_URL'] ?? '', HOST: '' });
const { incident, director } = await night(server);
let written = 0;
const write = (): Promise<unknown> =>
  ask(server.url, director, 'AddLogEntry', {
    incident,
    text: `Line ${++written}: the gateway was isolated, confirmed by a second person.`,
  });

async function sample(name: string, size: number, work: () => Promise<unknown>): Promise<void> {
  const spans: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const began = performance.now();
    await work();
    spans.push(performance.now() - began);
  }
  spans.sort((a, b) => a - b);
  const at = (share: number): number => Number(spans[Math.floor(SAMPLES * share)]!.toFixed(2));
  const figure = { name: `${name}.${size}`, value: at(0.5), unit: 'ms', n: SAMPLES, median: at(0.5), p99: at(0.99) };
  console.log(values.json ? JSON.stringify(figure) : `${figure.name}: median ${figure.median} ms, p99 ${figure.p99} ms`);
}

try {
  for (const size of SIZES) {
    const writer = async (): Promise<void> => {
      while (written < size) await write();
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    for (const query of QUERIES) await sample(query, size, () => ask(server.url, director, query, { incident }));
    await sample('AddLogEntry', size, write);
  }
} finally {
  await server.end();
  rmSync(dataDir, { recursive: true, force: true });
}
