// How long a verification of one incident's record takes, and how long it keeps the process from anything else.
// npm run bench -- record [--entries N] [--url postgres://…] [--json]; embedded without a url.
import { rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { instantOf, type JsonObject } from '@chancery/kernel';
import { CommandHandler, entityOf, openDatabase, SqlLedgerStore, systemRandom, Verifications } from '@chancery/ledger';
import { MIGRATIONS, PROJECTIONS, streamKinds } from '@chancery/server/composition';
import { freshDataDir } from '@chancery/testing';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '10000' }, url: { type: 'string' }, json: { type: 'boolean' } },
});
const ENTRIES = Number(values.entries);
const ROUNDS = 5;
const WRITERS = 64;
const STREAM = 'inc:0000000000000000000000aaaa';
const INES = '0000000000000000000000ines';

const dataDir = await freshDataDir();
const entities = PROJECTIONS.flatMap(({ tables }) => tables.map(entityOf));
const database = await openDatabase({ url: values.url, dataDir, entities, migrations: MIGRATIONS });
const store = new SqlLedgerStore(database);
const kinds = streamKinds();
const random = systemRandom();
const clock = { now: () => instantOf(Date.now()) };
const alarm = {
  after: (ms: number, then: () => void) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
const handler = new CommandHandler(
  store,
  kinds,
  { projections: PROJECTIONS, policies: [] },
  { clock, random, alarm, ticks: () => performance.now() },
);
const verifications = new Verifications(database.dataSource, store, { kinds, files: { check: async () => [] } }, { clock }, (fault) =>
  console.error(fault),
);
let sent = 0;

async function say(stream: string, type: string, payload: JsonObject): Promise<void> {
  const principal = { kind: 'person', id: INES } as const;
  const command = { type, stream, key: `k${sent++}`, principal, now: clock.now(), seed: random(16), payload };
  const outcome = await handler.handle(command);
  if (!outcome.accepted) throw new Error(`${type}: ${outcome.code}`);
}

async function night(): Promise<void> {
  await say('org', 'AddPerson', { person: INES, name: 'Ines Almada', roles: ['administrator'] });
  const report = { who: 'Vale', what: 'Quoted', words: '', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null };
  await say(STREAM, 'ReportIncident', report);
  await say(STREAM, 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
  await say(STREAM, 'DeclareIncident', { title: 'Cables', kind: 'interception', severity: 1, circle: 'restricted', playbook: null });
  let due = ENTRIES;
  const writer = async (): Promise<void> => {
    while (due-- > 0) await say(STREAM, 'AddLogEntry', { text: `Line ${due}: the gateway was isolated, confirmed by a second person.` });
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

interface Held {
  readonly ms: number;
  readonly p99: number;
  readonly max: number;
}

/** What a timer of each millisecond is late by meanwhile, in ms. */
async function held(work: () => Promise<void>): Promise<Held> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const ms = performance.now() - began;
  delay.disable();
  const inMs = (ns: number): number => Number((ns / 1e6).toFixed(1));
  return { ms: Math.round(ms), p99: inMs(delay.percentile(99)), max: inMs(delay.max) };
}

async function verified(): Promise<void> {
  await verifications.start(STREAM, INES);
  while ((await verifications.of(STREAM)).running) await pause(50);
  const { last } = await verifications.of(STREAM);
  if (!last || last.finding) throw new Error(`not whole: ${JSON.stringify(last)}`);
}

try {
  await night();
  for (let round = 1; round <= ROUNDS; round++) {
    const { ms, p99, max } = await held(verified);
    const idle = await held(() => pause(500));
    const figure = { name: `record.verify.${ENTRIES}`, value: ms, unit: 'ms', round, loopP99: p99, loopMax: max, idleMax: idle.max };
    const said = `${figure.name}: ${ms} ms; event loop late p99 ${p99} ms, at most ${max} ms; at rest at most ${idle.max} ms`;
    console.log(values.json ? JSON.stringify(figure) : said);
  }
} finally {
  await verifications.stop();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}
