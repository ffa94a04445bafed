import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SessionLimits } from '@chancery/identity';
import { openExhibitFiles } from '@chancery/evidence';
import { BelievedClock, bringUp, machineReadings, type Database, type DatabaseOptions, type Edge, type Readings } from '@chancery/ledger';
import { io, type Socket } from 'socket.io-client';
import { MIGRATIONS, PROJECTIONS, streamKinds } from '../composition.ts';
import { readConfig } from '../config.ts';
import { realEdge } from '../edge.ts';
import { assemble, ENTITIES, type Installation } from '../installation.ts';
import { Log } from '../log.ts';
import { readPlaybooks } from '../playbooks.ts';
import { startServer, type Running } from '../server.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');

export interface TestServer {
  readonly running: Running;
  readonly installation: Installation;
  /** Where its files lie. */
  readonly dataDir: string;
  /** Lines that the server logged. */
  readonly logged: string[];
  /** Moves the server's clock on. */
  advance(ms: number): void;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Signs in by a link and gives whoever that is. */
  enter(link: string, name?: string): Promise<Visitor>;
  /** Opens a socket as whoever that is. Closed when the server stops; throws what refuses it. */
  look(visitor: Visitor): Promise<Socket>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: any;
}

/** Somebody with a cookie. */
export class Visitor {
  readonly cookie: string;
  readonly #server: Pick<TestServer, 'post'>;

  constructor(server: Pick<TestServer, 'post'>, cookie: string) {
    this.#server = server;
    this.cookie = cookie;
  }

  ask(documentId: string, variables: object = {}, language = 'en'): Promise<Answer> {
    return this.#server.post('/graphql', { documentId, variables }, { Cookie: this.cookie, 'Accept-Language': language });
  }

  /** What a mutation or query answered, by whatever its field is called. */
  async of(documentId: string, variables: object = {}, language = 'en'): Promise<any> {
    const { body } = await this.ask(documentId, variables, language);
    return Object.values(body.data as object)[0];
  }
}

/** This machine's clocks, later: time passed, on every one of them. */
const movedOn = (ahead: () => number): Readings => ({
  wall: () => machineReadings.wall() + ahead(),
  ticks: () => machineReadings.ticks() + ahead(),
  sinceBoot: () => machineReadings.sinceBoot() + ahead(),
  boot: machineReadings.boot,
  database: async (ask) => (await machineReadings.database(ask)) + ahead(),
});

/** So that a test may move the clock on by days and go on as the same people. */
export const LONG_SESSIONS: SessionLimits = { idleMs: 30 * 24 * 3_600_000, absoluteMs: 30 * 24 * 3_600_000 };

export interface TestOptions {
  readonly sessionLimits?: SessionLimits;
  /** In place of real time and chance. */
  readonly edge?: Partial<Edge>;
  /** The clocks of the machine that it runs on, in place of this one's. `advance` does not move them. */
  readonly readings?: Readings;
  /** Where its files lie, in place of a new folder. It is kept. */
  readonly dataDir?: string;
  /** Settings besides the port and the folder. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole server in this process on a new database, with a clock that can be moved on. `change` may break a part of it. */
export async function startTestServer(
  open: (options: Pick<DatabaseOptions, 'entities' | 'migrations'>) => Promise<Database>,
  change: (installation: Installation) => Installation = (as) => as,
  { sessionLimits = LONG_SESSIONS, edge: given = {}, env = {}, readings, dataDir: kept }: TestOptions = {},
): Promise<TestServer> {
  let ahead = 0;
  const edge: Edge = { ...realEdge, clock: new BelievedClock(readings ?? movedOn(() => ahead)), ...given };
  const logged: string[] = [];
  const log = new Log((line) => logged.push(line));
  const database = await open({ entities: ENTITIES, migrations: MIGRATIONS });
  await bringUp(database, streamKinds(), PROJECTIONS);
  const dataDir = kept ?? mkdtempSync(path.join(tmpdir(), 'chancery-server-'));
  const files = await openExhibitFiles(dataDir);
  const installation = change(assemble(database, readPlaybooks(path.join(ROOT, 'playbooks')), edge, log, files, sessionLimits));
  const started = await startServer(readConfig({ PORT: '0', CHANCERY_DATA: dataDir, ...env }), installation, log);
  const running: Running = {
    ...started,
    async stop() {
      await started.stop();
      if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
  const post = async (to: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const response = await fetch(running.url + to, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as unknown };
  };
  const enter = async (link: string, name?: string): Promise<Visitor> => {
    const { headers } = await post('/session/begin', { token: tokenOf(link), name });
    return new Visitor({ post }, headers.get('set-cookie')!.split(';')[0]!);
  };
  const look = async ({ cookie }: Visitor): Promise<Socket> => {
    const extraHeaders = { Cookie: cookie, Origin: running.url };
    const socket = io(`${running.url}/live`, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders });
    const { promise, resolve, reject } = Promise.withResolvers<Socket>();
    socket.on('connect', () => resolve(socket)).on('connect_error', reject);
    return await promise;
  };
  return { running, installation, dataDir, logged, advance: (ms) => void (ahead += ms), post, enter, look };
}

export const tokenOf = (link: string): string => link.split('#')[1]!;

/** A document of the dashboard's, by a word in its operation's name. */
export function manifest(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(ROOT, 'apps/dashboard/src/gql/persisted-documents.json'), 'utf8')) as Record<string, string>;
}

let keys = 0;
export const newKey = (): string => `test-key-${process.pid}-${++keys}`;

export const REPORT = {
  who: 'Ambassador Vale',
  what: 'Two sentences were quoted',
  heardHow: 'VOICE',
  callBack: 'YES',
  affectedChannels: ['cable'],
};

/** Reports, raises and declares; gives the incident's id. */
export async function declared(visitor: Visitor): Promise<string> {
  const { incident } = await visitor.of('ReportIncident', { key: newKey(), input: REPORT });
  await visitor.of('RaiseReport', { key: newKey(), incident, input: { confidential: true, ongoing: true, people: false } });
  await visitor.of('DeclareIncident', {
    key: newKey(),
    incident,
    input: { title: 'Cables', kind: 'INTERCEPTION', severity: 1, playbook: 'PB-01' },
  });
  return incident as string;
}
