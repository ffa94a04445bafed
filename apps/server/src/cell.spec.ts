import { eachDatabase } from '@chancery/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKey, REPORT, startTestServer, Visitor, type TestServer } from './testing/test-server.ts';

const MINUTE = 60_000;
const PASSWORD = 'seven quiet herons at dusk';

eachDatabase((name, open) => {
  describe(`The crisis cell over GraphQL on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let karim: Visitor;
    let sofia: Visitor;
    let incident: string;
    const ids: Record<string, string> = {};

    /** The same person, who has just given a password. */
    const proved = async (visitor: Visitor, account: string): Promise<Visitor> => {
      const { headers } = await server.post('/session/password', { account, password: PASSWORD }, { Cookie: visitor.cookie });
      return new Visitor(server, headers.get('set-cookie')!.split(';')[0]!);
    };
    const join = async (person: string, roles: string[]): Promise<Visitor> => {
      const { link } = await ines.of('InvitePerson', { key: newKey(), input: { name: person, roles } });
      return await server.enter(link);
    };
    const does = (visitor: Visitor, operation: string, variables: object, language?: string) =>
      visitor.of(operation, { key: newKey(), incident, ...variables }, language);
    const read = (visitor: Visitor, operation: string, language?: string) => visitor.of(operation, { incident }, language);

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      karim = await join('Karim Haddad', ['STAFF']);
      sofia = await join('Sofia Brandt', ['STAFF']);
      const { people } = (await ines.ask('People')).body.data;
      for (const { id, name: called } of people) ids[called.split(' ')[0].toLowerCase()] = id;
      [ines, karim, sofia] = await Promise.all([proved(ines, 'ines'), proved(karim, 'karim'), proved(sofia, 'sofia')]);
    });
    afterAll(async () => await server?.running.stop());
    beforeEach(async () => {
      ({ incident } = await ines.of('ReportIncident', { key: newKey(), input: REPORT }));
      await does(ines, 'RaiseReport', { input: { confidential: true, ongoing: true, people: false } });
      await does(ines, 'DeclareIncident', { input: { title: 'Cables', kind: 'INTERCEPTION', severity: 2 } });
    });

    /** A question that ines has decided. */
    const decided = async (): Promise<string> => {
      const asked = await does(ines, 'AskDecision', { input: { question: 'Cut?', options: ['now', 'later'] } });
      const { id } = asked.decision;
      await does(ines, 'TakeDecision', { decision: id, input: { option: 'o1', rationale: 'it spreads' } });
      return id as string;
    };
    const seat = async (visitor: Visitor, person: string, role: string, deputy = false): Promise<void> => {
      const { assignment } = await does(ines, 'OfferRole', { input: { role, person, deputy } });
      expect(await does(visitor, 'AcceptRole', { assignment })).toMatchObject({ __typename: 'RoleOk' });
    };

    it('keeps a restricted incident from who is not read in, and takes in whom it offers a role', async () => {
      expect(await read(karim, 'Board')).toBeNull();
      expect(await read(karim, 'Roles')).toEqual([]);
      expect(await does(karim, 'AddLogEntry', { text: 'x' })).toMatchObject({ code: 'not-found' });
      const { assignment } = await does(ines, 'OfferRole', { input: { role: 'SEC', person: ids['karim'] } });
      expect(await read(karim, 'Roles', 'fr')).toMatchObject([
        { id: assignment, role: 'SEC', title: 'responsable de la sécurité', person: { name: 'Karim Haddad' }, standing: 'OFFERED' },
      ]);
      expect(await does(karim, 'DeclineRole', { assignment, reason: 'ill' })).toMatchObject({ assignment });
      expect(await read(karim, 'Board')).toBeNull();
      expect((await read(ines, 'Readers')).map((row: any) => [row.label, row.person.name])).toEqual([
        ['I', 'Ines Almada'],
        ['P', 'Ines Almada'],
      ]);
    });

    it('shows a line with named readers to them only, whoever searches', async () => {
      await does(ines, 'AdmitPerson', { person: ids['karim'] });
      await does(ines, 'AdmitPerson', { person: ids['sofia'] });
      const { label } = await does(ines, 'NameReaders', { label: null, readers: [ids['ines'], ids['karim']] });
      const { entry } = await does(karim, 'AddLogEntry', { text: 'The heron flies', about: { label, kind: 'CALL' } });
      expect(await does(sofia, 'AddLogEntry', { text: 'x', about: { label } })).toMatchObject({ code: 'not-found' });
      expect(await does(sofia, 'CorrectLog', { entry, text: 'x', reason: 'y' })).toMatchObject({ code: 'not-found' });
      await does(ines, 'CorrectLog', { entry, text: 'The heron stays', reason: 'misheard' });
      const found = async (visitor: Visitor) =>
        (await visitor.of('Board', { incident, search: 'HERON' })).log.edges.map(({ node }: any) => [node.text, node.kind, node.corrects]);
      expect(await found(karim)).toEqual([
        ['The heron stays', null, entry],
        ['The heron flies', 'CALL', null],
      ]);
      expect(await found(sofia)).toEqual([]);
      expect(await found(ines)).toHaveLength(2);
      const named = async (filter: object) => (await karim.of('Board', { incident, ...filter })).log.edges.length;
      expect([await named({ kind: 'CALL' }), await named({ person: ids['karim'] }), await named({ group: 'TASKS' })]).toEqual([1, 1, 0]);
    });

    it('rule 14: marks for ever what is dated back, and refuses what lies ahead', async () => {
      const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
      await does(ines, 'AddLogEntry', { text: 'heard at one', occurredAt: hour(-2) });
      const [{ node }] = (await read(ines, 'Board')).log.edges;
      expect(node).toMatchObject({ text: 'heard at one', gapMarked: true, claimedAt: expect.any(String) });
      expect(await does(ines, 'AddLogEntry', { text: 'x', occurredAt: hour(2) })).toMatchObject({ code: 'kernel-time-ahead' });
      const [line] = (await read(ines, 'Board')).log.edges;
      expect(await does(ines, 'CorrectLog', { entry: line.node.entry, text: 'x', reason: 'y', occurredAt: hour(2) })).toMatchObject({
        code: 'kernel-time-ahead',
      });
    });

    it('rule 15: is not closed while anything is open, and says all that is', async () => {
      const decision = await decided();
      const closing = { decision, summary: 'contained' };
      expect(await does(ines, 'CloseIncident', closing)).toMatchObject({ code: 'incident-wrong-phase' });
      await does(ines, 'Stabilise', { reason: 'quiet for an hour' });
      expect(await does(ines, 'CloseIncident', { ...closing, decision: '0'.repeat(26) })).toMatchObject({
        code: 'incident-decision-needed',
      });
      const { decision: question } = await does(ines, 'AskDecision', { input: { question: 'And now?', options: ['a', 'b'] } });
      await does(ines, 'OfferCommand', { to: ids['karim'] });
      expect(await does(ines, 'CloseIncident', closing, 'fr')).toMatchObject({
        code: 'incident-close-gate',
        sentence: 'Pas encore : il reste 2 points ouverts.',
      });
      const gate = await read(ines, 'CloseGate');
      expect(gate.map(({ code }: { code: string }) => code)).toEqual(['incident-handover-open', 'decision-open']);
      expect(gate[1].items).toEqual([question.id]);
      expect(await read(karim, 'CloseGate')).toEqual([]);
      const { brief } = await read(karim, 'HandoverBrief');
      await does(ines, 'WithdrawCommand', { brief });
      await does(ines, 'WithdrawQuestion', { decision: question.id, reason: 'settled' });
      const [closed, asked] = await Promise.all([
        does(ines, 'CloseIncident', closing),
        does(ines, 'AskDecision', { input: { question: 'Too late?', options: ['a', 'b'] } }),
      ]);
      if (asked.code === undefined) {
        expect(closed).toMatchObject({ code: 'incident-close-gate' });
        await does(ines, 'WithdrawQuestion', { decision: asked.decision.id, reason: 'settled' });
        expect(await does(ines, 'CloseIncident', closing)).toMatchObject({ board: { phase: 'CLOSED', director: null } });
      } else {
        expect([asked.code, closed.board]).toMatchObject(['incident-not-running', { phase: 'CLOSED', director: null }]);
      }
      expect(await does(ines, 'OfferRole', { input: { role: 'SEC', person: ids['karim'] } })).toMatchObject({
        code: 'incident-not-running',
      });
    });

    it('rule 16: has one director at every moment, through offers, ticks, lapses and two who answer at once', async () => {
      const asked = await does(ines, 'AskDecision', { input: { question: 'Cut?', options: ['now', 'later'] } });
      const director = async () => (await read(ines, 'Command')).director.name;
      await does(ines, 'OfferCommand', { to: ids['karim'], worries: 'the gateway' });
      expect(await does(ines, 'OfferCommand', { to: ids['sofia'] })).toMatchObject({ code: 'incident-handover-open' });
      expect(await director()).toBe('Ines Almada');
      const brief = await read(karim, 'HandoverBrief');
      expect(brief).toMatchObject({ worries: 'the gateway', items: [{ id: asked.decision.id, code: 'decision-open' }] });
      expect(await does(karim, 'AcceptCommand', { brief: brief.brief, ticked: [] })).toMatchObject({ code: 'incident-brief-unticked' });
      const other = await does(ines, 'AskDecision', { input: { question: 'Tell them?', options: ['yes', 'no'] } });
      const ticked = [asked.decision.id];
      expect(await does(karim, 'AcceptCommand', { brief: brief.brief, ticked })).toMatchObject({ code: 'incident-brief-changed' });
      ticked.push(other.decision.id);
      // Both at once: whichever is first, one director is left, and the other learns that they came second.
      const [accepted, withdrawn] = await Promise.all([
        does(karim, 'AcceptCommand', { brief: brief.brief, ticked }),
        does(ines, 'WithdrawCommand', { brief: brief.brief }),
      ]);
      expect([accepted, withdrawn].filter(({ __typename }) => __typename === 'CommandOk')).toHaveLength(1);
      expect(await director()).toBe(accepted.__typename === 'CommandOk' ? 'Karim Haddad' : 'Ines Almada');
    });

    it('lets a deputy take command only with a second person', async () => {
      await seat(karim, ids['karim']!, 'CD', true);
      await seat(sofia, ids['sofia']!, 'FOR');
      expect(await does(sofia, 'TakeCommand', { reason: 'lost' })).toMatchObject({ code: 'incident-no-right-to-take' });
      expect(await does(karim, 'TakeCommand', { reason: 'cannot be reached' })).toMatchObject({
        command: { director: { name: 'Ines Almada' }, takeoverBy: { name: 'Karim Haddad' } },
      });
      expect(await does(karim, 'SecondTakeover', { to: ids['karim'] })).toMatchObject({ code: 'incident-takeover-needs-two' });
      expect(await does(sofia, 'SecondTakeover', { to: ids['karim'] })).toMatchObject({ command: { director: { name: 'Karim Haddad' } } });
    });

    it('keeps what was decided with its reasons, advice, dissent and who had the right to', async () => {
      await seat(karim, ids['karim']!, 'LEG');
      const { decision } = await does(karim, 'AskDecision', { input: { question: 'Cut?', options: ['now', 'later'] } });
      await does(karim, 'Recommend', { decision: decision.id, option: 'o2', reason: 'evidence first' });
      expect(await does(karim, 'TakeDecision', { decision: decision.id, input: { option: 'o1', rationale: 'r' } })).toMatchObject({
        code: 'decision-no-authority',
      });
      expect(await does(ines, 'TakeDecision', { decision: decision.id, input: { option: 'o1', rationale: ' ' } })).toMatchObject({
        code: 'decision-no-rationale',
      });
      const { label } = await does(karim, 'NameReaders', { label: null, readers: [ids['karim'], ids['ines']] });
      const input = { option: 'o1', rationale: 'it spreads', advice: 'privileged', adviceLabel: label };
      await does(ines, 'TakeDecision', { decision: decision.id, input });
      await does(karim, 'RecordDissent', { decision: decision.id, words: 'we lose the memory' });
      await does(ines, 'AdmitPerson', { person: ids['sofia'] });
      const shown = {
        state: 'DECIDED',
        option: 'o1',
        rationale: 'it spreads',
        decidedRole: 'CD',
        decidedBy: { name: 'Ines Almada' },
        recommendations: [{ person: { name: 'Karim Haddad' }, option: 'o2', text: 'evidence first' }],
        dissent: [{ person: { name: 'Karim Haddad' }, text: 'we lose the memory' }],
      };
      expect(await read(karim, 'Decisions')).toMatchObject([{ ...shown, advice: 'privileged' }]);
      expect(await read(sofia, 'Decisions')).toMatchObject([{ ...shown, advice: null }]);
    });

    it('freezes a situation report when it goes out, and supersedes the one before', async () => {
      const input = { asOf: new Date(Date.now() - 1_000).toISOString(), headline: 'Contained', situation: 'Two cables.' };
      const { sitrep } = await does(ines, 'DraftSitrep', { input });
      const revised = await does(ines, 'ReviseSitrep', { sitrep: sitrep.id, base: 1, input: { ...input, headline: 'Stable' } });
      expect(revised.sitrep).toMatchObject({ version: 2, headline: 'Stable', textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(revised.sitrep.textSha256).not.toBe(sitrep.textSha256);
      expect(await does(ines, 'PublishSitrep', { sitrep: sitrep.id, base: 1 })).toMatchObject({ code: 'sitrep-moved' });
      expect(revised.sitrep.entryHash).toBeNull();
      const out = await does(ines, 'PublishSitrep', { sitrep: sitrep.id, base: 2, distribution: ['MIN'] });
      expect(out.sitrep.entryHash).toMatch(/^[0-9a-f]{64}$/);
      expect(await does(ines, 'ReviseSitrep', { sitrep: sitrep.id, base: 2, input })).toMatchObject({ code: 'sitrep-closed' });
      const next = await does(ines, 'DraftSitrep', { input });
      await does(ines, 'PublishSitrep', { sitrep: next.sitrep.id, base: 1 });
      const states = (await read(ines, 'Sitreps')).map(({ id, state }: { id: string; state: string }) => [id, state]);
      expect(Object.fromEntries(states)).toEqual({ [sitrep.id]: 'SUPERSEDED', [next.sitrep.id]: 'PUBLISHED' });
    });

    it('narrows at once, widens by decision, is stood down by decision, and is reopened by who may declare', async () => {
      expect(await does(ines, 'SetCircle', { circle: 'OPEN', reason: 'known' })).toMatchObject({ code: 'incident-decision-needed' });
      const decision = await decided();
      expect(await does(ines, 'SetCircle', { circle: 'OPEN', reason: 'known', decision })).toMatchObject({ board: { circle: 'OPEN' } });
      expect(await read(karim, 'Board')).toMatchObject({ circle: 'OPEN' });
      expect(await does(ines, 'SetSeverity', { severity: 1, reason: 'worse' })).toMatchObject({ board: { severity: 1 } });
      expect(await does(ines, 'StandDown', { reason: 'false alarm', decision })).toMatchObject({ board: { phase: 'STOOD_DOWN' } });
      expect(await does(karim, 'Reopen', { reason: 'again' })).toMatchObject({ code: 'incident-role-needed' });
    });

    it('pushes a role, a decision and a report as the queries answer them, to who is read in', async () => {
      const socket = io(`${server.running.url}/live`, {
        transports: ['websocket'],
        extraHeaders: { Cookie: ines.cookie, Origin: server.running.url },
        reconnection: false,
        forceNew: true,
      });
      const pushed = new Map<string, { readonly __typename: string }>();
      socket.on('frame', ({ set }: { set: { __typename: string; id: string }[] }) => {
        for (const item of set) pushed.set(`${item.__typename} ${item.id}`, item);
      });
      try {
        await socket.emitWithAck('subscribe', { to: incident, language: 'en' });
        await does(ines, 'OfferRole', { input: { role: 'SEC', person: ids['karim'] } });
        await decided();
        const input = { asOf: new Date(Date.now() - 1_000).toISOString(), headline: 'Contained', situation: 'Two cables.' };
        await does(ines, 'DraftSitrep', { input });
        await does(ines, 'OfferCommand', { to: ids['karim'] });
        for (const [type, operation] of Object.entries({ CellRole: 'Roles', Decision: 'Decisions', Sitrep: 'Sitreps' })) {
          const [item] = await read(ines, operation);
          await expect.poll(() => pushed.get(`${type} ${item.id}`)).toEqual({ __typename: type, ...item });
        }
        const command = await read(ines, 'Command');
        await expect.poll(() => pushed.get(`IncidentCommand ${incident}`)).toEqual({ __typename: 'IncidentCommand', ...command });
      } finally {
        socket.disconnect();
      }
    });

    it('rule 16: leaves the director where nobody answers the offer', async () => {
      const { command } = await does(ines, 'OfferCommand', { to: ids['karim'] });
      server.advance(16 * MINUTE);
      await expect.poll(async () => (await read(ines, 'Command')).brief, { timeout: 20_000 }).toBeNull();
      expect((await read(ines, 'Command')).director.name).toBe('Ines Almada');
      expect(await does(karim, 'AcceptCommand', { brief: command.brief, ticked: [] })).toMatchObject({ code: 'not-found' });
    });
  });
});
