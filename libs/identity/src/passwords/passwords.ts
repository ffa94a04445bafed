import type { Id, Instant } from '@chancery/kernel';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';
import { hashPassword, isPassword, newSalt } from './argon2id.ts';
import { SignInLimits } from './limits.ts';
import { foldedAccount, isAccount, PASSWORD_MAX, passwordProblem, type AccountProblem, type PasswordProblem } from './policy.ts';

export type Tried =
  | { readonly person: Id }
  /** One word for a wrong password and for an account that does not exist. */
  | { readonly refused: 'wrong' }
  | { readonly refused: 'too-many'; readonly until: Instant };

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
   * password is not looked at, though it be right.
   */
  async try(account: string, password: string, network: string): Promise<Tried> {
    const name = foldedAccount(account);
    const until = (await this.#limits.take('network', network)) ?? (await this.#limits.take('account', name));
    if (until) return { refused: 'too-many', until };
    const [found] = (await this.#dataSource.query(
      `SELECT a.person, a.password FROM account a JOIN person_row p ON p.stream = 'org' AND p.id = a.person AND p.active WHERE a.name = $1`,
      [name],
    )) as { person: Id; password: string }[];
    const fits = await isPassword(password.slice(0, PASSWORD_MAX + 1), found?.password);
    if (!found || !fits) return { refused: 'wrong' };
    await this.#limits.forgive(name, network);
    return { person: found.person };
  }

  /** The name under which a person signs in; undefined while they have no password. */
  async accountOf(person: Id): Promise<string | undefined> {
    const [found] = (await this.#dataSource.query(`SELECT name FROM account WHERE person = $1`, [person])) as { name: string }[];
    return found?.name;
  }

  /** What speaks against a choice. Undefined leaves it to `choose`, which another may still forestall. */
  async problemWith(person: Id, account: string, password: string): Promise<ChoiceProblem | undefined> {
    const name = foldedAccount(account);
    if (!isAccount(name)) return 'account-form';
    const rows = (await this.#dataSource.query(`SELECT FROM account WHERE name = $1 AND person <> $2`, [name, person])) as object[];
    return rows.length > 0 ? 'account-taken' : passwordProblem(password, name);
  }

  /** Sets or changes them. */
  async choose(person: Id, account: string, password: string): Promise<ChoiceProblem | undefined> {
    const problem = await this.problemWith(person, account, password);
    if (problem) return problem;
    const hash = await hashPassword(password, newSalt(this.#edge.random));
    const rows = (await this.#dataSource.query(
      `WITH kept AS (
         INSERT INTO account (person, name, password, set_at)
         SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM account WHERE name = $2 AND person <> $1)
         ON CONFLICT (person) DO UPDATE SET name = excluded.name, password = excluded.password, set_at = excluded.set_at
         RETURNING person)
       SELECT person FROM kept`,
      [person, foldedAccount(account), hash, this.#edge.clock.now()],
    )) as object[];
    return rows.length > 0 ? undefined : 'account-taken';
  }

  /** Who no longer works here does not come back, and their account's name is free. */
  async forget(person: Id): Promise<void> {
    await this.#dataSource.query(`DELETE FROM account WHERE person = $1`, [person]);
  }
}
