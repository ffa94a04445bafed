import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Run0023 implements MigrationInterface {
  readonly name = 'Run0023';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** Words that were given another label than their row has are read under that. */
const STATEMENTS = [`ALTER TABLE task_row ADD COLUMN labels jsonb`];
