import { verifyExport } from '@chancery/ledger/verify';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { declared, newKey, REPORT, startTestServer, Visitor, type TestServer } from '../testing/test-server.ts';

const SECRET = 'The source sits in the embassy kitchen';
const UNKNOWN = '0'.repeat(26);
const NOT_FOUND = { __typename: 'Rejected', code: 'not-found' };

eachDatabase((name, open) => {
  describe(`The record of an incident on ${name}`, () => {
    let server: TestServer;
    let incident: string;
    /** In command; reads the entry with named readers. */
    let ines: Visitor;
    /** An auditor whom the circle took in, an ordinary member, and an auditor who is not read in. */
    let ana: Visitor;
    let tomas: Visitor;
    let otto: Visitor;
    const ids: Record<string, string> = {};

    const join = async (called: string, roles: string[]): Promise<Visitor> => {
      const { person, link } = await ines.of('InvitePerson', { key: newKey(), input: { name: called, roles } });
      ids[called] = person.id;
      return await server.enter(link);
    };
    const does = (who: Visitor, operation: string, variables: object) => who.of(operation, { key: newKey(), incident, ...variables });
    const entries = (who: Visitor, variables: object = {}, language = 'en') =>
      who.of('RecordEntries', { incident, ...variables }, language);
    const exported = (who: Visitor, of = incident) =>
      fetch(`${server.running.url}/export/${of}`, { headers: { Cookie: who.cookie, 'Accept-Language': 'en' } });
    const verified = async (who: Visitor) => {
      expect(await who.of('VerifyRecord', { incident })).toEqual({ __typename: 'VerifyRecordOk', incident });
      await expect.poll(async () => (await who.of('Record', { incident })).progress, { timeout: 20_000 }).toBeNull();
      return await who.of('Record', { incident });
    };
    const declaredPlainly = async (): Promise<string> => {
      const { incident: id } = await ines.of('ReportIncident', { key: newKey(), input: REPORT });
      await does(ines, 'RaiseReport', { incident: id, input: { confidential: true, ongoing: true, people: false } });
      await does(ines, 'DeclareIncident', { incident: id, input: { title: 'Cables', kind: 'INTERCEPTION', severity: 2 } });
      return id as string;
    };
    /** Past every lock, as a superuser of the database can. */
    const damaged = async (sql: string, work: () => Promise<void>, undo: string) => {
      const asSuperuser = async (statement: string) => {
        const runner = server.installation.database.dataSource.createQueryRunner();
        await runner.query('RESET ROLE');
        await runner.query(`SET session_replication_role = 'replica'`);
        await runner.query(statement);
        await runner.query('RESET session_replication_role');
        await runner.query('SET ROLE chancery_app');
        await runner.release();
      };
      await asSuperuser(sql);
      try {
        await work();
      } finally {
        await asSuperuser(undo);
      }
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      ids['ines'] = (await ines.ask('People')).body.data.me.id;
      ana = await join('Ana Reyes', ['AUDITOR']);
      tomas = await join('Tomas Havel', ['STAFF']);
      otto = await join('Otto Brandt', ['AUDITOR']);
      incident = await declared(ines);
      for (const person of ['Ana Reyes', 'Tomas Havel']) await does(ines, 'AdmitPerson', { person: ids[person] });
      const { label } = await does(ines, 'NameReaders', { label: null, readers: [ids['ines']] });
      await does(ines, 'AddLogEntry', { text: SECRET, about: { label } });
      await does(ines, 'AddLogEntry', { text: 'Told Vale by voice' });
      await vi.waitFor(async () => {
        const [{ n }] = await server.installation.database.dataSource.query('SELECT count(*)::int AS n FROM outbox');
        if (n > 0) throw new Error('the playbook has not begun yet');
      });
    });
    afterAll(async () => await server?.running.stop());

    it('is never verified until somebody asks, and tells everybody in the circle when, by whom and with what result', async () => {
      const before = await tomas.of('Record', { incident });
      expect(before).toMatchObject({ id: incident, verdict: 'NEVER', verifiedAt: null, verifiedBy: null, progress: null });
      expect(before.owner).toMatchObject({ name: 'Ines Almada' });
      expect(await verified(tomas)).toMatchObject({ verdict: 'WHOLE', verifiedBy: { name: 'Tomas Havel' }, startedBy: null });
      expect(await ines.of('Record', { incident })).toEqual(await tomas.of('Record', { incident }));
    });

    it('is verified once where several ask at the same time, and again where a process died of it', async () => {
      const { verifications, database, edge } = server.installation;
      await Promise.all([verifications.start(`inc:${incident}`, ids['ines']!), tomas.of('VerifyRecord', { incident })]);
      await expect.poll(async () => (await tomas.of('Record', { incident })).progress).toBeNull();
      await database.dataSource.query(`UPDATE verification SET started_by = $1, started_at = $2, heard_at = $2, reached = 0.3`, [
        ids['ines'],
        edge.clock.now(),
      ]);
      await tomas.of('VerifyRecord', { incident });
      expect(await tomas.of('Record', { incident })).toMatchObject({ progress: 0.3, startedBy: { name: 'Ines Almada' } });
      server.advance(61_000);
      expect(await tomas.of('Record', { incident })).toMatchObject({ progress: null, startedBy: null });
      expect(await verified(tomas)).toMatchObject({ verdict: 'WHOLE' });
    });

    it('does not grow by being verified', async () => {
      const { count } = await entries(ines);
      await verified(ines);
      expect((await entries(ines)).count).toBe(count);
    });

    it('shows its entries to the owner, page by page, with what each says and where it is sealed', async () => {
      const all = await entries(ines, { first: 100 });
      expect(all.entries.map(({ number }: any) => number)).toEqual(Array.from({ length: all.count }, (_, i) => all.count - i));
      expect([all.entries[0].hash, all.next]).toEqual([all.head, null]);
      const first = await entries(ines, { first: 3 });
      const second = await entries(ines, { first: 3, after: first.next });
      expect([...first.entries, ...second.entries]).toEqual(all.entries.slice(0, 6));
      const report = all.entries.at(-1);
      expect(report.sections.map((each: any) => [each.name, each.state])).toEqual([
        ['header', 'SHOWN'],
        ['seed', 'SEALED'],
        ['structure', 'SHOWN'],
        ['what', 'SHOWN'],
        ['who', 'SHOWN'],
        ['words', 'SHOWN'],
      ]);
      expect(report).toMatchObject({ number: 1, person: { name: 'Ines Almada' }, sentence: expect.stringMatching(/./) });
      expect(JSON.stringify(all)).toContain(SECRET);
    });

    it('shows an auditor in the circle that there is more than they may read, and nothing of it', async () => {
      const seen = await entries(ana, { first: 100 });
      expect([seen.count, seen.head]).toEqual(Object.values(await pick(entries(ines), ['count', 'head'])));
      const mine = await entries(ines, { first: 100 });
      const { number } = mine.entries.find(({ text }: any) => text === SECRET);
      expect(seen.entries.find((each: any) => each.number === number)).toEqual({
        number,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        at: null,
        person: null,
        sentence: null,
        text: null,
        sections: ['header', 'seed', 'structure', null].map((section) => ({ name: section, state: 'SEALED' })),
      });
      expect(JSON.stringify(seen)).not.toContain(SECRET);
    });

    it('is for everybody else as if it were not there', async () => {
      expect([await entries(tomas), await entries(otto), await entries(otto, { incident: UNKNOWN })]).toEqual([null, null, null]);
      for (const operation of ['Record', 'RecordEntries'])
        expect((await otto.ask(operation, { incident })).text).toBe((await otto.ask(operation, { incident: UNKNOWN })).text);
      expect(await otto.of('VerifyRecord', { incident })).toMatchObject(NOT_FOUND);
      expect(await otto.of('VerifyRecord', { incident: UNKNOWN })).toMatchObject(NOT_FOUND);
      // One after the other: how many somebody may ask for at once is said before anything is looked for.
      const answers = [await exported(tomas), await exported(otto), await exported(tomas, UNKNOWN), await exported(tomas, 'x')];
      const texts = await Promise.all(answers.map((each) => each.text()));
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(new Set(texts).size).toBe(1);
      expect((await fetch(`${server.running.url}/export/${incident}`)).status).toBe(401);
    });

    it('proves a printed value or a reference to whoever may read the entry', async () => {
      const all = await entries(ines, { first: 100 });
      const told = all.entries.find(({ text }: any) => text === 'Told Vale by voice');
      const secret = all.entries.find(({ text }: any) => text === SECRET);
      const prove = (who: Visitor, value: string) => who.of('ProveEntry', { incident, value });
      const groups = told.hash.slice(0, 16).toUpperCase().match(/.{4}/g).join(' ');
      for (const value of [groups, told.hash, told.hash.slice(0, 40)])
        expect(await prove(tomas, value)).toMatchObject({ text: 'Told Vale by voice', person: { name: 'Ines Almada' }, at: told.at });
      const { reference } = await ines.of('Board', { incident });
      expect(await prove(tomas, ` ${reference.toLowerCase()} `)).toMatchObject({ at: all.entries.at(-1).at });
      expect(await prove(ines, secret.hash)).toMatchObject({ text: SECRET });
      const nothing = [secret.hash, told.hash.slice(0, 15), `${told.hash.slice(0, 63)}x`, 'f'.repeat(16), '', '%', 'R-0000-0', '\0'];
      for (const value of nothing) expect([value, await prove(tomas, value)]).toEqual([value, null]);
      const changed = told.hash.slice(0, 30) + told.hash.slice(30, 31).replace(/./, (c: string) => (c === '0' ? '1' : '0'));
      expect(await prove(tomas, changed)).toBeNull();
      expect(await prove(otto, told.hash)).toBeNull();
    });

    it('proves a decision by the reference that screens show', async () => {
      const { decision } = await does(ines, 'AskDecision', { input: { question: 'Cut?', options: ['now', 'later'] } });
      const value = `D-${decision.id.slice(-4).toUpperCase()}`;
      expect(await tomas.of('ProveEntry', { incident, value })).toMatchObject({ person: { name: 'Ines Almada' }, text: 'Cut?' });
    });

    it('goes out redacted to what its reader may read, and verifies', async () => {
      for (const [who, reads] of [
        [ines, true],
        [ana, false],
      ] as const) {
        const response = await exported(who);
        const text = await response.text();
        expect([response.status, response.headers.get('content-disposition')]).toEqual([
          200,
          expect.stringMatching(/^attachment; filename="[A-Z]+\.jsonl"$/),
        ]);
        const { count, head } = await entries(ines);
        const verdict = await verifyExport(text.split('\n'));
        expect(verdict).toMatchObject({ intact: true, entries: count + 1, streams: 2 });
        expect(verdict.heads).toContainEqual({ stream: `inc:${incident}`, seq: count, hash: head });
        expect([text.includes(SECRET), text.includes('Told Vale by voice'), text.includes('"seed"')]).toEqual([reads, true, false]);
      }
    });

    it('is its owner’s who is in command, and once command has ended, who was last', async () => {
      const id = await declaredPlainly();
      const here = { incident: id };
      await does(ines, 'AdmitPerson', { ...here, person: ids['Tomas Havel'] });
      await does(ines, 'OfferCommand', { ...here, to: ids['Tomas Havel'] });
      const { brief } = await tomas.of('HandoverBrief', here);
      expect(await does(tomas, 'AcceptCommand', { ...here, brief, ticked: [] })).not.toHaveProperty('code');
      const owners = async () => [await entries(ines, here), (await tomas.of('Record', here)).owner.name, (await entries(tomas, here)).id];
      expect(await owners()).toEqual([null, 'Tomas Havel', id]);
      const { decision } = await does(tomas, 'AskDecision', { ...here, input: { question: 'Close?', options: ['yes', 'no'] } });
      await does(tomas, 'TakeDecision', { ...here, decision: decision.id, input: { option: 'o1', rationale: 'it is over' } });
      await does(tomas, 'Stabilise', { ...here, reason: 'quiet for an hour' });
      const password = { account: 'tomas', password: 'seven quiet herons at dusk' };
      const { headers } = await server.post('/session/password', password, { Cookie: tomas.cookie });
      tomas = new Visitor(server, headers.get('set-cookie')!.split(';')[0]!);
      const closed = await does(tomas, 'CloseIncident', { ...here, decision: decision.id, summary: 'contained' });
      expect(closed).toMatchObject({ board: { phase: 'CLOSED', director: null } });
      expect(await owners()).toEqual([null, 'Tomas Havel', id]);
    });

    it('tells everybody that it is broken, and the owner and auditors where', async () => {
      const all = await entries(ines, { first: 100 });
      const { number } = all.entries.find(({ text }: any) => text === SECRET);
      const where = `stream = 'inc:${incident}' AND seq = ${number}`;
      await damaged(
        `UPDATE content SET value = '"Nobody sits there"' WHERE ${where}`,
        async () => {
          expect(await verified(tomas)).toMatchObject({ verdict: 'BROKEN', owner: { name: 'Ines Almada' } });
          const finding = { number, code: 'section-mismatch', sentence: 'What it says is not what was recorded.' };
          for (const who of [ines, ana]) expect((await entries(who)).finding).toEqual(finding);
          expect((await entries(ines, {}, 'fr')).finding.sentence).toBe('Ce qu’elle dit n’est pas ce qui a été enregistré.');
          expect((await tomas.ask('Record', { incident })).text).not.toContain('mismatch');
          expect(await entries(tomas)).toBeNull();
        },
        `UPDATE content SET value = '"${SECRET}"' WHERE ${where}`,
      );
      expect(await verified(ines)).toMatchObject({ verdict: 'WHOLE' });
      expect((await entries(ines)).finding).toBeNull();
    });
  });
});

async function pick(from: Promise<any>, names: readonly string[]): Promise<object> {
  const all = await from;
  return Object.fromEntries(names.map((each) => [each, all[each]]));
}
