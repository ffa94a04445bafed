import { SqlLedgerStore, type Database } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../faults/replica.ts';
import { MirroredStore } from './mirrored.ts';
import { simulate } from './simulate.ts';

/** Few here, since each call waits for a database; `CHANCERY_SQL_SEEDS` for a long run. */
const SEEDS = Number(process.env['CHANCERY_SQL_SEEDS'] ?? 4);
const FIRST = Number(process.env['CHANCERY_SQL_SEED'] ?? 1);

/** Strikes nothing off. */
class Forgetful extends SqlLedgerStore {
  override async settleOutbox(): Promise<void> {}
}

eachDatabase((name, open) => {
  describe(`Histories whose every call goes to ${name} as well`, () => {
    const fresh = (): Promise<Database> => open({ entities: [], migrations: MIGRATIONS });

    it(`are answered alike by the SQL store, and hold every invariant, in ${SEEDS} seeds`, { timeout: 3_600_000 }, async () => {
      const broken: string[] = [];
      for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
        const { violations, entries } = await simulate(seed, undefined, undefined, new MirroredStore(await fresh()));
        expect(entries).toBeGreaterThan(0);
        broken.push(...violations.slice(0, 3).map((what) => `seed ${seed}: ${what}`));
      }
      expect(broken).toEqual([]);
    });

    it('would tell a store that strikes off nothing', { timeout: 600_000 }, async () => {
      const { violations } = await simulate(1, undefined, undefined, new MirroredStore(await fresh(), Forgetful));
      expect(violations.some((what) => what.startsWith('SQL: '))).toBe(true);
    });
  });
});
