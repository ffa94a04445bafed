import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, Visitor, type TestServer } from './testing/test-server.ts';

const PASSWORD = 'nine slow barges upstream';

eachDatabase((name, open) => {
  describe(`Who leaves the house holds nothing in any incident, on ${name}:`, () => {
    let server: TestServer;
    let ines: Visitor;
    let admin: Visitor;
    const ids = new Map<Visitor, string>();

    const does = (who: Visitor, incident: string, operation: string, variables: object = {}) =>
      who.of(operation, { key: newKey(), incident, ...variables }) as Promise<any>;
    const done = async (who: Visitor, incident: string, operation: string, variables: object = {}) => {
      const answer = await does(who, incident, operation, variables);
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    const join = async (called: string, roles: readonly string[] = ['STAFF']): Promise<Visitor> => {
      const { link, person } = await ines.of('InvitePerson', { key: newKey(), input: { name: called, roles } });
      const visitor = await server.enter(link);
      ids.set(visitor, person.id);
      return visitor;
    };
    /** The same person, who has just given a password. */
    const proved = async (visitor: Visitor, account: string): Promise<Visitor> => {
      const { headers } = await server.post('/session/password', { account, password: PASSWORD }, { Cookie: visitor.cookie });
      const same = new Visitor(server, headers.get('set-cookie')!.split(';')[0]!);
      ids.set(same, ids.get(visitor)!);
      return same;
    };
    const seat = async (by: Visitor, who: Visitor, incident: string, role: string, deputy = false): Promise<void> => {
      const { assignment } = await done(by, incident, 'OfferRole', { input: { role, person: ids.get(who), deputy } });
      await done(who, incident, 'AcceptRole', { assignment });
    };
    const leaves = async (who: Visitor): Promise<void> =>
      expect(await admin.of('DeactivatePerson', { key: newKey(), person: ids.get(who) })).not.toHaveProperty('code');
    const rolesOf = async (who: Visitor, incident: string) =>
      (await who.of('Roles', { incident })).map(({ role, deputy, standing }: any) => [role, deputy, standing]);

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      ids.set(ines, (await ines.ask('People')).body.data.me.id);
      admin = await proved(await join('Admin', ['ADMINISTRATOR', 'DUTY_OFFICER']), 'admin');
    });
    afterAll(async () => await server?.running.stop());

    it('a holder and a deputy, in every incident at once; nothing keeps them from being deactivated', async () => {
      const incidents = [await declared(ines), await declared(ines)];
      const karim = await join('Karim');
      for (const incident of incidents) await seat(ines, karim, incident, 'SEC');
      await leaves(karim);
      for (const incident of incidents) await expect.poll(async () => await rolesOf(ines, incident)).toEqual([['SEC', false, 'RELIEVED']]);
    });

    it('a director, whose command passes to the deputy, then to the duty officer, and where nobody stands in, to whoever of the cell takes it', async () => {
      const incident = await declared(ines);
      const [first, deputy, duty, sec] = [
        await join('First'),
        await join('Deputy'),
        await join('Duty'),
        await proved(await join('Sec'), 'sec'),
      ];
      await seat(ines, deputy, incident, 'CD', true);
      await seat(ines, duty, incident, 'DO');
      await seat(ines, sec, incident, 'SEC');
      await done(ines, incident, 'OfferCommand', { to: ids.get(first), worries: '' });
      const { brief, items } = await first.of('HandoverBrief', { incident });
      await done(first, incident, 'AcceptCommand', { brief, ticked: items.map(({ id }: any) => id) });
      const director = async () => (await sec.of('Command', { incident })).director?.id ?? null;
      expect(await director()).toBe(ids.get(first));
      await leaves(first);
      await expect.poll(director).toBe(ids.get(deputy));
      await leaves(deputy);
      await expect.poll(director).toBe(ids.get(duty));
      await leaves(duty);
      await expect.poll(director).toBeNull();
      expect(await does(sec, incident, 'TakeCommand', { reason: 'They left.' })).not.toHaveProperty('code');
      expect(await director()).toBe(ids.get(sec));
    });

    it('leaves an incident that everybody in its circle left to who oversees the house, and to nobody else', async () => {
      const [boss, second, stranger] = [await join('Boss', ['DIRECTOR']), await join('Second'), await join('Stranger')];
      const incident = await declared(boss);
      await done(boss, incident, 'AdmitPerson', { person: ids.get(second), reason: 'with us' });
      const titles = async (who: Visitor) => (await who.of('Incidents')).map(({ id }: any) => id).includes(incident);
      expect([await titles(second), await titles(stranger)]).toEqual([true, false]);
      await done(boss, incident, 'RemovePerson', { person: ids.get(second), reason: 'not needed' });
      expect(await does(boss, incident, 'OfferRole', { input: { role: 'SEC', person: ids.get(second), deputy: false } })).toMatchObject({
        code: 'incident-person-out',
      });
      expect(await does(boss, incident, 'PagePerson', { person: ids.get(second) })).toMatchObject({ code: 'incident-person-out' });
      await leaves(boss);
      await expect.poll(async () => (await admin.of('Command', { incident })).director).toBeNull();
      expect([await titles(second), await titles(stranger), await titles(admin)]).toEqual([false, false, true]);
    });
  });
});
