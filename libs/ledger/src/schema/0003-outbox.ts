import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each try to carry a message out; one that cannot be carried out is set aside, and never dropped. */
export class Ledger0003 implements MigrationInterface {
  readonly name = 'Ledger0003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  // `claim` names the holder of `claimed_until`: whoever comes back late strikes off nothing that another holds by now.
  `ALTER TABLE outbox
     ADD COLUMN claim text,
     ADD COLUMN tries int NOT NULL DEFAULT 0,
     ADD COLUMN try_at timestamptz,
     ADD COLUMN failure text,
     ADD COLUMN correlation text,
     ADD COLUMN set_aside_at timestamptz`,
  `CREATE INDEX outbox_stream ON outbox (stream, seq, topic)`,
];
