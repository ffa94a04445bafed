import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0007 implements MigrationInterface {
  readonly name = 'Identity0007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `ALTER TABLE session ADD COLUMN proved_at timestamptz`,
  // As for sessions, no reference to person_row.
  `CREATE TABLE account (
     person text PRIMARY KEY, name text NOT NULL UNIQUE, password text NOT NULL CHECK (password LIKE '$argon2id$%'), set_at timestamptz NOT NULL)`,
  `CREATE TABLE sign_in_limit (
     subject text PRIMARY KEY CHECK (length(subject) = 64), since timestamptz NOT NULL, tries int NOT NULL CHECK (tries > 0))`,
  `CREATE INDEX sign_in_limit_since ON sign_in_limit (since)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON account, sign_in_limit TO chancery_app`,
];
