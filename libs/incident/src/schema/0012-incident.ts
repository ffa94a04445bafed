import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Incident0012 implements MigrationInterface {
  readonly name = 'Incident0012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE print_row (
      stream text COLLATE "C" NOT NULL, id text NOT NULL, label text NOT NULL, touched bigint NOT NULL, kind text NOT NULL, item text,
      copy int NOT NULL, printed_by text NOT NULL, digest text NOT NULL, at timestamptz NOT NULL, entry_hash text NOT NULL,
      PRIMARY KEY (stream, id))`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON print_row TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
