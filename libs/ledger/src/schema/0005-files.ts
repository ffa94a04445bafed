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
  // Lists of heads whose hash somebody was told to write down.
  `CREATE TABLE told_heads (hash text COLLATE "C" PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'), told_at timestamptz NOT NULL DEFAULT now(), list text NOT NULL)`,
  `GRANT SELECT, INSERT ON told_heads TO chancery_app`,
];
