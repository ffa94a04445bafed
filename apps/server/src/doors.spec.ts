import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { SESSION_LIMITS } from '@chancery/identity';
import { eachDatabase } from '@chancery/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_MAX } from './http/body.ts';
import { PAGES } from './http/dashboard.ts';
import { manifest, newKey, REPORT, startTestServer, tokenOf, Visitor, type TestServer } from './testing/test-server.ts';

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

eachDatabase((name, open) => {
  describe(`The doors of the server on ${name}`, () => {
    let server: TestServer;
    let ines: Visitor;
    let inesId: string;
    let firstLink: string;

    beforeAll(async () => {
      server = await startTestServer(open, undefined, { sessionLimits: SESSION_LIMITS });
      firstLink = server.running.firstRunLink!;
    });
    afterAll(() => server?.running.stop());

    const refused = async (body: unknown, headers: Record<string, string> = {}) => {
      const { status, body: said } = await server.post('/graphql', body, headers);
      return [status, said.errors[0].extensions.code];
    };

    it('gives the first link to exactly one of twenty who use it at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => server.post('/session/begin', { token: tokenOf(firstLink), name: `Person ${i}` })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(410)]);
      const cookie = answers.find(({ status }) => status === 200)!.headers.get('set-cookie')!;
      expect(cookie).toMatch(/^chancery=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=36000$/);
      ines = new Visitor(server, cookie.split(';')[0]!);
      const { body } = await ines.ask('People');
      expect(body.data.people).toHaveLength(1);
      expect(body.data.me.roles).toContain('ADMINISTRATOR');
      inesId = body.data.me.id;
    });

    it('stores neither links nor sessions, only their hashes', async () => {
      const tables = ['session', 'one_time_link'];
      for (const table of tables) {
        const rows = (await server.installation.database.dataSource.query(`SELECT * FROM ${table}`)) as object[];
        expect(rows).not.toHaveLength(0);
        expect(JSON.stringify(rows)).not.toContain(tokenOf(firstLink));
        expect(JSON.stringify(rows)).not.toContain(ines.cookie.split('=')[1]);
      }
    });

    it('makes no first link any more, and takes none that was made before', async () => {
      const late = await server.installation.links.make('first-run', 'someone');
      expect((await server.post('/session/begin', { token: late, name: 'Eve' })).status).toBe(410);
    });

    it('executes nothing but registered documents: no text, no batch, no GET, no other content, nothing large', async () => {
      expect(await refused({ query: '{ __typename }' }, { Cookie: ines.cookie })).toEqual([400, 'document-unknown']);
      expect(await refused({ query: '{ __schema { types { name } } }' }, { Cookie: ines.cookie })).toEqual([400, 'document-unknown']);
      expect(await refused({ documentId: 'f'.repeat(64) }, { Cookie: ines.cookie })).toEqual([400, 'document-unknown']);
      expect(await refused({ documentId: '__proto__' }, { Cookie: ines.cookie })).toEqual([400, 'document-unknown']);
      expect(await refused([{ documentId: 'People' }], { Cookie: ines.cookie })).toEqual([400, 'no-batches']);
      expect(await refused('not json', { Cookie: ines.cookie })).toEqual([400, 'not-json']);
      expect(await refused({ documentId: 'People', variables: { x: 'y'.repeat(BODY_MAX.graphql) } }, { Cookie: ines.cookie })).toEqual([
        413,
        'too-large',
      ]);
      expect(await refused('documentId=People', { Cookie: ines.cookie, 'Content-Type': 'application/x-www-form-urlencoded' })).toEqual([
        415,
        'wrong-content-type',
      ]);
      expect(await refused({ documentId: 'People' }, { Cookie: ines.cookie, 'Content-Type': 'text/plain' })).toEqual([
        415,
        'wrong-content-type',
      ]);
      const get = await fetch(`${server.running.url}/graphql?query={__typename}`, { headers: { Cookie: ines.cookie } });
      expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    });

    it('refuses in the language of whoever asks, before anybody is signed in and whatever is wrong', async () => {
      const { url } = server.running;
      const large = JSON.stringify({ x: 'y'.repeat(BODY_MAX.session) });
      const ways: Record<string, (language: string) => Promise<Response>> = {
        'not-here': (to) => post('/nowhere', '{}', to),
        'wrong-origin': (to) => post('/graphql', '{}', to, { Origin: 'https://evil.example' }),
        'wrong-content-type': (to) => post('/graphql', 'a=b', to, { 'Content-Type': 'text/plain' }),
        'too-large': (to) => post('/session/begin', large, to),
        'not-json': (to) => post('/graphql', '{', to),
        'post-only': (to) => fetch(`${url}/graphql`, { headers: { 'Accept-Language': to } }),
        'no-batches': (to) => post('/graphql', '[]', to),
        'not-an-object': (to) => post('/graphql', '7', to),
        'document-unknown': (to) => post('/graphql', '{"documentId":"x"}', to),
        'not-signed-in': (to) => post('/graphql', '{"documentId":"People"}', to),
        'not-signed-in ': (to) => fetch(`${url}/export/x`, { headers: { 'Accept-Language': to } }),
        'not-signed-in  ': (to) => fetch(`${url}/blob/x/y`, { headers: { 'Accept-Language': to } }),
        'link-gone': (to) => post('/session/look', '{}', to),
        'sign-in-wrong': (to) => post('/session/sign-in', '{}', to),
        'not-found': (to) => fetch(`${url}/export/x`, { headers: { 'Accept-Language': to, Cookie: ines.cookie } }),
        'upload-not-found': (to) => post('/upload/x', '', to, { Cookie: ines.cookie }),
        'bad-request': (to) => post('/graphql', '{"documentId":"Board","variables":{"incident":7.5}}', to, { Cookie: ines.cookie }),
      };
      const post = (at: string, body: string, to: string, more: Record<string, string> = {}) =>
        fetch(`${url}${at}`, {
          method: 'POST',
          body,
          headers: { 'Content-Type': 'application/json', 'Accept-Language': to, ...more },
        });
      for (const [way, asks] of Object.entries(ways)) {
        const said = await Promise.all(
          ['en', 'fr'].map(async (to) => ((await (await asks(to)).json()) as { errors: [Refusal] }).errors[0]),
        );
        const code = way.trim() === 'upload-not-found' ? 'not-found' : way.trim();
        expect(said.map(({ extensions }) => extensions.code)).toEqual([code, code]);
        expect(said[1]!.message).not.toBe(said[0]!.message);
        expect(said.map(({ message }) => message).join()).not.toMatch(/undefined|\{(max|address|detail)\}/);
      }
    });

    it('executes every document of the dashboard by its hash', async () => {
      for (const id of Object.keys(manifest())) {
        const { status, body } = await server.post('/graphql', { documentId: id, variables: {} }, { Cookie: ines.cookie });
        expect([id, status === 200 || body.errors[0].extensions.code === 'bad-request']).toEqual([id, true]);
      }
    });

    it('asks who it is, on every request', async () => {
      expect(await refused({ documentId: 'People' })).toEqual([401, 'not-signed-in']);
      expect(await refused({ documentId: 'People' }, { Cookie: `chancery=${'0'.repeat(64)}` })).toEqual([401, 'not-signed-in']);
      expect(await refused({ documentId: 'People' }, { Cookie: "chancery=' OR 1=1" })).toEqual([401, 'not-signed-in']);
    });

    it('takes no request from a page that is not its own, and answers to no other name', async () => {
      expect(await refused({ documentId: 'People' }, { Cookie: ines.cookie, Origin: 'https://evil.example' })).toEqual([
        403,
        'wrong-origin',
      ]);
      expect(await refused({ documentId: 'People' }, { Cookie: ines.cookie, Origin: 'null' })).toEqual([403, 'wrong-origin']);
      const { status } = await server.post('/graphql', { documentId: 'People' }, { Cookie: ines.cookie, Origin: server.running.url });
      expect(status).toBe(200);
      expect(await statusFor(server.running.url, 'evil.example')).toBe(421);
    });

    it('lets nothing be kept by caches and nothing be loaded from elsewhere', async () => {
      const page = await fetch(server.running.url);
      expect(page.headers.get('cache-control')).toBe('no-store');
      const policy = page.headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      const again = await fetch(server.running.url);
      expect(again.headers.get('content-security-policy')).not.toBe(policy);
    });

    it('invites only by administrators, and each link lets one person in once and for 15 minutes', async () => {
      const made = await server.post(
        '/graphql',
        { documentId: 'InvitePerson', variables: { key: newKey(), input: { name: 'Tomas Havel', roles: ['DIRECTOR'] } } },
        { Cookie: ines.cookie },
      );
      const { link, person } = made.body.data.invitePerson;
      expect((await server.post('/session/look', { token: tokenOf(link) })).body).toEqual({
        purpose: 'invitation',
        name: 'Tomas Havel',
        account: null,
      });
      const tomas = await server.enter(link);
      expect((await tomas.ask('People')).body.data.me).toEqual({ id: person.id, name: 'Tomas Havel', roles: ['DIRECTOR'] });
      expect((await server.post('/session/begin', { token: tokenOf(link) })).status).toBe(410);
      const denied = await tomas.of('InvitePerson', { key: newKey(), input: { name: 'Eve', roles: ['ADMINISTRATOR'] } }, 'fr');
      expect(denied).toMatchObject({
        __typename: 'Rejected',
        code: 'people-not-administrator',
        sentence: 'Seul un administrateur peut faire cela.',
      });
      const late = await server.installation.links.make('invitation', person.id);
      server.advance(15 * 60_000 + 1);
      expect((await server.post('/session/begin', { token: late })).status).toBe(410);
    });

    it('signs out for good, and ends a session that is not used or too old', async () => {
      const enter = async () => await server.enter(`#${await server.installation.links.make('invitation', inesId)}`);
      const [leaves, idles] = [await enter(), await enter()];
      ines = await enter();
      await server.post('/session/end', {}, { Cookie: leaves.cookie });
      expect((await leaves.ask('People')).status).toBe(401);
      expect((await idles.ask('People')).status).toBe(200);
      server.advance(14 * 60_000);
      expect((await ines.ask('People')).status).toBe(200);
      server.advance(2 * 60_000);
      expect((await idles.ask('People')).status).toBe(401);
      expect((await ines.ask('People')).status).toBe(200);
      for (let minutes = 0; minutes < 10 * 60; minutes += 14) {
        server.advance(14 * 60_000);
        await ines.ask('People');
      }
      expect((await ines.ask('People')).status).toBe(401);
    });

    it('answers with its page at addresses of its router, and says of all others that nothing is there', async () => {
      const app = readFileSync(path.join(import.meta.dirname, '../../dashboard/src/app.tsx'), 'utf8');
      const routes = [...app.matchAll(/<Route path="(\/[^"]*)"/g)].map(([, route]) => route!);
      for (const route of [...routes, '/incidents/0123/log/x'])
        expect([route, (await fetch(server.running.url + route.replace(':incident', '0123').replace('*', 'log'))).status]).toEqual([
          route,
          200,
        ]);
      const pages = new Set(PAGES.map((page) => page.replace('/*', '')));
      for (const route of routes) expect([...pages].some((page) => route === page || route.startsWith(`${page}/`))).toBe(true);
      for (const page of pages) expect(routes.map((route) => route.replace('/*', ''))).toContain(page);
      for (const nothing of [
        '/metrics',
        '/healthz',
        '/version',
        '/favicon-x',
        '/wp-login',
        '/incidents',
        '/enter/x',
        '/peoplex',
        '/.env',
        '//',
      ])
        for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
          const { status } = await fetch(server.running.url + nothing, { method });
          expect([nothing, method, [404, 405, 415, 400].includes(status)]).toEqual([nothing, method, true]);
          if (method === 'GET' || method === 'HEAD') expect([nothing, method, status]).toEqual([nothing, method, 404]);
        }
      const seen = await fetch(`${server.running.url}/metrics`, { headers: { Accept: 'text/html', 'Accept-Language': 'fr' } });
      expect([seen.status, seen.headers.get('content-type'), await seen.text()]).toEqual([
        404,
        'text/html; charset=utf-8',
        expect.stringContaining('Il n’y a rien à cette adresse'),
      ]);
    });

    it.each([
      [
        'two origins',
        'POST /graphql HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\n\r\n',
        400,
      ],
      ['two hosts', 'POST /graphql HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n', 400],
      ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n', 400],
      ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
      ['no request at all', '\u0016\u0003\u0001\u0002 hello\r\n\r\n', 400],
      ['headers without end', `GET / HTTP/1.1\r\nHost: {host}\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ])('refuses %s in words, and has a line of it in its log', async (_, raw, status) => {
      const before = server.logged.length;
      const said = await rawly(server.running.url, raw);
      expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4))).toMatchObject({
        errors: [{ message: expect.stringContaining('request'), extensions: { code: 'malformed-request' } }],
      });
      expect(server.logged.slice(before).map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({ code: 'request-malformed' }),
      );
    });

    it('says that it lives and is ready', async () => {
      expect(await rawly(server.running.url, 'GET /health/live HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
      expect(await (await fetch(`${server.running.url}/health/live`)).json()).toEqual({ live: true });
      expect(await (await fetch(`${server.running.url}/health/ready`)).json()).toEqual({ ready: true });
    });
  });

  it(`tells a fault on ${name} by a code to quote, and keeps what people wrote out of its log`, async () => {
    const secret = 'two sentences from the cable';
    const server = await startTestServer(open, (installation) => ({
      ...installation,
      sender: Object.assign(Object.create(installation.sender) as typeof installation.sender, {
        send: () => Promise.reject(Object.assign(new Error(`invalid input: ${secret}`), { code: '22P02' })),
      }),
    }));
    try {
      const visitor = await server.enter(server.running.firstRunLink!, 'Ines');
      const { status, text, body } = await visitor.ask('ReportIncident', { key: newKey(), input: { ...REPORT, what: secret } });
      const { code, correlation } = body.errors[0].extensions;
      expect([status, code]).toEqual([200, 'fault']);
      expect(text).not.toContain(secret);
      const line = server.logged
        .map((each) => JSON.parse(each) as { correlation?: string; reason?: string })
        .find((each) => each.correlation === correlation);
      expect(line).toMatchObject({ level: 'error', code: 'fault', reason: '22P02' });
      expect(server.logged.join('\n')).not.toContain(secret);
    } finally {
      await server.running.stop();
    }
  });
});

/** `fetch` sets the Host header itself. */
function statusFor(url: string, host: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  request(`${url}/health-of-another`, { headers: { Host: host } }, (response) => {
    response.resume();
    resolve(response.statusCode!);
  })
    .on('error', reject)
    .end();
  return promise;
}

/** All that comes back for these bytes, until the other side ends. */
async function rawly(url: string, bytes: string): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes.replaceAll('{host}', host).replaceAll('{origin}', url));
  return Buffer.concat(await socket.toArray()).toString();
}
