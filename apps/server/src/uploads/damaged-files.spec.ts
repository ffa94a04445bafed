import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bindingOf } from '@chancery/evidence';
import { newId } from '@chancery/identity';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from '../testing/test-server.ts';

const EXHIBITS = 200;
const FOUND = { category: 'memory-image', volatile: true, forTask: null, reference: 'GW', description: 'gateway memory', source: '' };
const TAKEN = { authorityKind: 'policy', authorityRef: null, derivedFrom: null, place: 'p', method: 'm', tool: '', witness: '' };

interface Kept {
  readonly id: string;
  readonly bytes: Buffer;
  readonly file: string;
  readonly blob: string;
  readonly key: string;
}

/** What is done to a file, and what of it must be found: null where it is still the exhibit's. */
const DAMAGE: readonly (readonly [finding: string | null, damage: (of: Kept, next: Kept) => void])[] = [
  ['FILE', ({ blob }) => rmSync(blob)],
  ['ALTERED', ({ blob }) => truncateSync(blob, 30)],
  [
    'ALTERED',
    ({ blob }) =>
      writeFileSync(
        blob,
        readFileSync(blob).map((byte, i) => (i === 20 ? byte ^ 1 : byte)),
      ),
  ],
  ['ALTERED', ({ blob }, next) => writeFileSync(blob, readFileSync(next.blob))],
  ['KEY', ({ key }) => rmSync(key)],
  ['OTHER_KEY', ({ key }, next) => writeFileSync(key, readFileSync(next.key))],
  [null, () => undefined], // its rows are exchanged with those of the next
];

