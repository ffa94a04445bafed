import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0008 implements MigrationInterface {
  readonly name = 'Identity0008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** A person may belong to the organisation and to casts; until now all were the organisation's. In the order that the projection names. */
const STATEMENTS = [
  `DROP TABLE person_row`,
  `CREATE TABLE person_row (
     stream text NOT NULL, id text NOT NULL, label text NOT NULL, name text, roles jsonb NOT NULL, active boolean NOT NULL,
     added_at timestamptz NOT NULL, PRIMARY KEY (stream, id))`,
  `CREATE INDEX person_row_id ON person_row (id)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON person_row TO chancery_app`,
];
