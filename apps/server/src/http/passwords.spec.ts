import { ACCOUNT_TRIES, LIMIT_MS, SESSION_LIMITS } from '@chancery/identity';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, startTestServer, tokenOf, Visitor, type Answer, type TestServer } from '../testing/test-server.ts';

const RIGHT = 'four words nobody joins';

eachDatabase((name, open) => {
  describe(`Accounts at the doors of the server on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let id: string;

    const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0].extensions.code];
    const signIn = (account: string, password: string, headers = {}) => server.post('/session/sign-in', { account, password }, headers);
    const cookieIn = ({ headers }: Answer): string => headers.get('set-cookie')!.split(';')[0]!;
    const as = (answer: Answer): Visitor => new Visitor(server, cookieIn(answer));

    beforeAll(async () => {
      server = await startTestServer(open, undefined, { sessionLimits: SESSION_LIMITS });
      const token = tokenOf(server.running.firstRunLink!);
      const weak = { token, name: 'Ines Vale', account: 'ines', password: 'too short' };
      expect(codeOf(await server.post('/session/begin', weak))).toEqual([422, 'password-short']);
      const entered = await server.post('/session/begin', { ...weak, password: RIGHT });
      ines = as(entered);
      id = entered.body.person;
    });
    afterAll(() => server?.running.stop());

    it('are made with the first link, and let their person come back with a new cookie', async () => {
      const back = await signIn('Ines', RIGHT);
      expect([back.status, back.body]).toEqual([200, { person: id }]);
      expect(cookieIn(back)).not.toBe(ines.cookie);
      expect((await as(back).ask('MySession')).body.data.mySession).toMatchObject({ account: 'ines', provedAt: expect.any(String) });
    });

    it('refuse a wrong password and an unknown name in the same words', async () => {
      const [wrong, unknown] = [await signIn('ines', 'another password'), await signIn('nobody', RIGHT)];
      expect([codeOf(wrong), wrong.text]).toEqual([[401, 'sign-in-wrong'], unknown.text]);
      const [, french] = [await signIn('ines', RIGHT), await signIn('nobody', RIGHT, { 'Accept-Language': 'fr' })];
      expect(french.body.errors[0].message).toMatch(/^Le nom ou le mot de passe/);
    });

    it('refuse what is no name and no password like a wrong one', async () => {
      for (const body of [{}, { account: 7, password: [] }, { account: 'ines' }, [], { account: '\0', password: '\ud800' }])
        expect(codeOf(await server.post('/session/sign-in', body))).toEqual([401, 'sign-in-wrong']);
      await signIn('ines', RIGHT);
    });

    it('refuse the twenty-first wrong password by a code of its own, even if it is right, and say when and how to come in', async () => {
      for (let i = 0; i < ACCOUNT_TRIES; i++) expect(codeOf(await signIn('ines', `wrong password ${i}`))[0]).toBe(401);
      const locked = await signIn('ines', RIGHT);
      expect([codeOf(locked), locked.headers.get('set-cookie')]).toEqual([[429, 'sign-in-too-many'], null]);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
      expect(locked.body.errors[0].message).toMatch(/Try again after \d\d:\d\d UTC, or on a device where you came in before/);
      expect((await ines.ask('MySession')).status).toBe(200);
      const link = await server.installation.links.make('invitation', id);
      expect((await server.post('/session/begin', { token: link })).status).toBe(200);
      server.advance(LIMIT_MS - 60_000);
      await ines.ask('MySession');
      server.advance(60_000);
      expect((await signIn('ines', RIGHT)).status).toBe(200);
    });

    it('refuse the cookie from before the password was given again, for requests and sockets alike', async () => {
      const before = as(await signIn('ines', RIGHT));
      const socket = await server.look(before);
      expect(codeOf(await server.post('/session/prove', { password: 'wrong' }, { Cookie: before.cookie }))).toEqual([401, 'sign-in-wrong']);
      const proved = await server.post('/session/prove', { password: RIGHT }, { Cookie: before.cookie });
      const after = as(proved);
      await expect.poll(() => socket.connected).toBe(false);
      expect([(await before.ask('MySession')).status, (await after.ask('MySession')).status]).toEqual([401, 200]);
      await expect(server.look(before)).rejects.toThrow('not-signed-in');
    });

    it('refuse the cookie from before a new sign-in of the same browser', async () => {
      const before = as(await signIn('ines', RIGHT));
      const after = as(await signIn('ines', RIGHT, { Cookie: before.cookie }));
      expect([(await before.ask('MySession')).status, (await after.ask('MySession')).status]).toEqual([401, 200]);
    });

    it('change the password only for who knows it or gave it just now, and end the other sessions', async () => {
      const [here, there] = [as(await signIn('ines', RIGHT)), as(await signIn('ines', RIGHT))];
      for (let minutes = 0; minutes < 6; minutes += 3) {
        server.advance(3 * 60_000);
        await Promise.all([here, there].map((each) => each.ask('MySession')));
      }
      const change = (more: object) =>
        server.post('/session/password', { password: 'other words altogether', ...more }, { Cookie: here.cookie });
      expect(codeOf(await change({}))).toEqual([422, 'password-needed']);
      expect(codeOf(await change({ current: 'wrong' }))).toEqual([401, 'sign-in-wrong']);
      const changed = await change({ current: RIGHT });
      expect(changed.status).toBe(200);
      expect([(await there.ask('MySession')).status, (await as(changed).ask('MySession')).status]).toEqual([401, 200]);
      expect(codeOf(await signIn('ines', RIGHT))).toEqual([401, 'sign-in-wrong']);
      expect((await signIn('ines', 'other words altogether')).status).toBe(200);
    });

    it('ask for the password again before an administrator makes a link for somebody', async () => {
      const boss = as(await signIn('ines', 'other words altogether'));
      const { person } = await boss.of('InvitePerson', { key: newKey(), input: { name: 'Omar Haddad', roles: ['STAFF'] } });
      server.advance(5 * 60_000 + 1);
      expect(await boss.of('NewLink', { person: person.id })).toMatchObject({ code: 'identity-step-up-needed' });
      const proved = as(await server.post('/session/prove', { password: 'other words altogether' }, { Cookie: boss.cookie }));
      const made = await proved.of('NewLink', { person: person.id });
      const omar = await server.enter(made.link);
      expect(await omar.of('NewLink', { person: id })).toMatchObject({ code: 'people-not-administrator' });
      expect(codeOf(await server.post('/session/prove', { password: RIGHT }, { Cookie: omar.cookie }))).toEqual([409, 'no-password']);
      const set = await server.post('/session/password', { account: 'omar', password: RIGHT }, { Cookie: omar.cookie });
      expect((await as(set).ask('MySession')).body.data.mySession.account).toBe('omar');
      expect(await proved.of('NewLink', { person: person.id })).toMatchObject({ code: 'people-recovery-needed' });
    });

    it('sign a person out everywhere, for themselves or an administrator and nobody else, with their sockets', async () => {
      const [boss, omar, other] = [
        as(await signIn('ines', 'other words altogether')),
        as(await signIn('omar', RIGHT)),
        as(await signIn('omar', RIGHT)),
      ];
      const omarId = (await omar.ask('People')).body.data.me.id;
      expect(await omar.of('EndSessions', { person: id })).toMatchObject({ code: 'people-not-administrator' });
      const socket = await server.look(other);
      expect(await boss.of('EndSessions', { person: omarId })).toEqual({ __typename: 'EndSessionsOk', person: omarId });
      await expect.poll(() => socket.connected).toBe(false);
      expect([(await omar.ask('MySession')).status, (await other.ask('MySession')).status]).toEqual([401, 401]);
      await expect(server.look(other)).rejects.toThrow('not-signed-in');
      expect((await boss.ask('MySession')).status).toBe(200);
    });

    it('end with the person: sessions, password and links', async () => {
      const [boss, omar] = [as(await signIn('ines', 'other words altogether')), as(await signIn('omar', RIGHT))];
      const omarId = (await omar.ask('People')).body.data.me.id;
      expect(await omar.of('DeactivatePerson', { key: newKey(), person: id })).toMatchObject({ code: 'people-not-administrator' });
      const link = await server.installation.links.make('invitation', omarId);
      expect(await boss.of('DeactivatePerson', { key: newKey(), person: omarId })).toMatchObject({ person: omarId });
      expect((await omar.ask('MySession')).status).toBe(401);
      expect(codeOf(await signIn('omar', RIGHT))).toEqual([401, 'sign-in-wrong']);
      const late = await server.post('/session/begin', { token: link });
      expect(late.status).toBe(410);
      expect(await boss.of('DeactivatePerson', { key: newKey(), person: id })).toMatchObject({ code: 'people-last-administrator' });
    });
  });
});
