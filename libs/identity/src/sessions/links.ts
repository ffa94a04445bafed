import { later, type Id } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import type { Way } from '../model/access.events.ts';
import { folded, hashOf, isToken, newCode, newToken, type Token } from './token.ts';

/**
 * `first-run` makes the first administrator; the others sign in the person whom they were made for: for the first time, after
 * two persons agreed to it, or by the command of the machine itself.
 */
export type LinkPurpose = 'first-run' | Way;

export interface Link {
  readonly purpose: LinkPurpose;
  readonly person: Id;
  /** True when it needs a code besides, which somebody else gives. */
  readonly needsCode?: boolean;
}

export const LINK_MS = 15 * 60_000;
/** Of its code; then the link is worth nothing. */
const WRONG_CODES_MAX = 5;
/** Longer than a link or the code of a recovery is good for. */
const KEPT_MS = 48 * 3_600_000;
/** From when it was asked for. */
const RECOVERY_MS = 24 * 3_600_000;
/** A first-run link while nobody is known; any other while its person works here. None that was made ahead of now, by a clock that was wrong. */
const USABLE = `used_at IS NULL AND ends_at > $2 AND made_at <= $2::timestamptz + interval '1 minute' AND wrong_codes < ${WRONG_CODES_MAX} AND CASE purpose WHEN 'first-run' THEN NOT EXISTS (SELECT FROM person_row WHERE stream = 'org')
  ELSE EXISTS (SELECT FROM person_row p WHERE p.stream = 'org' AND p.id = one_time_link.person AND p.active) END`;

const OPEN = `made_at > $6 AND wrong < ${WRONG_CODES_MAX}`;

const HAS_WAY_IN = `(EXISTS (SELECT FROM account a WHERE a.person = $2) OR EXISTS (SELECT FROM session s WHERE s.person = $2)
  OR EXISTS (SELECT FROM one_time_link l WHERE l.person = $2 AND l.used_at IS NOT NULL))`;

/** Links that are good once and for a quarter of an hour. Only hashes are stored. */
export class Links {
  readonly #dataSource: DataSource;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;

  constructor(dataSource: DataSource, edge: Pick<Edge, 'clock' | 'random'>) {
    this.#dataSource = dataSource;
    this.#edge = edge;
  }

  /** A later link to the same person ends the earlier ones. Each server that starts prints a first-run link of its own. */
  async make(purpose: LinkPurpose, person: Id): Promise<Token> {
    await this.#sweep();
    const token = newToken(this.#edge.random);
    const now = this.#edge.clock.now();
    await this.#dataSource.query(
      `WITH earlier AS (DELETE FROM one_time_link WHERE used_at IS NULL AND person = $3),
            recoveries AS (DELETE FROM recovery_code WHERE person = $3)
       INSERT INTO one_time_link (hash, purpose, person, made_at, ends_at) VALUES ($1, $2, $3, $4, $5)`,
      [hashOf(token), purpose, person, now, later(now, LINK_MS)],
    );
    return token;
  }

  /**
   * A first way in, for somebody who has none: who has a password, or came in before, gets no link from one person alone.
   * Undefined for them. Asked and made in one statement, so that nobody who comes in meanwhile is overtaken.
   */
  async invite(person: Id): Promise<Token | undefined> {
    await this.#sweep();
    const token = newToken(this.#edge.random);
    const now = this.#edge.clock.now();
    const rows = (await this.#dataSource.query(
      `WITH earlier AS (DELETE FROM one_time_link WHERE used_at IS NULL AND person = $2 AND NOT ${HAS_WAY_IN}),
            made AS (INSERT INTO one_time_link (hash, purpose, person, made_at, ends_at)
                     SELECT $1, 'invitation', $2, $3, $4 WHERE NOT ${HAS_WAY_IN} RETURNING hash)
       SELECT hash FROM made`,
      [hashOf(token), person, now, later(now, LINK_MS)],
    )) as object[];
    return rows.length > 0 ? token : undefined;
  }

