// Chancery itself: the whole path from command to commit (authorisation, decide and consequences, canonical JSON, commitments,
// chain, projections, timers, outbox) on the same workload, written as a playbook. PRODUCT_DB=embedded for the database that
// comes with it; else the private PostgreSQL. Run under the workspace's Node with --conditions=@chancery/source.
import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StreamKind, instantOf } from '@chancery/kernel';
import { incident, Incident0010, incidentCard, logRows } from '@chancery/incident';
import { CommandHandler, Ledger0001, openDatabase, openings, Relay, SqlLedgerStore, StreamKinds, systemRandom, TimerRunner } from '@chancery/ledger';
import { readPlaybook } from '@chancery/playbook';
import { TWENTY_STEPS_TEXT } from '@chancery/playbook/testing';
import { pin, run as runModule, Run0020, runLanes } from '@chancery/run';
import pg from 'pg';
import { argv, now, PG, STEPS, work } from '../lib.mjs';

const embedded = process.env.PRODUCT_DB === 'embedded';
export const name = embedded ? 'product-embedded' : 'product';
const db = 'product_bench';
const dataDir = process.env.PRODUCT_DATA ?? path.join(os.tmpdir(), 'chancery-bench-data');

const read = (text) => {
  const reading = readPlaybook(text, 'bench.playbook.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return pin(reading.playbook, text);
};
const TWENTY = read(TWENTY_STEPS_TEXT);
const SLEEP = (seconds) => read(TWENTY_STEPS_TEXT.replace(/lanes:[\s\S]*$/, `lanes:\n  sleep:\n    title: { en: Sleep }\n    phases:\n      - phase: work\n        steps:\n          - { wait: W1, A: LEAD, for: PT${seconds}S, text: { en: Sleep } }\n`));
const LOC = new Map([...STEPS.pre, ...STEPS.a, ...STEPS.b, ...STEPS.post].map((step, i) => [step, `T${i + 1}`]));

const edge = {
  clock: { now: () => instantOf(Date.now()) },
  random: systemRandom(),
  alarm: { after: (ms, then) => { const t = setTimeout(then, ms); return () => clearTimeout(t); } },
};
// Somebody is told of each page, as in the product; the other rungs of the ladder are armed and cancelled at each step.
const page = { topic: 'page', on: ['RunTimerFell'], plan: (event) => (event.structure.pages.length ? { pages: event.structure.pages } : undefined) };
let database, handler, timerRunner, relay;
const runs = new Map();

export async function reset() {
  if (embedded) return fs.rmSync(dataDir, { recursive: true, force: true });
  const client = new pg.Client({ ...PG, database: 'postgres' });
  await client.connect();
  await client.query(`drop database if exists ${db} with (force)`);
  await client.query(`create database ${db}`);
  await client.end();
}

export async function init() {
  const url = embedded ? undefined : `postgresql://postgres@${PG.host}:${PG.port}/${db}`;
  database = await openDatabase({ url, dataDir, entities: [], migrations: [Ledger0001, Incident0010, Run0020] });
  const kinds = new StreamKinds([new StreamKind('org', [openings]), new StreamKind('inc', [incident, runModule])]);
  const store = new SqlLedgerStore(database);
  handler = new CommandHandler(store, kinds, { projections: [incidentCard, logRows, runLanes], policies: [page] }, edge, { commitsMax: +(argv.commits ?? 1), batchMax: +(argv.batch ?? 256) });
  timerRunner = new TimerRunner(store, handler, edge, console.error);
  timerRunner.start();
  relay = new Relay(store, { page: async () => {} }, edge, console.error);
  relay.start(handler);
}

const say = async (stream, type, payload) => {
  const outcome = await handler.handle({ type, stream, key: randomUUID(), principal: { kind: 'person', id: 'user42' }, now: edge.clock.now(), seed: edge.random(16), payload });
  if (!outcome.accepted) throw new Error(`${type}: ${outcome.code}`);
  return outcome.result;
};

async function begin(id, playbook = TWENTY) {
  const stream = `inc:${id}`;
  await say(stream, 'ReportIncident', { who: 'w', what: 'w', words: 'w', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null });
  await say(stream, 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
  await say(stream, 'DeclareIncident', { title: 't', kind: 'interception', severity: 1, circle: 'restricted', playbook: playbook.id });
  const { run } = await say(stream, 'StartRun', { playbook });
  return { id, stream, run };
}

async function step(r, s, f) {
  const t = now();
  await say(r.stream, 'ReportStep', { run: r.run, loc: LOC.get(s), event: 'done', role: null, note: JSON.stringify(work(r.id, s)) });
  f?.(now() - t);
}
const pre = async (r, f) => { for (const s of STEPS.pre) await step(r, s, f); };
const rest = async (r, f) => {
  await Promise.all([STEPS.a, STEPS.b].map(async (branch) => { for (const s of branch) await step(r, s, f); }));
  for (const s of STEPS.post) await step(r, s, f);
};

export async function run(id, f) {
  const r = await begin(`${id}-${randomBytes(4).toString('hex')}`);
  await pre(r, f);
  await rest(r, f);
}
export async function park(ids) {
  let i = 0;
  await Promise.all(Array.from({ length: 64 }, async () => { while (i < ids.length) { const r = await begin(ids[i++]); await pre(r); } }));
}
export async function recovered(n) {
  const rows = await database.dataSource.query(`select stream, run from run_lane where lane = 'left' and loc = 'T5' and status = 'waiting'`);
  if (rows.length < n) throw new Error(`only ${rows.length}`);
  for (const { stream, run: id } of rows) runs.set(stream.slice(4), { id: stream.slice(4), stream, run: id });
}
export async function answer(id) { await rest(runs.get(id)); }
export async function timers(n, ms) {
  const playbook = SLEEP(ms / 1000);
  const due = new Map();
  const late = [];
  let done;
  const all = new Promise((ok) => (done = ok));
  handler.onCommit((hints) => {
    for (const { stream } of hints) {
      const at = due.get(stream);
      if (at === undefined) continue;
      late.push(Date.now() - at);
      due.delete(stream);
      if (late.length === n) done();
    }
  });
  await Promise.all(Array.from({ length: n }, async (_, k) => {
    const { stream } = await begin(`timer${k}`, playbook);
    due.set(stream, Date.parse(Object.values(handler.cache.fresh(stream).state.timers)[0].dueAt));
  }));
  await all;
  return late;
}
export async function pids() { return []; }
export async function close() { timerRunner.stop(); relay.stop(); await database.close(); }
