import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who had a record verified, and what was found: beside the ledger, which does not grow by being looked at. */
export class Ledger0002 implements MigrationInterface {
  readonly name = 'Ledger0002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  // The first four are of the one that runs now: null when none does. The others are of the last that ended.
  `CREATE TABLE verification (
     stream text COLLATE "C" PRIMARY KEY,
     started_by text, started_at timestamptz, heard_at timestamptz, reached real,
     verified_by text, verified_at timestamptz, seq bigint, hash text, finding jsonb,
     CHECK ((verified_at IS NULL) = (seq IS NULL)))`,
  `GRANT SELECT, INSERT, UPDATE ON verification TO chancery_app`,
];
