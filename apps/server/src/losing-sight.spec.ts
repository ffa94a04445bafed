import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, REPORT, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

type Person = Visitor & { readonly id: string };
const BIG = 24 * 1024 * 1024;
const FACT = { sources: 'minutes', otherSources: 1, confidence: 'HIGH', tlp: 'AMBER' };
const FOUND = { category: 'MEMORY_IMAGE', volatile: true, description: 'gateway memory', reference: 'GW/1' };

eachDatabase((name, open) => {
  describe(`Whoever loses the right to something, over ${name}`, () => {
    let server: TestServer;
    let ines: Person;
    let tomas: Person;
    let people = 0;
    /** Stops the answers that read a log until it is let go. */
    let hold: { readonly reached: () => void; readonly go: Promise<void> } | undefined;

    const invited = async (...roles: string[]): Promise<Person> => {
      const { person, link } = await ines.of('InvitePerson', { key: newKey(), input: { name: `Person ${++people}`, roles } });
      return Object.assign(await server.enter(link), { id: person.id as string });
    };
    const done = async (who: Visitor, operation: string, variables: object): Promise<any> => {
      const answer = await who.of(operation, { key: newKey(), ...variables });
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    const reported = async (who: Visitor): Promise<string> => (await done(who, 'ReportIncident', { input: REPORT })).incident;
    const raise = (who: Visitor, incident: string) =>
      done(who, 'RaiseReport', { incident, input: { confidential: true, ongoing: true, people: false } });
    const declared = async (circle: string): Promise<string> => {
      const incident = await reported(ines);
      await raise(ines, incident);
      await done(ines, 'DeclareIncident', { incident, input: { title: 'Cables', kind: 'INTERCEPTION', severity: 1, circle } });
      return incident;
    };
    const admit = (who: Person, incident: string) => done(ines, 'AdmitPerson', { incident, person: who.id, reason: 'to help' });
    const remove = (who: Person, incident: string) => done(ines, 'RemovePerson', { incident, person: who.id, reason: 'moved on' });
    const note = (incident: string, text: string, label?: string) =>
      done(ines, 'AddLogEntry', { incident, text, ...(label ? { about: { kind: 'NOTE', refs: [], label } } : {}) });
    /** A socket that looks at things, and all that it is told. */
    const watching = async (who: Visitor, ...topics: string[]) => {
      const socket = await server.look(who);
      const told: any[] = [];
      socket.onAny((event: string, frame?: object) => told.push({ event, ...frame }));
      socket.on('disconnect', () => told.push({ event: 'disconnect' }));
      for (const to of topics)
        expect(await socket.emitWithAck('subscribe', { to, language: 'en' })).toMatchObject({ c: expect.any(String) });
      return { socket, told };
    };
    const short = ({ event, to, set = [], gone = [] }: any) =>
      [event, ...(to ? [to] : []), ...set.map((each: any) => each.__typename), ...gone].join(' ');
    const lines = async (who: Visitor, incident: string) =>
      (await who.of('Board', { incident, first: 100 }))?.log.edges.map(({ node }: any) => node);

    const seat = async (incident: string, who: Person, role: string) => {
      await done(ines, 'OfferRole', { incident, input: { role, person: who.id, deputy: false } });
      const offered = (await who.of('Roles', { incident })).find((each: any) => each.person.id === who.id);
      await done(who, 'AcceptRole', { incident, assignment: offered.id });
      return offered.id as string;
    };
    beforeAll(async () => {
      server = await startTestServer(
        open,
        (as) => {
          const { incidents } = as.readers;
          const log = incidents.log.bind(incidents);
          incidents.log = async (...asked) => {
            const waits = hold;
            hold = undefined;
            waits?.reached();
            await waits?.go;
            return await log(...asked);
          };
          return as;
        },
        { env: { CHANCERY_EXHIBIT_BYTES_MAX: String(BIG * 2) } },
      );
      const first = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      ines = Object.assign(first, { id: (await first.ask('People')).body.data.me.id as string });
      tomas = await invited('STAFF');
    });
    afterAll(async () => {
      await server?.running.stop();
    });

    it('hears no more, whoever came and went while nobody looked', async () => {
      const incident = await declared('RESTRICTED');
      const other = await invited('STAFF');
      await admit(tomas, incident);
      const first = await watching(tomas, incident);
      await remove(tomas, incident);
      await expect.poll(() => first.told.map(short).at(-1)).toBe(`frame ${incident} ${incident}`);
      first.socket.disconnect();
      await admit(other, incident);
      const second = await watching(other, incident, 'incidents');
      await remove(other, incident);
      await note(incident, 'after both');
      await expect.poll(() => second.told.map(short).toSorted()).toEqual([`frame ${incident} ${incident}`, `frame incidents ${incident}`]);
      expect(await second.socket.emitWithAck('subscribe', { to: incident, language: 'en' })).toEqual({ refused: true });
    });

    it('is told nothing of what they may not read, from the first moment on', async () => {
      const incident = await declared('OPEN');
      const { told } = await watching(tomas, incident, 'incidents');
      await done(ines, 'NameReaders', { incident, label: null, readers: [ines.id] });
      const { label } = (await ines.of('Readers', { incident })).find((each: any) => each.label.startsWith('R:'));
      await note(incident, 'hidden', label);
      await done(ines, 'AddFact', { incident, input: { ...FACT, wording: 'hidden', tlp: 'RED', label } });
      const elsewhere = await reported(ines);
      await raise(ines, elsewhere);
      await note(incident, 'for everybody');
      await expect.poll(() => told.map(short)).toEqual([`frame ${incident} LogLine`]);
    });

    it('loses a fact from every page at once when it is marked, with what the log said of it', async () => {
      const incident = await declared('OPEN');
      const { fact } = await done(ines, 'AddFact', { incident, input: { ...FACT, wording: 'The talks were on the 14th' } });
      const security = await invited('SECURITY_LEAD');
      await seat(incident, security, 'SEC');
      await done(security, 'StartVerification', { incident, fact: fact.id, version: 1 });
      await done(security, 'ConfirmFact', { incident, fact: fact.id, version: 1, method: 'archive' });
      await done(ines, 'CorrectFact', {
        incident,
        input: { fact: fact.id, version: 1, wording: 'On the 12th', kind: 'MATERIAL', reason: 'the courier said so' },
      });
      const { told } = await watching(tomas, incident);
      await done(ines, 'NameReaders', { incident, label: null, readers: [ines.id] });
      const { label } = (await ines.of('Readers', { incident })).find((each: any) => each.label.startsWith('R:'));
      await done(ines, 'RemarkFact', { incident, fact: fact.id, version: 2, tlp: 'RED', label });
      await expect.poll(() => told.flatMap(({ gone = [] }) => gone)).toEqual([fact.id]);
      const changed = told.flatMap(({ set = [] }) => set).filter(({ __typename }) => __typename === 'LogLine');
      expect(changed.map(({ text }) => text)).toEqual([null]);
      const shown = await lines(tomas, incident);
      expect(JSON.stringify(shown)).not.toContain('courier');
      expect(JSON.stringify(await lines(ines, incident))).toContain('courier');
      expect((await tomas.of('Board', { incident, first: 100, search: 'courier' })).log.edges).toEqual([]);
      const auditor = await invited('AUDITOR');
      const told2 = JSON.stringify((await auditor.ask('RecordEntries', { incident, first: 100 })).body);
      expect(told2).toContain('sections');
      expect(told2).not.toContain('courier');
    });

    it('does not learn of a report that is not theirs to judge', async () => {
      const [author, duty, security, press] = [
        await invited('STAFF'),
        await invited('DUTY_OFFICER'),
        await invited('SECURITY_LEAD'),
        await invited('PRESS', 'FACILITATOR'),
      ];
      const seen = async (incident: string) =>
        await Promise.all(
          [author, duty, security, press, tomas].map(async (who) =>
            [(await who.of('Board', { incident })) !== null, (await who.of('Incidents')).some(({ id }: any) => id === incident)].join(),
          ),
        );
      const { told } = await watching(press, 'incidents');
      const incident = await reported(author);
      expect(await seen(incident)).toEqual(['true,true', 'true,true', 'false,false', 'false,false', 'false,false']);
      expect(await press.of('AddLogEntry', { key: newKey(), incident, text: 'may I' })).toMatchObject({ code: 'not-found' });
      await raise(author, incident);
      expect(await seen(incident)).toEqual(['true,true', 'true,true', 'true,true', 'false,false', 'false,false']);
      await done(duty, 'DeclareIncident', { incident, input: { title: 'Cables', kind: 'INTERCEPTION', severity: 1, circle: 'OPEN' } });
      await expect.poll(() => told.map(short)[0]).toBe('frame incidents Board');
      expect(told[0].set[0]).toMatchObject({ phase: 'ACTIVE' });
    });

    it('gets no answer that was read after they were removed, however slowly it was read', async () => {
      const incident = await declared('RESTRICTED');
      const slow = await invited('STAFF');
      await admit(slow, incident);
      const reached = Promise.withResolvers<void>();
      const go = Promise.withResolvers<void>();
      hold = { reached: () => reached.resolve(), go: go.promise };
      const answer = slow.ask('Board', { incident, first: 100 });
      await reached.promise;
      await remove(slow, incident);
      await note(incident, 'written since');
      go.resolve();
      const { text, body } = await answer;
      expect(text).not.toContain('written since');
      expect(body).toEqual((await slow.ask('Board', { incident: 'nothing', first: 100 })).body);
    });

    describe('to a file', () => {
      let incident: string;
      let exhibit: string;
      const bytes = randomBytes(BIG);

      const upload = async (who: Visitor): Promise<Response> => {
        const data = new FormData();
        data.append('file', new Blob([bytes]), 'memory.lime');
        return await fetch(`${server.running.url}/upload/${incident}`, { method: 'POST', body: data, headers: { Cookie: who.cookie } });
      };
      beforeAll(async () => {
        incident = await declared('RESTRICTED');
        const forensic = await invited('CUSTODIAN');
        await seat(incident, forensic, 'FOR');
        exhibit = (await done(forensic, 'IdentifyExhibit', { incident, input: FOUND })).exhibit.id;
        const { blob } = (await (await upload(forensic)).json()) as any;
        await done(forensic, 'AcquireExhibit', {
          incident,
          input: { authorityKind: 'POLICY', place: 'room', method: 'live', exhibit, file: blob },
        });
      });

      /** How much of it came, and whether it came to its end, when something happens after its first bytes. */
      const taken = async (who: Visitor, to: string, then: () => Promise<unknown>): Promise<{ bytes: number; whole: boolean }> => {
        const asked = request(`${server.running.url}${to}`, { headers: { Cookie: who.cookie } });
        asked.on('error', () => undefined);
        asked.end();
        const [response] = (await once(asked, 'response')) as [IncomingMessage];
        response.on('error', () => undefined);
        let count = 0;
        let isThere = false;
        const first = Promise.withResolvers<void>();
        response.on('data', (piece: Buffer) => {
          count += piece.length;
          if (count > 100_000 && !isThere) {
            isThere = true;
            response.pause();
            first.resolve();
          }
        });
        await first.promise;
        await then();
        const closed = new Promise((resolve) => response.on('close', resolve));
        response.resume();
        await closed;
        return { bytes: count, whole: response.complete };
      };
      const download = (who: Visitor, then: () => Promise<unknown>) => taken(who, `/blob/${incident}/${exhibit}`, then);

      it.each<[string, (who: Person) => Promise<unknown>]>([
        ['leaves the circle', (who) => remove(who, incident)],
        ['signs out', (who) => server.post('/session/end', {}, { Cookie: who.cookie })],
        ['leaves the house', (who) => done(ines, 'DeactivatePerson', { person: who.id })],
        ['has their sessions ended', (who) => done(ines, 'EndSessions', { person: who.id })],
      ])('gets no more of it from the moment that they lose it: who %s', async (_, leave) => {
        const who = await invited('STAFF');
        await admit(who, incident);
        expect(await download(who, async () => undefined)).toEqual({ bytes: BIG, whole: true });
        const { bytes: some, whole } = await download(who, () => leave(who));
        expect(whole).toBe(false);
        expect(some).toBeLessThan(BIG / 2);
      });

      it('has nothing kept of what they bring and may bring no longer', async () => {
        const who = await invited('CUSTODIAN');
        const assignment = await seat(incident, who, 'FOR');
        const kept = () =>
          readdirSync(path.join(server.dataDir, 'blobs'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
        const before = kept();
        const boundary = 'x123';
        const sent = request(`${server.running.url}/upload/${incident}`, {
          method: 'POST',
          headers: { Cookie: who.cookie, 'Content-Type': `multipart/form-data; boundary=${boundary}` },
        });
        const ended = new Promise<string>((resolve) => {
          sent.on('response', (response) => resolve(String(response.statusCode)));
          sent.on('error', () => resolve('closed'));
        });
        sent.write(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`);
        sent.write(randomBytes(4_000_000));
        await expect.poll(kept).toBe(before + 1);
        await done(ines, 'RelieveRole', { incident, assignment, reason: 'rest' });
        sent.end(`\r\n--${boundary}--\r\n`);
        expect(['404', 'closed']).toContain(await ended);
        await expect.poll(kept).toBe(before);
      });
    });
  });
});
