import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Press0035 implements MigrationInterface {
  readonly name = 'Press0035';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** What was done by somebody whom others had let in anew a moment before says so wherever it counts. */
const STATEMENTS = [
  `ALTER TABLE approval_row ADD COLUMN recovered boolean`,
  `ALTER TABLE release_row ADD COLUMN offered_recovered boolean, ADD COLUMN released_recovered boolean`,
];
