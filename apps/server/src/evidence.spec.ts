import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { Fault } from '@chancery/ledger';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, newKey, startTestServer, type TestServer, type Visitor } from './testing/test-server.ts';

const LIMIT = 300_000;
const FOUND = { category: 'MEMORY_IMAGE', volatile: true, description: 'gateway memory', reference: 'GW/1' };
const TAKEN = { authorityKind: 'POLICY', place: 'server room', method: 'live' };
const PEOPLE = { ana: 'FOR', ben: 'FOR', lena: 'LEG' } as const;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

eachDatabase((name, open) => {
  describe(`Evidence over GraphQL and files on ${name}`, () => {
    let server: TestServer;
    let cd: Visitor;
    let incident: string;
    const cell = {} as Record<keyof typeof PEOPLE, Visitor & { id: string }>;

    const ask = (who: Visitor, operation: string, variables: object = {}) =>
      who.of(operation, { key: newKey(), incident, ...variables }) as Promise<any>;
    const done = async (who: Visitor, operation: string, variables: object = {}) => {
      const answer = await ask(who, operation, variables);
      expect(answer, operation).not.toHaveProperty('code');
      return answer;
    };
    const tell = async (type: string, by: string, payload: object) => {
      const { handler, edge } = server.installation;
      const principal = { kind: 'person', id: by } as const;
      const command = { type, stream: `inc:${incident}`, key: newKey(), principal, now: edge.clock.now(), seed: edge.random(16) };
      return (await handler.handle({ ...command, payload: payload as never })) as any;
    };
    const recruit = async (called: string, role: string) => {
      const { person, link } = await cd.of('InvitePerson', { key: newKey(), input: { name: called, roles: ['CUSTODIAN'] } });
      const visitor = await server.enter(link);
      const { id: director } = (await cd.ask('People')).body.data.me;
      const { result } = await tell('OfferRole', director, { role, person: person.id, deputy: false });
      expect(await tell('AcceptRole', person.id, { assignment: result.assignment, reason: '' })).toMatchObject({ accepted: true });
      return Object.assign(visitor, { id: person.id as string });
    };

    beforeAll(async () => {
      server = await startTestServer(open, (as) => as, { env: { CHANCERY_EXHIBIT_BYTES_MAX: String(LIMIT) } });
      cd = await server.enter(server.running.firstRunLink!, 'Ines Almada');
      incident = await declared(cd);
      for (const [who, role] of Object.entries(PEOPLE)) cell[who as keyof typeof PEOPLE] = await recruit(who, role);
    });
    afterAll(async () => {
      await server?.running.stop();
    });

    const files = (): string[] =>
      readdirSync(path.join(server.dataDir, 'blobs'), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(server.dataDir, 'blobs', file))
        .filter((file) => statSync(file).isFile())
        .toSorted();
    const form = (...parts: readonly Uint8Array[]): FormData => {
      const data = new FormData();
      for (const part of parts) data.append('file', new Blob([part as Uint8Array<ArrayBuffer>]), 'memory.lime');
      return data;
    };
    const post = async (
      who: Visitor,
      body: NonNullable<RequestInit['body']>,
      headers: Readonly<Record<string, string>> = {},
      to = incident,
    ) => {
      const sent = { method: 'POST', body, headers: { Cookie: who.cookie, ...headers } };
      const response = await fetch(`${server.running.url}/upload/${to}`, sent);
      return { status: response.status, body: (await response.json()) as any };
    };
    const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors[0].extensions.code];
    const get = (who: Visitor, exhibit: string) =>
      fetch(`${server.running.url}/blob/${incident}/${exhibit}`, { headers: { Cookie: who.cookie } });
    const candidate = async (of: object = {}) =>
      (await done(cell.ana, 'IdentifyExhibit', { input: { ...FOUND, ...of } })).exhibit.id as string;
    const acquired = async (bytes: Uint8Array, of: object = {}) => {
      const exhibit = await candidate(of);
      const { blob } = (await post(cell.ana, form(bytes))).body;
      return (await done(cell.ana, 'AcquireExhibit', { input: { ...TAKEN, exhibit, file: blob } })).exhibit;
    };
    const sealed = async () => {
      const exhibit = await candidate({ category: 'DEVICE' });
      await done(cell.ana, 'CollectExhibit', { input: { ...TAKEN, exhibit } });
      await done(cell.ana, 'SealExhibit', { exhibit, sealKind: 'bag', sealNumber: 'S-1' });
      return exhibit;
    };
    const chain = async (exhibit: string) =>
      (await cell.ana.of('Custody', { incident, exhibit })).edges.map(({ node }: any) => [
        node.no,
        node.kind,
        node.custodian?.name ?? null,
      ]);
    const now = async (exhibit: string) => (await cell.ana.of('Exhibits', { incident })).find(({ id }: any) => id === exhibit);
    const both = <T>(first: () => Promise<T>, second: () => Promise<T>) => Promise.all([first(), second()]);
    const codes = (answers: readonly any[]) => answers.map(({ code }) => code ?? 'done').toSorted();

    it('takes a file that is hashed and encrypted as it comes in, and gives it back whole, as a check on the record', async () => {
      const bytes = randomBytes(200_000);
      const exhibit = await candidate();
      const uploaded = await post(cell.ana, form(bytes));
      expect(uploaded).toEqual({
        status: 200,
        body: { blob: expect.stringMatching(/^[0-9a-z]{26}$/), digests: [{ alg: 'SHA256', value: sha256(bytes) }], bytes: bytes.length },
      });
      for (const file of files()) expect(readFileSync(file).includes(bytes.subarray(0, 32))).toBe(false);
      const lie = { digests: [{ alg: 'SHA256', value: '0'.repeat(64) }] };
      await done(cell.ana, 'AcquireExhibit', { input: { ...TAKEN, ...lie, exhibit, file: uploaded.body.blob } });
      const response = await get(cell.lena, exhibit);
      expect([response.status, response.headers.get('content-disposition'), response.headers.get('content-type')]).toEqual([
        200,
        expect.stringMatching(/^attachment; /),
        'application/octet-stream',
      ]);
      expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(sha256(bytes));
      await expect.poll(async () => (await now(exhibit)).integrity).toBe('GOOD');
      const { edges } = await cell.ana.of('Custody', { incident, exhibit });
      expect(edges.map(({ node }: any) => [node.kind, node.by.name, node.digests])).toEqual([
        ['ExhibitAcquired', 'ana', [{ alg: 'SHA256', value: sha256(bytes) }]],
        ['CopyTaken', 'lena', []],
        ['ExhibitVerified', 'lena', []],
      ]);
    });

    it('gives nothing out as intact that was altered on disk, and records that it failed', async () => {
      for (const at of [40_000, 150_000]) {
        const before = new Set(files());
        const { id } = await acquired(randomBytes(160_000));
        const file = files().find((each) => !before.has(each))!;
        const stored = readFileSync(file);
        stored[at]! ^= 1;
        writeFileSync(file, stored);
        const response = await get(cell.ana, id);
        if (at < 65_536) expect(codeOf({ status: response.status, body: await response.json() })).toEqual([410, 'evidence-altered']);
        else await expect(response.arrayBuffer()).rejects.toThrow();
        await expect.poll(async () => (await now(id)).integrity).toBe('FAILED');
      }
    });

    /** What is on disk of the exhibit that was stored last, beside those that were there `before`. */
    const stored = async (bytes: Uint8Array) => {
      const before = new Set(files());
      const { id } = await acquired(bytes);
      const blob = files().find((each) => !before.has(each))!;
      const { file } = (await rowOf(id))[0];
      return { id: id as string, blob, key: path.join(server.dataDir, 'keys', `${file}.key`) };
    };
    const rowOf = (exhibit: string): Promise<any[]> =>
      server.installation.database.dataSource.query(`SELECT * FROM exhibit_row WHERE exhibit = $1`, [exhibit]);
    const kinds = async (exhibit: string) => (await chain(exhibit)).map(([, kind]: any) => kind);

    it('records who takes a copy before its first byte leaves, also for a reader who hangs up', async () => {
      const { id } = await acquired(randomBytes(290_000));
      const { promise, resolve } = Promise.withResolvers<string[]>();
      const asked = request(`${server.running.url}/blob/${incident}/${id}`, { headers: { Cookie: cell.lena.cookie } });
      asked.on('error', () => undefined);
      asked.on('response', (response) => {
        response.once('data', () => void kinds(id).then(resolve));
        response.on('error', () => undefined);
      });
      asked.end();
      expect(await promise).toContain('CopyTaken');
      asked.destroy();
      const { edges } = await cell.ana.of('Custody', { incident, exhibit: id });
      expect(edges.filter(({ node }: any) => node.kind === 'CopyTaken').map(({ node }: any) => node.by.name)).toEqual(['lena']);
    });

    it('lets no byte leave where the copy cannot be recorded, in clear words, and nothing was found out about the file', async () => {
      const { id } = await acquired(randomBytes(290_000));
      const empty = await acquired(new Uint8Array(0));
      const { handler } = server.installation;
      const handle = handler.handle.bind(handler);
      for (const exhibit of [id, empty.id]) {
        const before = await kinds(exhibit);
        handler.handle = (command) =>
          command.type === 'TakeCopy' ? Promise.reject(new Fault('server-busy', new Error('the disk is full'))) : handle(command);
        try {
          const response = await get(cell.ana, exhibit);
          expect(codeOf({ status: response.status, body: await response.json() })).toEqual([503, 'evidence-unrecorded']);
        } finally {
          handler.handle = handle;
        }
        expect(await kinds(exhibit)).toEqual(before);
      }
    });

    it.each([
      ['FILE', (of: { blob: string; key: string }) => rmSync(of.blob)],
      ['KEY', (of: { blob: string; key: string }) => rmSync(of.key)],
      ['OTHER_KEY', (of: { blob: string; key: string }) => writeFileSync(of.key, randomBytes(60))],
    ] as const)('records that a file cannot be read (%s), which leaves no copy, and that it is there again', async (what, damage) => {
      const of = await stored(randomBytes(90_000));
      expect((await get(cell.ana, of.id)).status).toBe(200);
      await expect.poll(async () => (await now(of.id)).integrity).toBe('GOOD');
      const [blob, key] = [readFileSync(of.blob), readFileSync(of.key)];
      damage(of);
      for (let look = 0; look < 2; look++) {
        const response = await get(cell.ana, of.id);
        expect(codeOf({ status: response.status, body: await response.json() })).toEqual([404, 'evidence-file-missing']);
      }
      expect(await now(of.id)).toMatchObject({
        integrity: 'MISSING',
        hasFile: true,
        fileMissed: what,
        fileMissedSince: expect.any(String),
      });
      expect(await kinds(of.id)).toEqual(['ExhibitAcquired', 'CopyTaken', 'ExhibitVerified', 'FileMissed']);
      rmSync(of.blob, { recursive: true, force: true });
      writeFileSync(of.blob, blob);
      writeFileSync(of.key, key);
      expect((await (await get(cell.ana, of.id)).arrayBuffer()).byteLength).toBe(90_000);
      await expect.poll(async () => (await now(of.id)).integrity).toBe('GOOD');
      expect(await now(of.id)).toMatchObject({ fileMissed: null, fileMissedSince: null });
      expect((await kinds(of.id)).slice(4)).toEqual(['CopyTaken', 'FileFoundAgain', 'ExhibitVerified']);
    });

    it('serves what the entries name, whatever the rows say', async () => {
      const [first, second] = [randomBytes(1_000), randomBytes(2_000)];
      const [one, other] = [await stored(first), await stored(second)];
      const columns = ['file', 'address', 'bytes'];
      const swap = columns.map((column) => `${column} = o.${column}`).join(', ');
      const rows = `UPDATE exhibit_row r SET ${swap} FROM exhibit_row o WHERE r.exhibit IN ($1, $2) AND o.exhibit IN ($1, $2) AND r.exhibit <> o.exhibit`;
      await server.installation.database.dataSource.query(rows, [one.id, other.id]);
      expect((await rowOf(one.id))[0].address).toBe(path.basename(other.blob));
      const words = `UPDATE custody_row SET digests = '[{"alg":"sha256","value":"${'0'.repeat(64)}"}]' WHERE exhibit IN ($1, $2)`;
      await server.installation.database.dataSource.query(words, [one.id, other.id]);
      for (const [{ id }, bytes] of [
        [one, first],
        [other, second],
      ] as const) {
        expect(sha256(new Uint8Array(await (await get(cell.ana, id)).arrayBuffer()))).toBe(sha256(bytes));
        await expect.poll(async () => (await now(id)).integrity).toBe('GOOD');
      }
    });

    it('opens nothing by a row that lets in more than the entry does', async () => {
      const { id: director } = (await cd.ask('People')).body.data.me;
      const { result } = await tell('NameReaders', director, { label: null, readers: [director, cell.ana.id] });
      const { id } = await acquired(randomBytes(10), { label: result.label });
      await server.installation.database.dataSource.query(`UPDATE exhibit_row SET label = 'I' WHERE exhibit = $1`, [id]);
      expect((await get(cell.ben, id)).status).toBe(404);
    });

    it('keeps nothing of a file that is too large, of two, of a form that is none, or that breaks off', async () => {
      const before = files();
      expect(codeOf(await post(cell.ana, form(randomBytes(LIMIT + 1))))).toEqual([413, 'upload-too-large']);
      expect(codeOf(await post(cell.ana, form(randomBytes(10), randomBytes(10))))).toEqual([400, 'upload-one-file']);
      expect(codeOf(await post(cell.ana, new FormData()))).toEqual([400, 'upload-no-file']);
      expect(codeOf(await post(cell.ana, '{}', { 'Content-Type': 'application/json' }))).toEqual([415, 'upload-not-multipart']);
      const begun = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\nContent-Type: application/octet-stream\r\n\r\n';
      const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
      expect(codeOf(await post(cell.ana, `${begun}half of it`, headers))).toEqual([400, 'upload-broken']);
      expect(files()).toEqual(before);
      expect((await post(cell.ana, form(randomBytes(LIMIT)))).status).toBe(200);
    });

    it('keeps nothing of an upload whose sender is gone, and notes it', async () => {
      const before = files();
      const to = new URL(`${server.running.url}/upload/${incident}`);
      const headers = { Cookie: cell.ana.cookie, 'Content-Type': 'multipart/form-data; boundary=b' };
      const sending = request(to, { method: 'POST', headers });
      sending.on('error', () => undefined);
      sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n');
      sending.write(randomBytes(100_000));
      await expect.poll(() => files().length).toBe(before.length + 1);
      sending.destroy();
      await expect.poll(() => server.logged.some((line) => line.includes('upload-cut'))).toBe(true);
      await expect.poll(() => files()).toEqual(before);
    });

    it('takes files from forensics only, and one upload for one exhibit, by who made it', async () => {
      expect(codeOf(await post(cell.lena, form(randomBytes(5))))).toEqual([403, 'identity-role-needed']);
      expect(codeOf(await post(cell.ana, form(randomBytes(5)), {}, '0'.repeat(26)))).toEqual([404, 'not-found']);
      expect((await fetch(`${server.running.url}/upload/${incident}`, { method: 'POST', body: form(randomBytes(5)) })).status).toBe(401);
      const { blob } = (await post(cell.ana, form(randomBytes(5)))).body;
      const take = async (who: Visitor, file: string) =>
        await ask(who, 'AcquireExhibit', { input: { ...TAKEN, exhibit: await candidate(), file } });
      for (const [who, file] of [
        [cell.ben, blob],
        [cell.ana, 'none'],
      ] as const)
        expect(await take(who, file)).toMatchObject({ code: 'input-invalid', fields: [{ field: 'file' }] });
      expect(
        codes(
          await both(
            () => take(cell.ana, blob),
            () => take(cell.ana, blob),
          ),
        ),
      ).toEqual(['done', 'evidence-blob-taken']);
    });

    it('answers for a file that is absent as for an exhibit that is', async () => {
      const bare = await candidate();
      const texts = await Promise.all([bare, 'none', '0'.repeat(26)].map(async (exhibit) => await (await get(cell.ana, exhibit)).text()));
      expect(new Set(texts).size).toBe(1);
    });

    it('has one custodian at every step, whoever answers first, and counts the steps without a gap', async () => {
      const exhibit = await sealed();
      const input = { exhibit, to: cell.ben.id, route: 'HAND', waybill: 'W-1' };
      const { transfer } = await done(cell.ana, 'OfferTransfer', { input });
      expect(await ask(cell.ana, 'OfferTransfer', { input: { ...input, to: cell.lena.id } })).toMatchObject({
        code: 'evidence-transfer-open',
      });
      expect(await ask(cell.lena, 'AcceptTransfer', { input: { exhibit, transfer, seal: 'INTACT' } })).toMatchObject({
        code: 'evidence-not-receiver',
      });
      const answers = await both(
        () => ask(cell.ben, 'AcceptTransfer', { input: { exhibit, transfer, seal: 'INTACT', condition: 'dry' } }),
        () => ask(cell.ana, 'WithdrawTransfer', { exhibit, transfer }),
      );
      expect(codes(answers)).toEqual(['done', 'evidence-offer-gone']);
      const holder = answers[0].code === undefined ? 'ben' : 'ana';
      expect((await now(exhibit)).custodian.name).toBe(holder);
      expect(await chain(exhibit)).toEqual([
        [1, 'ExhibitCollected', 'ana'],
        [2, 'ExhibitSealed', 'ana'],
        [3, 'TransferOffered', 'ana'],
        [4, holder === 'ben' ? 'TransferAccepted' : 'TransferWithdrawn', holder],
      ]);
    });

    it('gives the chain in pages by cursors that count nothing', async () => {
      const exhibit = await sealed();
      const first = await cell.ana.of('Custody', { incident, exhibit, first: 1 });
      expect(first.edges[0].cursor).toMatch(/^[0-9a-f]{26}$/);
      const second = await cell.ana.of('Custody', { incident, exhibit, first: 1, after: first.pageInfo.endCursor });
      expect([first, second].map(({ edges, pageInfo }) => [edges[0].node.kind, pageInfo.hasNextPage])).toEqual([
        ['ExhibitCollected', true],
        ['ExhibitSealed', false],
      ]);
    });

    it('lets no one work on an original, unless the director allowed it once', async () => {
      const exhibit = await sealed();
      const input = { exhibit, to: cell.ben.id, purpose: 'ANALYSIS' };
      expect(await ask(cell.ana, 'CheckOutExhibit', { input })).toMatchObject({ code: 'evidence-working-copy' });
      expect(await ask(cell.ana, 'OverrideWorkingCopy', { exhibit, decision: '0'.repeat(26), reason: 'r' })).toMatchObject({
        code: 'identity-role-needed',
      });
      await done(cd, 'OverrideWorkingCopy', { exhibit, decision: '0'.repeat(26), reason: 'no time' });
      await done(cell.ana, 'CheckOutExhibit', { input });
    });

    it('disposes of nothing that is held, nor by one person, whichever of hold and disposal comes first', async () => {
      const exhibit = await sealed();
      const { hold } = await done(cell.lena, 'SetHold', { exhibit, reason: 'court' });
      const input = { exhibit, ending: 'DISPOSED', authorityKind: 'POLICY', reason: 'end of retention' };
      expect(await ask(cell.ana, 'ProposeDisposition', { input })).toMatchObject({ code: 'evidence-held' });
      expect(await ask(cell.ben, 'LiftHold', { exhibit, hold, reason: 'r' })).toMatchObject({ code: 'identity-role-needed' });
      await done(cell.lena, 'LiftHold', { exhibit, hold, reason: 'the court said so' });
      await done(cell.ana, 'ProposeDisposition', { input });
      expect(await ask(cell.ana, 'DisposeExhibit', { exhibit })).toMatchObject({ code: 'evidence-second-person' });
      const answers = await both(
        () => ask(cell.ben, 'DisposeExhibit', { exhibit }),
        () => ask(cell.lena, 'SetHold', { exhibit, reason: 'again' }),
      );
      const { place, holds } = await now(exhibit);
      if (answers[0].code === undefined) expect([place, holds, answers[1].code]).toEqual(['DISPOSED', [], 'evidence-exhibit-state']);
      else expect([place, holds.length, answers[0].code]).toEqual(['SEALED', 1, 'evidence-held']);
    });

    it('ends the file with its exhibit, and says so on the record', async () => {
      const { id: exhibit } = await acquired(randomBytes(1_000));
      await done(cell.ana, 'SealExhibit', { exhibit, sealKind: 'digest' });
      await done(cell.ana, 'ProposeDisposition', {
        input: { exhibit, ending: 'DISPOSED', authorityKind: 'POLICY', reason: 'end of retention' },
      });
      await done(cell.ben, 'DisposeExhibit', { exhibit, certificate: 'C-1' });
      await expect.poll(async () => (await now(exhibit)).keyDestroyed).toBe(true);
      const response = await get(cell.ana, exhibit);
      expect(codeOf({ status: response.status, body: await response.json() })).toEqual([410, 'evidence-destroyed']);
      expect((await chain(exhibit)).map(([, kind]: any) => kind)).toEqual([
        'ExhibitAcquired',
        'ExhibitSealed',
        'DispositionProposed',
        'ExhibitDisposed',
        'KeyDestroyed',
      ]);
    });

    it('shows nothing of a restricted exhibit to whom it is not for, its file least of all', async () => {
      const { id: director } = (await cd.ask('People')).body.data.me;
      const { result } = await tell('NameReaders', director, { label: null, readers: [director, cell.ana.id] });
      const { id: exhibit } = await acquired(randomBytes(100), { label: result.label });
      expect((await cell.ana.of('Exhibits', { incident })).some(({ id }: any) => id === exhibit)).toBe(true);
      expect((await cell.ben.of('Exhibits', { incident })).some(({ id }: any) => id === exhibit)).toBe(false);
      expect((await cell.ben.of('Custody', { incident, exhibit })).edges).toEqual([]);
      expect(await (await get(cell.ben, exhibit)).text()).toBe(await (await get(cell.ben, 'none')).text());
      expect(await ask(cell.lena, 'SetHold', { exhibit, reason: 'r' })).toEqual(
        await ask(cell.lena, 'SetHold', { exhibit: '0'.repeat(26), reason: 'r' }),
      );
      expect((await get(cell.ana, exhibit)).status).toBe(200);
    });
  });
});
