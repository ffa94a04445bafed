import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Run0020 implements MigrationInterface {
  readonly name = 'Run0020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE run_lane (
      stream text COLLATE "C" NOT NULL, run text NOT NULL, lane text NOT NULL, label text NOT NULL, playbook text NOT NULL, version int NOT NULL, loc text NOT NULL,
      phase text, kind text NOT NULL, type text NOT NULL, step text NOT NULL, role text, text jsonb, since timestamptz NOT NULL, overdue boolean NOT NULL, status text NOT NULL,
      PRIMARY KEY (stream, run, lane))`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON run_lane TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
