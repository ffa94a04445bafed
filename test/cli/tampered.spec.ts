import { readdirSync, writeFileSync } from 'node:fs';
import { findPostgres, freshDatabase, freshDataDir } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BREACH } from '../golden/real-night.ts';
import { callsFrom, nightInMemory, openLedger, recordNight, workDirectory } from './command-line.ts';

interface Damage {
  readonly rule: string;
  readonly sql: string;
  readonly undo: string;
  readonly finds: string;
  /** What an export says that cannot be one. */
  readonly exports?: RegExp;
  /** True where a backup is tried too. */
  readonly backup?: true;
}

const LAST = (await nightInMemory()).lastOf(BREACH);
const of = (seq: number): string => `stream = '${BREACH}' AND seq = ${seq}`;
const DAMAGES: readonly Damage[] = [
  {
    rule: 'a changed word',
    sql: `CREATE TABLE kept AS SELECT * FROM content WHERE ${of(2)}; UPDATE content SET value = '"Nothing goes on"' WHERE ${of(2)}`,
    undo: `UPDATE content c SET value = kept.value FROM kept WHERE c.stream = kept.stream AND c.seq = kept.seq`,
    finds: `${BREACH} 2 section-mismatch`,
    backup: true,
  },
  {
    rule: 'a word that is no JSON any more',
    sql: `CREATE TABLE kept AS SELECT * FROM content WHERE ${of(3)}; UPDATE content SET value = 'x' WHERE ${of(3)}`,
    undo: `UPDATE content c SET value = kept.value FROM kept WHERE c.stream = kept.stream AND c.seq = kept.seq`,
    finds: `${BREACH} 3 export-unreadable`,
  },
  {
    rule: 'a value taken away without an Erased entry',
    sql: `CREATE TABLE kept AS SELECT * FROM content WHERE ${of(2)}; UPDATE content SET value = NULL, salt = NULL WHERE ${of(2)}`,
    undo: `UPDATE content c SET value = kept.value, salt = kept.salt FROM kept WHERE c.stream = kept.stream AND c.seq = kept.seq`,
    finds: `${BREACH} 2 section-lost`,
  },
  {
    rule: 'a removed entry',
    sql: `CREATE TABLE kept AS SELECT * FROM entry WHERE ${of(7)}; DELETE FROM entry WHERE ${of(7)}`,
    undo: 'INSERT INTO entry SELECT * FROM kept',
    finds: `${BREACH} 7 entry-gap`,
  },
  {
    rule: 'a removed last entry',
    sql: `CREATE TABLE kept AS SELECT * FROM entry WHERE ${of(LAST)}; DELETE FROM entry WHERE ${of(LAST)}`,
    undo: 'INSERT INTO entry SELECT * FROM kept',
    finds: `${BREACH} ${LAST - 1} head-mismatch`,
    exports: /ledger-cut: .* ends at \d+; its head says \d+/,
  },
  {
    rule: 'a head set back to an earlier entry',
    sql: `CREATE TABLE kept AS SELECT * FROM stream_head; UPDATE stream_head h SET seq = ${LAST - 1}, hash = e.hash FROM entry e WHERE h.stream = '${BREACH}' AND e.stream = h.stream AND e.seq = ${LAST - 1}`,
    undo: 'UPDATE stream_head h SET seq = kept.seq, hash = kept.hash FROM kept WHERE h.stream = kept.stream',
    finds: `${BREACH} ${LAST} head-mismatch`,
  },
  {
    rule: 'a head taken away',
    sql: `CREATE TABLE kept AS SELECT * FROM stream_head WHERE stream = '${BREACH}'; DELETE FROM stream_head WHERE stream = '${BREACH}'`,
    undo: 'INSERT INTO stream_head SELECT * FROM kept',
    finds: `${BREACH} 0 stream-missing`,
  },
];

function verifies(name: string, place: () => Promise<{ url?: string; dataDir: string; drop?: () => Promise<void> }>): void {
  describe(`chancery verify of ${name} whose rows were changed past every lock, as its superuser can`, () => {
    const { dir, at, remove } = workDirectory();
    writeFileSync(at('passphrase'), 'a passphrase of six plain words\n');
    let where: Awaited<ReturnType<typeof place>>;
    let call: ReturnType<typeof callsFrom>;
    const verify = () => (where.url === undefined ? call('verify', '--data', where.dataDir) : call('verify'));
    const backup = () =>
      call('backup', 'b.age', '--passphrase-file', 'passphrase', ...(where.url === undefined ? ['--data', where.dataDir] : []));
    const exported = () => (where.url === undefined ? call('ledger', 'export', '--data', where.dataDir) : call('ledger', 'export'));

    beforeAll(async () => {
      const { drop: _, ...found } = (where = await place());
      await recordNight(found);
      call = callsFrom(dir, where.url === undefined ? {} : { databaseUrl: where.url });
    });
    afterAll(async () => {
      await where.drop?.();
      remove();
    });

    const asSuperuser = async (sql: string) => {
      const { drop: _, ...found } = where;
      const database = await openLedger(found);
      const runner = database.dataSource.createQueryRunner();
      await runner.query('RESET ROLE');
      await runner.query(`SET session_replication_role = 'replica'`);
      for (const statement of sql.split('; ')) await runner.query(statement);
      await runner.query('RESET session_replication_role');
      await runner.release();
      await database.close();
    };

    for (const { rule, sql, undo, finds, exports, backup: tried } of DAMAGES) {
      it(`names the first bad entry: ${rule}`, async () => {
        await asSuperuser(sql);
        const said = [await verify(), exports && (await exported()), tried && (await backup())] as const;
        await asSuperuser(`${undo}; DROP TABLE kept`);
        expect(said[0]).toMatchObject({ exit: 1, err: '', out: expect.stringMatching(new RegExp(`^Not intact: ${finds}: `)) });
        if (exports) expect(said[1]).toMatchObject({ exit: 2, err: expect.stringMatching(exports) });
        if (tried)
          expect([said[2], readdirSync(dir)]).toEqual([
            {
              exit: 1,
              out: '',
              err: expect.stringMatching(new RegExp(`not intact, and a backup of it could not be restored: ${finds}: `)),
            },
            ['passphrase'],
          ]);
        expect((await verify()).exit).toBe(0);
      });
    }
  });
}

verifies('the embedded database', async () => ({ dataDir: await freshDataDir() }));
if (findPostgres()) verifies('PostgreSQL', async () => ({ ...(await freshDatabase()), dataDir: '.' }));
else
  describe.skip('chancery verify of PostgreSQL (skipped: neither a server nor its programs were found)', () =>
    it('names the first bad entry', () => undefined));
