import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPostgres, freshDatabase, ServerProcess } from '@chancery/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenOf } from './testing/test-server.ts';

const WITHIN_MS = 3_000;
const CLIENTS = 8;

interface House {
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const DATABASES: readonly [string, () => Promise<House>][] = [
  [
    'the embedded database',
    async () => {
      const dataDir = mkdtempSync(path.join(tmpdir(), 'chancery-stop-'));
      return { env: { CHANCERY_DATA: dataDir }, remove: async () => rmSync(dataDir, { recursive: true, force: true }) };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const dataDir = mkdtempSync(path.join(tmpdir(), 'chancery-stop-'));
      const { url, drop } = await freshDatabase();
      return {
        env: { CHANCERY_DATA: dataDir, DATABASE_URL: url },
        remove: async () => {
          await drop();
          rmSync(dataDir, { recursive: true, force: true });
        },
      };
    },
  ],
];

interface Answer {
  readonly status: number;
  readonly body: any;
  readonly cookie: string | undefined;
}

/** One client, on one connection that it keeps. */
class Client {
  readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: string;
  cookie = '';

  constructor(url: string, cookie = '') {
    this.#url = url;
    this.cookie = cookie;
  }

  post(to: string, body: object): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const headers = { 'Content-Type': 'application/json', ...(this.cookie ? { Cookie: this.cookie } : {}) };
    request(`${this.#url}${to}`, { method: 'POST', agent: this.agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () =>
        resolve({ status: response.statusCode!, body: JSON.parse(text), cookie: response.headers['set-cookie']?.[0]?.split(';')[0] }),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end(JSON.stringify(body));
    return promise;
  }

  ask(documentId: string, variables: object): Promise<Answer> {
    return this.post('/graphql', { documentId, variables });
  }
}

const REPORT = { who: 'Vale', what: 'Two sentences', heardHow: 'VOICE', callBack: 'YES', affectedChannels: ['cable'] };

describe.each(DATABASES)('A server that is told to stop, on %s', (name, open) => {
  const found = name !== 'PostgreSQL' || findPostgres();
  const over: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of over.splice(0).reverse()) await step();
  });

