import { instantOf, later, sha256, type Instant } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';

export const ACCOUNT_TRIES = 20;
export const NETWORK_TRIES = 100;
export const LIMIT_MS = 15 * 60_000;

/** Of an account's name, a network's address, or the token of a device that is known. */
type Kind = 'account' | 'network' | 'device';
const TRIES: { readonly [K in Kind]: number } = { account: ACCOUNT_TRIES, network: NETWORK_TRIES, device: ACCOUNT_TRIES };

/** A quarter of an hour after its first try, and where that lies further ahead of now than clocks of two servers part. */
const BEGINS_ANEW = `(sign_in_limit.since <= $2 OR sign_in_limit.since > $3::timestamptz + interval '1 minute')`;

/** Counts tries before a password is looked at, in the database: a restart forgives nothing. Names are kept as hashes. */
export class SignInLimits {
  readonly #dataSource: DataSource;
  readonly #edge: Pick<Edge, 'clock'>;

  constructor(dataSource: DataSource, edge: Pick<Edge, 'clock'>) {
    this.#dataSource = dataSource;
    this.#edge = edge;
  }

  /**
   * Takes one try. What began ahead of now, by a clock that was wrong, locks nobody out. Says from when on there are tries again when there was none; the row's lock counts those who
   * come at once.
   */
  async take(kind: Kind, name: string): Promise<Instant | undefined> {
    const now = this.#edge.clock.now();
    const [found] = (await this.#dataSource.query(
      `INSERT INTO sign_in_limit (subject, since, tries) VALUES ($1, $3, 1)
       ON CONFLICT (subject) DO UPDATE SET
         since = CASE WHEN ${BEGINS_ANEW} THEN excluded.since ELSE sign_in_limit.since END,
         tries = CASE WHEN ${BEGINS_ANEW} THEN 1 ELSE LEAST(sign_in_limit.tries + 1, $4) END
       RETURNING since, tries`,
      [subject(kind, name), later(now, -LIMIT_MS), now, TRIES[kind] + 1],
    )) as { since: Date; tries: number }[];
    if (found!.tries === 1) await this.#dataSource.query(`DELETE FROM sign_in_limit WHERE since <= $1`, [later(now, -LIMIT_MS)]);
    return found!.tries > TRIES[kind] ? later(instantOf(found!.since), LIMIT_MS) : undefined;
  }

  /** The password was right: an account begins anew, a network gets its try back. */
  async forgive(account: string, network: string): Promise<void> {
    await this.#dataSource.query(
      `WITH gone AS (DELETE FROM sign_in_limit WHERE subject = $1 OR (subject = $2 AND tries = 1))
       UPDATE sign_in_limit SET tries = tries - 1 WHERE subject = $2 AND tries > 1`,
      [subject('account', account), subject('network', network)],
    );
  }

  /** The right password on a known device: its own tries begin anew. */
  async forgiveDevice(device: string): Promise<void> {
    await this.#dataSource.query(`DELETE FROM sign_in_limit WHERE subject = $1`, [subject('device', device)]);
  }
}

const subject = (kind: Kind, name: string): string => sha256(`${kind}/${name}`);
