import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, tokenOf, Visitor, type Answer, type TestServer } from './testing/test-server.ts';
import { wayIn } from './way-in.ts';

const PASSWORD = 'four words nobody joins';

eachDatabase((name, open) => {
  describe(`Letting somebody in anew on ${name}`, () => {
    let server: TestServer;
    const people: Record<string, { id: string; visitor: Visitor }> = {};
    const cookieIn = ({ headers }: Answer): string =>
      headers
        .getSetCookie()
        .map((each) => each.split(';')[0]!)
        .join('; ');
    const as = (answer: Answer): Visitor => new Visitor(server, cookieIn(answer));
    const signIn = async (account: string, password = PASSWORD) => as(await server.post('/session/sign-in', { account, password }));
    const enter = (link: string, more: object = {}) => server.post('/session/begin', { token: tokenOf(link), ...more });
    const codeOf = ({ status, body }: Answer) => [status, body.errors?.[0].extensions.code];
    const does = (who: Visitor, operation: string, variables: object = {}): Promise<any> =>
      who.of(operation, { key: newKey(), ...variables });
    const invited = async (called: string, role: string): Promise<any> =>
      await does(people['ines']!.visitor, 'InvitePerson', { input: { name: called, roles: [role] } });
    const joined = async (called: string, role: string): Promise<void> => {
      const { link, person } = await invited(called, role);
      const visitor = as(await enter(link, { account: called.toLowerCase(), password: PASSWORD }));
      people[called.toLowerCase()] = { id: person.id, visitor };
    };
    /** Signs in again, since a password holds for five minutes. */
    const back = async (...names: string[]): Promise<void> => {
      for (const called of names) people[called] = { id: people[called]!.id, visitor: await signIn(called) };
    };
    const recorded = async (): Promise<string[]> => {
      const rows = (await server.installation.database.dataSource.query(
        `SELECT structural AS bytes FROM entry WHERE stream = 'org' ORDER BY seq`,
      )) as {
        bytes: string;
      }[];
      return rows.map(({ bytes }) => /"type":"(\w+)"/.exec(bytes)?.[1] ?? '');
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      const begun = await server.post('/session/begin', {
        token: tokenOf(server.running.firstRunLink!),
        name: 'Ines',
        account: 'ines',
        password: PASSWORD,
      });
      people['ines'] = { id: begun.body.person, visitor: as(begun) };
      await joined('Lena', 'DIRECTOR');
      await joined('Karim', 'PRESS');
      await joined('Omar', 'ADMINISTRATOR');
      server.advance(25 * 3_600_000); // who was brought in yesterday is no newcomer any more
      await back('ines', 'lena', 'omar');
    });
    afterAll(async () => await server?.running.stop());

    it('one administrator makes a first way in, again while nobody came in by it, and none into an account that somebody uses', async () => {
      const key = newKey();
      const wish = { key, input: { name: 'Tove', roles: ['STAFF'] } };
      const ines = people['ines']!.visitor;
      const first = await ines.of('InvitePerson', wish);
      const second = await ines.of('InvitePerson', wish);
      expect(second.link).not.toBe(first.link);
      expect(codeOf(await enter(first.link))).toEqual([410, 'link-gone']);
      expect((await enter(second.link)).status).toBe(200);
      expect(await ines.of('InvitePerson', wish)).toMatchObject({ code: 'people-recovery-needed' });
      expect(await ines.of('NewLink', { person: first.person.id })).toMatchObject({ code: 'people-recovery-needed' });
      expect(await ines.of('NewLink', { person: people['karim']!.id })).toMatchObject({ code: 'people-recovery-needed' });
    });

    it('two persons let somebody in anew: neither half opens the door alone, and all that was before lets nobody in', async () => {
      const { id, visitor: karim } = people['karim']!;
      const socket = await server.look(karim);
      const old = await server.installation.links.make('invitation', id);
      const { recovery, code } = await does(people['ines']!.visitor, 'AskRecovery', { person: id, reason: 'Lost the telephone' });
      expect(await does(people['ines']!.visitor, 'GrantRecovery', { recovery })).toMatchObject({ code: 'people-recovery-needs-two' });
      expect(await does(karim, 'GrantRecovery', { recovery })).toMatchObject({ code: 'people-recovery-not-yours' });
      expect(await people['lena']!.visitor.of('Recoveries')).toMatchObject([
        { id: recovery, person: { name: 'Karim' }, askedBy: { name: 'Ines' }, yours: true },
      ]);
      const lena = people['lena']!.visitor;
      const { link } = await does(lena, 'GrantRecovery', { recovery });
      await expect.poll(() => socket.connected).toBe(false);
      expect([
        (await karim.ask('People')).status,
        codeOf(await server.post('/session/sign-in', { account: 'karim', password: PASSWORD })),
      ]).toEqual([401, [401, 'sign-in-wrong']]);
      expect(codeOf(await server.post('/session/begin', { token: old }))).toEqual([410, 'link-gone']);
      expect((await server.post('/session/look', { token: tokenOf(link) })).body).toMatchObject({
        purpose: 'recovery',
        needsCode: true,
        account: null,
      });
      expect(codeOf(await enter(link))).toEqual([422, 'code-wrong']);
      expect(codeOf(await enter(link, { code: '22222-22222' }))).toEqual([422, 'code-wrong']);
      const back = await enter(link, { code: ` ${code.toLowerCase()} `, account: 'karim', password: 'other words altogether' });
      expect(back.status).toBe(200);
      people['karim'] = { id, visitor: as(back) };
      expect(codeOf(await enter(link, { code }))).toEqual([410, 'link-gone']);
      expect(await recorded()).toEqual(expect.arrayContaining(['RecoveryAsked', 'RecoveryGranted', 'WayInUsed', 'PasswordChosen']));
    });

    it('is shown to its person until they say that they read it, with who did it', async () => {
      const karim = people['karim']!.visitor;
      const notices = await karim.of('AccessNotices');
      expect(notices.map(({ kind, by }: any) => [kind, by.map((each: any) => each.name)])).toEqual([
        ['RECOVERY_ASKED', ['Ines']],
        ['RECOVERY_GRANTED', ['Ines', 'Lena']],
      ]);
      expect(await people['lena']!.visitor.of('AccessNotices')).toEqual([]);
      await does(karim, 'SeeAccess', { upTo: notices[0].at });
      expect((await karim.of('AccessNotices')).map(({ kind }: any) => kind)).toEqual(['RECOVERY_GRANTED']);
      await does(karim, 'SeeAccess', { upTo: notices[1].at });
      expect(await karim.of('AccessNotices')).toEqual([]);
    });

    it('marks for a day in the record what is done through such an account', async () => {
      const { incident } = await does(people['karim']!.visitor, 'ReportIncident', {
        input: { who: 'w', what: 'x', heardHow: 'VOICE', callBack: 'YES' },
      });
      const marks = async (): Promise<(boolean | null)[]> => {
        const rows = await server.installation.database.dataSource.query(
          `SELECT structural AS bytes FROM entry WHERE stream = $1 ORDER BY seq`,
          [`inc:${incident}`],
        );
        return rows.map(({ bytes }: { bytes: string }) => bytes.includes('"recovered":true'));
      };
      expect(await marks()).toEqual([true]);
      const { log } = await people['karim']!.visitor.of('Board', { incident });
      expect(log.edges.map(({ node }: any) => node.recovered)).toEqual([true]);
    });

    it('five wrong codes use a recovery up, whatever links are made for it', async () => {
      const { id } = people['omar']!;
      const { recovery, code } = await does(people['ines']!.visitor, 'AskRecovery', { person: id, reason: 'r' });
      const wish = { key: newKey(), recovery };
      const { link } = await people['lena']!.visitor.of('GrantRecovery', wish);
      for (let i = 0; i < 4; i++) expect(codeOf(await enter(link, { code: `${i}` }))).toEqual([422, 'code-wrong']);
      expect(codeOf(await enter(link, { code: 'x' }))).toEqual([410, 'link-gone']);
      expect(codeOf(await enter(link, { code }))).toEqual([410, 'link-gone']);
      expect(await people['lena']!.visitor.of('GrantRecovery', wish)).toMatchObject({ code: 'people-recovery-gone' });
    });

    it('is carried out once: sent again later, or after another way in, it ends nothing and opens nothing', async () => {
      await joined('Ravi', 'STAFF');
      const { id } = people['ravi']!;
      const { recovery, code } = await does(people['ines']!.visitor, 'AskRecovery', { person: id, reason: 'r' });
      const wish = { key: newKey(), recovery };
      const { link } = await people['lena']!.visitor.of('GrantRecovery', wish);
      const { database, handler, edge } = server.installation;
      const made = await wayIn({ dataSource: database.dataSource, handler, edge }, id);
      expect((await server.post('/session/look', { token: tokenOf(link) })).status).toBe(410);
      const ravi = as(await enter(made!.path, { account: 'ravi', password: PASSWORD }));
      expect(await people['lena']!.visitor.of('GrantRecovery', wish)).toMatchObject({ code: 'people-recovery-gone' });
      expect(codeOf(await enter(link, { code }))).toEqual([410, 'link-gone']);
      expect((await ravi.ask('People')).status).toBe(200);
    });

    it('lets no sign-in and no choice of a password outlive it that was under way', async () => {
      await joined('Zoe', 'STAFF');
      const { id, visitor: zoe } = people['zoe']!;
      const { recovery } = await does(people['ines']!.visitor, 'AskRecovery', { person: id, reason: 'r' });
      const thieves = Array.from({ length: 6 }, () => server.post('/session/sign-in', { account: 'zoe', password: PASSWORD }));
      const choice = server.post('/session/password', { current: PASSWORD, password: 'the thief chose this one' }, { Cookie: zoe.cookie });
      await does(people['lena']!.visitor, 'GrantRecovery', { recovery });
      await choice;
      for (const { headers } of await Promise.all(thieves)) {
        const cookie = headers.getSetCookie()[0]?.split(';')[0];
        if (cookie) expect((await server.post('/graphql', { documentId: 'People', variables: {} }, { Cookie: cookie })).status).toBe(401);
      }
      for (const password of [PASSWORD, 'the thief chose this one'])
        expect(codeOf(await server.post('/session/sign-in', { account: 'zoe', password }))).toEqual([401, 'sign-in-wrong']);
    });

    it('of an old key says nothing that is not so once its sender may not read the incident', async () => {
      const incident = await declared(people['ines']!.visitor);
      const wish = { key: newKey(), incident, text: 'Before' };
      const { entry } = await people['lena']!.visitor.of('AddLogEntry', wish);
      await does(people['ines']!.visitor, 'SetCircle', { incident, circle: 'CLOSED_LIST', reason: 'r' });
      expect(await people['lena']!.visitor.of('AddLogEntry', wish)).toMatchObject({ entry });
      expect(await people['lena']!.visitor.of('AddLogEntry', { ...wish, key: newKey() })).toMatchObject({ code: 'not-found' });
    });

    it('is refused by whom it is about while they can, and of many who use the halves at once one comes in', async () => {
      await joined('Sami', 'STAFF');
      const { id, visitor: sami } = people['sami']!;
      const refused = await does(people['ines']!.visitor, 'AskRecovery', { person: id, reason: 'r' });
      expect(await does(sami, 'RefuseRecovery', { recovery: refused.recovery, reason: 'I am here' })).toMatchObject({
        recovery: refused.recovery,
      });
      expect(await does(people['lena']!.visitor, 'GrantRecovery', { recovery: refused.recovery })).toMatchObject({
        code: 'people-recovery-gone',
      });
      const { recovery, code } = await does(people['ines']!.visitor, 'AskRecovery', { person: id, reason: 'r' });
      const { link } = await does(people['lena']!.visitor, 'GrantRecovery', { recovery });
      const answers = await Promise.all(Array.from({ length: 8 }, () => enter(link, { code })));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(7).fill(410)]);
    });

    it('signing somebody out everywhere is told to them, and is no business of who does not administer', async () => {
      await joined('Nour', 'STAFF');
      const { id, visitor: nour } = people['nour']!;
      expect(await people['lena']!.visitor.of('EndSessions', { person: id })).toMatchObject({ code: 'people-not-administrator' });
      expect(await people['ines']!.visitor.of('EndSessions', { person: id })).toMatchObject({ person: id });
      expect((await nour.ask('People')).status).toBe(401);
      const back = await signIn('nour');
      expect((await back.of('AccessNotices')).map(({ kind }: any) => kind)).toEqual(['SESSIONS_ENDED']);
    });

    it('the machine’s own way in is recorded, ends what was before, and is shown as well', async () => {
      const { database, handler, edge } = server.installation;
      const made = await wayIn({ dataSource: database.dataSource, handler, edge }, people['lena']!.id);
      await expect.poll(async () => (await people['lena']!.visitor.ask('People')).status).toBe(401);
      const back = as(await enter(made!.path, { account: 'lena', password: 'other words altogether' }));
      expect((await back.of('AccessNotices')).map(({ kind, by }: any) => [kind, by])).toEqual([['MACHINE_LINK', []]]);
      people['lena'] = { id: people['lena']!.id, visitor: back };
    });

    it('a locked account opens on the device where its owner came in before, and nowhere else', async () => {
      await joined('Mia', 'STAFF');
      const known = as(await server.post('/session/sign-in', { account: 'mia', password: PASSWORD }));
      for (let i = 0; i < 20; i++) await server.post('/session/sign-in', { account: 'mia', password: `wrong password ${i}` });
      expect(codeOf(await server.post('/session/sign-in', { account: 'mia', password: PASSWORD }))[0]).toBe(429);
      expect((await server.post('/session/sign-in', { account: 'mia', password: PASSWORD }, { Cookie: known.cookie })).status).toBe(200);
      const stolen = known.cookie.split('; ').find((each) => each.startsWith('chancery-device='))!;
      expect((await server.post('/graphql', { documentId: 'People', variables: {} }, { Cookie: stolen })).status).toBe(401);
    });
  });
});
