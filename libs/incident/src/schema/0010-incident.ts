import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Incident0010 implements MigrationInterface {
  readonly name = 'Incident0010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE incident_card (
      stream text COLLATE "C" PRIMARY KEY, label text NOT NULL, phase text NOT NULL, reference text NOT NULL, reporter text NOT NULL, heard_how text NOT NULL,
      call_back text NOT NULL, affected_channels jsonb NOT NULL, what text, first_report_at timestamptz NOT NULL, proposed_severity int,
      code_name text, title text, kind text, severity int, circle text, director text, declared_at timestamptz, playbook text)`);
    await runner.query(`CREATE INDEX incident_card_first_report_at ON incident_card (first_report_at DESC)`);
    await runner.query(`CREATE TABLE log_row (
      stream text COLLATE "C" NOT NULL, seq bigint NOT NULL, id text NOT NULL, label text NOT NULL, type text NOT NULL, principal text NOT NULL,
      at timestamptz NOT NULL, recorded_at timestamptz NOT NULL, claimed_at timestamptz, offline boolean NOT NULL, gap_marked boolean NOT NULL,
      details jsonb NOT NULL, text text, PRIMARY KEY (stream, seq))`);
    await runner.query(`CREATE INDEX log_row_id ON log_row (stream, id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON incident_card, log_row TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
