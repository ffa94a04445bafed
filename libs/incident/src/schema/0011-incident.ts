import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Incident0011 implements MigrationInterface {
  readonly name = 'Incident0011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE role_row (
    stream text COLLATE "C" NOT NULL, id text NOT NULL, label text NOT NULL, touched bigint NOT NULL, role text NOT NULL, person text NOT NULL,
    deputy boolean NOT NULL, standing text NOT NULL, offered_at timestamptz NOT NULL, since timestamptz NOT NULL, PRIMARY KEY (stream, id))`,
  `CREATE TABLE decision_row (
    stream text COLLATE "C" NOT NULL, id text NOT NULL, label text NOT NULL, touched bigint NOT NULL, question jsonb, options jsonb,
    owner text NOT NULL, substitutes jsonb NOT NULL, shown_default text, matter text NOT NULL, lapsed boolean NOT NULL, info_moved boolean NOT NULL,
    decide_by timestamptz, asked_by text, asked_at timestamptz NOT NULL, step text, option text, decided_by text,
    decided_role text, decided_at timestamptz, authority text, rationale text, risks text, advice text, advice_label text, review_at timestamptz,
    successor text, PRIMARY KEY (stream, id))`,
  `CREATE TABLE decision_word (
    stream text COLLATE "C" NOT NULL, seq bigint NOT NULL, decision text NOT NULL, label text NOT NULL, kind text NOT NULL, person text NOT NULL,
    option text, at timestamptz NOT NULL, text text, PRIMARY KEY (stream, seq))`,
  `CREATE TABLE sitrep_row (
    stream text COLLATE "C" NOT NULL, id text NOT NULL, label text NOT NULL, touched bigint NOT NULL, version int NOT NULL, audience text NOT NULL,
    state text NOT NULL, overtaken boolean NOT NULL, due_fell boolean NOT NULL, as_of timestamptz NOT NULL, facts jsonb NOT NULL,
    decisions jsonb NOT NULL, author text NOT NULL, written_at timestamptz NOT NULL, text jsonb, text_sha256 text, reference text,
    published_by text, published_at timestamptz, distribution jsonb NOT NULL, next_report_at timestamptz, entry_hash text, PRIMARY KEY (stream, id))`,
  `CREATE TABLE command_row (
    stream text COLLATE "C" PRIMARY KEY, label text NOT NULL, touched bigint NOT NULL, director text, since timestamptz, brief text,
    offered_to text, offered_at timestamptz, open_items jsonb NOT NULL, worries text, takeover_by text, takeover_reason text,
    watch text NOT NULL, observe_until timestamptz, observe_limits text)`,
  `ALTER TABLE log_row ADD COLUMN kind text, ADD COLUMN lane text, ADD COLUMN refs jsonb, ADD COLUMN corrects text`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON role_row, decision_row, decision_word, sitrep_row, command_row TO chancery_app`,
];
