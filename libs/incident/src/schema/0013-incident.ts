import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Incident0013 implements MigrationInterface {
  readonly name = 'Incident0013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** Words that were given another label than their row has are read under that. */
const STATEMENTS = [
  `ALTER TABLE incident_card ADD COLUMN labels jsonb`,
  `ALTER TABLE decision_row ADD COLUMN labels jsonb`,
  `ALTER TABLE decision_word ADD COLUMN labels jsonb`,
  `ALTER TABLE sitrep_row ADD COLUMN labels jsonb`,
  `ALTER TABLE command_row ADD COLUMN labels jsonb`,
  `ALTER TABLE log_row ADD COLUMN labels jsonb`,
  `ALTER TABLE log_row ADD COLUMN relabelled bigint`,
  `CREATE INDEX log_row_relabelled ON log_row (stream, relabelled) WHERE relabelled IS NOT NULL`,
];
