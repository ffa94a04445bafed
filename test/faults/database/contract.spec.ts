import type { QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';
import { pgClientOf } from '@chancery/ledger';
import { eachDatabase } from '../../../libs/testing/src/databases.ts';

class Counter0001 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL)');
    await runner.query('CREATE TABLE sealed (id int PRIMARY KEY)');
    await runner.query('INSERT INTO counter VALUES (1, 0)');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON counter TO chancery_app');
    await runner.query('GRANT SELECT, INSERT ON sealed TO chancery_app');
  }

  async down(): Promise<void> {}
}

const OPTIONS = { entities: [], migrations: [Counter0001] };

eachDatabase((_name, open) => {
  it('loses no increment of 20 concurrent transactions', async () => {
    const { dataSource } = await open(OPTIONS);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        dataSource.transaction(async (manager) => {
          const [{ value }] = await manager.query('SELECT value FROM counter WHERE id = 1 FOR UPDATE');
          await manager.query('UPDATE counter SET value = $1 WHERE id = 1', [value + 1]);
        }),
      ),
    );
    expect(await dataSource.query('SELECT value FROM counter')).toEqual([{ value: 20 }]);
  });

  it('leaves nothing of a failed transaction', async () => {
    const { dataSource } = await open(OPTIONS);
    const failing = dataSource.transaction(async (manager) => {
      await manager.query('UPDATE counter SET value = 99');
      await manager.query('SELECT 1/0');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await dataSource.query('SELECT value FROM counter')).toEqual([{ value: 0 }]);
  });

  it('works as a role that can do what was granted and nothing else', async () => {
    const { dataSource } = await open(OPTIONS);
    await dataSource.query('INSERT INTO sealed VALUES (1)');
    const attempts = ['UPDATE sealed SET id = 2', 'DELETE FROM sealed', 'TRUNCATE sealed', 'DROP TABLE sealed', 'CREATE TABLE t ()'];
    for (const forbidden of attempts) {
      await expect(dataSource.query(forbidden), forbidden).rejects.toMatchObject({ code: '42501' });
    }
    expect(await dataSource.query('SELECT current_user AS role, id FROM sealed')).toEqual([{ role: 'chancery_app', id: 1 }]);
  });

  it('gives the client under a query runner, which keeps named statements prepared', async () => {
    const { dataSource } = await open({ ...OPTIONS, poolMax: 1 });
    const runner = dataSource.createQueryRunner();
    const client = await pgClientOf(runner);
    for (const value of [1, 2]) {
      const { rows } = await client.query({ name: 'twice', text: 'SELECT $1::int * 2 AS twice', values: [value] });
      expect(rows).toEqual([{ twice: value * 2 }]);
    }
    const { rows } = await client.query('SELECT name FROM pg_prepared_statements');
    expect(rows).toEqual([{ name: 'twice' }]);
    await runner.release();
  });

  it('gives a new connection the role again after the old one broke', async () => {
    const { dataSource } = await open({ ...OPTIONS, poolMax: 1 });
    const runner = dataSource.createQueryRunner();
    const client = (await pgClientOf(runner)) as unknown as { connection: { stream: { destroy(error: Error): void } } };
    client.connection.stream.destroy(new Error('cut by the test'));
    await expect(runner.query('SELECT 1')).rejects.toThrow();
    await runner.release();
    expect(await dataSource.query('SELECT current_user AS role')).toEqual([{ role: 'chancery_app' }]);
  });

  it('lets queries that wait for a connection finish before it closes', async () => {
    const database = await open({ ...OPTIONS, poolMax: 1 });
    const waiting = Array.from({ length: 10 }, (_, id) => database.dataSource.query('INSERT INTO sealed VALUES ($1) RETURNING id', [id]));
    await database.close();
    expect((await Promise.all(waiting)).flat()).toEqual(Array.from({ length: 10 }, (_, id) => ({ id })));
  });
});