  /** What can be used no more goes when another is made; that somebody came in before, their session still tells. */
  async #sweep(): Promise<void> {
    const over = later(this.#edge.clock.now(), -KEPT_MS);
    await this.#dataSource.query(
      `DELETE FROM one_time_link l WHERE l.ends_at <= $1 AND (l.used_at IS NULL OR EXISTS (SELECT FROM session s WHERE s.person = l.person))`,
      [over],
    );
    await this.#dataSource.query(`DELETE FROM recovery_code WHERE made_at <= $1`, [over]);
  }

  /** True for who has a password, or was signed in at least once. */
  async hasWayIn(person: Id): Promise<boolean> {
    const [found] = (await this.#dataSource.query(`SELECT ${HAS_WAY_IN.replaceAll('$2', '$1')} AS has`, [person])) as { has: boolean }[];
    return found!.has;
  }

  /** The second half of a recovery, which the code of who asked for it completes. Undefined once it was used. */
  async recover(recovery: Id, person: Id): Promise<Token | undefined> {
    await this.#sweep();
    const token = newToken(this.#edge.random);
    const now = this.#edge.clock.now();
    const rows = (await this.#dataSource.query(
      `WITH earlier AS (DELETE FROM one_time_link WHERE used_at IS NULL AND person = $2),
            made AS (INSERT INTO one_time_link (hash, purpose, person, made_at, ends_at, recovery, code_hash)
                     SELECT $1, 'recovery', $2, $3, $4, recovery, code_hash FROM recovery_code WHERE recovery = $5 AND ${OPEN} RETURNING hash)
       SELECT hash FROM made`,
      [hashOf(token), person, now, later(now, LINK_MS), recovery, later(now, -RECOVERY_MS)],
    )) as object[];
    return rows.length > 0 ? token : undefined;
  }

  /** True while a recovery may still be carried out: nobody came in by it, nor by another way since, and its code was not guessed at. */
  async isOpen(recovery: Id): Promise<boolean> {
    const rows = (await this.#dataSource.query(`SELECT FROM recovery_code WHERE recovery = $1 AND ${OPEN.replace('$6', '$2')}`, [
      recovery,
      later(this.#edge.clock.now(), -RECOVERY_MS),
    ])) as object[];
    return rows.length > 0;
  }

  /** The first half of a recovery: told once to who asked for it. Asked again, the one before is worth nothing. */
  async codeFor(recovery: Id, person: Id): Promise<string> {
    const code = newCode(this.#edge.random);
    await this.#dataSource.query(
      `INSERT INTO recovery_code (recovery, person, code_hash, made_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (recovery) DO UPDATE SET code_hash = excluded.code_hash`,
      [recovery, person, hashOf(folded(code)), this.#edge.clock.now()],
    );
    return code;
  }

  /** What a link would do, without using it. */
  async look(token: unknown): Promise<Link | undefined> {
    if (!isToken(token)) return undefined;
    const [link] = (await this.#dataSource.query(
      `SELECT purpose, person, code_hash IS NOT NULL AS "needsCode" FROM one_time_link WHERE hash = $1 AND ${USABLE}`,
      [hashOf(token), this.#edge.clock.now()],
    )) as Link[];
    return link;
  }

  /**
   * Uses the link up. Of any number who try at once exactly one gets it: the row's lock decides. A wrong code uses nothing up
   * but one of five tries.
   */
  async use(token: unknown, code = ''): Promise<Link | undefined> {
    if (!isToken(token)) return undefined;
    const [link] = (await this.#dataSource.query(
      `WITH tried AS (
         UPDATE one_time_link SET
           used_at = CASE WHEN code_hash IS NULL OR code_hash = $3 THEN $2::timestamptz END,
           wrong_codes = wrong_codes + CASE WHEN code_hash IS NULL OR code_hash = $3 THEN 0 ELSE 1 END
         WHERE hash = $1 AND ${USABLE} RETURNING purpose, person, used_at, recovery),
       gone AS (DELETE FROM recovery_code USING tried WHERE recovery_code.person = tried.person AND tried.used_at IS NOT NULL),
       missed AS (UPDATE recovery_code SET wrong = wrong + 1 FROM tried WHERE recovery_code.recovery = tried.recovery AND tried.used_at IS NULL)
       SELECT purpose, person FROM tried WHERE used_at IS NOT NULL`,
      [hashOf(token), this.#edge.clock.now(), hashOf(folded(code))],
    )) as Link[];
    return link;
  }
}
