import { later, type Id } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import { hashOf, isToken, newToken, type Token } from './token.ts';

/** `first-run` makes the first administrator; `invitation` signs in the person whom it was made for. */
export type LinkPurpose = 'first-run' | 'invitation';

export interface Link {
  readonly purpose: LinkPurpose;
  readonly person: Id;
}

export const LINK_MS = 15 * 60_000;
/** A first-run link while nobody is known; any other while its person works here. */
const USABLE = `used_at IS NULL AND ends_at > $2 AND CASE purpose WHEN 'first-run' THEN NOT EXISTS (SELECT FROM person_row WHERE stream = 'org')
  ELSE EXISTS (SELECT FROM person_row p WHERE p.stream = 'org' AND p.id = one_time_link.person AND p.active) END`;

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
    const token = newToken(this.#edge.random);
    const now = this.#edge.clock.now();
    await this.#dataSource.query(
      `WITH earlier AS (DELETE FROM one_time_link WHERE used_at IS NULL AND purpose = $2 AND person = $3)
       INSERT INTO one_time_link (hash, purpose, person, made_at, ends_at) VALUES ($1, $2, $3, $4, $5)`,
      [hashOf(token), purpose, person, now, later(now, LINK_MS)],
    );
    return token;
  }

  /** What a link would do, without using it. */
  async look(token: unknown): Promise<Link | undefined> {
    if (!isToken(token)) return undefined;
    const [link] = (await this.#dataSource.query(`SELECT purpose, person FROM one_time_link WHERE hash = $1 AND ${USABLE}`, [
      hashOf(token),
      this.#edge.clock.now(),
    ])) as Link[];
    return link;
  }

  /** Uses the link up. Of any number who try at once exactly one gets it: the row's lock decides. */
  async use(token: unknown): Promise<Link | undefined> {
    if (!isToken(token)) return undefined;
    const [link] = (await this.#dataSource.query(
      `WITH used AS (UPDATE one_time_link SET used_at = $2 WHERE hash = $1 AND ${USABLE} RETURNING purpose, person) SELECT * FROM used`,
      [hashOf(token), this.#edge.clock.now()],
    )) as Link[];
    return link;
  }
}
