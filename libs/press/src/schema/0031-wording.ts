import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wording is cleared for a language, and a fact says who alone stands for it. Both are computed again from the ledger. */
export class Press0031 implements MigrationInterface {
  readonly name = 'Press0031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `ALTER TABLE fact_version DROP COLUMN public_wording, ADD COLUMN alone boolean NOT NULL DEFAULT false`,
  `ALTER TABLE citation ADD COLUMN alone boolean NOT NULL DEFAULT false`,
  `CREATE TABLE fact_wording (
     stream text COLLATE "C" NOT NULL, fact text COLLATE "C" NOT NULL, seq bigint NOT NULL, version int NOT NULL, language text NOT NULL,
     label text NOT NULL, current boolean NOT NULL, cleared_by text NOT NULL, cleared_at timestamptz NOT NULL, words text, labels jsonb,
     PRIMARY KEY (stream, fact, seq))`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON fact_wording TO chancery_app`,
];
