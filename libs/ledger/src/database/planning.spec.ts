import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ledger0001 } from '../schema/0001-ledger.ts';
import type { Database } from './data-source.ts';

const KINDS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_bitmapscan'];

eachDatabase((name, open) => {
  describe(`Kinds of plans in ${name}`, () => {
    let database: Database;

    beforeAll(async () => {
      database = await open({ entities: [], migrations: [Ledger0001] });
    });
    afterAll(() => database?.close());

    const settings = async (of: Database['dataSource']): Promise<string[]> =>
      await Promise.all(KINDS.map(async (kind) => ((await of.query(`SHOW ${kind}`)) as Record<string, string>[])[0]![kind]!));

    it('are off where commits are written, and nowhere else where there is more than one session', async () => {
      expect(await settings(database.committing)).toEqual(KINDS.map(() => 'off'));
      expect(await settings(database.dataSource)).toEqual(KINDS.map(() => (database.kind === 'server' ? 'on' : 'off')));
    });
  });
});
