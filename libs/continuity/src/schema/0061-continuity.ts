import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Continuity0061 implements MigrationInterface {
  readonly name = 'Continuity0061';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE plan_row (
     stream text NOT NULL, party text NOT NULL, label text NOT NULL, kind text NOT NULL, zone text NOT NULL, criticality int NOT NULL,
     name text, called_primary text, called_alternate text, called_contingency text, called_emergency text, levels jsonb NOT NULL, tests jsonb NOT NULL,
     PRIMARY KEY (stream, party))`,
  `CREATE TABLE contact_row (
     stream text NOT NULL, party text NOT NULL, label text NOT NULL, in_use text, trying text, levels jsonb NOT NULL,
     listens jsonb NOT NULL, touched bigint NOT NULL, PRIMARY KEY (stream, party))`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON plan_row, contact_row TO chancery_app`,
];
