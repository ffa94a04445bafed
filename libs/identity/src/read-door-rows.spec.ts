import { Ledger0001, type Database } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from './model/people.events.ts';
import { clearanceFrom, ReadDoor, type Viewer } from './read-door.ts';
import { Identity0005 } from './schema/0005-identity.ts';
import { Identity0006 } from './schema/0006-identity.ts';

const viewer = (person: string, ...roles: Role[]): Viewer => ({ person, session: 's', roles, labels: ['I'] });
const ROWS = [
  ['inc:open', 'I', '*'],
  ['inc:open', 'R:1', 'ines'],
  ['inc:circle', 'I', 'ines'],
  ['inc:circle', 'P', 'ines'],
  ['inc:circle', 'R:2', 'omar'],
  ['inc:list', 'I', 'ines'],
  ['inc:list', 'I', '#closed'],
  ['inc:old', 'R:3', 'ines'],
  ['inc:report', 'I', 'omar'],
  ['inc:report', 'I', '@security-lead'],
];
const WHO: readonly Viewer[] = [
  viewer('ines', 'staff'),
  viewer('omar', 'staff'),
  viewer('dora', 'duty-officer'),
  viewer('dirk', 'director'),
  viewer('adam', 'administrator', 'auditor'),
  viewer('sela', 'staff', 'security-lead'),
];

eachDatabase((name, open) => {
  describe(`The read door over ${name}`, () => {
    let database: Database;
    let door: ReadDoor;

    beforeAll(async () => {
      database = await open({ entities: [], migrations: [Ledger0001, Identity0005, Identity0006] });
      door = new ReadDoor(database.dataSource);
      const streams = [...new Set(ROWS.map(([stream]) => stream))];
      for (const stream of streams)
        await database.dataSource.query('INSERT INTO stream_head (stream, seq, hash) VALUES ($1, 1, $2)', [stream, 'a'.repeat(64)]);
      for (const row of ROWS) await database.dataSource.query('INSERT INTO reader_row VALUES ($1, $2, $3)', row);
    });

    const seenBy = async (who: Viewer, stream: string) => (await door.clearanceIn(who, stream)).labels.toSorted().join(' ');

    it('opens to each person what they were read into, and to nobody else', async () => {
      const streams = ['inc:open', 'inc:circle', 'inc:list', 'inc:old', 'inc:report', 'inc:none', 'org'];
      const seen = await Promise.all(WHO.map((who) => Promise.all(streams.map((stream) => seenBy(who, stream)))));
      expect(seen).toEqual([
        ['I R:1', 'I P', 'I', 'I R:3', '', '', 'I'],
        ['I', '', '', 'I', 'I', '', 'I'],
        ['I', 'I', '', 'I', 'I', '', 'I'],
        ['I', 'I', '', 'I', 'I', '', 'I'],
        ['I', '', '', 'I', '', '', 'I'],
        ['I', '', '', 'I', 'I', '', 'I'],
      ]);
    });

    it('hides from lists exactly what it does not open', async () => {
      const streams = [...new Set(ROWS.map(([stream]) => stream!))];
      for (const who of WHO) {
        const shut = [];
        for (const stream of streams) if ((await seenBy(who, stream)) === '') shut.push(stream);
        expect([who.person, await door.hiddenFrom(who)]).toEqual([who.person, shut.toSorted()]);
      }
    });

    it('says the same of everybody at once as of each alone', async () => {
      for (const stream of new Set(ROWS.map(([each]) => each!))) {
        const rows = await door.rowsOf(stream);
        for (const who of WHO) expect(clearanceFrom(rows, who).labels.toSorted().join(' ')).toBe(await seenBy(who, stream));
      }
    });
  });
});
