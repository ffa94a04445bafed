import { request } from 'node:http';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, REPORT, startTestServer, tokenOf, Visitor, type TestServer } from './testing/test-server.ts';

const NOBODY = '0'.repeat(26);
const PASSWORD = 'four horses in a field';

eachDatabase((name, open) => {
  describe(`What is wrong is said, and nothing is lost, on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let omar: Visitor;
    let incident: string;
    const does = (who: Visitor, operation: string, variables: object = {}) =>
      who.of(operation, { key: newKey(), incident, ...variables }) as Promise<any>;
    const codeOf = async (answer: Promise<any>): Promise<string> => (await answer).code;
    /** Does what has to be accepted. */
    const done = async (who: Visitor, operation: string, variables: object = {}) => {
      const answer = await does(who, operation, variables);
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    /** All that somebody sees of the incident: what is refused must not change it. */
    const seen = async (who: Visitor = ines) =>
      await Promise.all(['Board', 'Tasks', 'Facts', 'Statements', 'Sitreps', 'Decisions'].map((each) => who.of(each, { incident })));
    const lines = async (): Promise<any[]> => (await ines.of('Board', { incident, first: 100 })).log.edges.map(({ node }: any) => node);
    const logged = async (text: string): Promise<number> => (await lines()).filter((line) => line.text === text).length;
    /** Somebody new of the circle, in a role of the cell if one is given. */
    const join = async (called: string, role?: string): Promise<Visitor> => {
      const { link, person } = await ines.of('InvitePerson', { key: newKey(), input: { name: called, roles: ['STAFF'] } });
      const visitor = await server.enter(link);
      if (role === undefined) await done(ines, 'AdmitPerson', { person: person.id, reason: '' });
      else
        await done(visitor, 'AcceptRole', {
          assignment: (await done(ines, 'OfferRole', { input: { role, person: person.id } })).assignment,
        });
      return visitor;
    };
    const signedIn = async (account: string): Promise<Visitor> => {
      const { headers } = await server.post('/session/sign-in', { account, password: PASSWORD });
      return new Visitor(server, headers.get('set-cookie')!.split(';')[0]!);
    };
    /** Sends the whole of a request and hangs up, without waiting for an answer. */
    const hangUp = async (who: Visitor, documentId: string, variables: object): Promise<void> => {
      const headers = { 'Content-Type': 'application/json', Cookie: who.cookie };
      const sending = request(`${server.running.url}/graphql`, { method: 'POST', headers, agent: false });
      const { promise, resolve } = Promise.withResolvers<void>();
      sending
        .on('close', resolve)
        .on('error', () => undefined)
        .on('response', () => expect.unreachable('It hung up before the answer.'));
      sending.end(JSON.stringify({ documentId, variables }), () => sending.destroy());
      await promise;
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      const begun = await server.post('/session/begin', {
        token: tokenOf(server.running.firstRunLink!),
        name: 'Ines Almada',
        account: 'ines',
        password: PASSWORD,
      });
      ines = new Visitor(server, begun.headers.get('set-cookie')!.split(';')[0]!);
      incident = await declared(ines);
      omar = await join('Omar');
      const { id: me } = (await ines.ask('People')).body.data.me;
      const { assignment } = await done(ines, 'OfferRole', { input: { role: 'SPK', person: me } });
      await done(ines, 'AcceptRole', { assignment });
    });
    afterAll(async () => await server?.running.stop());

    it('a version that moved on is named as such, for each thing that has versions, and the newer one stays', async () => {
      const input = { wording: 'The gateway was open', confidence: 'HIGH', tlp: 'AMBER', otherSources: 1 };
      const { fact } = await done(ines, 'AddFact', { input });
      await done(ines, 'StartVerification', { fact: fact.id, version: 1 });
      await done(ines, 'ConfirmFact', { fact: fact.id, version: 1, method: 'seen' });
      await done(ines, 'CorrectFact', { input: { fact: fact.id, version: 1, wording: 'It was ajar', kind: 'MINOR', reason: 'seen' } });
      const text = { title: 't', body: 'b', language: 'en', audience: 'STAFF', topic: 'x', kind: 'LINE' };
      const { statement } = await done(ines, 'DraftStatement', { input: { text } });
      const draft = { statement: statement.id, base: statement.version };
      await done(ines, 'ReviseStatement', { ...draft, text: { ...text, body: 'newer' } });
      const report = { asOf: '2026-11-25T02:00:00Z', headline: 'h', situation: 's' };
      const { sitrep } = await done(ines, 'DraftSitrep', { input: report });
      await done(ines, 'ReviseSitrep', { sitrep: sitrep.id, base: 1, input: { ...report, headline: 'newer' } });
      const [task] = await ines.of('Tasks', { incident });
      await done(ines, 'ClaimTask', { id: task.id, base: task.version });
      const before = await seen();
      const answers = [
        await does(ines, 'StartVerification', { fact: fact.id, version: 1 }),
        await does(ines, 'ReviseStatement', { ...draft, text: { ...text, body: 'older' } }),
        await does(ines, 'ReviseSitrep', { sitrep: sitrep.id, base: 1, input: { ...report, headline: 'older' } }),
        await does(ines, 'StartTask', { id: task.id, base: task.version }),
      ];
      expect(answers.map(({ code }) => code)).toEqual(['press-fact-moved', 'press-version-moved', 'sitrep-moved', 'run-task-moved']);
      expect(new Set(answers.map(({ sentence }) => sentence)).size).toBe(answers.length);
      for (const { cure } of answers) expect(cure).toMatch(/\w/);
      expect(await seen()).toEqual(before);
    });

    it('an id of nothing is answered alike for all that an incident holds, one that is none on its field, and nothing happens', async () => {
      const before = await seen();
      const reason = 'r';
      for (const [id, code] of [
        [NOBODY, 'not-found'],
        ['no id at all', 'input-invalid'],
      ]) {
        const asked: readonly (readonly [string, object])[] = [
          ['AddLogEntry', { incident: id, text: 't' }],
          ['CorrectLog', { entry: id, text: 't', reason }],
          ['AcceptRole', { assignment: id }],
          ['ClaimTask', { id, base: 1 }],
          ['AbortRun', { run: id, exit: 'e' }],
          ['StartVerification', { fact: id, version: 1 }],
          ['SubmitStatement', { statement: id, base: id }],
          ['ReleaseStatement', { statement: id, version: id }],
          ['AcceptAssignment', { assignment: id }],
          ['Recommend', { decision: id, option: 'a', reason: '' }],
          ['PublishSitrep', { sitrep: id, base: 1 }],
          ['SealExhibit', { exhibit: id, sealKind: 'bag', sealNumber: '1' }],
          ['AcceptTransfer', { input: { exhibit: id, transfer: id, seal: 'INTACT' } }],
          ['AcknowledgePage', { page: id, reply: 'COMING' }],
          ['TryParty', { party: id, level: 'ALTERNATE' }],
          ['RecordChannelTest', { party: id, level: 'ALTERNATE', result: 'PASSED' }],
          ['SetChannelTrust', { channel: id, trust: 'SUSPECT', reason }],
        ];
        const answers = await Promise.all(asked.map(async ([operation, of]) => [operation, await does(ines, operation, of)] as const));
        const named = (operation: string) => (operation === 'AddLogEntry' || operation === 'SetChannelTrust' ? 'not-found' : code);
        expect(answers.map(([operation, answer]) => [operation, answer.code])).toEqual(
          asked.map(([operation]) => [operation, named(operation)]),
        );
        expect(new Set(answers.map(([, { sentence }]) => sentence)).size).toBe(code === 'not-found' ? 1 : 2);
      }
      expect(await seen()).toEqual(before);
    });

    it('somebody who does not exist gets no role, no command and no task', async () => {
      const [task] = await ines.of('Tasks', { incident });
      const before = await seen();
      expect(await codeOf(does(ines, 'OfferRole', { input: { role: 'HOP', person: NOBODY } }))).toBe('incident-person-barred');
      expect(await codeOf(does(ines, 'OfferCommand', { to: NOBODY, worries: '' }))).toBe('incident-person-barred');
      const given = { id: task.id, base: task.version, person: NOBODY, note: 'n' };
      expect(await codeOf(does(ines, 'AssignTask', given))).toBe('run-person-without-role');
      expect(await seen()).toEqual(before);
    });

    it.each([
      ['AdmitPerson', { person: NOBODY, reason: '' }],
      ['NameReaders', { readers: [NOBODY] }],
      ['OfferAssignment', { input: { person: NOBODY, to: '2030-01-01T00:00:00Z' } }],
      ['RemovePerson', { person: NOBODY, reason: 'r' }],
      ['PagePerson', { person: NOBODY }],
    ])('%s is refused for somebody who does not exist', async (operation, of) => {
      expect(await does(ines, operation, of)).toMatchObject({ code: 'incident-person-barred' });
    });

    it('who has no role for it is told so, by which role has, and nothing happens', async () => {
      const [task] = await omar.of('Tasks', { incident });
      const before = await seen();
      expect(await codeOf(does(omar, 'SetSeverity', { severity: 2, reason: 'r' }))).toBe('incident-not-director');
      expect(await codeOf(does(omar, 'SetChannelTrust', { channel: 'mail', trust: 'SUSPECT', reason: 'r' }))).toBe(
        'continuity-role-needed',
      );
      const answer = await does(omar, 'ClaimTask', { id: task.id, base: task.version });
      expect([answer.code, answer.sentence]).toEqual(['run-not-yours', expect.stringContaining(task.doerRole)]);
      expect(await seen()).toEqual(before);
    });

    it('a key that was answered is no fault once its sender may no longer read what came of it', async () => {
      const lena = await join('Lena', 'LEG');
      const { id: person } = (await lena.ask('People')).body.data.me;
      const { id: me } = (await ines.ask('People')).body.data.me;
      const { label } = await done(ines, 'NameReaders', { label: null, readers: [me, person] });
      const asked = { question: 'Who else?', options: ['Us', 'Them'], owner: 'CD', label };
      const report = { asOf: '2026-11-25T02:00:00Z', headline: 'h', situation: 's' };
      const wishes: readonly (readonly [string, object])[] = [
        ['AskDecision', { input: asked }],
        ['OpenTask', { input: { kind: 'TASK', title: 'Fetch it', doerRole: 'LEG', label } }],
        ['DraftSitrep', { input: report, label }],
        ['RecordPrint', { input: { kind: 'BRIEF', digest: 'ab'.repeat(32), label } }],
        ['AddFact', { input: { wording: 'A copy', confidence: 'HIGH', tlp: 'RED', otherSources: 1, label } }],
        ['IdentifyExhibit', { input: { description: 'A key', category: 'DEVICE', label } }],
      ];
      const sent = await Promise.all(
        wishes.map(async ([operation, of]) => {
          const wish = { key: newKey(), incident, ...of };
          expect(await lena.of(operation, wish), operation).not.toHaveProperty('code');
          return [operation, wish] as const;
        }),
      );
      await done(ines, 'NameReaders', { label, readers: [me] });
      for (const [operation, wish] of sent) {
        const { status, body } = await lena.ask(operation, wish);
        const [answer] = Object.values(body.data as object) as any[];
        expect([operation, status, body.errors]).toEqual([operation, 200, undefined]);
        expect(JSON.stringify(answer)).not.toMatch(/Who else|Fetch it|A copy|A key/);
        if (answer.code !== undefined)
          expect(answer).toMatchObject({ code: 'identity-recorded-unseen', cure: expect.stringContaining('Do not send') });
      }
    });

    it('what is said to have happened lies behind, for each command that can say when, and is refused on its field', async () => {
      const occurredAt = new Date(Date.parse(server.installation.edge.clock.now()) + 60_000).toISOString();
      const wishes: readonly (readonly [string, object])[] = [
        ['AddLogEntry', { text: 'x' }],
        ['SetSeverity', { severity: 2, reason: 'r' }],
        ['SetChannelTrust', { channel: 'mail', trust: 'SUSPECT', reason: 'r' }],
        ['IdentifyExhibit', { input: { description: 'A key', category: 'DEVICE' } }],
        ['ReportIncident', { input: REPORT }],
      ];
      const before = await seen();
      for (const [operation, of] of wishes)
        expect(await does(ines, operation, { ...of, occurredAt })).toMatchObject({
          code: 'kernel-time-ahead',
          fields: [{ field: 'occurredAt' }],
        });
      expect(await seen()).toEqual(before);
    });

    it('a language that nobody speaks is answered in English, whatever stands in the header', async () => {
      for (const language of ['xx', 'xx-YY;q=0.9', ';;,,', '*', 'zz'.repeat(400)]) {
        const { body } = await ines.ask(
          'RaiseReport',
          { key: newKey(), incident, input: { confidential: true, ongoing: true, people: true } },
          language,
        );
        expect(body.data.raiseReport.sentence).toBe('This report was already raised.');
      }
    });

    it('a link that is used up or too old lets nobody in, says where to get another, and that one lets them in', async () => {
      const { link, person } = await ines.of('InvitePerson', { key: newKey(), input: { name: 'Late', roles: ['STAFF'] } });
      const refused = async (gone: string): Promise<void> => {
        const { status, headers, body } = await server.post('/session/begin', { token: tokenOf(gone), name: 'Late' });
        expect([status, body.errors[0].extensions.code, headers.get('set-cookie')]).toEqual([410, 'link-gone', null]);
        expect(body.errors[0].message).toContain('Ask for a new one');
      };
      server.advance(16 * 60_000);
      await refused(link);
      ines = await signedIn('ines');
      const { link: again } = await ines.of('NewLink', { person: person.id });
      const late = await server.enter(again);
      expect((await late.ask('People')).body.data.me.id).toBe(person.id);
      await refused(again);
    });

    it('a session that is ended in mid-form loses nothing: the same wish under the same key is taken once they are back', async () => {
      const { id } = (await omar.ask('People')).body.data.me;
      const set = await server.post('/session/password', { account: 'omar', password: PASSWORD }, { Cookie: omar.cookie });
      omar = new Visitor(server, set.headers.get('set-cookie')!.split(';')[0]!);
      const wish = { key: newKey(), incident, text: 'Written before the session ended.' };
      expect(await ines.of('EndSessions', { person: id })).toMatchObject({ person: id });
      const away = await omar.ask('AddLogEntry', wish);
      expect([away.status, away.body.errors[0].extensions.code]).toEqual([401, 'not-signed-in']);
      expect(await logged(wish.text)).toBe(0);
      omar = await signedIn('omar');
      const taken = await omar.of('AddLogEntry', wish);
      expect(taken.entry).toMatch(/^[0-9a-z]{26}$/);
      expect(await omar.of('AddLogEntry', wish)).toEqual(taken);
      expect(await logged(wish.text)).toBe(1);
    });

    it('a connection lost while a text is released: the same key gives the answer, and it is released once', async () => {
      const cell = { HOP: await join('Hop', 'HOP'), POL: await join('Pol', 'POL'), SEC: await join('Sec', 'SEC') };
      const { id: me } = (await ines.ask('People')).body.data.me;
      const to = new Date(Date.parse(server.installation.edge.clock.now()) + 8 * 3_600_000).toISOString();
      await done(ines, 'AcceptAssignment', {
        assignment: (await done(cell.HOP, 'OfferAssignment', { input: { person: me, to } })).assignment,
      });
      const released = async (): Promise<number> => (await lines()).filter(({ sentence }) => sentence.startsWith('released a text')).length;
      for (const [before, topic] of ['roads', 'cables'].entries()) {
        const text = { title: topic, body: 'We look into it.', language: 'en', audience: 'STAFF', topic, kind: 'LINE' };
        const { id, version } = (await done(ines, 'DraftStatement', { input: { text } })).statement;
        const { digest, ...submitted } = (await done(ines, 'SubmitStatement', { statement: id, base: version })).statement;
        const exactly = { statement: id, version: submitted.version };
        for (const [step, who] of Object.entries(cell))
          await done(who, 'ApproveStatement', { input: { ...exactly, digest, step, role: step } });
        await done(ines, 'OfferRelease', { input: { ...exactly, channels: ['mail'], recipients: 'Staff' } });
        const wish = { key: newKey(), incident, ...exactly };
        await hangUp(cell.HOP, 'ReleaseStatement', wish);
        // Once after it is done, and once while it may still be being done.
        if (topic === 'roads') await expect.poll(released).toBe(before + 1);
        const again = await cell.HOP.of('ReleaseStatement', wish);
        expect(again).toMatchObject({ statement: { id } });
        expect(await cell.HOP.of('ReleaseStatement', wish)).toEqual(again);
        expect(await released()).toBe(before + 1);
        expect((await ines.of('LinesInForce', { incident })).filter(({ title }: any) => title === topic)).toHaveLength(1);
      }
    });
  });
});
