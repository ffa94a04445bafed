import type { MigrationInterface, QueryRunner } from 'typeorm';

// The key of custody_row makes a second row under one number impossible, whatever writes it.
const TABLES = [
  `exhibit_row (
    stream text COLLATE "C" NOT NULL, exhibit text COLLATE "C" NOT NULL, label text NOT NULL, category text NOT NULL, volatile boolean NOT NULL, finder text NOT NULL,
    for_task text, original boolean NOT NULL, derived_from text, place text NOT NULL, integrity text NOT NULL, custodian text, checked_out_to text, transfer_to text,
    holds jsonb NOT NULL, proposed text, proposed_by text, override_decision text, algorithms jsonb NOT NULL, file text, address text, bytes bigint, key_destroyed boolean NOT NULL,
    custody int NOT NULL, identified_at timestamptz NOT NULL, moved_at timestamptz NOT NULL, reference text, description text, source text, open_transfer text, touched bigint NOT NULL,
    PRIMARY KEY (stream, exhibit),
    CHECK ((custodian IS NOT NULL) = (place NOT IN ('identified', 'dropped', 'returned', 'handedOver', 'disposed'))))`,
  `custody_row (
    stream text COLLATE "C" NOT NULL, exhibit text COLLATE "C" NOT NULL, no int NOT NULL CHECK (no > 0), cursor text NOT NULL, label text NOT NULL, kind text NOT NULL, "by" text NOT NULL, role text,
    at timestamptz NOT NULL, claimed_at timestamptz, custodian text, facts jsonb NOT NULL, place text, method text, tool text, witness text, digests jsonb, seal_number text,
    waybill text, condition text, reason text, note text, certificate text,
    PRIMARY KEY (stream, exhibit, no))`,
];

export class Evidence0040 implements MigrationInterface {
  readonly name = 'Evidence0040';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`CREATE TABLE ${table}`);
    await runner.query(`CREATE INDEX exhibit_row_task ON exhibit_row (stream, for_task)`);
    const names = TABLES.map((table) => table.slice(0, table.indexOf(' ')));
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${names.join(', ')} TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
