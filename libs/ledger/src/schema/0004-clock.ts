import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What running servers write down of the time that they believe, so that none begins by a clock that was set meanwhile. */
export class Ledger0004 implements MigrationInterface {
  readonly name = 'Ledger0004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  // Milliseconds throughout: of a machine's counters, and since 1970.
  `CREATE TABLE clock_mark (
     server text PRIMARY KEY,
     boot text,
     ticks float8 NOT NULL,
     since_boot float8 NOT NULL,
     believed float8 NOT NULL,
     database float8,
     beat bigint NOT NULL)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON clock_mark TO chancery_app`,
];