eachDatabase((name, open) => {
  describe(`${EXHIBITS} files of exhibits damaged in turn on ${name}`, () => {
    let server: TestServer;
    let cd: Visitor;
    let ben: Visitor & { id: string };
    let director: string;
    let incident: string;
    const all: Kept[] = [];

    const tell = async (type: string, by: string, payload: object): Promise<any> => {
      const { handler, edge } = server.installation;
      const principal = { kind: 'person', id: by } as const;
      const command = { type, stream: `inc:${incident}`, key: newKey(), principal, now: edge.clock.now(), seed: edge.random(16) };
      const outcome = await handler.handle({ ...command, payload: payload as never });
      expect(outcome).toMatchObject({ accepted: true });
      return (outcome as any).result;
    };
    const joined = async (called: string) => {
      const { person, link } = await cd.of('InvitePerson', { key: newKey(), input: { name: called, roles: ['CUSTODIAN'] } });
      const visitor = await server.enter(link);
      const { assignment } = await tell('OfferRole', director, { role: 'FOR', person: person.id, deputy: false });
      await tell('AcceptRole', person.id, { assignment, reason: '' });
      return Object.assign(visitor, { id: person.id as string });
    };
    const keep = async (label?: string): Promise<Kept> => {
      const { files, edge } = server.installation;
      const [bytes, file] = [randomBytes(40), newId(edge.random)];
      const put: any = await files.blobs.put(bindingOf(`inc:${incident}`, file), [bytes] as never, 100);
      const { exhibit } = await tell('IdentifyExhibit', ben.id, { ...FOUND, ...(label === undefined ? {} : { label }) });
      const blob = { file, address: put.address, bytes: put.bytes };
      await tell('AcquireExhibit', ben.id, { ...TAKEN, exhibit, blob, digests: [{ alg: 'sha256', value: put.sha256 }] });
      const inData = (...names: string[]) => path.join(server.dataDir, ...names);
      return { id: exhibit, bytes, file, blob: inData('blobs', put.address.slice(0, 2), put.address), key: inData('keys', `${file}.key`) };
    };
    const recordOf = async (who: Visitor) => (await who.of('Record', { incident })) as any;
    const verified = async (who: Visitor) => {
      const before = (await recordOf(who)).verifiedAt;
      await who.of('VerifyRecord', { incident });
      const isDone = async () => (({ progress, verifiedAt }) => progress === null && verifiedAt !== before)(await recordOf(who));
      await expect.poll(isDone, { timeout: 60_000 }).toBe(true);
      return await recordOf(who);
    };
    const get = (who: Visitor, exhibit: string) =>
      fetch(`${server.running.url}/blob/${incident}/${exhibit}`, { headers: { Cookie: who.cookie } });
    const kindsOf = async (exhibit: string): Promise<string[]> =>
      (await cd.of('Custody', { incident, exhibit })).edges.map(({ node }: any) => node.kind);
    const shown = async () => new Map<string, any>((await cd.of('Exhibits', { incident })).map((each: any) => [each.id, each]));
    const damageOf = (i: number) => DAMAGE[i % DAMAGE.length]!;
    const disk = () => all.map(({ blob, key }) => [readFileSync(blob), readFileSync(key)] as const);
    const mend = (as: readonly (readonly [Buffer, Buffer])[]) =>
      all.forEach(({ blob, key }, i) => (writeFileSync(blob, as[i]![0]), writeFileSync(key, as[i]![1])));

    beforeAll(async () => {
      server = await startTestServer(open);
      cd = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      incident = await declared(cd);
      director = (await cd.ask('People')).body.data.me.id;
      ben = await joined('Ben');
      for (let i = 0; i < EXHIBITS; i++) all.push(await keep());
    }, 120_000);
    afterAll(async () => {
      await server?.running.stop();
    });

    it('are found by a verification and by reading, never served as what they are not, recorded, and shown', async () => {
      expect(await verified(ben)).toMatchObject({ verdict: 'WHOLE', files: { count: EXHIBITS, bad: [] } });
      const before = disk();
      // From the last to the first: each damage copies from a neighbour that is still whole.
      for (let i = EXHIBITS - 1; i >= 0; i--) damageOf(i)[1](all[i]!, all[(i + 1) % EXHIBITS]!);
      for (let i = 6; i + 1 < EXHIBITS; i += DAMAGE.length)
        await server.installation.database.dataSource.query(
          `UPDATE exhibit_row r SET file = o.file, address = o.address FROM exhibit_row o
           WHERE r.exhibit IN ($1, $2) AND o.exhibit IN ($1, $2) AND r.exhibit <> o.exhibit`,
          [all[i]!.id, all[i + 1]!.id],
        );
      const expected = all.flatMap(({ id }, i) => (damageOf(i)[0] === null ? [] : [{ exhibit: id, finding: damageOf(i)[0] }]));
      const sorted = (bad: readonly any[]) => bad.toSorted((a, b) => (a.exhibit < b.exhibit ? -1 : 1));
      const { verdict, files } = await verified(ben);
      expect([verdict, files.count, sorted(files.bad)]).toEqual(['WHOLE', EXHIBITS, sorted(expected)]);
      const after = await shown();
      for (const [i, { id, bytes }] of all.entries()) {
        const [finding] = damageOf(i);
        const { integrity, fileMissed } = after.get(id);
        const missed = finding === 'ALTERED' ? null : finding;
        expect([i, integrity, fileMissed]).toEqual([i, finding === null ? 'UNVERIFIED' : missed ? 'MISSING' : 'FAILED', missed]);
        const response = await get(ben, id);
        expect([i, response.status]).toEqual([i, finding === null ? 200 : missed ? 404 : 410]);
        if (finding === null) expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
        else expect(Buffer.from(await response.arrayBuffer()).includes(bytes.subarray(0, 8))).toBe(false);
      }
      for (const [i, { id }] of all.slice(0, DAMAGE.length).entries()) {
        const kinds = (await kindsOf(id)).slice(1);
        if (damageOf(i)[0] === 'ALTERED') expect(kinds).toEqual(['IntegrityFailed', 'IntegrityFailed']);
        else expect(kinds).toEqual(damageOf(i)[0] === null ? ['CopyTaken', 'ExhibitVerified'] : ['FileMissed']);
      }
      mend(before);
      const again = await verified(ben);
      // What was altered stays in doubt until somebody settles it, what was missing does not.
      expect(sorted(again.files.bad)).toEqual(sorted(expected.filter(({ finding }) => finding === 'ALTERED')));
      expect((await kindsOf(all[0]!.id)).slice(1)).toEqual(['FileMissed', 'FileFoundAgain', 'ExhibitVerified']);
      expect((await shown()).get(all[0]!.id)).toMatchObject({ integrity: 'GOOD', fileMissed: null });
    }, 120_000);

    it('are counted for those alone who may know of them, whoever has it verified', async () => {
      const { label } = await tell('NameReaders', director, { label: null, readers: [director, ben.id] });
      const hidden = await keep(label);
      const { person, link } = await cd.of('InvitePerson', { key: newKey(), input: { name: 'Lena', roles: ['CUSTODIAN'] } });
      const lena = await server.enter(link);
      await tell('AdmitPerson', director, { person: person.id, reason: '' });
      const seen = (await verified(lena)).files;
      expect((await recordOf(ben)).files.count).toBe(seen.count + 1);
      rmSync(hidden.blob);
      expect((await verified(lena)).files).toEqual(seen);
      expect((await recordOf(ben)).files.bad).toContainEqual({ exhibit: hidden.id, finding: 'FILE' });
      expect((await kindsOf(hidden.id)).at(-1)).toBe('FileMissed');
      expect((await lena.ask('Log', { incident })).text).not.toContain('cannot be read');
    });
  });
});
