import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evidence0044 implements MigrationInterface {
  readonly name = 'Evidence0044';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** What of an exhibit's file could not be read, and since when that is known. */
const STATEMENTS = [
  `ALTER TABLE exhibit_row ADD COLUMN file_missed text`,
  `ALTER TABLE exhibit_row ADD COLUMN file_missed_since timestamptz`,
];
