import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const DIGEST = '0f'.repeat(32);

eachDatabase((name, open) => {
  describe(`Prints over GraphQL on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let karim: Visitor;
    let incident: string;
    let people: Record<string, string>;
    const does = (visitor: Visitor, operation: string, variables: object = {}) =>
      visitor.of(operation, { key: newKey(), incident, ...variables });
    const prints = (visitor: Visitor, input: object) =>
      does(visitor, 'RecordPrint', { input: { kind: 'BRIEF', digest: DIGEST, ...input } });
    const lines = async (visitor: Visitor, language: string): Promise<any[]> =>
      (await visitor.of('Board', { incident, first: 100 }, language)).log.edges.map(({ node }: any) => node);

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      incident = await declared(ines);
      const { link, person } = await does(ines, 'InvitePerson', { input: { name: 'Karim Haddad', roles: ['STAFF'] } });
      karim = await server.enter(link);
      people = { karim: person.id, ines: (await ines.ask('People')).body.data.me.id };
    });
    afterAll(async () => await server?.running.stop());

    it('are refused to whoever is not read in as if there were no incident', async () => {
      expect(await prints(karim, {})).toMatchObject({ code: 'not-found' });
      expect(await karim.of('Prints', { incident })).toEqual([]);
      await does(ines, 'AdmitPerson', { person: people['karim'] });
    });

    it('answer with the copy and with the hash of their own entry, as the ledger has it', async () => {
      const { print } = await prints(ines, {});
      expect(print).toMatchObject({ kind: 'BRIEF', item: null, copy: 1, label: 'I', digest: DIGEST, printedBy: { name: 'Ines Almada' } });
      const [entry] = (await server.installation.database.dataSource.query(
        `SELECT hash FROM entry WHERE stream = $1 ORDER BY seq DESC LIMIT 1`,
        [`inc:${incident}`],
      )) as { hash: string }[];
      expect(print.entryHash).toBe(entry!.hash);
      expect((await prints(karim, { kind: 'CALL_LIST' })).print).toMatchObject({ kind: 'CALL_LIST', copy: 1 });
      expect((await prints(karim, {})).print).toMatchObject({ copy: 2 });
      expect((await karim.of('Prints', { incident })).map(({ kind, copy }: any) => [kind, copy])).toEqual([
        ['BRIEF', 2],
        ['CALL_LIST', 1],
        ['BRIEF', 1],
      ]);
    });

    it('stand in the log as a sentence, in both languages', async () => {
      const said = async (language: string) => (await lines(karim, language)).map(({ sentence }) => sentence);
      expect(await said('en')).toContain('printed the one-page brief, copy 2.');
      expect(await said('fr')).toContain('a imprimé la note d’une page, exemplaire 2.');
      expect(await said('en')).toContain('printed the call list, copy 1.');
    });

    it('of what only some may read are known to them only, and counted apart', async () => {
      const { label } = await does(ines, 'NameReaders', { label: null, readers: [people['ines']] });
      const before = [await karim.of('Prints', { incident }), await lines(karim, 'en')];
      const exhibit = await does(ines, 'IdentifyExhibit', { input: { description: 'A key', category: 'DEVICE', label } });
      const item = exhibit.exhibit.id;
      expect((await prints(ines, { label })).print).toMatchObject({ copy: 1, label });
      expect((await prints(ines, { kind: 'CUSTODY', item })).print).toMatchObject({ copy: 1, label, item });
      expect([await karim.of('Prints', { incident }), await lines(karim, 'en')]).toEqual(before);
      for (const of of [
        { label },
        { label: `R:${'0'.repeat(26)}` },
        { kind: 'CUSTODY', item },
        { kind: 'SITREP', item: '0'.repeat(26) },
        { item },
      ])
        expect(await prints(karim, of)).toMatchObject({ code: 'not-found' });
      expect((await prints(karim, {})).print.copy).toBe(3);
    });

    it('without a digest are refused in words, and nothing is recorded', async () => {
      const before = await ines.of('Prints', { incident });
      expect(await prints(ines, { digest: 'abc' })).toMatchObject({ code: 'print-no-digest', cure: 'Load the page again, then print.' });
      for (const digest of ['', `${DIGEST}00`]) {
        const { fields } = await prints(ines, { digest });
        expect(fields.map(({ field }: any) => field)).toEqual(['digest']);
      }
      expect(await ines.of('Prints', { incident })).toEqual(before);
    });
  });
});
