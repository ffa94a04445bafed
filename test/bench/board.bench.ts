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
const FURNITURE = 20;
const QUERIES = ['Board', 'Tasks', 'Decisions', 'Facts', 'Statements'] as const;

const dataDir = await freshDataDir();
const server = await ServerProcess.start({ CHANCERY_DATA: dataDir, DATABASE_URL: process.env['BENCH_DATABASE_URL'] ?? '', HOST: '' });
const { incident, director } = await night(server);
await furnish();
let written = 0;
const write = (): Promise<unknown> =>
  ask(server.url, director, 'AddLogEntry', {
    incident,
    text: `Line ${++written}: the gateway was isolated, confirmed by a second person.`,
  });

/** So that no query answers with nothing: facts, statements and questions, as many at every size. */
async function furnish(): Promise<void> {
  const me = await ask(server.url, director, 'People', {});
  const { assignment } = await ask(server.url, director, 'OfferRole', { incident, input: { role: 'SPK', person: me.id } });
  await ask(server.url, director, 'AcceptRole', { incident, assignment });
  for (let n = 1; n <= FURNITURE; n++) {
    const fact = { wording: `Fact ${n}: the gateway was open`, confidence: 'HIGH', tlp: 'AMBER', otherSources: 1 };
    await ask(server.url, director, 'AddFact', { incident, input: fact });
    const text = { title: `Line ${n}`, body: 'We look into it.', language: 'en', audience: 'STAFF', topic: 'cables', kind: 'LINE' };
    await ask(server.url, director, 'DraftStatement', { incident, input: { text } });
    await ask(server.url, director, 'AskDecision', { incident, input: { question: `Question ${n}`, options: ['now', 'later'] } });
  }
  for (const query of QUERIES.slice(1)) {
    const { length } = await ask(server.url, director, query, { incident });
    if (!(length >= (query === 'Tasks' ? 1 : FURNITURE))) throw new Error(`${query} answers ${length}.`);
  }
}

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
    let due = size - written;
    const writer = async (): Promise<void> => {
      while (due > 0) {
        due--;
        await write();
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
    for (const query of QUERIES) await sample(query, size, () => ask(server.url, director, query, { incident }));
    await sample('AddLogEntry', size, write);
  }
} finally {
  await server.end();
  rmSync(dataDir, { recursive: true, force: true });
}
