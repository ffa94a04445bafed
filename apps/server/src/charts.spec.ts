import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

eachDatabase((name, open) => {
  describe(`The statechart over GraphQL on ${name}`, () => {
    let server: TestServer;
    let cd: Visitor;
    let incident: string;

    const run = async (language = 'en') => ((await cd.of('PlaybookRuns', { incident }, language)) as any[])[0];
    const drawing = async (of: string, who: Visitor = cd, language = 'en') =>
      (await who.of('PlaybookDrawing', { incident, run: of }, language)) as any;
    const done = async (reference: string) => {
      const tasks = (await cd.of('Tasks', { incident })) as any[];
      const { id, version } = tasks.find((task) => task.reference === reference);
      const answer = await cd.of('CompleteTask', { key: newKey(), incident, id, base: version, exhibits: [], note: '' });
      expect(answer).not.toHaveProperty('code');
    };
    const node = (from: any, id: string) => from.nodes.find((each: any) => each.node === id);

    beforeAll(async () => {
      server = await startTestServer(open);
      cd = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      incident = await declared(cd);
    });
    afterAll(async () => {
      await server?.running.stop();
    });

    it('shows where each lane stands and since when, and what gates wait for', async () => {
      await expect.poll(async () => await run()).toBeDefined();
      const now = await run();
      expect(now).toMatchObject({
        playbook: 'PB-01',
        title: 'Interception of diplomatic cables',
        version: 1,
        status: 'RUNNING',
        exit: null,
      });
      expect(node(now, 'T1')).toMatchObject({ state: 'ACTIVE', since: now.startedAt, until: null, by: null, overdue: false });
      expect([node(now, 'T6').state, node(now, 'T6.needs').state, node(now, 'T6.needs').missing]).toEqual(['BLOCKED', 'ACTIVE', [0]]);
      expect(node(now, 'T2')).toBeUndefined();
    });

    it('is drawn in the words of the reader, lanes in the order of the playbook', async () => {
      const { id } = await run();
      const drawn = await drawing(id, cd, 'fr');
      expect(drawn.lanes.map(({ title }: any) => title).slice(0, 3)).toEqual(['Direction', 'Preuves', 'Continuité']);
      const t8 = drawn.nodes.find((each: any) => each.id === 'T8.evidence');
      expect(t8).toMatchObject({ kind: 'GATE', step: 'T8', override: { role: 'CD', title: 'Directeur de crise' } });
      expect(t8.requires[0].any.map(({ step, how }: any) => [step, how])).toEqual([
        ['T5', 'DONE'],
        ['T5', 'WAIVED'],
      ]);
      expect(t8.rungs.map(({ to }: any) => to?.role ?? 'deputy')).toEqual(['SEC', 'deputy', 'CD', 'DMIN']);
      const d1 = drawn.nodes.find((each: any) => each.id === 'D1');
      expect(d1.options.map(({ id: option }: any) => option)).toEqual(['observe', 'partial', 'full']);
      expect(await drawing(id, cd, 'fr')).toEqual(drawn);
    });

    it('follows what is done, by whom and which way, and is pushed as it is asked', async () => {
      const socket = await server.look(cd);
      const pushed: any[] = [];
      socket.on('frame', ({ set }: { set: any[] }) => pushed.push(...set.filter(({ __typename }) => __typename === 'PlaybookRun')));
      await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
      await done('T1');
      await expect.poll(() => pushed.some((each) => node(each, 'T1b'))).toBe(true);
      const now = await run();
      const { __typename: _, ...item } = pushed.at(-1);
      expect(item).toEqual(now);
      expect(node(now, 'T1')).toMatchObject({ state: 'DONE', event: 'done', by: { name: 'Ines Almada' }, until: node(now, 'T1b').since });
      expect(now.ways).toContain('T1>T1b');
      socket.disconnect();
    });

    it('of an incident or a run that is not there is nothing', async () => {
      const { id } = await run();
      expect(await drawing('run-of-nobody')).toBeNull();
      expect(await cd.of('PlaybookRuns', { incident: 'nothing' })).toEqual([]);
      expect(await cd.of('PlaybookDrawing', { incident: 'nothing', run: id })).toBeNull();
    });

    it('says by which way out a run was left', async () => {
      const { id } = await run();
      const abort = { type: 'AbortRun', stream: `inc:${incident}`, key: newKey(), payload: { run: id, exit: 'stood_down' } };
      const { handler, edge } = server.installation;
      const by = ((await cd.ask('People')).body.data.me as { id: string }).id;
      await handler.handle({ ...abort, principal: { kind: 'person', id: by }, now: edge.clock.now(), seed: edge.random(16) });
      expect(await run()).toMatchObject({ status: 'ABORTED', exit: 'Innocent explanation, on the record' });
    });
  });
});
