// P12: what a command, and the page of the log that a board shows, cost as one incident grows from 100 to 100,000 entries.
// npm run bench -- growth [--to N] [--url postgres://…]; embedded without a url.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  incident,
  Incident0010,
  Incident0011,
  Incident0012,
  Incident0013,
  Incident0014,
  incidentCard,
  INCIDENT_CARD,
  LOG_ROW,
  logRows,
  roles,
} from '@chancery/incident';
import { instantOf, StreamKind, type JsonObject } from '@chancery/kernel';
import {
  CommandHandler,
  entityOf,
  Ledger0001,
  Ledger0003,
  openDatabase,
  openings,
  SqlLedgerStore,
  StreamKinds,
  systemRandom,
} from '@chancery/ledger';

const { values } = parseArgs({
  options: { to: { type: 'string', default: '100000' }, url: { type: 'string' }, json: { type: 'boolean' } },
});
const last = Number(values.to);
const SIZES = [100, 1_000, 10_000, 100_000].filter((size) => size <= last);
const SAMPLES = 300;
const WRITERS = 64;
const PAGE = 100;
const STREAM = 'inc:growing';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'chancery-growth-'));
const database = await openDatabase({
  url: values.url,
  dataDir,
  entities: [entityOf(INCIDENT_CARD), entityOf(LOG_ROW)],
  migrations: [Ledger0001, Ledger0003, Incident0010, Incident0011, Incident0012, Incident0013, Incident0014],
});
const kinds = new StreamKinds([new StreamKind('org', [openings]), new StreamKind('inc', [incident, roles])]);
const edge = {
  clock: { now: () => instantOf(Date.now()) },
  random: systemRandom(),
  alarm: {
    after: (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  },
  ticks: () => performance.now(),
};
const handler = new CommandHandler(new SqlLedgerStore(database), kinds, { projections: [incidentCard, logRows], policies: [] }, edge);
let sent = 0;

async function say(type: string, payload: JsonObject): Promise<void> {
  const command = {
    type,
    stream: STREAM,
    key: `k${sent++}`,
    principal: { kind: 'person' as const, id: 'ines' },
    now: edge.clock.now(),
    seed: edge.random(16),
    payload,
  };
  const outcome = await handler.handle(command);
  if (!outcome.accepted) throw new Error(outcome.code);
}

const log = (n: number) => say('AddLogEntry', { text: `Line ${n}: the gateway was isolated and the effect confirmed by a second person.` });

async function sample(name: string, size: number, work: (i: number) => Promise<unknown>): Promise<void> {
  const spans: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const began = performance.now();
    await work(i);
    spans.push(performance.now() - began);
  }
  spans.sort((a, b) => a - b);
  const at = (share: number) => Number((spans[Math.floor(SAMPLES * share)] ?? 0).toFixed(3));
  console.log(JSON.stringify({ name: `${name}.${size}`, value: at(0.5), unit: 'ms', n: SAMPLES, median: at(0.5), p99: at(0.99) }));
}

await say('ReportIncident', {
  who: 'w',
  what: 'w',
  words: 'w',
  heardHow: 'voice',
  callBack: 'yes',
  affectedChannels: [],
  occurredAt: null,
});
let size = 1;
for (const until of SIZES) {
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (size < until) await log(size++);
    }),
  );
  await sample('growth.command', until, (i) => log(until + i));
  size += SAMPLES;
  const cards = database.dataSource.getRepository(entityOf(INCIDENT_CARD));
  const lines = database.dataSource.getRepository(entityOf(LOG_ROW));
  await sample('growth.board', until, async () => {
    await cards.findOneBy({ stream: STREAM });
    await lines.find({ where: { stream: STREAM }, order: { seq: 'DESC' }, take: PAGE });
  });
  const cold = performance.now();
  await new CommandHandler(new SqlLedgerStore(database), kinds, { projections: [], policies: [] }, edge).cache.load(STREAM);
  console.log(JSON.stringify({ name: `growth.fold.${until}`, value: Math.round(performance.now() - cold), unit: 'ms', n: 1 }));
}
await database.close();
fs.rmSync(dataDir, { recursive: true, force: true });
