import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Continuity0063 implements MigrationInterface {
  readonly name = 'Continuity0063';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** Words that were given another label than their row has are read under that. */
const STATEMENTS = [`ALTER TABLE channel_row ADD COLUMN labels jsonb`, `ALTER TABLE plan_row ADD COLUMN labels jsonb`];
