import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger0005 implements MigrationInterface {
  readonly name = 'Ledger0005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  // How each file of the record stood when it was verified last.
  `ALTER TABLE verification ADD COLUMN files jsonb`,
];
