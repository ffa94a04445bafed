import { flawIn, type Id, type Instant } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import { epochOf, sameEpoch } from '../sessions/epoch.ts';
import { hashOf, isToken, newToken, type Token } from '../sessions/token.ts';
import { hashPassword, isPassword, newSalt } from './argon2id.ts';
import { SignInLimits } from './limits.ts';
import {
  alikeAccount,
  foldedAccount,
  isAccount,
  PASSWORD_MAX,
  passwordProblem,
  type AccountProblem,
  type PasswordProblem,
} from './policy.ts';

/** Of one person; the one that was used longest ago is forgotten first. */
const DEVICES_MAX = 20;

export type Tried =
  | { readonly person: Id; readonly epoch: number }
  /** One word for a wrong password and for an account that does not exist. */
  | { readonly refused: 'wrong'; readonly of?: Id }
  /** `of` says whose account it was, where it is one: for the log, never for who tries. */
  | { readonly refused: 'too-many'; readonly until: Instant; readonly of?: Id };

export type ChoiceProblem = AccountProblem | PasswordProblem | 'account-taken';

/** Accounts: the name and the password with which a person comes back. Passwords are kept as argon2id hashes only. */
export class Passwords {
  readonly #dataSource: DataSource;
  readonly #edge: Pick<Edge, 'clock' | 'random'>;
  readonly #limits: SignInLimits;

  constructor(dataSource: DataSource, edge: Pick<Edge, 'clock' | 'random'>) {
    this.#dataSource = dataSource;
    this.#edge = edge;
    this.#limits = new SignInLimits(dataSource, edge);
  }

  /**
   * Says whose account this is. Each try counts for the account, known or not, and for the network; past the limit the
   * password is not looked at, even if it is right. A device on which this person came in before has tries of its own instead:
   * nobody else locks its owner out.
   */
  async try(account: string, password: string, network: string, device?: Token): Promise<Tried> {
    const name = flawIn(account) || flawIn(password) ? '' : foldedAccount(account);
    const [found] = (await this.#dataSource.query(
      `SELECT a.person, a.password, EXISTS (SELECT FROM known_device d WHERE d.person = a.person AND d.hash = $2) AS known,
         coalesce((SELECT epoch FROM access_epoch e WHERE e.person = a.person), 0) AS epoch
       FROM account a JOIN person_row p ON p.stream = 'org' AND p.id = a.person AND p.active WHERE a.name = $1`,
      [name, isToken(device) ? hashOf(device) : ''],
    )) as { person: Id; password: string; known: boolean; epoch: number }[];
    const until = found?.known
      ? await this.#limits.take('device', `${device} ${name}`)
      : ((await this.#limits.take('network', network)) ?? (await this.#limits.take('account', name)));
    const of = found ? { of: found.person } : {};
    if (until) return { refused: 'too-many', until, ...of };
    const fits = await isPassword(password.slice(0, PASSWORD_MAX + 1), found?.password);
    if (!found || !fits) return { refused: 'wrong', ...of };
    await (found.known ? this.#limits.forgiveDevice(`${device} ${name}`) : this.#limits.forgive(name, network));
    // The epoch is that of the moment at which the password was read: to look at it takes a while, and what ends meanwhile has ended.
    return { person: found.person, epoch: found.epoch };
  }

  /**
   * The device on which somebody gave the right password, by the token that it keeps. One that is somebody else's gets a new one: two
   * people never try on each other's. Undefined where their ways in ended meanwhile.
   */
  async knowDevice(person: Id, device: Token | undefined, epoch: number): Promise<Token | undefined> {
    const isTheirs = isToken(device) && !(await this.#isOfAnother(person, device));
    const token = isTheirs ? device : newToken(this.#edge.random);
    const rows = (await this.#dataSource.query(
      `WITH old AS (
         DELETE FROM known_device WHERE person = $1 AND hash IN (
           SELECT hash FROM known_device WHERE person = $1 AND hash <> $2 ORDER BY seen_at DESC OFFSET ${DEVICES_MAX - 1})),
       kept AS (
         INSERT INTO known_device (person, hash, seen_at) SELECT $1, $2, $3::timestamptz FROM ${sameEpoch('$1', '$4')}
         ON CONFLICT (person, hash) DO UPDATE SET seen_at = excluded.seen_at RETURNING hash)
       SELECT hash FROM kept`,
      [person, hashOf(token), this.#edge.clock.now(), epoch],
    )) as object[];
    return rows.length > 0 ? token : undefined;
  }

  async #isOfAnother(person: Id, device: Token): Promise<boolean> {
    const rows = (await this.#dataSource.query(`SELECT FROM known_device WHERE hash = $1 AND person <> $2`, [
      hashOf(device),
      person,
    ])) as object[];
    return rows.length > 0;
  }

  /** The name under which a person signs in; undefined while they have no password. */
  async accountOf(person: Id): Promise<string | undefined> {
    const [found] = (await this.#dataSource.query(`SELECT name FROM account WHERE person = $1`, [person])) as { name: string }[];
    return found?.name;
  }

  /** What speaks against a choice. Undefined leaves it to `choose`, which another may still forestall. */
  async problemWith(person: Id, account: string, password: string): Promise<ChoiceProblem | undefined> {
    const name = foldedAccount(account);
    if (flawIn(account) || !isAccount(name)) return 'account-form';
    const rows = (await this.#dataSource.query(`SELECT FROM account WHERE (name = $1 OR alike = $3) AND person <> $2`, [
      name,
      person,
      alikeAccount(name),
    ])) as object[];
    return rows.length > 0 ? 'account-taken' : passwordProblem(password, name);
  }

  /** Sets or changes them, while whoever asks may still come in as they did: by the session, where it is within one. */
  async choose(
    person: Id,
    account: string,
    password: string,
    { epoch, session = null }: { readonly epoch: number; readonly session?: Id | null },
  ): Promise<ChoiceProblem | 'ended' | undefined> {
    const problem = await this.problemWith(person, account, password);
    if (problem) return problem;
    const hash = await hashPassword(password, newSalt(this.#edge.random));
    await epochOf(this.#dataSource, person); // so that there is one to compare with
    const rows = (await this.#dataSource.query(
      `WITH kept AS (
         INSERT INTO account (person, name, password, set_at, alike)
         SELECT $1, $2, $3, $4::timestamptz, $5 FROM ${sameEpoch('$1', '$6')}
         WHERE NOT EXISTS (SELECT FROM account WHERE (name = $2 OR alike = $5) AND person <> $1)
           AND ($7::text IS NULL OR EXISTS (SELECT FROM session WHERE id = $7 AND revoked_at IS NULL))
         ON CONFLICT (person) DO UPDATE SET name = excluded.name, alike = excluded.alike, password = excluded.password, set_at = excluded.set_at
         RETURNING person)
       SELECT person FROM kept`,
      [person, foldedAccount(account), hash, this.#edge.clock.now(), alikeAccount(foldedAccount(account)), epoch, session],
    )) as object[];
    if (rows.length > 0) return undefined;
    return (await this.problemWith(person, account, password)) ?? 'ended';
  }

  /**
   * A password chosen no later than an instant lets nobody in any more, and no device of its person is known: for who no longer
   * works here, and for who is let in anew by others.
   */
  async forget(person: Id, setBy: Instant): Promise<void> {
    await this.#dataSource.query(
      `WITH devices AS (DELETE FROM known_device WHERE person = $1 AND seen_at <= $2) DELETE FROM account WHERE person = $1 AND set_at <= $2`,
      [person, setBy],
    );
  }
}
