import type { AddressInfo } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import path from 'node:path';
import { newId, tokenIn } from '@chancery/identity';
import { incidentOf } from '@chancery/incident/api';
import { Live } from '@chancery/live';
import { headsOf, keepTold, noteKnownHeads, SqlLedgerStore, type Listener } from '@chancery/ledger';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Config } from './config.ts';
import { openControl, type Asked, type Control } from './control.ts';
import { appModule } from './graphql/app.module.ts';
import { TrustedDocuments } from './graphql/trusted-documents.ts';
import { AT_ONCE, atOnce } from './http/at-once.ts';
import { readBody } from './http/body.ts';
import { serveDashboard } from './http/dashboard.ts';
import { securityHeaders } from './http/headers.ts';
import { health } from './http/health.ts';
import { pathOf, type Middleware } from './http/middleware.ts';
import { Origins } from './http/origins.ts';
import { say } from './http/said.ts';
import { passwordDoors } from './http/passwords.ts';
import { requireSession, signIn } from './http/sign-in.ts';
import { Holding } from './holding.ts';
import type { Installation } from './installation.ts';
import type { Log } from './log.ts';
import { exhibitDoors, type FileDoors } from './uploads/exhibit-doors.ts';
import { exportDoor, type ExportDoor } from './record/export-door.ts';
import { renderingOf } from './rendering.ts';
import { joinReplicas, type Hearing } from './replicas.ts';
import { wayIn } from './way-in.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const DRAIN_MS = 10_000;

export interface Running {
  readonly url: string;
  /** The link that makes the first administrator; undefined when there is one. */
  readonly firstRunLink: string | undefined;
  readonly installation: Installation;
  /** Takes nothing new, finishes what was begun, tells pages when to come back, closes the database. */
  stop(): Promise<void>;
}

/** Opens the doors of an installation. Throws what `listen` throws (`EADDRINUSE`), and `DocumentsRefused`. */
export async function startServer(config: Config, installation: Installation, log: Log): Promise<Running> {
  const origins = new Origins(config);
  const module = appModule(installation, () => origins.main, log);
  const tls = config.tls ? { httpsOptions: config.tls } : {};
  const app = await NestFactory.create(module, { bodyParser: false, logger: false, abortOnError: false, ...tls });
  const holding = new Holding(installation.sessions, (fault) => log.fault('stream-failed', fault));
  let stopping = false;
  const isReady = async (): Promise<boolean> => !stopping && (await installation.database.dataSource.query('SELECT 1')) !== undefined;
  const documents = new TrustedDocuments();
  for (const middleware of before(config, installation, origins, documents, isReady, holding, log)) app.use(middleware);
  await app.init();
  registerAll(documents, config, app.get(GraphQLSchemaHost).schema);
  const http = app.getHttpServer() as HttpServer;
  const live = liveOver(installation, origins, log);
  if (config.roles.includes('api')) live.attach(http);
  const ear = await startWork(config, installation, hearing(installation, live, holding), log);
  let control: Control | undefined;
  try {
    await app.listen(config.port, config.host);
    if (config.databaseUrl === undefined) control = await openControl(config.dataDir, askedOf(installation, origins), log);
  } catch (error) {
    await stopWork(installation, ear, live);
    throw error;
  }
  origins.listening((http.address() as AddressInfo).port, config.tls !== undefined);
  return {
    url: origins.main,
    firstRunLink: await firstRunLink(installation, origins),
    installation,
    async stop() {
      stopping = true;
      live.close();
      await drained(http);
      await control?.close();
      await stopWork(installation, ear, live);
      await app.close();
      if (config.databaseUrl === undefined) await noteKnown(config, installation);
      await installation.database.close();
    },
  };
}

/** What is known of the ledger outside its database, which could be taken back to an older state. */
async function noteKnown({ dataDir }: Config, { database }: Installation): Promise<void> {
  const heads = await headsOf(new SqlLedgerStore(database));
  await noteKnownHeads(
    dataDir,
    heads.map(({ stream, head }) => ({ stream, ...head })),
  );
}

function askedOf({ database, handler, sessions, edge }: Installation, origins: Origins): Asked {
  return {
    ledger: new SqlLedgerStore(database),
    tells: (heads) => keepTold(database, heads),
    wayIn: async (person) => {
      const found = await wayIn({ dataSource: database.dataSource, handler, edge }, person);
      if (found) await sessions.revokeAllOf(found.person);
      return found && { ...found, path: `${origins.main}${found.path}` };
    },
  };
}

function registerAll(documents: TrustedDocuments, config: Config, schema: GraphQLSchema): void {
  documents
    .addManifest(path.join(ROOT, 'apps/dashboard/src/gql/persisted-documents.json'))
    .addFolder(path.join(ROOT, 'apps/server/documents'), schema)
    .addFolder(config.documents, schema)
    .checked();
}

