import type { AddressInfo } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import path from 'node:path';
import { newId, tokenIn } from '@chancery/identity';
import { languageOf } from '@chancery/identity/api';
import { incidentOf } from '@chancery/incident/api';
import { Live } from '@chancery/live';
import { headsOf, keepTold, noteKnownHeads, SqlLedgerStore, type Listener } from '@chancery/ledger';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Config } from './config.ts';
import { clockLog } from './clock-log.ts';
import { openControl, type Asked, type Control } from './control.ts';
import { appModule } from './graphql/app.module.ts';
import { TrustedDocuments } from './graphql/trusted-documents.ts';
import { AT_ONCE, atOnce } from './http/at-once.ts';
import { readBody } from './http/body.ts';
import { serveDashboard } from './http/dashboard.ts';
import { securityHeaders } from './http/headers.ts';
import { HouseDoor } from './http/house-door.ts';
import { health } from './http/health.ts';
import { answerMalformed, wellFormed } from './http/malformed.ts';
import { pathOf, type Middleware } from './http/middleware.ts';
import { Origins } from './http/origins.ts';
import { say, sentenceOf } from './http/said.ts';
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

export interface Running {
  readonly url: string;
  /** The link that makes the first administrator; undefined when there is one. */
  readonly firstRunLink: string | undefined;
  readonly installation: Installation;
  /** Documents of integrators that could not be registered, each with what is wrong. The others are. */
  readonly leftOut: readonly string[];
  /** Takes nothing new, finishes what was begun, tells pages when to come back, closes the database. */
  stop(): Promise<void>;
}

/** Opens the doors of an installation. Throws what `listen` throws (`EADDRINUSE`), and `DocumentsRefused`. */
export async function startServer(config: Config, installation: Installation, log: Log): Promise<Running> {
  await installation.clockKeeper?.start(clockLog(log));
  const origins = new Origins(config);
  const module = appModule(installation, () => origins.main, log);
  const tls = config.tls ? { httpsOptions: config.tls } : {};
  const app = await NestFactory.create(module, { bodyParser: false, logger: false, abortOnError: false, ...tls });
  const holding = new Holding(installation.sessions, (fault) => log.fault('stream-failed', fault));
  const door = new HouseDoor();
  const isReady = async (): Promise<boolean> => door.isOpen && (await installation.database.dataSource.query('SELECT 1')) !== undefined;
  const documents = new TrustedDocuments();
  for (const middleware of before(config, installation, { origins, door, isReady }, documents, holding, log)) app.use(middleware);
  await app.init();
  registerAll(documents, config, app.get(GraphQLSchemaHost).schema);
  if (documents.problems.length > 0) log.info('documents-left-out', { count: documents.problems.length });
  const http = app.getHttpServer() as HttpServer;
  // Before the first connection is taken: until then it does not know its own name.
  http.once('listening', () => origins.listening((http.address() as AddressInfo).port, config.tls !== undefined));
  const live = liveOver(installation, origins, log);
  if (config.roles.includes('api')) live.attach(http);
  door.watch(http);
  answerMalformed(http, log);
  const ear = await startWork(config, installation, hearing(installation, live, holding), log);
  let control: Control | undefined;
  try {
    await app.listen(config.port, config.host);
    if (config.databaseUrl === undefined) control = await openControl(config.dataDir, askedOf(installation, origins), log);
  } catch (error) {
    live.close();
    await stopWork(installation, ear);
    throw error;
  }
  door.open();
  return {
    url: origins.main,
    firstRunLink: await firstRunLink(installation, origins),
    installation,
    leftOut: documents.problems,
    async stop() {
      door.shut();
      live.close();
      const stopped = stopWork(installation, ear);
      await door.empty(http);
      await control?.close();
      await stopped;
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
    .checked()
    .addFolder(config.documents, schema);
}

async function firstRunLink({ readers, links, edge }: Installation, origins: Origins): Promise<string | undefined> {
  if (await readers.people.anybody()) return undefined;
  return `${origins.main}/enter#${await links.make('first-run', newId(edge.random))}`;
}

interface Threshold {
  readonly origins: Origins;
  readonly door: HouseDoor;
  readonly isReady: () => Promise<boolean>;
}

/** What a request passes before GraphQL, in order. */
function before(
  config: Config,
  installation: Installation,
  { origins, door, isReady }: Threshold,
  documents: TrustedDocuments,
  holding: Holding,
  log: Log,
): Middleware[] {
  // Whoever only asks whether it lives may say no name: an old probe speaks HTTP/1.0.
  const always = [securityHeaders(origins.secure), health(isReady), wellFormed(log), door.guard, origins.guard];
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
const nothingHere: Middleware = (request, response) => {
  if (!(request.headers.accept ?? '').includes('text/html')) return say(request, response, 404, 'not-here');
  const language = languageOf(request.headers['accept-language']);
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="${language}"><title>Chancery</title><p>${sentenceOf('not-here', language)}</p><p><a href="/">Chancery</a></p></html>`,
  );
};

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
  const { handler, timers, watch, relay, uploadSweep } = installation;
  handler.onCommit((hints) => {
    for (const { stream, seq } of hints) live.heard(stream, seq);
  });
  const ear = config.databaseUrl === undefined ? undefined : await joinReplicas(config.databaseUrl, installation, live, log);
  if (config.roles.includes('timers')) {
    timers.start();
    watch.start();
  }
  if (config.roles.includes('relay')) relay.start(handler);
  if (config.roles.includes('api'))
    uploadSweep.start(
      (count) => log.info('uploads-swept', { count }),
      (fault) => log.fault('uploads-unswept', fault),
    );
  return ear;
}

/** Timers, messages and verifications begin nothing any more. */
async function stopWork(installation: Installation, ear: Listener | undefined): Promise<void> {
  const { timers, watch, relay, verifications, uploadSweep, clockKeeper } = installation;
  timers.stop();
  watch.stop();
  relay.stop();
  await uploadSweep.stop();
  await clockKeeper?.stop();
  await verifications.stop();
  await ear?.close();
}
