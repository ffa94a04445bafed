import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const HOUR_MS = 3_600_000;

eachDatabase((name, open) => {
  describe(`Timers whose rows were emptied by hand, on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
    });
    afterAll(() => server?.running.stop());

    const sql = async (text: string): Promise<any[]> => await server.installation.database.dataSource.query(text);

    it('fire all the same, once, and the log says that they were mended', async () => {
      const incidents = [await declared(ines), await declared(ines)];
      const { timers, watch, edge } = server.installation;
      for (const incident of incidents) {
        const due = new Date(Date.parse(edge.clock.now()) + HOUR_MS).toISOString();
        await ines.of('AskDecision', { key: newKey(), incident, input: { question: 'Cut?', options: ['now', 'later'], decideBy: due } });
        await ines.of('OpenTask', { key: newKey(), incident, input: { title: 'Isolate', doerRole: 'ICT', due } });
        await expect.poll(async () => (await ines.of('PlaybookRuns', { incident })).length).toBe(1);
      }
      const armed = await sql('SELECT stream, owner, id, generation FROM timer ORDER BY 1, 2, 3');
      expect(armed.length).toBeGreaterThan(6);
      await sql('DELETE FROM timer');
      await watch.sweep();
      expect(await sql('SELECT stream, owner, id, generation FROM timer ORDER BY 1, 2, 3')).toEqual(armed);
      const mended = () => server.logged.map((line) => JSON.parse(line)).filter(({ code }) => code === 'timers-mended');
      const told = mended();
      expect(told.map(({ stream }) => stream)).toEqual(expect.arrayContaining(incidents.map((incident) => `inc:${incident}`)));
      server.advance(24 * HOUR_MS);
      timers.wake();
      const due = `SELECT count(*)::int AS n FROM timer WHERE fire_at <= '${edge.clock.now()}'`;
      await expect.poll(async () => (await sql(due))[0].n, { timeout: 20_000 }).toBe(0);
      await watch.sweep();
      expect(mended()).toEqual(told);
      const firings = `SELECT stream, structural::jsonb->0->'value'->'timer' AS timer FROM entry WHERE structural::jsonb->0->'value' ? 'timer'`;
      const fired = (await sql(firings)).map(({ stream, timer }) => `${stream}/${timer.owner}/${timer.id}/${timer.generation}`);
      expect(new Set(fired).size).toBe(fired.length);
      expect(fired.length).toBeGreaterThan(3);
      expect(fired.map((one) => one.split('/')[0]!)).toEqual(expect.arrayContaining(incidents.map((incident) => `inc:${incident}`)));
    });

    it('are set right as well where they were put off', async () => {
      const incident = await declared(ines);
      await ines.of('OpenTask', { key: newKey(), incident, input: { title: 'Isolate', doerRole: 'ICT' } });
      const rows = `SELECT owner, id FROM timer WHERE stream = 'inc:${incident}' ORDER BY 1, 2`;
      const armed = await sql(rows);
      expect(armed.length).toBeGreaterThan(0);
      await sql(`UPDATE timer SET fire_at = fire_at + interval '3 days', generation = 1 WHERE stream = 'inc:${incident}'`);
      const { watch } = server.installation;
      await watch.sweep();
      const late = await sql(`SELECT count(*)::int AS n FROM timer WHERE stream = 'inc:${incident}' AND generation = 1`);
      expect([await sql(rows), late[0].n]).toEqual([armed, 0]);
    });
  });
});
