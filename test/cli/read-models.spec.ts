import { bringUp, compareReadModels, SqlLedgerStore, timersApartIn, type Database } from '@chancery/ledger';
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

  it(`rows in ${name} that were changed by hand are named by their table and key, and no others`, async () => {
    const database = await open({ entities: [], migrations: MIGRATIONS });
    await bringUp(database, streamKinds(), PROJECTIONS);
    await realNight(new SqlLedgerStore(database));
    const compared = () => compareReadModels(database, streamKinds(), PROJECTIONS);
    expect(await compared()).toEqual([]);
    const live = await rowsOf(database);
    const [exhibit] = live['exhibit_row'] as { stream: string; exhibit: string }[];
    const [task, second] = live['task_row'] as Record<string, string>[];
    expect(second).toBeDefined();
    await database.dataSource.query(`UPDATE exhibit_row SET address = repeat('0', 64), description = 'other'`);
    await database.dataSource.query('DELETE FROM task_row WHERE task = $1', [task!['task']]);
    await database.dataSource.query(`UPDATE role_row SET label = 'R:x'`);
    const roles = (live['role_row'] as unknown[]).length;
    expect((await compared()).map(({ table, rows }) => [table, rows]).toSorted()).toEqual([
      ['exhibit_row', 1],
      ['role_row', roles],
      ['task_row', 1],
    ]);
    expect((await compared()).find(({ table }) => table === 'exhibit_row')!.first).toBe(`${exhibit!.stream} ${exhibit!.exhibit}`);
    await database.dataSource.query(`UPDATE read_model SET version = version - 1`);
    expect(await compared()).toEqual([]);
  });

  it(`timers in ${name} whose rows were emptied, moved or made up are named, and none while they are right`, async () => {
    const database = await open({ entities: [], migrations: MIGRATIONS });
    await bringUp(database, streamKinds(), PROJECTIONS);
    const store = new SqlLedgerStore(database);
    await realNight(store);
    const apart = async () => {
      const found: [string, number, number][] = [];
      for await (const { stream, lacking, surplus } of timersApartIn(store, streamKinds()))
        found.push([stream, lacking.length, surplus.length]);
      return found;
    };
    expect(await apart()).toEqual([]);
    const kept = (await database.dataSource.query(`SELECT stream, count(*)::int AS n FROM timer GROUP BY 1 ORDER BY 1`)) as {
      stream: string;
      n: number;
    }[];
    expect(kept.length).toBeGreaterThan(0);
    const [first] = kept;
    await database.dataSource.query(`UPDATE timer SET fire_at = fire_at + interval '1 hour' WHERE stream = $1`, [first!.stream]);
    expect(await apart()).toEqual([[first!.stream, first!.n, 0]]);
    await database.dataSource.query(`UPDATE timer SET id = id || 'x' WHERE stream = $1`, [first!.stream]);
    expect(await apart()).toEqual([[first!.stream, first!.n, first!.n]]);
    await database.dataSource.query('DELETE FROM timer');
    expect(await apart()).toEqual(kept.map(({ stream, n }) => [stream, n, 0]));
  });
});
