import { eachDatabase } from '@chancery/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, tokenOf, Visitor, type Answer, type TestServer } from './testing/test-server.ts';

const PASSWORD = 'four words nobody joins';

eachDatabase((name, open) => {
  describe(`A page that was made for one person, in a browser where another is signed in, on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor & { id: string };
    let tomas: Visitor & { id: string };
    let incident: string;

    beforeAll(async () => {
      server = await startTestServer(open);
      const token = tokenOf(server.running.firstRunLink!);
      const first = await server.post('/session/begin', { token, name: 'Ines Almada', account: 'ines', password: PASSWORD });
      ines = Object.assign(new Visitor(server, first.headers.get('set-cookie')!.split(';')[0]!), { id: first.body.person as string });
      incident = await declared(ines);
      const { person, link } = await ines.of('InvitePerson', { key: newKey(), input: { name: 'Tomas Havel', roles: ['DIRECTOR'] } });
      tomas = Object.assign(await server.enter(link), { id: person.id as string });
    });
    afterAll(() => server?.running.stop());

    /** What a page of Ines's sends with the cookie of Tomas. */
    const stray = (more: object = {}) => ({ Cookie: tomas.cookie, 'X-Chancery-Person': ines.id, ...more });
    const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0].extensions.code];
    const REFUSED = [412, 'other-person'];
    const lines = async (): Promise<string[]> =>
      (await ines.of('Board', { incident, first: 50 })).log.edges.map(({ node }: { node: { text: string | null } }) => node.text);
    const get = async (to: string, headers: Record<string, string>): Promise<Answer> => {
      const response = await fetch(server.running.url + to, { headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: response.ok ? text : (JSON.parse(text) as unknown) };
    };
    const socketOf = (cookie: string, auth: object) => {
      const extraHeaders = { Cookie: cookie, Origin: server.running.url };
      const socket = io(`${server.running.url}/live`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders,
        auth,
      });
      const { promise, resolve } = Promise.withResolvers<string>();
      socket.on('connect', () => resolve('connected')).on('connect_error', ({ message }) => resolve(message));
      return { socket, became: promise };
    };

    it('changes and reads nothing through GraphQL', async () => {
      const add = { documentId: 'AddLogEntry', variables: { key: newKey(), incident, text: 'Written by Ines' } };
      expect(codeOf(await server.post('/graphql', add, stray()))).toEqual(REFUSED);
      expect(codeOf(await server.post('/graphql', { documentId: 'Board', variables: { incident } }, stray()))).toEqual(REFUSED);
      expect(await lines()).not.toContain('Written by Ines');
    });

    it('may send the same under the same key once its own person is back', async () => {
      const add = { documentId: 'AddLogEntry', variables: { key: newKey(), incident, text: 'Held meanwhile' } };
      await server.post('/graphql', add, stray());
      const back = await server.post('/graphql', add, { Cookie: ines.cookie, 'X-Chancery-Person': ines.id });
      expect(back.body.data.addLogEntry.__typename).toBe('AddLogEntryOk');
      expect((await lines()).filter((text) => text === 'Held meanwhile')).toHaveLength(1);
    });

    it('says so in the reader’s language, with what to do', async () => {
      const { body } = await server.post('/graphql', { documentId: 'MySession' }, stray({ 'Accept-Language': 'fr' }));
      expect(body.errors[0].message).toMatch(/pour quelqu’un d’autre.*Rechargez-la/);
    });

    it('is refused whatever it names that is not who is there: nobody, two people, an address and a header that differ', async () => {
      const mine = { documentId: 'MySession' };
      for (const named of ['', 'nobody', `${tomas.id}, ${ines.id}`, tomas.id.toUpperCase() === tomas.id ? ines.id : tomas.id.toUpperCase()])
        expect(codeOf(await server.post('/graphql', mine, { Cookie: tomas.cookie, 'X-Chancery-Person': named }))).toEqual(REFUSED);
      const both = await server.post(`/graphql?person=${ines.id}`, mine, { Cookie: tomas.cookie, 'X-Chancery-Person': tomas.id });
      expect(codeOf(both)).toEqual(REFUSED);
      expect(codeOf(await server.post(`/graphql?person=${tomas.id}&person=${ines.id}`, mine, { Cookie: tomas.cookie }))).toEqual(REFUSED);
    });

    it('uploads nothing', async () => {
      const form = new FormData();
      form.append('file', new Blob(['bytes']), 'memory.img');
      const response = await fetch(`${server.running.url}/upload/${incident}`, { method: 'POST', body: form, headers: stray() });
      expect([response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual(REFUSED);
    });

    it('downloads nothing, whether it says so in a header or, as a link must, in the address', async () => {
      for (const to of [`/export/${incident}`, `/blob/${incident}/${incident}`]) {
        expect(codeOf(await get(to, stray()))).toEqual(REFUSED);
        expect(codeOf(await get(`${to}?person=${ines.id}`, { Cookie: tomas.cookie }))).toEqual(REFUSED);
      }
      expect((await get(`/export/${incident}?person=${ines.id}`, { Cookie: ines.cookie })).status).toBe(200);
    });

    it('neither proves, nor sets a password, nor signs out', async () => {
      const account = { account: 'tomas', password: PASSWORD };
      expect(codeOf(await server.post('/session/prove', { password: PASSWORD }, stray()))).toEqual(REFUSED);
      expect(codeOf(await server.post('/session/password', account, stray()))).toEqual(REFUSED);
      const end = await server.post('/session/end', {}, stray());
      expect([codeOf(end), end.headers.get('set-cookie')]).toEqual([REFUSED, null]);
      expect((await tomas.ask('MySession')).body.data.mySession.account).toBeNull();
    });

    it('gets no socket, and through one that it has nothing', async () => {
      expect(await socketOf(tomas.cookie, { person: ines.id }).became).toBe('other-person');
      const { socket, became } = socketOf(tomas.cookie, { person: tomas.id });
      expect(await became).toBe('connected');
      const wish = { to: 'incidents', language: 'en' };
      expect(await socket.emitWithAck('subscribe', { ...wish, person: ines.id })).toEqual({ refused: true, code: 'other-person' });
      expect(await socket.emitWithAck('subscribe', { ...wish, person: tomas.id })).toHaveProperty('c');
      expect(await socket.emitWithAck('subscribe', wish)).toHaveProperty('c');
      socket.disconnect();
    });

    it('is told who is there, by the server’s clock', async () => {
      const { status, body } = await server.post('/session/who', {}, stray());
      expect([status, body]).toEqual([
        200,
        { person: tomas.id, name: 'Tomas Havel', session: expect.any(String), now: expect.stringMatching(/Z$/) },
      ]);
      expect(codeOf(await server.post('/session/who', {}))).toEqual([401, 'not-signed-in']);
    });

    it('does not keep the other one’s session awake', async () => {
      const noted = async (): Promise<unknown> => {
        const rows = await server.installation.database.dataSource.query('SELECT seen_at FROM session WHERE person = $1', [tomas.id]);
        return JSON.stringify(rows);
      };
      const before = await noted();
      server.advance(5 * 60_000);
      await server.post('/graphql', { documentId: 'MySession' }, stray());
      await socketOf(tomas.cookie, { person: ines.id }).became;
      expect(await noted()).toBe(before);
      await tomas.ask('MySession');
      expect(await noted()).not.toBe(before);
    });

    it('signs out of the session that it means, and not out of one that began later', async () => {
      const enter = async (cookie = ''): Promise<string> => {
        const body = { account: 'ines', password: PASSWORD };
        return (await server.post('/session/sign-in', body, { Cookie: cookie })).headers.get('set-cookie')!.split(';')[0]!;
      };
      const earlier = await enter();
      const { session } = (await server.post('/session/who', {}, { Cookie: earlier })).body;
      const later = await enter(earlier);
      const late = await server.post('/session/end', { session }, { Cookie: later, 'X-Chancery-Person': ines.id });
      expect([late.status, late.headers.get('set-cookie')]).toEqual([200, null]);
      const mine = (await server.post('/session/who', {}, { Cookie: later })).body;
      expect(mine.person).toBe(ines.id);
      const end = await server.post('/session/end', { session: mine.session }, { Cookie: later, 'X-Chancery-Person': ines.id });
      expect([end.status, (await server.post('/session/who', {}, { Cookie: later })).status]).toEqual([200, 401]);
    });
  });
});
