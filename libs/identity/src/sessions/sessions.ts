import { instantOf, later, type Id, type Instant } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import type { Role } from '../model/people.events.ts';
import { labelsOf, type Viewer } from '../read-door.ts';
import { epochOf, raiseEpoch, sameEpoch } from './epoch.ts';
import { hashOf, isToken, newId, newToken, type Token } from './token.ts';

export interface SessionLimits {
  /** Ends when nothing was asked for this long. */
  readonly idleMs: number;
  /** Ends this long after it began, whatever happens. */
  readonly absoluteMs: number;
}

const MINUTE_MS = 60_000;
export const SESSION_LIMITS: SessionLimits = { idleMs: 15 * MINUTE_MS, absoluteMs: 10 * 60 * MINUTE_MS };
/** Use is noted this coarsely, so that reading does not write each time. */
const NOTED_EVERY_MS = MINUTE_MS;
/** What began or was seen later than this ahead of now did so by a clock that was wrong, and would outlive its limits: it is over. */
const AHEAD = `interval '1 minute'`;
const notAhead = (now: string): string => `s.began_at <= ${now}::timestamptz + ${AHEAD} AND s.seen_at <= ${now}::timestamptz + ${AHEAD}`;
/** Open sessions of one person: browsers in which they are signed in. */
export const OPEN_MAX = 100;
/** How somebody came in: who gave their password need not give it again for a while. */
export type CameBy = 'link' | 'password';
type Use = 'use' | 'look';

/** Who is signed in. Revocable at once, so nothing about a session is kept outside its row. */
export class Sessions {
  readonly limits: SessionLimits;
  readonly #dataSource: DataSource;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;
  readonly #listeners = new Set<(session: Id) => void>();

  constructor(dataSource: DataSource, edge: Pick<Edge, 'clock' | 'random'>, limits: SessionLimits = SESSION_LIMITS) {
    this.#dataSource = dataSource;
    this.#edge = edge;
    this.limits = limits;
  }

