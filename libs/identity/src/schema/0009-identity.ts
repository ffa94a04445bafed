import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity0009 implements MigrationInterface {
  readonly name = 'Identity0009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE UNIQUE INDEX session_id ON session (id)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
