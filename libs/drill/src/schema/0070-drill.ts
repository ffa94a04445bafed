import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Drill0070 implements MigrationInterface {
  readonly name = 'Drill0070';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE exercise_row (
     stream text PRIMARY KEY, label text NOT NULL, kind text NOT NULL, player text NOT NULL, fact text, exhibit text, decision text,
     ready_at timestamptz, ended boolean NOT NULL)`,
  `CREATE INDEX exercise_row_player ON exercise_row (player) WHERE NOT ended`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON exercise_row TO chancery_app`,
];
