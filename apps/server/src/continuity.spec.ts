import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const MINUTE = 60_000;

eachDatabase((name, open) => {
  describe(`Channels and pages over GraphQL on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let ruiz: Visitor;
    let incident: string;
    const idOf = async (person: string): Promise<string> =>
      (await ines.ask('People')).body.data.people.find((each: { name: string }) => each.name === person).id as string;
    const trust = (visitor: Visitor, channel: string, to: string, reason = 'seen in talks') =>
      visitor.of('SetChannelTrust', { key: newKey(), incident, channel, trust: to, reason });
    const channelsOf = async (visitor: Visitor): Promise<Record<string, { trust: string; availability: string; vouchedBy: unknown }>> =>
      Object.fromEntries((await visitor.of('Channels', { incident })).map((channel: { channel: string }) => [channel.channel, channel]));

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      const { link } = await ines.of('InvitePerson', {
        key: newKey(),
        input: { name: 'Nadia Ruiz', roles: ['SECURITY_LEAD', 'DIRECTOR'] },
      });
      ruiz = await server.enter(link);
      incident = await declared(ines);
    });
    afterAll(async () => await server?.running.stop());

    it('doubts what the report names, knows nothing of the others, and says what a page would leave out', async () => {
      expect(await channelsOf(ines)).toMatchObject({
        cable: { trust: 'SUSPECT', availability: 'UNKNOWN' },
        mail: { trust: 'NOT_CHECKED', availability: 'UNKNOWN' },
      });
      await trust(ines, 'mail', 'COMPROMISED');
      expect(await ines.of('WouldBePaged', { incident })).toEqual({
        via: ['chat', 'telephone', 'pager', 'satellite', 'in-person'],
        leftOut: ['cable', 'mail'],
      });
    });

    it('takes trust back by the words of two, of whom the first is named meanwhile', async () => {
      const first = await trust(ines, 'mail', 'TRUSTED');
      expect(first).toMatchObject({ awaitsSecond: true });
      expect(await trust(ines, 'mail', 'TRUSTED')).toMatchObject({ code: 'continuity-two-persons' });
      expect((await channelsOf(ines))['mail']).toMatchObject({ trust: 'SUSPECT', vouchedBy: { name: 'Ines Almada' } });
    });

    it('refuses a change without a reason, an unknown channel and whoever has no such role, each with its own code', async () => {
      const { code, fields } = await trust(ines, 'chat', 'SUSPECT', '');
      expect([code, fields.map(({ field }: { field: string }) => field)]).toEqual(['input-invalid', ['reason']]);
      expect(await trust(ines, 'pigeon', 'SUSPECT')).toMatchObject({ code: 'not-found' });
      expect(await trust(ruiz, 'chat', 'SUSPECT')).toMatchObject({ code: 'continuity-role-needed' });
    });

    it('pages once, without a word, over what nobody doubts, and takes the answer of whom it calls only', async () => {
      const person = await idOf('Nadia Ruiz');
      const page = (): Promise<{ page: string; code?: string }> => ines.of('PagePerson', { key: newKey(), incident, person, role: 'SEC' });
      const twice = await Promise.all([page(), page()]);
      expect(twice.map(({ code }) => code).toSorted()).toEqual(['continuity-already-paged', undefined]);
      const { page: id } = twice.find(({ code }) => code === undefined)!;
      const answer = (visitor: Visitor) => visitor.of('AcknowledgePage', { key: newKey(), incident, page: id, reply: 'COMING' });
      expect(await answer(ines)).toMatchObject({ code: 'not-found' });
      expect(await answer(ruiz)).toMatchObject({ incident, page: id });
      const [shown] = await ines.of('Pages', { incident });
      expect(shown).toMatchObject({ person: { name: 'Nadia Ruiz' }, role: 'SEC', call: 'ACKNOWLEDGED', reply: 'COMING', rung: 0 });
      expect(shown.via).toEqual(['chat', 'telephone', 'pager', 'satellite', 'in-person']);
    });

    it('climbs its ladder once a rung when nobody answers, and stays lit', async () => {
      const person = await idOf('Nadia Ruiz');
      const { page } = await ines.of('PagePerson', { key: newKey(), incident, person });
      const rung = async (): Promise<number> => (await ines.of('Pages', { incident })).find(({ id }: { id: string }) => id === page).rung;
      for (const expected of [1, 2]) {
        server.advance(6 * MINUTE);
        server.installation.timers.wake();
        await expect.poll(rung).toBe(expected);
      }
      const { log } = await ines.of('Board', { incident });
      const told = log.edges.map(({ node }: { node: { sentence: string } }) => /No answer within (\w+) minutes/.exec(node.sentence)?.[1]);
      // Pages for late tasks climb as well; of this one each rung is said.
      expect(new Set(told.filter(Boolean))).toEqual(new Set(['five', 'ten']));
    });
  });
});
