import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Run0021 implements MigrationInterface {
  readonly name = 'Run0021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE task_row (
      stream text COLLATE "C" NOT NULL, task text NOT NULL, label text NOT NULL, touched bigint NOT NULL, reference text NOT NULL, kind text NOT NULL,
      run text, loc text, lane text, state text NOT NULL, gate text NOT NULL, attention text NOT NULL, missing jsonb NOT NULL,
      doer_role text NOT NULL, accountable text NOT NULL, confirm_role text, waive_role text, override_role text, roles jsonb NOT NULL,
      person text, hands jsonb NOT NULL, done_by text, confirmed_by text, exhibits jsonb NOT NULL, due timestamptz, late boolean NOT NULL, rung int NOT NULL,
      called text, called_deputy boolean NOT NULL, version int NOT NULL, words jsonb, guidance jsonb NOT NULL, title text, details text, note text, reason text,
      block_code text, seen text, override_reason text, authority text, decision text, opened_by text, opened_at timestamptz NOT NULL, changed_at timestamptz NOT NULL,
      PRIMARY KEY (stream, task))`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON task_row TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
