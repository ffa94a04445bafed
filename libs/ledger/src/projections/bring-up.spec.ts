import { eachDatabase } from '@chancery/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { CommandHandler } from '../command/handler.ts';
import type { Database } from '../database/data-source.ts';
import { Ledger0001 } from '../schema/0001-ledger.ts';
import { Ledger0003 } from '../schema/0003-outbox.ts';
import { SqlLedgerStore } from '../store/sql-store.ts';
import { commands, VirtualEdge } from '../testing/commands.ts';
import { Notebook0002, notebookKinds, notebookProjection } from '../testing/notebook.ts';
import { bringUp } from './bring-up.ts';
import type { Projection } from './projection.ts';

eachDatabase((name, open) => {
  describe(`read models at start-up in ${name}`, () => {
    let database: Database;
    const rows = async () => [
      await database.dataSource.query('SELECT * FROM notebook_row ORDER BY stream'),
      await database.dataSource.query('SELECT * FROM line_row ORDER BY stream, line'),
    ];
    const noted = () => database.dataSource.query('SELECT name, version FROM read_model ORDER BY name');

    beforeAll(async () => {
      database = await open({ entities: [], migrations: [Ledger0001, Ledger0003, Notebook0002] });
      await bringUp(database, notebookKinds(), [notebookProjection]);
      const edge = new VirtualEdge();
      const say = commands(edge);
      const handler = new CommandHandler(
        new SqlLedgerStore(database),
        notebookKinds(),
        { projections: [notebookProjection], policies: [] },
        edge,
      );
      for (const stream of ['inc:a', 'inc:b']) await handler.handle(say(stream, 'OpenNotebook'));
      await Promise.all(
        Array.from({ length: 150 }, (_, i) =>
          handler.handle(say(i % 3 ? 'inc:a' : 'inc:b', 'Write', { text: i % 5 ? `line ${i}` : 'echo' })),
        ),
      );
      await handler.handle(
        say('inc:a', 'Record', {
          event: { type: 'Erased', label: 'record', structure: { authority: 'court', entries: [{ seq: 2, sections: ['text'], line: 1 }] } },
        }),
      );
    });

    it('are left alone when their version is the one that was noted', async () => {
      const before = await rows();
      expect(await bringUp(database, notebookKinds(), [notebookProjection])).toEqual([]);
      expect(await rows()).toEqual(before);
      expect(await noted()).toEqual([{ name: 'notebook', version: 1 }]);
    });

    it('of another version are emptied and built again to the very rows that the commits wrote', async () => {
      const live = await rows();
      expect(live.map((table: unknown[]) => table.length)).toEqual([2, 150]);
      await database.dataSource.query(`INSERT INTO notebook_row VALUES ('inc:left-over', 1, 1)`);
      await database.dataSource.query(`UPDATE line_row SET text = 'of the older version'`);
      expect(await bringUp(database, notebookKinds(), [{ ...notebookProjection, version: 2 }])).toEqual(['notebook']);
      expect(await rows()).toEqual(live);
      expect(await noted()).toEqual([{ name: 'notebook', version: 2 }]);
    });

    it('that fail half way keep the old rows and the old version', async () => {
      const before = [await rows(), await noted()];
      let left = 100;
      const breaking: Projection = {
        ...notebookProjection,
        version: 3,
        project: (event, state) => {
          if (--left === 0) throw new Error('the process ends here');
          return notebookProjection.project(event, state);
        },
      };
      await expect(bringUp(database, notebookKinds(), [breaking])).rejects.toThrow('the process ends here');
      expect([await rows(), await noted()]).toEqual(before);
    });

    it('are built by one process at a time: of two that start together the second finds them done', async () => {
      const again = { ...notebookProjection, version: 4 };
      const built = await Promise.all([bringUp(database, notebookKinds(), [again]), bringUp(database, notebookKinds(), [again])]);
      expect(built.flat()).toEqual(['notebook']);
    });

    it('that share a table are built again together', async () => {
      const neighbour: Projection = { ...notebookProjection, name: 'neighbour', version: 1, prefixes: [], project: () => [] };
      const live = await rows();
      expect(await bringUp(database, notebookKinds(), [{ ...notebookProjection, version: 4 }, neighbour])).toEqual([
        'notebook',
        'neighbour',
      ]);
      expect(await rows()).toEqual(live);
    });
  });
});
