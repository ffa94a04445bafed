import { eachDatabase } from '@chancery/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, tokenOf, Visitor, type TestServer } from './testing/test-server.ts';

const PEOPLE = { okafor: 'SEC', noor: 'ICT', sofia: 'FOR' } as const;
const MINUTE = 60_000;
const PASSWORD = 'four words nobody joins';

eachDatabase((name, open) => {
  describe(`Tasks over GraphQL on ${name}`, () => {
    let server: TestServer;
    let cd: Visitor;
    let incident: string;
    const cell = {} as Record<keyof typeof PEOPLE, Visitor & { id: string }>;
    const sockets: Socket[] = [];

    /** Comes in by a link and chooses a password, which also proves who it is. */
    const enter = async (link: string, account: string, called?: string): Promise<Visitor> => {
      const { headers } = await server.post('/session/begin', { token: tokenOf(link), name: called, account, password: PASSWORD });
      return new Visitor(server, headers.get('set-cookie')!.split(';')[0]!);
    };
    const proved = async (account: string): Promise<Visitor> => {
      const { headers } = await server.post('/session/sign-in', { account, password: PASSWORD });
      return new Visitor(server, headers.get('set-cookie')!.split(';')[0]!);
    };
    const tell = async (type: string, by: string, payload: object) => {
      const { handler, edge } = server.installation;
      const principal = { kind: 'person', id: by } as const;
      const command = { type, stream: `inc:${incident}`, key: newKey(), principal, now: edge.clock.now(), seed: edge.random(16) };
      return (await handler.handle({ ...command, payload: payload as never })) as any;
    };
    const recruit = async (called: string, role: string) => {
      const { person, link } = await cd.of('InvitePerson', { key: newKey(), input: { name: called, roles: ['SECURITY_LEAD'] } });
      const visitor = await enter(link, called);
      const { id: director } = (await cd.ask('People')).body.data.me;
      const { result } = await tell('OfferRole', director, { role, person: person.id, deputy: false });
      expect(await tell('AcceptRole', person.id, { assignment: result.assignment, reason: '' })).toMatchObject({ accepted: true });
      return Object.assign(visitor, { id: person.id as string });
    };
    const tasks = async (who: Visitor = cd, language = 'en') => (await who.of('Tasks', { incident }, language)) as any[];
    const called = async (reference: string) => (await tasks()).find((task) => task.reference === reference);
    const ask = (who: Visitor, operation: string, task: any, more: object = {}, language = 'en') =>
      who.of(operation, { key: newKey(), incident, id: task.id, base: task.version, ...more }, language) as Promise<any>;
    const done = async (who: Visitor, operation: string, task: any, more: object = {}) => {
      const answer = await ask(who, operation, task, more);
      expect(answer, operation).not.toHaveProperty('code');
      return answer.task;
    };
    const opened = async (input: object) =>
      ((await cd.of('OpenTask', { key: newKey(), incident, input: { title: 'Isolate', doerRole: 'ICT', ...input } })) as any).task;

    beforeAll(async () => {
      server = await startTestServer(open);
      cd = await enter(server.running.firstRunLink!, 'ines', 'Ines Almada');
      incident = await declared(cd);
      for (const [who, role] of Object.entries(PEOPLE)) cell[who as keyof typeof PEOPLE] = await recruit(who, role);
    });
    afterAll(async () => {
      for (const socket of sockets) socket.disconnect();
      await server?.running.stop();
    });

    it('are there as soon as the playbook runs, in the words of the reader', async () => {
      await expect.poll(async () => (await tasks()).length).toBe(3);
      expect((await tasks(cd, 'fr')).map(({ reference, title, doer, state, gate }) => [reference, title, doer, state, gate])).toEqual(
        expect.arrayContaining([
          ['T1', 'N’en parler ni sur le canal suspect ni par messagerie', 'Officier de permanence', 'PROPOSED', 'FREE'],
        ]),
      );
      const t1 = await called('T1');
      expect(t1).toMatchObject({
        kind: 'TASK',
        critical: true,
        doNot: ['Do not warn anyone over the suspected channel'],
        missing: [],
        version: 1,
      });
    });

    it('move the lane when they are done, by whoever may, on the version that was seen', async () => {
      const t1 = await called('T1');
      expect(await ask(cell.noor, 'CompleteTask', t1)).toMatchObject({ code: 'run-not-yours', sentence: 'T1 is for the role DO.' });
      expect(await ask(cd, 'CompleteTask', { ...t1, version: 7 })).toMatchObject({ code: 'run-task-moved' });
      expect(await done(cd, 'CompleteTask', t1, { note: 'told everyone' })).toMatchObject({
        state: 'SETTLED',
        note: 'told everyone',
        version: 2,
      });
      const { lanes } = await cd.of('Board', { incident });
      expect(lanes.find(({ lane }: any) => lane === 'command').step).toBe('T1b');
      expect(await called('T1b')).toMatchObject({ state: 'PROPOSED', attention: 'WAITING' });
    });

    it('are refused while evidence is missing, and the record shows that it was tried', async () => {
      const keep = await opened({ title: 'Keep the memory', kind: 'PRESERVE', doerRole: 'FOR' });
      const cut = await opened({ evidenceBefore: [keep.id] });
      expect(cut).toMatchObject({ gate: 'CLOSED', missing: [{ id: keep.id, reference: keep.reference }] });
      expect(await ask(cell.noor, 'StartTask', cut)).toMatchObject({
        code: 'run-evidence-first',
        sentence: `${cut.reference} waits for evidence: ${keep.reference}.`,
        cure: 'Seal it first, or ask the director to override, with a reason.',
      });
      const { log } = await cd.of('Board', { incident });
      expect(log.edges[0].node).toMatchObject({
        person: { name: 'noor' },
        sentence: `wanted to go ahead with ${cut.reference} before the evidence was safe; refused.`,
      });
      expect(await ask(cell.sofia, 'CompleteTask', keep)).toMatchObject({ code: 'run-exhibit-needed' });
      expect(await ask(cell.noor, 'OverrideGate', cut, { authority: 'me', reason: 'now' })).toMatchObject({
        code: 'run-override-not-allowed',
      });
      expect(await ask(cd, 'OverrideGate', cut, { reason: 'they read along' })).toMatchObject({ code: 'run-decision-needed' });
      const overridden = await done(cd, 'OverrideGate', cut, { authority: 'the minister, by telephone', reason: 'they read along' });
      expect(overridden).toMatchObject({ gate: 'OVERRIDDEN', missing: [], overrideReason: 'they read along' });
      expect(await done(cell.noor, 'StartTask', overridden)).toMatchObject({ state: 'IN_PROGRESS', person: { name: 'noor' } });
    });

    it('are served by no exhibit that their readers may not know of: who does not reads the same before and after', async () => {
      const keep = await opened({ title: 'Keep the disk', kind: 'PRESERVE', doerRole: 'FOR' });
      const cut = await opened({ evidenceBefore: [keep.id] });
      const within = { key: newKey(), incident };
      const { label } = await cell.sofia.of('NameReaders', { ...within, readers: [cell.sofia.id] });
      const found = { category: 'DEVICE', volatile: false, reference: 'D/1', description: 'd', source: 's', label };
      const identify = async (more: object) =>
        (await cell.sofia.of('IdentifyExhibit', { key: newKey(), incident, input: { ...found, ...more } })) as any;
      const worlds = [JSON.stringify(await tasks(cell.okafor))];
      expect(await identify({ forTask: keep.id })).toMatchObject({
        code: 'evidence-task-wider',
        fields: [{ field: 'forTask' }],
      });
      expect(await identify({ forTask: '7'.repeat(26) })).toMatchObject({ code: 'not-found', fields: [{ field: 'forTask' }] });
      const { exhibit } = await identify({});
      const how = { authorityKind: 'policy', authorityRef: null, derivedFrom: null, blob: null, digests: [] };
      const taken = { exhibit: exhibit.id, ...how, place: 'p', method: 'm', tool: 't', witness: 'w' };
      expect(await tell('CollectExhibit', cell.sofia.id, taken)).toMatchObject({ accepted: true });
      const seal = { exhibit: exhibit.id, sealKind: 'bag', sealNumber: 'S-9' };
      expect(await tell('SealExhibit', cell.sofia.id, seal)).toMatchObject({ accepted: true });
      worlds.push(JSON.stringify(await tasks(cell.okafor)));
      expect(worlds[1]).toBe(worlds[0]);
      expect(await ask(cell.sofia, 'CompleteTask', keep, { exhibits: [exhibit.id] })).toMatchObject({ code: 'run-exhibit-needed' });
      expect(await ask(cell.noor, 'StartTask', cut)).toMatchObject({ code: 'run-evidence-first' });
    });

    it('open their gate in the commit that seals the evidence, which does the task that asked for it', async () => {
      const keep = await opened({ title: 'Keep the logs', kind: 'PRESERVE', doerRole: 'FOR' });
      const cut = await opened({ evidenceBefore: [keep.id] });
      const found = { category: 'memory-image', volatile: true, forTask: keep.id, reference: 'GW/1', description: 'd', source: 's' };
      const identified = await tell('IdentifyExhibit', cell.sofia.id, { ...found, origin: null, label: 'I' });
      expect(identified).toMatchObject({ accepted: true });
      const { exhibit } = identified.result;
      const taken = {
        authorityKind: 'policy',
        authorityRef: null,
        derivedFrom: null,
        blob: null,
        digests: [{ alg: 'sha256', value: 'ab'.repeat(32) }],
        place: 'p',
        method: 'm',
        tool: 't',
        witness: 'w',
      };
      expect(await tell('AcquireExhibit', cell.sofia.id, { exhibit, ...taken })).toMatchObject({ accepted: true });
      expect(await tell('SealExhibit', cell.sofia.id, { exhibit, sealKind: 'bag', sealNumber: 'S-1' })).toMatchObject({ accepted: true });
      expect(await called(keep.reference)).toMatchObject({ state: 'SETTLED', exhibits: [exhibit], doneBy: { name: 'sofia' } });
      expect(await called(cut.reference)).toMatchObject({ gate: 'OPEN', missing: [] });
    });

    it('are confirmed by somebody else than the doer', async () => {
      const task = await opened({ kind: 'CONTAIN', confirmRole: 'SEC' });
      const deed = await done(cell.noor, 'CompleteTask', task);
      expect(deed).toMatchObject({ state: 'DONE', attention: 'WAITING', hands: [cell.noor.id] });
      expect(await ask(cell.noor, 'ConfirmEffect', deed, {}, 'fr')).toMatchObject({
        code: 'run-confirm-own',
        sentence: `Vous avez pris part à ${task.reference}.`,
      });
      expect(await ask(cell.sofia, 'ConfirmEffect', deed)).toMatchObject({ code: 'run-not-yours' });
      const denied = await done(cell.okafor, 'DenyEffect', deed, { reason: 'still answers' });
      expect(denied).toMatchObject({ state: 'IN_PROGRESS', doneBy: null, reason: 'still answers' });
      const again = await done(cell.noor, 'CompleteTask', denied);
      expect(await done(cell.okafor, 'ConfirmEffect', again, { seen: 'no traffic' })).toMatchObject({
        state: 'CONFIRMED',
        confirmedBy: { name: 'okafor' },
        seen: 'no traffic',
      });
    });

    it('are claimed by one of two at once', async () => {
      const task = await opened({});
      const answers = await Promise.all([ask(cell.noor, 'ClaimTask', task), ask(cd, 'ClaimTask', task)]);
      expect(answers.map(({ code }) => code ?? 'taken').toSorted()).toEqual(['run-task-taken', 'taken']);
    });

    it('go from hand to hand, are blocked and freed, waived and cancelled', async () => {
      const asked = await done(cd, 'AssignTask', await opened({}), { person: cell.okafor.id, note: 'you know the carrier' });
      expect(asked).toMatchObject({ state: 'ASSIGNED', person: { name: 'okafor' }, note: 'you know the carrier' });
      const blocked = await done(cell.okafor, 'BlockTask', await done(cell.okafor, 'AcknowledgeTask', asked), {
        code: 'UNSAFE',
        reason: 'smoke',
      });
      expect(blocked).toMatchObject({ state: 'BLOCKED', block: 'UNSAFE', reason: 'smoke' });
      const freed = await done(cell.okafor, 'UnblockTask', blocked, { note: 'aired' });
      expect(freed).toMatchObject({ state: 'ACKNOWLEDGED', block: null, reason: null });
      const back = await done(cell.okafor, 'ReturnTask', freed, { reason: 'my train leaves' });
      expect(back).toMatchObject({ state: 'PROPOSED', person: null, attention: 'WAITING' });
      expect(await ask(cd, 'WaiveTask', back, { reason: ' ' })).toMatchObject({ code: 'run-reason-needed' });
      expect(await done(cd, 'WaiveTask', back, { reason: 'the carrier called' })).toMatchObject({ state: 'WAIVED' });
      expect(await done(cd, 'CancelTask', await opened({}), { reason: 'twice' })).toMatchObject({ state: 'CANCELLED' });
    });

    it('are called for once per rung when time passes, and show who was called', async () => {
      const pagesOf = async (who: { id: string }) => (await cd.of('Pages', { incident })).filter(({ person }: any) => person.id === who.id);
      for (const { id } of await pagesOf(cell.noor))
        await cell.noor.of('AcknowledgePage', { key: newKey(), incident, page: id, reply: 'COMING' });
      const task = await opened({});
      server.advance(6 * MINUTE);
      server.installation.timers.wake();
      await expect.poll(async () => (await called(task.reference)).rung, { timeout: 15_000 }).toBe(1);
      await expect
        .poll(async () => (await pagesOf(cell.noor)).map(({ role, call }: any) => [role, call]))
        .toContainEqual(['ICT', 'CALLED']);
      expect((await pagesOf(cell.noor)).filter(({ call }: any) => call === 'CALLED')).toHaveLength(1);
      expect(await called(task.reference)).toMatchObject({ attention: 'ESCALATED', called: 'ICT', calledDeputy: false });
      expect(await done(cell.noor, 'AcknowledgeTask', await called(task.reference))).toMatchObject({ attention: 'QUIET', rung: 1 });
    });

    it('are pushed as queries answer them, with those whose gate they move', async () => {
      const socket = io(`${server.running.url}/live`, {
        transports: ['websocket'],
        extraHeaders: { Cookie: cd.cookie, Origin: server.running.url },
        reconnection: false,
        forceNew: true,
      });
      sockets.push(socket);
      const pushed = new Map<string, any>();
      socket.on('frame', ({ set }: { set: any[] }) => set.forEach((item) => item.__typename === 'Task' && pushed.set(item.id, item)));
      await new Promise((resolve) => socket.on('connect', () => resolve(undefined)));
      await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
      const task = await opened({});
      await done(cell.noor, 'ClaimTask', task);
      await expect.poll(() => pushed.get(task.id)?.state).toBe('ACKNOWLEDGED');
      const { __typename: _, ...item } = pushed.get(task.id);
      expect(item).toEqual(await called(task.reference));
    });

    it('of an incident that is not there are none, and nothing can be done about them', async () => {
      const nowhere = '0'.repeat(26);
      expect(await cd.of('Tasks', { incident: nowhere })).toEqual([]);
      const task = await called('T1b');
      expect(await cd.of('StartTask', { key: newKey(), incident: nowhere, id: task.id, base: 1 })).toMatchObject({ code: 'not-found' });
      expect(await ask(cd, 'StartTask', { id: nowhere, version: 1 })).toMatchObject({ code: 'not-found' });
      expect(await cd.of('OpenTask', { key: newKey(), incident, input: { title: ' ', doerRole: 'COOK' } })).toMatchObject({
        code: 'input-invalid',
        fields: [{ field: 'title' }, { field: 'doerRole' }],
      });
    });

    it('leave only steps without one to be reported', async () => {
      const run = (await called('T1b')).run;
      const step = (who: Visitor, loc: string, event: string) =>
        who.of('ReportStep', { key: newKey(), incident, run, loc, event }) as Promise<any>;
      expect(await step(cd, 'T1b', 'done')).toMatchObject({ code: 'run-step-has-task' });
      expect(await step(cd, 'T2', 'done')).toMatchObject({ code: 'run-step-not-open' });
      expect(await (await proved('noor')).of('AbortRun', { key: newKey(), incident, run, exit: 'merged' })).toMatchObject({
        code: 'run-not-yours',
      });
      expect(await cd.of('AbortRun', { key: newKey(), incident, run, exit: 'nowhere' })).toMatchObject({ code: 'identity-step-up-needed' });
      cd = await proved('ines');
      expect(await cd.of('AbortRun', { key: newKey(), incident, run, exit: 'nowhere' })).toMatchObject({ code: 'run-no-such-exit' });
      expect(await cd.of('AbortRun', { key: newKey(), incident, run, exit: 'merged' })).toMatchObject({ run });
      expect(
        (await tasks())
          .filter((task) => task.run === run && task.state === 'CANCELLED')
          .map(({ reference }) => reference)
          .toSorted(),
      ).toEqual(['T1b', 'T3', 'T30']);
    });
  });
});
