import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

eachDatabase((name, open) => {
  describe(`A brief for whoever takes command, on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let karim: Visitor;
    let incident: string;
    const ids: Record<string, string> = {};
    const done = async (visitor: Visitor, operation: string, variables: object = {}) => {
      const answer = await visitor.of(operation, { key: newKey(), incident, ...variables });
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    const join = async (called: string): Promise<Visitor> => {
      const { link, person } = await ines.of('InvitePerson', { key: newKey(), input: { name: called, roles: ['STAFF'] } });
      ids[called] = person.id;
      return await server.enter(link);
    };
    const briefOf = async (visitor: Visitor): Promise<any> => await visitor.of('HandoverBrief', { incident });
    const counted = (brief: any): Record<string, number> => {
      const codes = Map.groupBy<string, any>(brief.items, ({ code }) => code);
      return Object.fromEntries([...codes].map(([code, items]) => [code, items.length]));
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      ids['Ines'] = (await ines.ask('People')).body.data.me.id;
      karim = await join('Karim');
    });
    afterAll(async () => await server?.running.stop());

    it('names all that is open in every domain and that its reader may know of, and asks only for some of it to be ticked', async () => {
      incident = await declared(ines);
      await expect.poll(async () => (await ines.of('Tasks', { incident })).length).toBeGreaterThan(1);
      const press = await join('Sofia');
      for (const [visitor, person, role] of [
        [karim, 'Karim', 'SEC'],
        [press, 'Sofia', 'HOP'],
      ] as const) {
        const { assignment } = await done(ines, 'OfferRole', { input: { role, person: ids[person] } });
        await done(visitor, 'AcceptRole', { assignment });
      }
      await done(karim, 'IdentifyExhibit', { input: { description: 'A telephone', category: 'DEVICE' } });
      await done(karim, 'SetChannelTrust', { channel: 'mail', trust: 'SUSPECT', reason: 'a reply quoted it' });
      const to = new Date(Date.now() + 3_600_000).toISOString();
      const { assignment: voice } = await done(press, 'OfferAssignment', { input: { person: ids['Ines'], to } });
      await done(ines, 'AcceptAssignment', { assignment: voice });
      const text = { title: 'Roads', body: 'We look into it.', language: 'en', audience: 'STAFF', topic: 'roads', kind: 'LINE' };
      const { id: statement, version } = (await done(press, 'DraftStatement', { input: { text } })).statement;
      await done(press, 'SubmitStatement', { statement, base: version });
      const { label } = await done(ines, 'NameReaders', { label: null, readers: [ids['Ines'], ids['Sofia']] });
      const sealed = (await done(ines, 'OpenTask', { input: { kind: 'TASK', title: 'Fetch it', doerRole: 'LEG', label } })).task;
      await done(ines, 'OfferCommand', { to: ids['Karim'] });

      const [mine, theirs] = [await briefOf(ines), await briefOf(karim)];
      const open = (await karim.of('Tasks', { incident })).filter(
        ({ state }: any) => !['SETTLED', 'CONFIRMED', 'WAIVED', 'CANCELLED'].includes(state),
      );
      const known = { 'run-task-open': open.length, 'run-not-ended': 1, 'evidence-no-custodian': 1, 'press-in-review': 1 };
      expect(counted(theirs)).toMatchObject({ ...known, 'press-assignment-not-ended': 1 });
      expect(counted(mine)).toMatchObject({ ...known, 'run-task-open': open.length + 1 });
      expect(JSON.stringify(theirs)).not.toContain(sealed.id);
      expect(theirs.channelsInDoubt.toSorted()).toEqual(['cable', 'mail']);
      const ticked = theirs.items.filter(({ toTick }: any) => toTick).map(({ id }: any) => id);
      expect(ticked.length).toBeLessThan(theirs.items.length);
      await done(karim, 'AcceptCommand', { brief: theirs.brief, ticked });
      expect((await ines.of('Command', { incident })).director.id).toBe(ids['Karim']);
    });

    it('takes ticks on all of it as well, and lists each thing once', async () => {
      incident = await declared(ines);
      await expect.poll(async () => (await ines.of('Tasks', { incident })).length).toBeGreaterThan(1);
      await done(ines, 'OfferCommand', { to: ids['Karim'] });
      const { brief, items } = await briefOf(karim);
      const all = items.map(({ id }: any) => id);
      expect(new Set(all).size).toBe(all.length);
      await done(karim, 'AcceptCommand', { brief, ticked: all });
    });
  });
});
