import type { Id } from '@chancery/kernel';
import type { DataSource } from 'typeorm';

/**
 * Which of a person's ways in are of now: raised when all that were before end. Whoever looks at a password or a link notes it
 * first; what they then begin or choose is written only while it is the same, so that nothing that was under way outlives the end.
 */
export async function epochOf(dataSource: DataSource, person: Id): Promise<number> {
  const [found] = (await dataSource.query(
    `WITH made AS (INSERT INTO access_epoch (person, epoch) VALUES ($1, 0) ON CONFLICT (person) DO NOTHING RETURNING epoch)
     SELECT epoch FROM made UNION ALL SELECT epoch FROM access_epoch WHERE person = $1 LIMIT 1`,
    [person],
  )) as { epoch: number }[];
  return found?.epoch ?? 0;
}

/** Waits for what is being written under the epoch before, and lets nothing more be: what is ended after it is all there is. */
export async function raiseEpoch(dataSource: DataSource, person: Id): Promise<void> {
  await dataSource.query(
    `INSERT INTO access_epoch (person, epoch) VALUES ($1, 1) ON CONFLICT (person) DO UPDATE SET epoch = access_epoch.epoch + 1`,
    [person],
  );
}

/** A row where the person's epoch is still that one; held until the statement has ended. */
export const sameEpoch = (person: string, epoch: string): string =>
  `(SELECT epoch FROM access_epoch WHERE person = ${person} AND epoch = ${epoch} FOR SHARE) AS same_epoch`;
