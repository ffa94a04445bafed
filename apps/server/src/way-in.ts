import { Links, Passwords, raiseEpoch } from '@chancery/identity';
import { ORGANISATION, type CommandHandler, type Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';

export interface WayIn {
  readonly person: string;
  readonly name: string | null;
  /** Of the page that takes the link, from the server's root or with its address; good once and for a quarter of an hour. */
  readonly path: string;
}

export interface Machine {
  readonly dataSource: DataSource;
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly edge: Pick<Edge, 'clock' | 'random'>;
}

/**
 * A link for one person, or for the administrator who has been one the longest: for whoever operates the installation. After a
 * restore nobody is signed in, links are made by people who are, and letting somebody in anew takes two. It is the only way in that one
 * person alone can make, so it is recorded, shown to its person, and ends their sessions and their password. Undefined where there is nobody.
 */
export async function wayIn({ dataSource, handler, edge }: Machine, person?: string): Promise<WayIn | undefined> {
  const [found] = (await dataSource.query(
    `SELECT id AS person, name FROM person_row WHERE stream = 'org' AND active AND CASE WHEN $1::text IS NULL THEN roles @> '["administrator"]' ELSE id = $1 END
     ORDER BY added_at, id LIMIT 1`,
    [person ?? null],
  )) as Omit<WayIn, 'path'>[];
  if (!found) return undefined;
  const made = await handler.handle({
    type: 'MakeMachineLink',
    stream: ORGANISATION,
    key: edge.random(16),
    principal: { kind: 'system', id: 'system:machine' },
    now: edge.clock.now(),
    seed: edge.random(16),
    payload: { person: found.person },
  });
  if (!made.accepted) return undefined;
  const passwords = new Passwords(dataSource, edge);
  await passwords.forget(found.person, edge.clock.now());
  await raiseEpoch(dataSource, found.person);
  await passwords.forget(found.person, edge.clock.now());
  return { ...found, path: `/enter#${await new Links(dataSource, edge).make('machine', found.person)}` };
}
