import { OPEN_MAX } from '@chancery/identity';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const DAY_MS = 24 * 3_600_000;

eachDatabase((name, open) => {
  describe(`What is kept of sessions and links that are over on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let id: string;

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Duarte');
      id = (await ines.ask('People')).body.data.me.id;
    });
    afterAll(() => server?.running.stop());

    const count = async (table: string): Promise<number> =>
      Number((await server.installation.database.dataSource.query(`SELECT count(*) AS n FROM ${table}`))[0].n);

    it('has an end, however often somebody comes in: the oldest session ends, with its sockets', async () => {
      const { sessions } = server.installation;
      const socket = await server.look(ines);
      const epoch = await sessions.epochOf(id);
      for (let i = 0; i < OPEN_MAX; i++) await sessions.begin(id, 'link', epoch);
      expect(await count('session')).toBe(OPEN_MAX);
      await expect.poll(() => socket.connected).toBe(false);
      expect((await ines.ask('MySession')).status).toBe(401);
      server.advance(sessions.limits.absoluteMs);
      const token = await sessions.begin(id, 'link', epoch);
      expect([await count('session'), (await sessions.viewerOf(token))?.person]).toEqual([1, id]);
    });

    it('goes with the next link, and who came in before is still known to have', async () => {
      const { links } = server.installation;
      for (let i = 0; i < 20; i++) await links.make('invitation', `somebody-${i}`);
      for (let i = 0; i < 20; i++) await links.codeFor(`recovery-${i}`, `somebody-${i}`);
      server.advance(3 * DAY_MS);
      await links.make('invitation', id);
      expect([await count('one_time_link'), await count('recovery_code')]).toEqual([1, 0]);
      expect([await links.hasWayIn(id), await links.invite(id)]).toEqual([true, undefined]);
    });
  });
});
