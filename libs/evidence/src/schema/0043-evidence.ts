import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evidence0043 implements MigrationInterface {
  readonly name = 'Evidence0043';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** Words that were given another label than their row has are read under that. */
const STATEMENTS = [`ALTER TABLE exhibit_row ADD COLUMN labels jsonb`, `ALTER TABLE custody_row ADD COLUMN labels jsonb`];
