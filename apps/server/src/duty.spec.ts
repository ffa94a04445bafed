import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, REPORT, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const QUARTER = 15 * 60_000;
const DECLARATION = { title: 'Cables', kind: 'INTERCEPTION', severity: 1, circle: 'RESTRICTED' };

eachDatabase((name, open) => {
  describe(`The duty of the house over GraphQL on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let clerk: Visitor;
    let security: Visitor;
    const ids = new Map<Visitor, string>();

    const does = (who: Visitor, incident: string, operation: string, variables: object = {}, language?: string) =>
      who.of(operation, { key: newKey(), incident, ...variables }, language) as Promise<any>;
    const join = async (called: string, roles: readonly string[]): Promise<Visitor> => {
      const { link, person } = await ines.of('InvitePerson', { key: newKey(), input: { name: called, roles } });
      const visitor = await server.enter(link);
      ids.set(visitor, person.id);
      return visitor;
    };
    const raised = async (by: Visitor): Promise<string> => {
      const { incident } = await by.of('ReportIncident', { key: newKey(), input: REPORT });
      const input = { confidential: true, ongoing: true, people: false };
      expect(await does(by, incident, 'RaiseReport', { input })).not.toHaveProperty('code');
      return incident as string;
    };
    const declares = (who: Visitor, incident: string, director?: Visitor) =>
      does(who, incident, 'DeclareIncident', { input: { ...DECLARATION, ...(director ? { director: ids.get(director) } : {}) } });

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      ids.set(ines, (await ines.ask('People')).body.data.me.id);
      clerk = await join('Clerk', ['STAFF', 'PRESS', 'ADMINISTRATOR']);
      security = await join('Security', ['SECURITY_LEAD']);
    });
    afterAll(async () => await server?.running.stop());

    it('declares: whoever reported does not, whatever else they are, and is told whom to call', async () => {
      const incident = await raised(clerk);
      const refused = await declares(clerk, incident);
      expect(refused).toMatchObject({ code: 'incident-may-not-declare', cure: expect.stringContaining('Call one of them') });
      expect(await does(clerk, incident, 'DeclareIncident', { input: DECLARATION }, 'fr')).toMatchObject({
        cure: expect.stringContaining('Appelez-les'),
      });
      expect(await declares(security, incident)).toMatchObject({ code: 'incident-name-director' });
      expect(await declares(security, incident, clerk)).toMatchObject({ code: 'incident-name-director' });
      expect(await declares(security, incident, ines)).toMatchObject({ incident });
      expect((await ines.of('Command', { incident })).director.id).toBe(ids.get(ines));
    });

    it('is waited for a quarter of an hour; then a clerk alone declares, and commands nothing', async () => {
      const incident = await raised(clerk);
      server.advance(QUARTER);
      expect(await declares(clerk, incident)).toMatchObject({ code: 'incident-name-director' });
      expect(await declares(clerk, incident, ines)).toMatchObject({ incident });
      expect(await does(clerk, incident, 'OfferRole', { input: { role: 'SPK', person: ids.get(clerk) } })).toMatchObject({
        code: 'incident-role-needed',
      });
    });

    it('confirms what a report doubts before any other incident heeds it, and a preview says what a page would really use', async () => {
      const ours = await raised(ines);
      const { incident: theirs } = await clerk.of('ReportIncident', {
        key: newKey(),
        input: { ...REPORT, affectedChannels: ['mail', 'chat', 'telephone', 'pager', 'satellite'] },
      });
      const via = async (): Promise<string[]> => (await ines.of('WouldBePaged', { incident: ours })).via;
      const all = await via();
      expect(all).toContain('telephone');
      const trust = { channel: 'telephone', trust: 'SUSPECT', reason: 'clicks on the line' };
      expect(await does(clerk, theirs, 'SetChannelTrust', trust)).toMatchObject({ code: 'continuity-role-needed' });
      expect(await via()).toEqual(all);
      expect(await does(ines, theirs, 'SetChannelTrust', trust)).not.toHaveProperty('code');
      await expect.poll(via).toEqual(all.filter((channel) => channel !== 'telephone'));
      await declares(ines, ours);
      const paged = await does(ines, ours, 'PagePerson', { person: ids.get(security) });
      const pages = await ines.of('Pages', { incident: ours });
      expect(pages.find(({ id }: any) => id === paged.page).via).toEqual(await via());
    });
  });
});
