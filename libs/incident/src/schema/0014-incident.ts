import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Incident0014 implements MigrationInterface {
  readonly name = 'Incident0014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** What was done by somebody whom others had let in anew a moment before says so wherever it counts. */
const STATEMENTS = [`ALTER TABLE log_row ADD COLUMN recovered boolean`];
