import { exportLedger, SqlLedgerStore } from '@chancery/ledger';
import { replay } from '@chancery/ledger/verify';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamKinds } from './composition.ts';
import { newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const NADIA = 'Nadia Ruiz';

eachDatabase((name, open) => {
  describe(`The sample incident on ${name}`, () => {
    let server: TestServer;
    let ada: Visitor;
    let tove: Visitor;
    let sample: { incident: string; fact: string; exhibit: string; decision: string };
    const read = async (operation: string, visitor = ada) => await visitor.of(operation, { incident: sample.incident });
    const does = async (operation: string, variables: object) =>
      await ada.of(operation, { key: newKey(), incident: sample.incident, ...variables });
    const people = async () => (await ada.ask('People')).body.data.people;
    const states = async () => (await read('Statements')).map(({ text, outing }: any) => `${text} ${outing}`).toSorted();
    const count = async (where: string): Promise<number> => {
      const [row] = await server.installation.database.dataSource.query(`SELECT count(*)::int AS n FROM entry WHERE ${where}`);
      return row.n as number;
    };

    beforeAll(async () => {
      server = await startTestServer(open);
      ada = await server.enter(server.running.firstRunLink!, 'Ada Lund');
      const { link } = await ada.of('InvitePerson', { key: newKey(), input: { name: 'Tove Berg', roles: ['STAFF'] } });
      tove = await server.enter(link);
      expect(await ada.of('Sample')).toBeNull();
      sample = await ada.of('OpenSample');
    });
    afterAll(async () => await server?.running.stop());

    it('is in its 42nd minute, in an exercise, under whoever opened it', async () => {
      const board = await read('Board');
      expect(board).toMatchObject({ exercise: true, severity: 1, director: { name: 'Ada Lund' }, playbook: 'PB-01' });
      const minutes = (Date.parse(server.installation.edge.clock.now()) - Date.parse(board.firstReportAt)) / 60_000;
      expect(Math.floor(minutes)).toBe(42);
    });

    it('says what it says: two lines on one fact, an exhibit in your hands, a question that waits for you', async () => {
      expect((await read('Facts')).map(({ truth }: any) => truth).toSorted()).toEqual(['CLAIM', 'CONFIRMED', 'CONFIRMED']);
      expect(await states()).toEqual(['APPROVED INSIDE', 'CLOSED RELEASED', 'IN_REVIEW INSIDE']);
      const [exhibit] = await read('Exhibits');
      expect(exhibit).toMatchObject({ id: sample.exhibit, custodian: { name: 'Ada Lund' }, integrity: 'UNVERIFIED' });
      const decisions = await read('Decisions');
      expect(decisions.find(({ id }: any) => id === sample.decision)).toMatchObject({ question: 'Observe or cut?', state: 'RECOMMENDED' });
      const late = (await read('Tasks')).filter(({ attention }: any) => attention === 'ESCALATED');
      expect(late.map(({ reference }: any) => reference)).toEqual([]);
    });

    it('keeps its cast to itself: nobody of it works here, and nobody who works here is in it', async () => {
      expect((await people()).map((person: any) => person.name)).toEqual(['Ada Lund', 'Tove Berg']);
      const cast = (await read('Cast')).map((person: any) => person.name);
      expect(cast).toHaveLength(9);
      expect(cast).toEqual(expect.arrayContaining(['Ada Lund', NADIA]));
      expect(cast).not.toContain('Tove Berg');
      const { id: person } = (await people()).find((person: any) => person.name === 'Tove Berg');
      expect(await does('OfferRole', { input: { role: 'REC', person, deputy: false } })).toMatchObject({ code: 'incident-person-barred' });
    });

    it('is in nobody’s list of incidents, and is not there for anybody else', async () => {
      expect(await ada.of('Incidents')).toEqual([]);
      expect(await read('Board', tove)).toBeNull();
      expect(await read('Cast', tove)).toEqual([]);
      expect(await tove.of('Sample')).toBeNull();
    });

    it('writes nothing where reality is kept, but that it was opened', async () => {
      expect(await count(`stream = 'voc:ministry'`)).toBe(0);
      const [openings, peopleAddedAndComeIn] = [3, 4];
      expect(await count(`stream = 'org'`)).toBe((await count(`stream LIKE 'exr:%' AND seq = 1`)) * openings + peopleAddedAndComeIn);
    });

    it('ripples: the fact retracted, one line falls and a correction is owed for the other', async () => {
      await does('RetractFact', { fact: sample.fact, version: 1, reason: 'Counted twice' });
      expect(await states()).toEqual(['BLOCKED INSIDE', 'CLOSED CORRECTION_DUE', 'IN_REVIEW INSIDE']);
    });

    it('plays along: what is handed to one of its cast is taken', async () => {
      const cast = await read('Cast');
      const to = cast.find((person: any) => person.name === NADIA).id;
      await does('OfferTransfer', { input: { exhibit: sample.exhibit, to, route: 'HAND' } });
      await expect.poll(async () => (await read('Exhibits'))[0].custodian.name).toBe(NADIA);
    });

    it('verifies and replays, with all that its clock did', async () => {
      const store = new SqlLedgerStore(server.installation.database);
      const lines: string[] = [];
      for await (const line of exportLedger(store)) lines.push(line);
      expect(await replay(lines, [...streamKinds()])).toMatchObject({ intact: true });
    });

    it('is opened again as it was left, and anew where that is wanted: the old one is put away', async () => {
      expect(await ada.of('OpenSample')).toMatchObject({ incident: sample.incident });
      const fresh = await ada.of('OpenSample', { anew: true }, 'fr');
      expect(fresh.incident).not.toBe(sample.incident);
      expect(await ada.of('Sample')).toMatchObject({ incident: fresh.incident });
      expect((await ada.of('Board', { incident: fresh.incident }, 'fr')).title).toBe('Messagerie de l’ambassade lue par des tiers');
      expect(await does('OpenSample', {})).toMatchObject({ incident: fresh.incident });
    });

    it('is given again instead of anew once there were ten in a day, and to everybody by themselves', async () => {
      const seen = new Set<string>();
      // Two were opened above; each of these takes seconds, and the bound is what ends them.
      for (let i = 0; i < 9; i++) seen.add((await ada.of('OpenSample', { anew: true })).incident);
      const entries = await count('true');
      expect(await ada.of('OpenSample', { anew: true })).toMatchObject({ incident: [...seen].at(-1) });
      expect([seen.size, await count('true')]).toEqual([8, entries]);
      expect((await tove.of('OpenSample', { anew: true })).incident).not.toBe([...seen].at(-1));
    });
  });
});
