import { eachDatabase } from '@chancery/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, REPORT, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

interface Frame {
  readonly to: string;
  readonly c: string;
  readonly p: string;
  readonly set: readonly { readonly __typename: string; readonly id: string; readonly text?: string }[];
  readonly gone: readonly string[];
}

eachDatabase((name, open) => {
  describe(`Incidents over GraphQL and sockets on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    const sockets: Socket[] = [];

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
    });
    afterAll(async () => {
      for (const socket of sockets) socket.disconnect();
      await server?.running.stop();
    });

    const connect = (headers: Record<string, string>): Promise<Socket> => {
      const { promise, resolve, reject } = Promise.withResolvers<Socket>();
      const socket = io(`${server.running.url}/live`, {
        transports: ['websocket'],
        extraHeaders: headers,
        reconnection: false,
        forceNew: true,
      });
      sockets.push(socket);
      socket.on('connect', () => resolve(socket));
      socket.on('connect_error', reject);
      return promise;
    };
    const asInes = (): Promise<Socket> => connect({ Cookie: ines.cookie, Origin: server.running.url });
    const subscribe = (socket: Socket, to: string, language = 'en'): Promise<{ c?: string; refused?: boolean }> =>
      socket.emitWithAck('subscribe', { to, language });

    it('takes a report from its first words to a declared incident whose playbook runs', async () => {
      const incident = await declared(ines);
      await expect.poll(async () => (await ines.of('Board', { incident })).lanes.length).toBe(7);
      const board = await ines.of('Board', { incident }, 'fr');
      expect(board).toMatchObject({
        phase: 'ACTIVE',
        severity: 1,
        proposedSeverity: 1,
        kind: 'INTERCEPTION',
        circle: 'RESTRICTED',
        director: { name: 'Ines Almada' },
        playbook: 'PB-01',
      });
      expect(board.lanes[0]).toMatchObject({
        title: 'Direction',
        role: 'Officier de permanence',
        text: 'N’en parler ni sur le canal suspect ni par messagerie',
        overdue: false,
        status: 'WAITING',
      });
      expect(board.log.edges.map(({ node }: any) => [node.person?.name ?? null, node.sentence.split(' ')[0]]).reverse()).toEqual([
        ['Ines Almada', 'a'],
        ['Ines Almada', 'a'],
        ['Ines Almada', 'a'],
        ['Ines Almada', 'assure'],
        [null, 'Le'],
        // The three tasks that the playbook asks for at once.
        [null, 'La'],
        [null, 'La'],
        [null, 'La'],
      ]);
    });

    it('does once what is sent twice under one key, and refuses something else under it', async () => {
      const key = newKey();
      const [first, second] = await Promise.all([1, 2].map(() => ines.of('ReportIncident', { key, input: REPORT })));
      expect(second).toEqual(first);
      expect(await ines.of('ReportIncident', { key, input: { ...REPORT, what: 'Other words' } })).toMatchObject({
        code: 'kernel-key-reused',
      });
      expect((await ines.of('Board', { incident: first.incident })).log.edges).toHaveLength(1);
    });

    it("names every field that has to change, in the reader's language", async () => {
      const input = { ...REPORT, who: '  ', what: 'x'.repeat(2_001) };
      const answer = await ines.of('ReportIncident', { key: 'short', occurredAt: 'tonight', input }, 'fr;q=0.9, en;q=0.1');
      expect(answer).toMatchObject({
        __typename: 'Rejected',
        code: 'input-invalid',
        sentence: 'Un élément du formulaire doit changer avant l’enregistrement.',
      });
      expect(answer.fields.map(({ field }: { field: string }) => field)).toEqual(['key', 'occurredAt', 'who', 'what']);
    });

    it('refuses what the state of the incident does not allow, with a code and a cure', async () => {
      const { incident } = await ines.of('ReportIncident', { key: newKey(), input: REPORT });
      const input = { title: 'Cables', kind: 'INTERCEPTION', severity: 1 };
      expect(await ines.of('DeclareIncident', { key: newKey(), incident, input })).toMatchObject({
        code: 'incident-not-raised',
        cure: expect.stringContaining('three questions'),
      });
      expect(
        await ines.of('DeclareIncident', { key: newKey(), incident, input: { ...input, playbook: 'PB-99', severity: 7 } }),
      ).toMatchObject({
        code: 'input-invalid',
        fields: [{ field: 'severity' }, { field: 'playbook', sentence: expect.stringContaining('PB-01') }],
      });
      const later = new Date(Date.now() + 3_600_000).toISOString();
      expect(await ines.of('AddLogEntry', { key: newKey(), incident, text: 'x', occurredAt: later })).toMatchObject({
        code: 'kernel-time-ahead',
        fields: [{ field: 'occurredAt' }],
      });
    });

    it('answers for an absent incident and for a text that is no id with the same bytes', async () => {
      const absent = '0'.repeat(26);
      for (const odd of ['nope', '../org', 'x\0y', '']) {
        expect((await ines.ask('Board', { incident: odd })).text).toBe((await ines.ask('Board', { incident: absent })).text);
        const add = (incident: string) => ines.ask('AddLogEntry', { key: newKey(), incident, text: 'x' });
        expect((await add(odd)).text).toBe((await add(absent)).text);
      }
      expect(await ines.of('AddLogEntry', { key: newKey(), incident: absent, text: 'x' })).toMatchObject({ code: 'not-found' });
    });

    it('gives the log in pages by cursors of one length that count nothing', async () => {
      const { incident } = await ines.of('ReportIncident', { key: newKey(), input: REPORT });
      for (let i = 0; i < 6; i++) await ines.of('AddLogEntry', { key: newKey(), incident, text: `line ${i}` });
      const texts: string[] = [];
      let after: string | null = null;
      do {
        const { log }: any = await ines.of('Board', { incident, first: 3, after });
        texts.push(...log.edges.map(({ node }: any) => node.text));
        for (const { cursor } of log.edges) expect(cursor).toMatch(/^[0-9a-f]{26}$/);
        after = log.pageInfo.hasNextPage ? log.pageInfo.endCursor : null;
      } while (after !== null);
      expect(texts).toEqual(['line 5', 'line 4', 'line 3', 'line 2', 'line 1', 'line 0', REPORT.what]);
      expect((await ines.ask('Board', { incident, after: 'unknown' })).body.errors[0].extensions).toMatchObject({ code: 'cursor-unknown' });
    });

    it('opens no socket without a session, nor for a page that is not ours', async () => {
      await expect(connect({ Origin: server.running.url })).rejects.toThrow('not-signed-in');
      await expect(connect({ Cookie: ines.cookie, Origin: 'https://evil.example' })).rejects.toThrow('websocket error');
      await expect(connect({ Cookie: ines.cookie })).rejects.toThrow('websocket error');
    });

    it("pushes to an incident's readers what a query would answer, as a chain of cursors", async () => {
      const { incident } = await ines.of('ReportIncident', { key: newKey(), input: REPORT });
      const socket = await asInes();
      const frames: Frame[] = [];
      socket.on('frame', (frame: Frame) => frames.push(frame));
      const { c } = await subscribe(socket, incident);
      for (const text of ['first', 'second', 'third']) await ines.of('AddLogEntry', { key: newKey(), incident, text });
      await ines.of('RaiseReport', { key: newKey(), incident, input: { confidential: false, ongoing: false, people: true } });
      await expect.poll(() => frames.flatMap(({ set }) => set).filter(({ __typename }) => __typename === 'LogLine').length).toBe(4);
      expect(frames.map(({ p }) => p)).toEqual([c, ...frames.slice(0, -1).map((frame) => frame.c)]);
      expect(new Set(frames.map((frame) => frame.c.length))).toEqual(new Set([24]));
      const { log, lanes, ...board } = await ines.of('Board', { incident });
      const pushed = frames.flatMap(({ set }) => set);
      expect(pushed.filter(({ __typename }) => __typename === 'LogLine').map(({ text }) => text)).toEqual([
        'first',
        'second',
        'third',
        null,
      ]);
      expect(pushed.findLast(({ __typename }) => __typename === 'Board')).toEqual({ __typename: 'Board', ...board });
      expect(pushed.findLast(({ __typename }) => __typename === 'LogLine')).toEqual({ __typename: 'LogLine', ...log.edges[0].node });
      expect(lanes).toEqual([]);
      expect(JSON.stringify(frames)).not.toMatch(/"seq"|"hash"/);
    });

    it('pushes the list to whoever looks at it, and refuses what does not exist like what may not be seen', async () => {
      const socket = await asInes();
      const frames: Frame[] = [];
      socket.on('frame', (frame: Frame) => frames.push(frame));
      await subscribe(socket, 'incidents');
      expect(await subscribe(socket, '0'.repeat(26))).toEqual({ refused: true });
      expect(await subscribe(socket, 'incidents', 'xx')).toEqual({ refused: true });
      const { incident } = await ines.of('ReportIncident', { key: newKey(), input: REPORT });
      await expect.poll(() => frames.flatMap(({ set }) => set.map(({ id }) => id))).toEqual([incident]);
    });

    it('closes the sockets of a session at once when it ends', async () => {
      const { id } = (await ines.ask('People')).body.data.me;
      const other = await server.enter(`#${await server.installation.links.make('invitation', id)}`);
      const socket = await connect({ Cookie: other.cookie, Origin: server.running.url });
      const stays = await asInes();
      const closed = new Promise((resolve) => socket.on('disconnect', resolve));
      await server.post('/session/end', {}, { Cookie: other.cookie });
      expect(await closed).toBe('io server disconnect');
      expect(stays.connected).toBe(true);
    });
  });
});
