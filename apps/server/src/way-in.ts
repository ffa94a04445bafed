import { Links } from '@chancery/identity';
import type { Edge } from '@chancery/ledger';
import type { DataSource } from 'typeorm';

export interface WayIn {
  readonly person: string;
  readonly name: string | null;
  /** Of the page that takes the link, from the server's root or with its address; good once and for a quarter of an hour. */
  readonly path: string;
}

/**
 * A link for the administrator who has been one the longest, for whoever operates the installation: after a restore nobody is
 * signed in, and links are made by people who are. Undefined when there is no administrator.
 */
export async function wayIn(dataSource: DataSource, edge: Pick<Edge, 'clock' | 'random'>): Promise<WayIn | undefined> {
  const [found] = (await dataSource.query(
    `SELECT id AS person, name FROM person_row WHERE stream = 'org' AND active AND roles @> '["administrator"]' ORDER BY added_at, id LIMIT 1`,
  )) as Omit<WayIn, 'path'>[];
  return found && { ...found, path: `/enter#${await new Links(dataSource, edge).make('invitation', found.person)}` };
}
