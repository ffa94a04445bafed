import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `fact_version (
    stream text COLLATE "C" NOT NULL, fact text COLLATE "C" NOT NULL, version int NOT NULL, label text NOT NULL, current boolean NOT NULL, owner text NOT NULL, truth text NOT NULL,
    cleared boolean NOT NULL, tlp text NOT NULL, confidence text NOT NULL, valid_at timestamptz, recheck_by timestamptz, verified_by text, verified_at timestamptz,
    cleared_by text, change_kind text, changed_by text NOT NULL, at timestamptz NOT NULL, wording text, public_wording text, sources text, reason text, method text, touched bigint NOT NULL,
    PRIMARY KEY (stream, fact, version))`,
  `citation (
    stream text COLLATE "C" NOT NULL, version text COLLATE "C" NOT NULL, fact text COLLATE "C" NOT NULL, sentence int NOT NULL, fact_version int NOT NULL, statement text NOT NULL,
    label text NOT NULL, why_not text, PRIMARY KEY (stream, version, fact, sentence))`,
  `statement_row (
    stream text COLLATE "C" NOT NULL, statement text COLLATE "C" NOT NULL, label text NOT NULL, owner text NOT NULL, parent text, run text, loc text, version text NOT NULL,
    language text NOT NULL, audience text NOT NULL, entity text NOT NULL, topic text NOT NULL, kind text NOT NULL, text text NOT NULL, outing text NOT NULL, policy text,
    policy_version int, steps_open jsonb NOT NULL, steps jsonb NOT NULL, releasers jsonb NOT NULL, hands jsonb NOT NULL, offered_by text, stale boolean NOT NULL, due jsonb NOT NULL, embargo timestamptz, expires timestamptz, why text,
    moved_at timestamptz NOT NULL, title text, touched bigint NOT NULL, PRIMARY KEY (stream, statement))`,
  `version_row (
    stream text COLLATE "C" NOT NULL, version text COLLATE "C" NOT NULL, statement text COLLATE "C" NOT NULL, label text NOT NULL, author text NOT NULL, at timestamptz NOT NULL,
    language text NOT NULL, audience text NOT NULL, kind text NOT NULL, "use" text NOT NULL, attribution text NOT NULL, embargo timestamptz, expires timestamptz, parent_version text,
    changed jsonb NOT NULL, digest text NOT NULL, title text, body text, sha256 text, PRIMARY KEY (stream, version))`,
  `approval_row (
    stream text COLLATE "C" NOT NULL, version text COLLATE "C" NOT NULL, step text COLLATE "C" NOT NULL, role text COLLATE "C" NOT NULL, "by" text COLLATE "C" NOT NULL,
    statement text COLLATE "C" NOT NULL, label text NOT NULL, behalf text, digest text NOT NULL, at timestamptz NOT NULL, voided_at timestamptz, why text, comment text,
    PRIMARY KEY (stream, version, step, role, "by"))`,
  `release_row (
    stream text COLLATE "C" NOT NULL, statement text COLLATE "C" NOT NULL, label text NOT NULL, version text NOT NULL, digest text, offered_by text, offered_at timestamptz,
    "by" jsonb, released_at timestamptz, assignment text, one_person boolean, channels jsonb NOT NULL, recipient_lists jsonb NOT NULL, outcome text, replaced_by text,
    recipients text, PRIMARY KEY (stream, statement))`,
  `line_in_force (
    stream text COLLATE "C" NOT NULL, statement text COLLATE "C" NOT NULL, version text NOT NULL, label text NOT NULL, entity text COLLATE "C" NOT NULL, topic text NOT NULL,
    audience text NOT NULL, language text NOT NULL, kind text NOT NULL, "use" text NOT NULL, released_at timestamptz NOT NULL, expires timestamptz, doubts jsonb NOT NULL,
    PRIMARY KEY (stream, statement))`,
  `assignment_row (
    stream text COLLATE "C" NOT NULL, assignment text COLLATE "C" NOT NULL, label text NOT NULL, person text NOT NULL, place int NOT NULL, topics jsonb NOT NULL, audiences jsonb NOT NULL,
    languages jsonb NOT NULL, from_at timestamptz NOT NULL, to_at timestamptz NOT NULL, answer_by timestamptz NOT NULL, succeeds text, handing_to text, term text NOT NULL,
    presence text NOT NULL, asked_by text, request text, offered_at timestamptz NOT NULL, limits text, touched bigint NOT NULL, PRIMARY KEY (stream, assignment))`,
  `press_request (
    stream text COLLATE "C" NOT NULL, request text COLLATE "C" NOT NULL, label text NOT NULL, kind text NOT NULL, run text NOT NULL, loc text NOT NULL, lane text NOT NULL,
    role text, due_ms bigint, at timestamptz NOT NULL, statement text, assignment text, touched bigint NOT NULL, PRIMARY KEY (stream, request))`,
];

const INDEXES = [
  'citation_fact ON citation (stream, fact)',
  'version_row_statement ON version_row (stream, statement)',
  'approval_row_statement ON approval_row (stream, statement)',
  'line_in_force_entity ON line_in_force (entity, released_at DESC)',
];

export class Press0030 implements MigrationInterface {
  readonly name = 'Press0030';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`CREATE TABLE ${table}`);
    for (const index of INDEXES) await runner.query(`CREATE INDEX ${index}`);
    const names = TABLES.map((table) => table.slice(0, table.indexOf(' ')));
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${names.join(', ')} TO chancery_app`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