async function firstRunLink({ readers, links, edge }: Installation, origins: Origins): Promise<string | undefined> {
  if (await readers.people.anybody()) return undefined;
  return `${origins.main}/enter#${await links.make('first-run', newId(edge.random))}`;
}

/** What a request passes before GraphQL, in order. */
function before(
  config: Config,
  installation: Installation,
  origins: Origins,
  documents: TrustedDocuments,
  isReady: () => Promise<boolean>,
  holding: Holding,
  log: Log,
): Middleware[] {
  const always = [securityHeaders(origins.secure), health(isReady), origins.guard];
  if (!config.roles.includes('api')) return [...always, nothingHere];
  const session = requireSession(installation.sessions, origins, log);
  const asking = atOnce(AT_ONCE.requests, session);
  const graphql: Middleware = (request, response, next) =>
    pathOf(request) === '/graphql'
      ? documents.guard(request, response, () => asking(request, response, next))
      : nothingHere(request, response, next);
  const files = { taking: atOnce(AT_ONCE.uploads, session), giving: atOnce(AT_ONCE.downloads, session) };
  return [
    ...always,
    exhibitDoors(fileDoorsOf(config, installation, holding), files, log),
    exportDoor(exportDoorOf(config, installation, holding), atOnce(AT_ONCE.exports, session), log),
    serveUnless('/graphql', serveDashboard(path.join(ROOT, 'apps/dashboard/dist'))),
    readBody,
    signIn({ ...installation, people: installation.readers.people }, origins, log),
    passwordDoors(installation, origins, log),
    graphql,
  ];
}

const exportDoorOf = (config: Config, { readers, database, sessions, handler, edge }: Installation, holding: Holding): ExportDoor => ({
  ...readers,
  store: new SqlLedgerStore(database),
  dataDir: config.dataDir,
  holding,
  sessions,
  handler,
  edge,
});

const fileDoorsOf = (
  config: Config,
  { files, recorded, readers, handler, pressDesk, edge }: Installation,
  holding: Holding,
): FileDoors => ({
  holding,
  files,
  recorded,
  reader: readers.exhibits,
  door: readers.door,
  handler,
  rolesIn: pressDesk.rolesIn,
  edge,
  limit: config.exhibitBytesMax,
});

/** In one form for whatever is asked for, and in the reader's language. */
const nothingHere: Middleware = (request, response) => say(request, response, 404, 'not-here');

const serveUnless =
  (exempt: string, middleware: Middleware): Middleware =>
  (request, response, next) =>
    pathOf(request) === exempt ? next() : middleware(request, response, next);

function liveOver({ database, sessions, readers, edge }: Installation, origins: Origins, log: Log): Live {
  const store = new SqlLedgerStore(database);
  const headOf = async (stream: string): Promise<number> => (await store.heads([stream])).get(stream)?.seq ?? 0;
  return new Live(sessions, renderingOf(readers, headOf), {
    reading: readers.door,
    idOf: incidentOf,
    isOurOrigin: (origin) => origins.isOurs(origin),
    tokenOf: (request) => tokenIn(request.headers.cookie, origins.secure),
    random: edge.random,
    report: (fault) => log.fault('push-failed', fault),
  });
}

/** Whatever must know of each commit, here or by another replica. */
function hearing({ sessions }: Installation, live: Live, holding: Holding): Hearing {
  sessions.onRevoked((session) => holding.revoked(session));
  return {
    heard(stream, seq) {
      live.heard(stream, seq);
      holding.heard(stream);
    },
    setDeaf(deaf) {
      live.setDeaf(deaf);
      holding.heardNothing();
    },
  };
}

async function startWork(config: Config, installation: Installation, live: Hearing, log: Log): Promise<Listener | undefined> {
  const { handler, timers, relay } = installation;
  handler.onCommit((hints) => {
    for (const { stream, seq } of hints) live.heard(stream, seq);
  });
  const ear = config.databaseUrl === undefined ? undefined : await joinReplicas(config.databaseUrl, installation, live, log);
  if (config.roles.includes('timers')) timers.start();
  if (config.roles.includes('relay')) relay.start(handler);
  return ear;
}

async function stopWork({ timers, relay, verifications }: Installation, ear: Listener | undefined, live: Live): Promise<void> {
  timers.stop();
  relay.stop();
  await verifications.stop();
  await ear?.close();
  live.close();
}

/** Requests that are being answered get their answer; idle connections are closed. */
async function drained(http: HttpServer): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  http.close(() => resolve());
  http.closeIdleConnections();
  const late = setTimeout(() => http.closeAllConnections(), DRAIN_MS);
  await promise;
  clearTimeout(late);
}
