import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alikeAccount } from '../passwords/policy.ts';

export class Identity0010 implements MigrationInterface {
  readonly name = 'Identity0010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const { person, name } of (await runner.query(`SELECT person, name FROM account`)) as { person: string; name: string }[])
      await runner.query(`UPDATE account SET alike = $2 WHERE person = $1`, [person, alikeAccount(name)]);
    await runner.query(`ALTER TABLE account ALTER COLUMN alike SET NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

const STATEMENTS = [
  `ALTER TABLE person_row ADD COLUMN recovered_at timestamptz`,
  // What people take for one another: not unique, since names that were given before stay.
  `ALTER TABLE account ADD COLUMN alike text`,
  `CREATE INDEX account_alike ON account (alike)`,
  // A recovery needs the code of who asked for it besides the link of who granted it; a wrong code is counted.
  `ALTER TABLE one_time_link ADD COLUMN code_hash text CHECK (length(code_hash) = 64), ADD COLUMN wrong_codes int NOT NULL DEFAULT 0,
     ADD COLUMN recovery text`,
  `CREATE TABLE recovery_code (recovery text PRIMARY KEY, code_hash text NOT NULL CHECK (length(code_hash) = 64), made_at timestamptz NOT NULL)`,
  // A device on which somebody gave their password before: it has tries of its own, which nobody else uses up.
  `CREATE TABLE known_device (
     person text NOT NULL, hash text NOT NULL CHECK (length(hash) = 64), seen_at timestamptz NOT NULL, PRIMARY KEY (person, hash))`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code, known_device TO chancery_app`,
];
