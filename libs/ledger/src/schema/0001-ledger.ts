import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger's tables. Entries can be added and nothing else: the application's role has no right to change or delete
 * them, and a trigger refuses it even to the owner. Content can be emptied by one function only.
 */
export class Ledger0001 implements MigrationInterface {
  readonly name = 'Ledger0001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `CREATE TABLE stream_head (
     stream text COLLATE "C" PRIMARY KEY,
     seq bigint NOT NULL CHECK (seq > 0),
     hash text NOT NULL CHECK (length(hash) = 64)
   )`,
  `CREATE TABLE entry (
     stream text COLLATE "C" NOT NULL,
     seq bigint NOT NULL CHECK (seq > 0),
     bytes text NOT NULL,
     hash text NOT NULL CHECK (length(hash) = 64),
     structural text NOT NULL,
     PRIMARY KEY (stream, seq)
   )`,
  `CREATE TABLE content (
     stream text COLLATE "C" NOT NULL,
     seq bigint NOT NULL,
     section text NOT NULL,
     label text NOT NULL,
     value text,
     salt text,
     PRIMARY KEY (stream, seq, section),
     CHECK ((value IS NULL) = (salt IS NULL))
   )`,
  `CREATE TABLE command_key (
     principal text NOT NULL,
     key text NOT NULL,
     stream text COLLATE "C" NOT NULL,
     request_salt text,
     request_hash text,
     seq_from bigint NOT NULL,
     seq_to bigint NOT NULL,
     outcome text NOT NULL,
     PRIMARY KEY (principal, key)
   )`,
  `CREATE TABLE timer (
     stream text COLLATE "C" NOT NULL,
     owner text NOT NULL,
     id text NOT NULL,
     generation bigint NOT NULL,
     due_at timestamptz NOT NULL,
     fire_at timestamptz,
     claimed_until timestamptz,
     PRIMARY KEY (stream, owner, id)
   )`,
  `CREATE INDEX timer_fire_at ON timer (fire_at) WHERE fire_at IS NOT NULL`,
  `CREATE TABLE outbox (
     id text PRIMARY KEY,
     stream text COLLATE "C" NOT NULL,
     seq bigint NOT NULL,
     topic text NOT NULL,
     body text NOT NULL,
     created_at timestamptz NOT NULL,
     claimed_until timestamptz
   )`,
  `CREATE INDEX outbox_created_at ON outbox (created_at)`,
  `CREATE TABLE read_model (
     name text PRIMARY KEY,
     version int NOT NULL
   )`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       RAISE EXCEPTION '% of % is refused: the ledger is only ever added to', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
     END $$`,
  `CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER entry_is_not_emptied BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION refuse_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF TG_OP = 'UPDATE' AND NEW.value IS NULL AND NEW.salt IS NULL
          AND (NEW.stream, NEW.seq, NEW.section, NEW.label) = (OLD.stream, OLD.seq, OLD.section, OLD.label) THEN
         RETURN NEW;
       END IF;
       RAISE EXCEPTION '% of content is refused: it can only be erased', TG_OP USING ERRCODE = 'insufficient_privilege';
     END $$`,
  `CREATE TRIGGER content_is_only_erased BEFORE UPDATE OR DELETE ON content FOR EACH ROW EXECUTE FUNCTION refuse_content_change()`,
  `CREATE TRIGGER content_is_not_emptied BEFORE TRUNCATE ON content FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  // Runs with its owner's rights: the only way to empty a content section, and what could be guessed from its request.
  `CREATE FUNCTION erase_content(of_stream text, of_seq bigint, of_sections text[]) RETURNS void
     LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
     UPDATE content SET value = NULL, salt = NULL WHERE stream = of_stream AND seq = of_seq AND section = ANY (of_sections);
     UPDATE command_key SET request_salt = NULL, request_hash = NULL WHERE stream = of_stream AND of_seq BETWEEN seq_from AND seq_to;
   $$`,
  `CREATE INDEX command_key_stream ON command_key (stream, seq_from)`,
  `DO $$ BEGIN
     IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'chancery_app') THEN CREATE ROLE chancery_app NOLOGIN; END IF;
   END $$`,
  `GRANT SELECT, INSERT ON entry, content, command_key TO chancery_app`,
  `GRANT SELECT, INSERT, UPDATE ON stream_head, read_model TO chancery_app`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON timer, outbox TO chancery_app`,
  `GRANT EXECUTE ON FUNCTION erase_content TO chancery_app`,
];
