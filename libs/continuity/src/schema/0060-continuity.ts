import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Continuity0060 implements MigrationInterface {
  readonly name = 'Continuity0060';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE channel_row (
     stream text NOT NULL, channel text NOT NULL, label text NOT NULL, trust text NOT NULL, vouched_by text,
     availability text NOT NULL, in_use boolean NOT NULL, instead text, since timestamptz NOT NULL, said_by text NOT NULL,
     reason text, touched bigint NOT NULL, PRIMARY KEY (stream, channel))`,
  `CREATE TABLE page_row (
     stream text NOT NULL, page text NOT NULL, label text NOT NULL, person text NOT NULL, role text, deputy text, via jsonb NOT NULL,
     call text NOT NULL, rung int NOT NULL, reply text, eta timestamptz, heard_by text, asked_at timestamptz NOT NULL,
     answered_at timestamptz, arrived_at timestamptz, touched bigint NOT NULL, PRIMARY KEY (stream, page))`,
  `CREATE INDEX page_person ON page_row (person) WHERE call = 'called'`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON channel_row, page_row TO chancery_app`,
];
