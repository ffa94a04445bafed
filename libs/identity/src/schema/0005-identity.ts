import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0005 implements MigrationInterface {
  readonly name = 'Identity0005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE person_row (
     id text PRIMARY KEY, label text NOT NULL, name text, roles jsonb NOT NULL, active boolean NOT NULL, added_at timestamptz NOT NULL)`,
  // No reference to person_row: read models are dropped and built again, sessions stay.
  `CREATE TABLE session (
     hash text PRIMARY KEY CHECK (length(hash) = 64), id text NOT NULL UNIQUE, person text NOT NULL,
     began_at timestamptz NOT NULL, seen_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, revoked_at timestamptz)`,
  `CREATE INDEX session_person ON session (person)`,
  `CREATE TABLE one_time_link (
     hash text PRIMARY KEY CHECK (length(hash) = 64), purpose text NOT NULL, person text NOT NULL,
     made_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, used_at timestamptz)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON person_row, session, one_time_link TO chancery_app`,
];
