import type { Json } from '@chancery/kernel';
import { eachDatabase } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import type { Database } from '../database/data-source.ts';
import type { Row, Table } from '../projections/projection.ts';
import { Ledger0001 } from '../schema/0001-ledger.ts';
import { Ledger0003 } from '../schema/0003-outbox.ts';
import { commands, VirtualEdge } from '../testing/commands.ts';
import { describeLedger, type LedgerUnderTest } from '../testing/describe-ledger.ts';
import { describeRelay } from '../testing/describe-relay.ts';
import { Notebook0002, notebookKinds, notebookProjection, tellPolicy } from '../testing/notebook.ts';
import { CommandHandler } from '../command/handler.ts';
import { SqlLedgerStore } from './sql-store.ts';

const MIGRATIONS = [Ledger0001, Ledger0003, Notebook0002];
const TABLES = ['entry', 'content', 'stream_head', 'command_key', 'timer', 'outbox', 'notebook_row', 'line_row'];

eachDatabase((name, open) => {
  let opened: Promise<Database> | undefined;
  const database = () => (opened ??= open({ entities: [], migrations: MIGRATIONS }));

  const fresh = async (): Promise<LedgerUnderTest> => {
    const db = await database();
    return {
      store: new SqlLedgerStore(db),
      rows: async (table) =>
        ((await db.dataSource.query(`SELECT * FROM ${table.name} ORDER BY ${table.key.join(', ')}`)) as Row[]).map((row) =>
          asProjected(row, table),
        ),
      close: () => empty(db),
    };
  };

  describeLedger(name, fresh);
  describeRelay(name, fresh);

  describe(`the application's role in ${name}`, () => {
    it('can neither change nor delete nor empty an entry or content, and a trigger refuses it even to the owner', async () => {
      const db = await database();
      const edge = new VirtualEdge();
      const handler = new CommandHandler(
        new SqlLedgerStore(db),
        notebookKinds(),
        { projections: [notebookProjection], policies: [tellPolicy] },
        edge,
      );
      await handler.handle(commands(edge)('inc:a', 'OpenNotebook'));
      const attempts = [
        `UPDATE entry SET bytes = 'x'`,
        'DELETE FROM entry',
        'TRUNCATE entry',
        `UPDATE content SET value = 'x'`,
        `UPDATE content SET label = 'x', value = NULL, salt = NULL`,
        'DELETE FROM content',
        'TRUNCATE content',
      ];
      for (const role of ['chancery_app', 'the owner']) {
        for (const attempt of attempts)
          await expect(as(db, role, attempt), `${attempt} as ${role}`).rejects.toMatchObject({ code: '42501' });
      }
      await empty(db);
    });
  });
});

async function as(db: Database, role: string, sql: string): Promise<void> {
  const runner = db.dataSource.createQueryRunner();
  try {
    await runner.query(role === 'the owner' ? 'RESET ROLE' : `SET ROLE ${role}`);
    await runner.query(sql);
  } finally {
    await runner.query('SET ROLE chancery_app');
    await runner.release();
  }
}

/** For the next test only: as the owner, past the triggers that keep everyone else from it. */
async function empty(db: Database): Promise<void> {
  const runner = db.dataSource.createQueryRunner();
  try {
    await runner.query('RESET ROLE');
    await runner.query(`SET session_replication_role = 'replica'`);
    for (const table of TABLES) await runner.query(`DELETE FROM ${table}`);
  } finally {
    await runner.query('RESET session_replication_role');
    await runner.query('SET ROLE chancery_app');
    await runner.release();
  }
}

function asProjected(row: Row, table: Table): Row {
  const plain = (value: unknown): Json => (value instanceof Date ? value.toISOString() : (value as Json));
  return Object.fromEntries(Object.keys(table.columns).map((column) => [column, plain(row[column])]));
}
