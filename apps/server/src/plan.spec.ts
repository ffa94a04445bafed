import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const MERIDIAN = {
  name: 'Port Meridian',
  kind: 'MISSION',
  zone: 'Asia/Singapore',
  criticality: 1,
  levels: [
    { level: 'PRIMARY', channel: 'cable', called: '' },
    { level: 'ALTERNATE', channel: 'satellite', called: '' },
    { level: 'EMERGENCY', channel: 'courier', called: 'Courier, 9 h' },
  ],
};
const DUTY = { ...MERIDIAN, name: 'Duty list', kind: 'DUTY_LIST', zone: 'UTC', criticality: 3 };

eachDatabase((name, open) => {
  describe(`The plan and the parties over GraphQL on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let pavel: Visitor;
    let stranger: Visitor;
    let incident: string;
    let meridian: string;
    const does = (who: Visitor, operation: string, of: object): Promise<any> => who.of(operation, { key: newKey(), ...of });
    const onLevel = (who: Visitor, operation: string, level: string, of: object = {}): Promise<any> =>
      does(who, operation, { incident, party: meridian, level, ...of });
    const invited = async (called: string, role: string): Promise<Visitor> =>
      await server.enter((await does(ines, 'InvitePerson', { input: { name: called, roles: [role] } })).link);

    beforeAll(async () => {
      server = await startTestServer(open);
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      pavel = await invited('Pavel Renner', 'CONTINUITY_LEAD');
      stranger = await invited('Omar', 'STAFF');
      incident = await declared(ines);
      const { id: person } = (await pavel.ask('People')).body.data.me;
      const { assignment } = await does(ines, 'OfferRole', { incident, input: { role: 'COO', person } });
      await does(pavel, 'AcceptRole', { incident, assignment });
    });
    afterAll(async () => await server?.running.stop());

    it('is kept by the continuity lead, read by all, the most critical first, in the language of whoever reads', async () => {
      await does(pavel, 'PlanParty', { input: DUTY });
      ({ party: meridian } = await does(pavel, 'PlanParty', { input: MERIDIAN }));
      expect(await does(stranger, 'PlanParty', { input: DUTY })).toMatchObject({ code: 'continuity-planner-needed' });
      const [first, second] = await stranger.of('ChannelPlan', {}, 'fr');
      expect([first.name, second.name]).toEqual(['Port Meridian', 'Duty list']);
      expect(first.levels.map(({ level, title }: any) => [level, title])).toEqual([
        ['PRIMARY', 'Télégrammes'],
        ['ALTERNATE', 'Voix par satellite'],
        ['CONTINGENCY', null],
        ['EMERGENCY', 'Courier, 9 h'],
      ]);
    });

    it('says what is wrong with each field, and refuses what the house does not know', async () => {
      const wrong = await does(pavel, 'PlanParty', { input: { ...MERIDIAN, name: ' ', zone: 'Mars/Olympus', criticality: 9 } });
      expect([wrong.code, wrong.fields.map(({ field }: any) => field)]).toEqual(['input-invalid', ['name', 'zone', 'criticality']]);
      const levels = [{ level: 'PRIMARY', channel: 'pigeon' }];
      expect(await does(pavel, 'PlanParty', { input: { ...MERIDIAN, levels } })).toMatchObject({ code: 'not-found' });
      expect(await does(pavel, 'PlanParty', { input: { ...MERIDIAN, levels: [] } })).toMatchObject({ code: 'continuity-primary-needed' });
      expect(await does(pavel, 'DropParty', { party: '0'.repeat(26) })).toMatchObject({ code: 'not-found' });
    });

    it('keeps the last test of a level, made in calm times', async () => {
      const at = '2026-11-18T09:00:00.000Z';
      await does(pavel, 'RecordChannelTest', { party: meridian, level: 'ALTERNATE', result: 'PARTLY', at });
      const [{ levels }] = await pavel.of('ChannelPlan');
      expect(levels[1].test).toMatchObject({ result: 'PARTLY', at, by: { name: 'Pavel Renner' } });
      expect(await does(stranger, 'RecordChannelTest', { party: meridian, level: 'ALTERNATE', result: 'PASSED' })).toMatchObject({
        code: 'continuity-tester-needed',
      });
    });

    it('has a party tried, reached both ways by a challenge that is then used up, and listened to', async () => {
      expect(await onLevel(pavel, 'TryParty', 'PRIMARY')).toMatchObject({ code: 'continuity-not-trusted' });
      expect(await onLevel(pavel, 'TryParty', 'CONTINGENCY')).toMatchObject({ code: 'continuity-no-level' });
      await onLevel(pavel, 'TryParty', 'ALTERNATE');
      expect((await pavel.of('Parties', { incident }))[0]).toMatchObject({ inUse: null, trying: 'ALTERNATE' });
      const byChallenge = (challenge: string) => onLevel(pavel, 'AuthenticateParty', 'ALTERNATE', { means: 'CHALLENGE', challenge });
      expect(await byChallenge('')).toMatchObject({ code: 'continuity-challenge-needed' });
      expect(await byChallenge('M7 14')).toMatchObject({ incident, party: meridian });
      const again = await byChallenge('m7 14');
      expect([again.code, again.sentence]).toEqual(['continuity-challenge-used', expect.stringContaining('M7 14')]);
      await onLevel(pavel, 'AgreeListening', 'ALTERNATE', { at: '2030-01-01T04:00:00.000Z' });
      const [party] = await pavel.of('Parties', { incident });
      expect(party).toMatchObject({ name: 'Port Meridian', inUse: 'ALTERNATE', trying: null });
      expect(party.levels[1]).toMatchObject({
        said: 'REACHED',
        means: 'CHALLENGE',
        by: { name: 'Pavel Renner' },
        listens: '2030-01-01T04:00:00.000Z',
        test: { result: 'PARTLY' },
      });
      const { log } = await pavel.of('Board', { incident });
      const lines = log.edges.map(({ node }: any) => [node.sentence, node.text]);
      expect(lines).toContainEqual(['heard and authenticated both ways on the alternate, Satellite voice:', 'Port Meridian']);
    });

    it('has one that does not answer in use nowhere', async () => {
      await onLevel(pavel, 'RecordNoContact', 'ALTERNATE', { failure: 'NO_ANSWER' });
      const [party] = await pavel.of('Parties', { incident });
      expect([party.inUse, party.levels[1].said]).toEqual([null, 'NO_ANSWER']);
      expect(await onLevel(stranger, 'TryParty', 'ALTERNATE')).toMatchObject({ code: 'not-found' });
      expect(await stranger.of('Parties', { incident })).toEqual([]);
    });

    it('names the branches of a lane like the lane, in the language of whoever reads', async () => {
      const input = { who: 'w', what: 'No reply', words: '', heardHow: 'VOICE', callBack: 'YES', affectedChannels: [] };
      const { incident: outage } = await does(ines, 'ReportIncident', { input });
      await does(ines, 'RaiseReport', { incident: outage, input: { confidential: false, ongoing: true, people: false } });
      const declaring = { title: 'No reply', kind: 'OUTAGE', severity: 2, circle: 'RESTRICTED', playbook: 'PB-07' };
      await does(ines, 'DeclareIncident', { incident: outage, input: declaring });
      const titles = async (language: string): Promise<string[]> =>
        (await ines.of('Board', { incident: outage }, language)).lanes.map(({ title }: any) => title);
      const continuity = ['Continuity', 'Continuity 1', 'Continuity 2', 'Continuity 3'];
      await expect.poll(() => titles('en')).toEqual(['Command', 'Containment', ...continuity, 'Messaging', 'Evidence']);
      expect(await titles('fr')).toContain('Continuité 2');
    });

    it('forgets on the board what was said of a channel that the plan has replaced', async () => {
      const levels = [MERIDIAN.levels[0], { level: 'ALTERNATE', channel: 'radio', called: '' }];
      await does(pavel, 'ChangeParty', { party: meridian, input: { ...MERIDIAN, levels } });
      const [party] = await pavel.of('Parties', { incident });
      expect(party.levels[1]).toMatchObject({ title: 'Radio', said: null, test: null });
    });
  });
});
