import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Press0033 implements MigrationInterface {
  readonly name = 'Press0033';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** Words that were given another label than their row has are read under that. */
const STATEMENTS = [
  `ALTER TABLE fact_version ADD COLUMN labels jsonb`,
  `ALTER TABLE statement_row ADD COLUMN labels jsonb`,
  `ALTER TABLE version_row ADD COLUMN labels jsonb`,
  `ALTER TABLE approval_row ADD COLUMN labels jsonb`,
  `ALTER TABLE release_row ADD COLUMN labels jsonb`,
  `ALTER TABLE assignment_row ADD COLUMN labels jsonb`,
];