  const started = async () => {
    const house = await open();
    over.push(house.remove);
    const server = await ServerProcess.start(house.env);
    over.push(() => server.end('SIGKILL'));
    const client = new Client(server.url);
    client.cookie = (await client.post('/session/begin', { token: tokenOf(await server.firstRunLink()), name: 'Ines Almada' })).cookie!;
    const { incident } = (await client.ask('ReportIncident', { key: 'report-1', input: REPORT })).body.data.reportIncident;
    return { server, client, incident: incident as string };
  };
  const upgraded = async (server: ServerProcess, cookie: string): Promise<Socket> => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), 'localhost');
    over.push(() => socket.destroy());
    socket.on('error', () => undefined);
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${server.url}\r\nCookie: ${cookie}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('data', (chunk) => (String(chunk).includes(' 101 ') ? resolve() : reject(new Error(String(chunk)))));
    await promise;
    return socket;
  };
  const ended = async (server: ServerProcess): Promise<[number | null, boolean]> => {
    const begun = performance.now();
    return [await server.end(), performance.now() - begun < WITHIN_MS];
  };

  it.skipIf(!found)('answers all that it had begun, begins nothing new, and is gone in time, under load', { timeout: 60_000 }, async () => {
    const { server, client, incident } = await started();
    const acknowledged = new Set<string>();
    const refused: unknown[] = [];
    let told = Infinity;
    const work = { stopped: false };
    const works = async (number: number): Promise<void> => {
      const worker = new Client(server.url, client.cookie);
      for (let i = 0; !work.stopped; i++) {
        const text = `line ${number} of ${i}`;
        const begun = performance.now();
        const { status, body } = await worker.ask('AddLogEntry', { key: `under-load-${number}-${i}`, incident, text });
        if (status !== 200) refused.push([status, body.errors[0].extensions.code]);
        else {
          expect(body.data.addLogEntry.__typename).toBe('AddLogEntryOk');
          expect(begun, text).toBeLessThan(told + 100);
          acknowledged.add(text);
        }
      }
    };
    await upgraded(server, client.cookie); // and says nothing any more, not even to a close
    const idle = new Client(server.url, client.cookie);
    await idle.ask('People', {});
    const working = Array.from({ length: CLIENTS }, (_, number) => works(number).catch(() => undefined));
    await expect.poll(() => acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(100);
    told = performance.now();
    expect(await ended(server)).toEqual([0, true]);
    work.stopped = true;
    await Promise.all(working);
    expect(refused.filter((one) => JSON.stringify(one) !== '[503,"server-stopping"]')).toEqual([]);
    await server.start();
    const kept: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { log }: { log: any } = (await new Client(server.url, client.cookie).ask('Board', { incident, first: 500, after })).body.data
        .board;
      kept.push(...log.edges.map(({ node }: any) => node.text));
      if (!log.pageInfo.hasNextPage) break;
      after = log.pageInfo.endCursor;
    }
    const lines = kept.filter((text) => text?.startsWith('line '));
    expect(new Set(lines).size).toBe(lines.length);
    expect([...acknowledged].filter((text) => !lines.includes(text))).toEqual([]);
  });

  it.skipIf(!found)(
    'tells who comes while it starts again to come back, and never that this is another house',
    { timeout: 60_000 },
    async () => {
      const { server, client } = await started();
      await server.end();
      const told = new Set<string>();
      const house = { up: false };
      const knocking = (async () => {
        while (!house.up) {
          const knock = new Client(server.url, client.cookie);
          const answer = await knock.ask('People', {}).catch(() => undefined);
          told.add(answer ? `${answer.status} ${answer.body.errors?.[0].extensions.code ?? 'answered'}` : 'nobody');
          knock.agent.destroy();
        }
      })();
      await server.start();
      await expect.poll(() => told.has('200 answered'), { timeout: 20_000 }).toBe(true);
      house.up = true;
      await knocking;
      for (const one of told) expect(['nobody', '503 server-starting', '200 answered']).toContain(one);
    },
  );

  it.skipIf(!found)(
    'is not held up by a client that is frozen, nor by one that reads nothing of what it asked for',
    { timeout: 60_000 },
    async () => {
      const { server, client, incident } = await started();
      for (let i = 0; i < 300; i++) await client.ask('AddLogEntry', { key: `long-${i}`, incident, text: `${i} `.repeat(3_000) });
      const { port } = new URL(server.url);
      const deaf = connect(Number(port), 'localhost');
      over.push(() => deaf.destroy());
      deaf.on('error', () => undefined);
      deaf.write(`GET /export/${incident} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${client.cookie}\r\n\r\n`);
      await new Promise<void>((resolve) => deaf.once('readable', () => resolve()));
      deaf.pause();
      const half = connect(Number(port), 'localhost');
      over.push(() => half.destroy());
      half.on('error', () => undefined);
      half.write(
        `POST /graphql HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"docu`,
      );
      const frozen = await frozenClient(server.url, client.cookie);
      over.push(() => frozen.kill('SIGKILL'));
      expect(await ended(server)).toEqual([0, true]);
    },
  );
});

/** A process of its own that opens a websocket and is then stopped: its kernel takes bytes for it, and it answers nothing. */
async function frozenClient(url: string, cookie: string): Promise<ChildProcess> {
  const script = `
    const { io } = require('socket.io-client');
    const socket = io(${JSON.stringify(`${url}/live`)}, { transports: ['websocket'], extraHeaders: { Cookie: ${JSON.stringify(cookie)}, Origin: ${JSON.stringify(url)} } });
    socket.on('connect', () => console.log('connected'));`;
  const child = spawn(process.execPath, ['-e', script], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  child.kill('SIGSTOP');
  return child;
}
