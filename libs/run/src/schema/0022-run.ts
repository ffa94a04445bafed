import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Run0022 implements MigrationInterface {
  readonly name = 'Run0022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE run_row (
      stream text COLLATE "C" NOT NULL, run text NOT NULL, label text NOT NULL, touched bigint NOT NULL, playbook text NOT NULL, version int NOT NULL, digest text NOT NULL,
      source text NOT NULL, ir jsonb NOT NULL, started_at timestamptz NOT NULL, status text NOT NULL, exit text,
      PRIMARY KEY (stream, run))`);
    await runner.query(`CREATE TABLE run_step (
      stream text COLLATE "C" NOT NULL, run text NOT NULL, seq bigint NOT NULL, label text NOT NULL, touched bigint NOT NULL, at timestamptz NOT NULL,
      loc text NOT NULL, event text NOT NULL, role text, person text,
      PRIMARY KEY (stream, run, seq))`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON run_row, run_step TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
