// Verifies and replays the whole ledger that recovery.mjs --engine=product left: every hash and commitment computed again, every
// derived event derived again, read from the database in one pass.
import { StreamKind } from '@chancery/kernel';
import { incident } from '@chancery/incident';
import { exportLedger, openDatabase, openings, SqlLedgerStore } from '@chancery/ledger';
import { replay } from '@chancery/ledger/verify';
import { run } from '@chancery/run';
import os from 'node:os';
import { emit, now, PG, rssMB } from './lib.mjs';

const database = await openDatabase({ url: `postgresql://postgres@${PG.host}:${PG.port}/product_bench`, dataDir: os.tmpdir(), entities: [], migrations: [] }).catch(async () => {
  const { Ledger0001 } = await import('@chancery/ledger');
  const { Incident0010 } = await import('@chancery/incident');
  const { Run0020 } = await import('@chancery/run');
  return openDatabase({ url: `postgresql://postgres@${PG.host}:${PG.port}/product_bench`, dataDir: os.tmpdir(), entities: [], migrations: [Ledger0001, Incident0010, Run0020] });
});
const kinds = [new StreamKind('org', [openings]), new StreamKind('inc', [incident, run])];
const t = now();
const verdict = await replay(exportLedger(new SqlLedgerStore(database)), kinds);
if (!verdict.intact) throw new Error(JSON.stringify(verdict.finding));
const seconds = (now() - t) / 1000;
emit('product.replay', verdict.entries / seconds, 'entries/s', { n: verdict.entries, sec: Number(seconds.toFixed(1)), streams: verdict.streams, rssMB: Math.round(rssMB()) });
await database.close();
process.exit(0);
