import { pgClientOf, type Database } from '../database/data-source.ts';
import { bearSilence } from '../database/silence.ts';
import type { Run } from './sql-reader.ts';

/** Runs `work` in one transaction that may take as long as it needs, and ends it with `end`; what `work` throws takes it back. */
export async function inTransaction<T>(
  database: Database,
  begin: string,
  work: (run: Run) => Promise<T>,
  end: 'COMMIT' | 'ROLLBACK' = 'COMMIT',
): Promise<T> {
  const runner = database.dataSource.createQueryRunner();
  try {
    const client = await pgClientOf(runner);
    const run: Run = async ({ name, text, values }) => (await client.query({ name, text, values: [...values] })).rows;
    const bearNoMore = bearSilence(client);
    try {
      await client.query(begin);
      await client.query('SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
      const result = await work(run);
      await client.query(end);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined); // the first error is the one to tell
      throw error;
    } finally {
      bearNoMore();
    }
  } finally {
    await runner.release();
  }
}
