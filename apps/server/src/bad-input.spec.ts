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
      const { link, person } = await ines.of('InvitePerson', { key: newKey(), input: { name: 'Omar', roles: ['STAFF'] } });
      omar = await server.enter(link);
      await does(ines, 'AdmitPerson', { person: person.id, reason: '' });
    });
    afterAll(async () => await server?.running.stop());

    it('a version that moved on is named as such, for each thing that has versions', async () => {
      const input = { wording: 'The gateway was open', confidence: 'HIGH', tlp: 'AMBER', otherSources: 1 };
      const { fact } = await does(ines, 'AddFact', { input });
      expect(await codeOf(does(ines, 'StartVerification', { fact: fact.id, version: 7 }))).toBe('press-fact-moved');
      const { id: me } = (await ines.ask('People')).body.data.me;
      const { assignment } = await does(ines, 'OfferRole', { input: { role: 'SPK', person: me } });
      await does(ines, 'AcceptRole', { assignment });
      const text = { title: 't', body: 'b', language: 'en', audience: 'STAFF', topic: 'x', kind: 'LINE' };
      const { statement } = await does(ines, 'DraftStatement', { input: { text } });
      const stale = { statement: statement.id, base: NOBODY };
      expect(await codeOf(does(ines, 'ReviseStatement', { ...stale, text }))).toBe('press-version-moved');
      const report = { asOf: '2026-11-25T02:00:00Z', headline: 'h', situation: 's' };
      const { sitrep } = await does(ines, 'DraftSitrep', { input: report });
      expect(await codeOf(does(ines, 'ReviseSitrep', { sitrep: sitrep.id, base: 9, input: report }))).toBe('sitrep-moved');
      const [task] = await ines.of('Tasks', { incident });
      expect(await codeOf(does(ines, 'ClaimTask', { id: task.id, base: task.version + 5 }))).toBe('run-task-moved');
    });

    it('an id that is none, or of nothing, is answered alike for every kind of thing', async () => {
      for (const id of [NOBODY, 'no id at all']) {
        const answers = await Promise.all([
          does(ines, 'StartVerification', { fact: id, version: 1 }),
          does(ines, 'SubmitStatement', { statement: id, base: id }),
          does(ines, 'ClaimTask', { id, base: 1 }),
          does(ines, 'Recommend', { decision: id, option: 'a', reason: '' }),
          does(ines, 'AcceptRole', { assignment: id }),
          does(ines, 'SealExhibit', { exhibit: id, sealKind: 'bag', sealNumber: '1' }),
          does(ines, 'AcknowledgePage', { page: id, reply: 'COMING' }),
          does(ines, 'PublishSitrep', { sitrep: id, base: 1 }),
        ]);
        expect(answers.map((answer) => answer?.code ?? JSON.stringify(answer))).toEqual(answers.map(() => 'not-found'));
      }
    });

    it('who has no role for it is told which role has', async () => {
      expect(await codeOf(does(omar, 'SetSeverity', { severity: 2, reason: 'r' }))).toBe('incident-not-director');
      expect(await codeOf(does(omar, 'SetChannelTrust', { channel: 'mail', trust: 'SUSPECT', reason: 'r' }))).toBe(
        'continuity-role-needed',
      );
      const [task] = await omar.of('Tasks', { incident });
      const answer = await does(omar, 'ClaimTask', { id: task.id, base: task.version });
      expect([answer.code, answer.sentence]).toEqual(['run-not-yours', expect.stringContaining(task.doerRole)]);
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

    it('a link that is used up or too old lets nobody in, and says where to get another', async () => {
      const { link } = await ines.of('InvitePerson', { key: newKey(), input: { name: 'Late', roles: ['STAFF'] } });
      server.advance(16 * 60_000);
      const late = await server.post('/session/begin', { token: tokenOf(link), name: 'Late' });
      expect([late.status, late.body.errors[0].extensions.code]).toEqual([410, 'link-gone']);
      expect(late.body.errors[0].message).toContain('Ask for a new one');
    });

    it('a session that ends in mid-form loses nothing: the same wish under the same key is taken once they are back', async () => {
      const wish = { key: newKey(), input: REPORT };
      await server.post('/session/end', {}, { Cookie: ines.cookie });
      const away = await ines.ask('ReportIncident', wish);
      expect(away.status).toBe(401);
      const back = await server.post('/session/sign-in', { account: 'ines', password: PASSWORD });
      ines = new Visitor(server, back.headers.get('set-cookie')!.split(';')[0]!);
      const reported = await ines.of('ReportIncident', wish);
      expect(reported.reference).toMatch(/^R-/);
      expect(await ines.of('ReportIncident', wish)).toEqual(reported);
    });

    it('an answer that is lost on the way is given again, for what was done once', async () => {
      const variables = { key: newKey(), incident, text: 'The answer to this never came.' };
      const aborted = new AbortController();
      const headers = { 'Content-Type': 'application/json', Cookie: ines.cookie };
      const body = JSON.stringify({ documentId: 'AddLogEntry', variables });
      const lost = fetch(`${server.running.url}/graphql`, { method: 'POST', headers, body, signal: aborted.signal });
      const logged = async (): Promise<number> => {
        const { log } = await ines.of('Board', { incident });
        return log.edges.filter(({ node }: any) => node.text === variables.text).length;
      };
      await expect.poll(logged).toBe(1);
      aborted.abort();
      await lost.catch(() => undefined);
      const again = await ines.of('AddLogEntry', variables);
      expect(again.entry).toMatch(/^[0-9a-z]{26}$/);
      expect(await logged()).toBe(1);
    });
  });
});
