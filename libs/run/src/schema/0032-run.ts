import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Run0032 implements MigrationInterface {
  readonly name = 'Run0032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** A task to correct what is out names the text. */
const STATEMENTS = [`ALTER TABLE task_row ADD COLUMN statement text`];
