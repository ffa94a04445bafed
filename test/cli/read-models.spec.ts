import { bringUp, SqlLedgerStore, type Database } from '@chancery/ledger';
import { MIGRATIONS, PROJECTIONS, streamKinds } from '@chancery/server/composition';
import { eachDatabase } from '@chancery/testing';
import { expect, it } from 'vitest';
import { realNight } from '../golden/real-night.ts';

const TABLES = [...new Set(PROJECTIONS.flatMap(({ tables }) => tables))];

async function rowsOf(database: Database): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const { name, key } of TABLES)
    rows[name] = (await database.dataSource.query(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`)) as unknown[];
  return rows;
}

eachDatabase((name, open) => {
  it(`every read model of the server, built again in ${name}, is what the commits of a night had written`, async () => {
    const database = await open({ entities: [], migrations: MIGRATIONS });
    await bringUp(database, streamKinds(), PROJECTIONS);
    await realNight(new SqlLedgerStore(database));
    const live = await rowsOf(database);
    for (const { name: table } of TABLES) expect([table, live[table]!.length > 0]).toEqual([table, true]);
    const next = PROJECTIONS.map((projection) => ({ ...projection, version: projection.version + 1 }));
    expect(await bringUp(database, streamKinds(), next)).toEqual(PROJECTIONS.map((projection) => projection.name));
    expect(await rowsOf(database)).toEqual(live);
  });
});