  /** To be noted before a password or a link is looked at, for `begin`. */
  async epochOf(person: Id): Promise<number> {
    return await epochOf(this.#dataSource, person);
  }

  /** Signs a person in. The token goes to them and is not kept. Undefined where all their ways in ended since the epoch was noted. */
  async begin(person: Id, by: CameBy, epoch: number): Promise<Token | undefined> {
    const token = newToken(this.#edge.random);
    const now = this.#edge.clock.now();
    await this.#dropEarlier(person, now);
    await epochOf(this.#dataSource, person); // so that there is one to compare with
    const rows = (await this.#dataSource.query(
      `WITH begun AS (
         INSERT INTO session (hash, id, person, began_at, seen_at, ends_at, proved_at)
         SELECT $1, $2, $3, $4::timestamptz, $4::timestamptz, $5::timestamptz, $6::timestamptz FROM ${sameEpoch('$3', '$7')} RETURNING id)
       SELECT id FROM begun`,
      [hashOf(token), newId(this.#edge.random), person, now, later(now, this.limits.absoluteMs), by === 'password' ? now : null, epoch],
    )) as object[];
    return rows.length > 0 ? token : undefined;
  }

  /** Ends every session of a person, and lets none begin that is under way. What they could come in by is taken before it, and once more after. */
  async endAllWays(person: Id): Promise<void> {
    await raiseEpoch(this.#dataSource, person);
    await this.revokeAllOf(person);
  }

  /** Rows of sessions that are over go when the person comes in anew, and so do their oldest beyond what one person may have open. */
  async #dropEarlier(person: Id, now: Instant): Promise<void> {
    const gone = (await this.#dataSource.query(
      `WITH gone AS (DELETE FROM session WHERE person = $1 AND (ends_at <= $2 OR id IN (
         SELECT id FROM session WHERE person = $1 AND revoked_at IS NULL AND ends_at > $2 ORDER BY began_at DESC, id OFFSET ${OPEN_MAX - 1}))
         RETURNING id, ends_at) SELECT id FROM gone WHERE ends_at > $2`,
      [person, now],
    )) as { id: Id }[];
    for (const { id } of gone) this.heardRevoked(id);
  }

  /** The password was given within a session: it goes on under a new token, and the old one, whoever has it, is worth nothing. */
  async prove(session: Id): Promise<Token> {
    const token = newToken(this.#edge.random);
    const now = this.#edge.clock.now();
    await this.#dataSource.query(`UPDATE session SET hash = $2, proved_at = $3, seen_at = $3 WHERE id = $1 AND revoked_at IS NULL`, [
      session,
      hashOf(token),
      now,
    ]);
    return token;
  }

  /**
   * Whom the token stands for; undefined when it never did or no longer does. `use: 'look'` leaves the idle time running; it may
   * depend on who it is: what a page of somebody else asks is not their use.
   */
  async viewerOf(token: string | undefined, use: Use | ((person: Id) => Use) = 'use'): Promise<Viewer | undefined> {
    if (!isToken(token)) return undefined;
    const now = this.#edge.clock.now();
    const [found] = (await this.#dataSource.query(
      `SELECT s.id, s.person, s.seen_at < $3 AS note, s.proved_at, p.roles, p.recovered_at FROM session s JOIN person_row p ON p.stream = 'org' AND p.id = s.person AND p.active
       WHERE s.hash = $1 AND s.revoked_at IS NULL AND s.ends_at > $2 AND s.seen_at > $4 AND ${notAhead('$2')}`,
      [hashOf(token), now, later(now, -NOTED_EVERY_MS), later(now, -this.limits.idleMs)],
    )) as { id: Id; person: Id; note: boolean; proved_at: Date | null; roles: Role[]; recovered_at: Date | null }[];
    if (!found) return undefined;
    const used = typeof use === 'function' ? use(found.person) : use;
    if (found.note && used === 'use') await this.#dataSource.query(`UPDATE session SET seen_at = $2 WHERE hash = $1`, [hashOf(token), now]);
    const provedAt = found.proved_at && instantOf(found.proved_at);
    const { person, id, roles, recovered_at: recovered } = found;
    return { person, session: id, roles, labels: labelsOf(roles), provedAt, recoveredAt: recovered && instantOf(recovered) };
  }

  /** Those of many whom their tokens still stand for, by token, in one statement. Leaves their idle time running. */
  async viewersOf(tokens: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    const tokenOf = new Map(tokens.filter(isToken).map((token) => [hashOf(token), token as string]));
    const found = await this.#among([...tokenOf.keys()]);
    return new Map([...found].map(([hash, viewer]) => [tokenOf.get(hash)!, viewer]));
  }

  async #among(hashes: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    const now = this.#edge.clock.now();
    const rows = (await this.#dataSource.query(
      `SELECT s.hash, s.id, s.person, s.proved_at, p.roles FROM unnest($1::text[]) AS asked (hash)
       JOIN session s ON s.hash = asked.hash JOIN person_row p ON p.stream = 'org' AND p.id = s.person AND p.active
       WHERE s.revoked_at IS NULL AND s.ends_at > $2 AND s.seen_at > $3 AND ${notAhead('$2')}`,
      [hashes, now, later(now, -this.limits.idleMs)],
    )) as { hash: string; id: Id; person: Id; proved_at: Date | null; roles: Role[] }[];
    return new Map(
      rows.map(({ hash, id, person, proved_at: proved, roles }) => [
        hash,
        { person, session: id, roles, labels: labelsOf(roles), provedAt: proved && instantOf(proved) },
      ]),
    );
  }

  /** Whoever a session belongs to, as they are now; undefined once it has ended. */
  async still(session: Id): Promise<Viewer | undefined> {
    const [found] = (await this.#dataSource.query(`SELECT hash FROM session WHERE id = $1`, [session])) as { hash: string }[];
    return found ? (await this.#among([found.hash])).get(found.hash) : undefined;
  }

  async revoke(session: Id): Promise<void> {
    await this.#dataSource.query(`UPDATE session SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL`, [
      session,
      this.#edge.clock.now(),
    ]);
    this.heardRevoked(session);
  }

  /** `but` is the session that stays: whoever changed their password goes on in it. */
  async revokeAllOf(person: Id, but?: Id): Promise<void> {
    await this.#revokeWhere('id IS DISTINCT FROM $3', person, but ?? null);
  }

  /** Those that began no later than an instant: what is carried out late ends nothing that came after its cause. */
  async revokeThoseOf(person: Id, begunBy: Instant): Promise<void> {
    await this.#revokeWhere('began_at <= $3::timestamptz', person, begunBy);
  }

  async #revokeWhere(which: string, person: Id, value: string | null): Promise<void> {
    const rows = (await this.#dataSource.query(
      `WITH ended AS (UPDATE session SET revoked_at = $2 WHERE person = $1 AND ${which} AND revoked_at IS NULL RETURNING id) SELECT id FROM ended`,
      [person, this.#edge.clock.now(), value],
    )) as { id: Id }[];
    for (const { id } of rows) this.heardRevoked(id);
  }

  /** Told at once of each session that is revoked here, and of those that another replica says were. */
  onRevoked(listener: (session: Id) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  heardRevoked(session: Id): void {
    for (const listener of this.#listeners) listener(session);
  }
}
