import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0011 implements MigrationInterface {
  readonly name = 'Identity0011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE access_epoch (person text PRIMARY KEY, epoch int NOT NULL)`,
  // A recovery is over with any other way in, and its code is tried five times in all, however many links were made for it.
  `ALTER TABLE recovery_code ADD COLUMN person text, ADD COLUMN wrong int NOT NULL DEFAULT 0`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON access_epoch TO chancery_app`,
];
