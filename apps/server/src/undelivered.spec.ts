import { MessageRefused } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';
import { breakable, START_RUN } from './testing/breakable.ts';

const MINUTE = 60_000;

eachDatabase((name, open) => {
  describe(`What the house planned and cannot do, on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let sofia: Visitor;
    let karim: Visitor;
    let broken: Error | undefined;
    let tried = 0;

    beforeAll(async () => {
      const trying = (): void => {
        tried++;
        if (broken) throw broken;
      };
      server = await startTestServer(open, (as) => breakable(as, trying, (line) => server.logged.push(line)));
      ines = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      const join = async (called: string, role: string) =>
        await server.enter((await ines.of('InvitePerson', { key: newKey(), input: { name: called, roles: [role] } })).link);
      [sofia, karim] = [await join('Sofia Brandt', 'ADMINISTRATOR'), await join('Karim Haddad', 'STAFF')];
    });
    afterAll(() => server?.running.stop());

    const runs = async (incident: string): Promise<number> => (await ines.of('PlaybookRuns', { incident })).length;
    const seen = (by: Visitor) => by.of('Undelivered');
    const pass = (ms: number) => {
      server.advance(ms);
      server.installation.relay.wake();
    };

    it('goes on by itself when it failed once, and is told once', async () => {
      broken = new Error('no way');
      const incident = await declared(ines);
      await expect.poll(async () => (await seen(ines)).map((m: any) => [m.topic, m.tries, m.incident])).toEqual([[START_RUN, 1, incident]]);
      broken = undefined;
      pass(MINUTE);
      await expect.poll(() => runs(incident)).toBe(1);
      expect(await seen(ines)).toEqual([]);
    });

    it('is set aside where an administrator sees it, is not dropped because a rule refused it first, and goes on once mended', async () => {
      broken = new MessageRefused('incident-not-yet');
      tried = 0;
      const incident = await declared(ines);
      for (let i = 1; i <= 6; i++) {
        await expect.poll(() => tried).toBe(i);
        await expect.poll(async () => (await seen(ines))[0]?.tries).toBe(i);
        pass(MINUTE);
      }
      const [aside] = await seen(ines);
      expect(aside).toMatchObject({
        topic: START_RUN,
        incident,
        failure: 'incident-not-yet',
        nextTryAt: null,
        setAsideAt: expect.any(String),
      });
      expect(server.logged.some((line) => line.includes(aside.correlation))).toBe(true);
      pass(60 * MINUTE);
      expect([await runs(incident), tried]).toEqual([0, 6]);
      // Who may not know of the incident is not told of it; who is no administrator is told nothing.
      expect(await seen(sofia)).toMatchObject([{ id: aside.id, incident: null }]);
      expect(await seen(karim)).toEqual([]);
      expect(await karim.of('TryAgain', { message: aside.id })).toMatchObject({ code: 'people-not-administrator' });
      expect(await sofia.of('TryAgain', { message: '0'.repeat(26) })).toMatchObject({ code: 'not-found' });
      broken = undefined;
      expect(await sofia.of('TryAgain', { message: aside.id })).toEqual({ __typename: 'TryAgainOk', message: aside.id });
      await expect.poll(() => runs(incident)).toBe(1);
      expect(await sofia.of('TryAgain', { message: aside.id })).toMatchObject({ code: 'not-found' });
      expect(await seen(ines)).toEqual([]);
    });

    it('is done where the refusal was to be expected: an incident that ended starts no playbook', async () => {
      broken = new Error('no way');
      const incident = await declared(ines);
      await expect.poll(async () => (await seen(ines)).length).toBe(1);
      const does = (operation: string, variables: object) => ines.of(operation, { key: newKey(), incident, ...variables });
      const { decision } = await does('AskDecision', { input: { question: 'End it?', options: ['now', 'later'] } });
      await does('TakeDecision', { decision: decision.id, input: { option: 'o1', rationale: 'a false alarm' } });
      expect(await does('StandDown', { reason: 'a false alarm', decision: decision.id })).toMatchObject({ __typename: 'PhaseOk' });
      broken = undefined;
      pass(MINUTE);
      await expect.poll(() => seen(ines)).toEqual([]);
      expect(await runs(incident)).toBe(0);
    });
  });
});
