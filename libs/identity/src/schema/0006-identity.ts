import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0006 implements MigrationInterface {
  readonly name = 'Identity0006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE reader_row (stream text NOT NULL, label text NOT NULL, person text NOT NULL, PRIMARY KEY (stream, label, person))`,
  `CREATE INDEX reader_row_person ON reader_row (person, stream)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON reader_row TO chancery_app`,
];
