// Writes rows one after the other and says on standard output which of them were acknowledged. Runs until it is killed.
import fs from 'node:fs';
import pg from 'pg';
import { PgliteHost } from '../../../libs/ledger/src/database/pglite/host.ts';
import { openDatabase } from '@chancery/ledger';
import { INSERT, ROWS } from './rows.ts';

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

const [dataDir, how] = process.argv.slice(2);

async function open(): Promise<Query> {
  if (how !== '--faulty') {
    const { dataSource } = await openDatabase({ ...ROWS, dataDir: dataDir! });
    return (sql, values) => dataSource.query(sql, values);
  }
  const host = new PgliteHost(dataDir!, {}, new URL('./faulty-worker.ts', import.meta.url));
  const client = new pg.Client({ stream: host.stream, user: 'postgres', database: 'postgres', ssl: false });
  await client.connect();
  return async (sql, values) => (await client.query(sql, values)).rows;
}

const query = await open();
const [{ last }] = (await query('SELECT coalesce(max(id), 0) AS last FROM written')) as [{ last: number }];
fs.writeSync(1, 'ready\n');
for (let id = last + 1; ; id++) {
  await query(INSERT, [id, 'x'.repeat(200)]);
  fs.writeSync(1, `${id}\n`);
}
