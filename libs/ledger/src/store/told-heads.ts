import type { Hash } from '@chancery/kernel';
import type { Database } from '../database/data-source.ts';
import type { Head } from '../verify/export-line.ts';
import { headsHash, headsText } from '../verify/heads.ts';

/** Keeps the list of these heads, so that its hash can be checked once the ledger has grown. Gives the hash. Throws what the driver throws. */
export async function keepTold({ dataSource }: Pick<Database, 'dataSource'>, heads: readonly Head[]): Promise<Hash> {
  const list = headsText(heads);
  const hash = headsHash(list);
  await dataSource.query('INSERT INTO told_heads (hash, list) VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, list]);
  return hash;
}
