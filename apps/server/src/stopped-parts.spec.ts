import type { JsonObject } from '@chancery/kernel';
import { bringUp, exportLedger, SqlLedgerStore } from '@chancery/ledger';
import { replay } from '@chancery/ledger/verify';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROJECTIONS, streamKinds } from './composition.ts';
import { recordedBefore } from './testing/build-before.ts';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const MINUTE = 60_000;

eachDatabase((name, open) => {
  describe(`An entry that a part of this build cannot take, on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let incident: string;
    let stream: string;
    let run: string;

    const recorded = (type: string, structure: JsonObject) => recordedBefore(server.installation, stream, type, structure);
    const does = (operation: string, variables: object = {}, language?: string) =>
      ines.of(operation, { key: newKey(), incident, ...variables }, language);
    const stopped = () => ines.of('StoppedParts', { incident });

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
    });
    afterAll(() => server?.running.stop());
    beforeEach(async () => {
      incident = await declared(ines);
      stream = `inc:${incident}`;
      await expect.poll(async () => (run = (await ines.of('PlaybookRuns', { incident }))[0]?.id)).toBeDefined();
    });

    const logsOn = async () => {
      expect(await does('AddLogEntry', { text: 'We go on by hand' })).toMatchObject({ __typename: 'AddLogEntryOk' });
      const { log } = await ines.of('Board', { incident });
      expect(log.edges[0].node.text).toBe('We go on by hand');
    };

    it('is named by the replay, stops no start, and no rebuilding of what is read', async () => {
      const seq = await recorded('RunQuarantined', { run: 'a run of nobody', code: 'x', reason: 'y' });
      await logsOn();
      const { database } = server.installation;
      const { finding } = await replay(exportLedger(new SqlLedgerStore(database)), [...streamKinds()]);
      expect(finding).toMatchObject({ stream, seq, code: 'replay-stopped' });
      const logged = async () => (await ines.of('Board', { incident })).log.edges.flatMap(({ node }: any) => node.text ?? []);
      const before = await logged();
      await database.dataSource.query(`UPDATE read_model SET version = 0`);
      expect(await bringUp(database, streamKinds(), PROJECTIONS)).toContain('log');
      expect(await logged()).toEqual(before);
    });

    it('stops that part alone: people go on writing, what needs it is refused with its cure, and the log says where', async () => {
      expect(await stopped()).toEqual([]);
      const seq = await recorded('RunQuarantined', { run: 'a run of nobody', code: 'x', reason: 'y' });
      await logsOn();
      expect(await stopped()).toEqual(['run']);
      expect(server.logged.map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({ code: 'part-stopped', stream, part: 'run', seq, type: 'RunQuarantined' }),
      );
      expect(await does('ReportStep', { run, loc: 'x', event: 'done', role: 'CD' }, 'fr')).toMatchObject({
        code: 'kernel-part-stopped',
        cure: expect.stringContaining('notez-le au journal'),
      });
      const { task } = await does('OpenTask', { input: { title: 'Call the port by hand', doerRole: 'ICT' } });
      expect(task).toMatchObject({ title: 'Call the port by hand' });
      await logsOn();
    });

    it('is one of another domain as well: facts stand still, tasks and playbooks go on', async () => {
      await recorded('FactRetracted', { fact: 'a fact of nobody', version: 2 });
      await logsOn();
      expect(await stopped()).toEqual(['press']);
      expect(await does('AddFact', { input: { wording: 'Two sentences', confidence: 'LOW', tlp: 'AMBER' } })).toMatchObject({
        code: 'kernel-part-stopped',
      });
      expect((await does('OpenTask', { input: { title: 'Ask the desk', doerRole: 'ICT' } })).task).toBeDefined();
      expect(await does('Stabilise', { reason: 'quiet' })).not.toMatchObject({ code: 'kernel-part-stopped' });
    });

    it('tells nobody of it who may not know of the incident', async () => {
      await recorded('RunQuarantined', { run: 'a run of nobody', code: 'x', reason: 'y' });
      const { link } = await ines.of('InvitePerson', { key: newKey(), input: { name: 'Karim Haddad', roles: ['STAFF'] } });
      const karim = await server.enter(link);
      expect(await karim.of('StoppedParts', { incident })).toEqual([]);
    });

    it('keeps its timers, which fire once it is mended', async () => {
      await recorded('RunQuarantined', { run: 'a run of nobody', code: 'x', reason: 'y' });
      const { database, timers } = server.installation;
      const armed = async () =>
        (await database.dataSource.query(`SELECT owner FROM timer WHERE stream = $1 AND owner LIKE 'run:%' ORDER BY owner`, [
          stream,
        ])) as object[];
      const before = await armed();
      expect(before.length).toBeGreaterThan(0);
      server.advance(60 * MINUTE);
      timers.wake();
      const claimed = `SELECT owner FROM timer WHERE stream = $1 AND claimed_until IS NOT NULL`;
      await expect.poll(async () => ((await database.dataSource.query(claimed, [stream])) as object[]).length).toBeGreaterThan(0);
      await logsOn();
      expect(await armed()).toEqual(before);
    });
  });
});
