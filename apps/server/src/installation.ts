import { deliverEndedWaysIn, Links, Passwords, SESSION_LIMITS, Sessions, type AccessState, type SessionLimits } from '@chancery/identity';
import { Gates, type Over } from '@chancery/incident/api';
import { CommandSender, SentenceBook, type Gate, type WaysIn } from '@chancery/identity/api';
import { houseOf, later, type Id, type Instant, type Missing, type StreamId } from '@chancery/kernel';
import {
  bringUp,
  CommandHandler,
  entityOf,
  openDatabase,
  ORGANISATION,
  Relay,
  SqlLedgerStore,
  TimerRunner,
  type LedgerStore,
  type StreamKinds,
  Verifications,
  type Database,
  type Edge,
} from '@chancery/ledger';
import { deliverContinuity, routesFor } from '@chancery/continuity';
import { Routes } from '@chancery/continuity/api';
import { deliverCastAnswers } from '@chancery/drill';
import { Samples } from '@chancery/drill/api';
import {
  deliverDestroyKey,
  EXHIBIT_ROW,
  FileCheck,
  openExhibitFiles,
  RecordedFiles,
  sweepUploads,
  type ExhibitFiles,
  type Upload,
} from '@chancery/evidence';
import { closedOver, deliverDepartures } from '@chancery/incident';
import { DEFAULT_POLICY, deliverPress } from '@chancery/press';
import { PressDesk } from '@chancery/press/api';
import { deliverRungPages, deliverStartRun, type PlaybookShelf } from '@chancery/run';
import { MIGRATIONS, POLICIES, PROJECTIONS, streamKinds } from './composition.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { ENTITY, readersOf, type Readers } from './readers.ts';
import { rolesIn } from './roles-in.ts';
import { SENTENCES } from './voices.ts';

/** Everything behind the doors: the database, the one way in, and what reads, fires timers and carries messages out. */
export interface Installation {
  readonly database: Database;
  readonly handler: CommandHandler;
  readonly timers: TimerRunner;
  readonly relay: Relay;
  readonly sessions: Sessions;
  readonly links: Links;
  readonly passwords: Passwords;
  readonly access: WaysIn['access'];
  readonly newKey: WaysIn['newKey'];
  readonly readers: Readers;
  readonly shelf: PlaybookShelf;
  readonly sender: CommandSender;
  /** The words of all refusals. */
  readonly book: SentenceBook;
  readonly pressDesk: PressDesk;
  readonly files: ExhibitFiles;
  readonly recorded: RecordedFiles;
  readonly gates: Gates;
  readonly routes: Routes;
  readonly verifications: Verifications;
  readonly samples: Samples;
  readonly edge: Edge;
}

/** On a server several commits may be on their way at once; the embedded database has one session. */
const SERVER_COMMITS_MAX = 4;

/** What was uploaded and became no exhibit's within this time is destroyed at the next start. */
const UPLOAD_KEPT_MS = 24 * 3_600_000;

const HOUSE = { entity: ENTITY, policy: DEFAULT_POLICY };

const isTaken =
  ({ dataSource }: Database) =>
  async ({ incident, file }: Upload): Promise<boolean> =>
    await dataSource.getRepository(entityOf(EXHIBIT_ROW)).exists({ where: { stream: incident, file } });

export const ENTITIES = PROJECTIONS.flatMap(({ tables }) => tables.map(entityOf));

export async function openInstallation(
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'sessionLimits'>,
  shelf: PlaybookShelf,
  edge: Edge,
  log: Log,
): Promise<Installation> {
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    const rebuilt = await bringUp(database, streamKinds(), PROJECTIONS);
    if (rebuilt.length) log.info('read-models-built', { names: rebuilt.join(' ') });
  } catch (error) {
    await database.close();
    throw error;
  }
  const files = await openExhibitFiles(config.dataDir);
  const swept = await sweepUploads(files, isTaken(database), later(edge.clock.now(), -UPLOAD_KEPT_MS));
  if (swept > 0) log.info('uploads-swept', { count: swept });
  return assemble(database, shelf, edge, log, files, config.sessionLimits);
}

interface Kept {
  readonly store: Pick<LedgerStore, 'streams'>;
  readonly kinds: StreamKinds;
}

/** What becomes of each message that a policy planned. */
export const carrying = (handler: CommandHandler, shelf: PlaybookShelf, files: ExhibitFiles, edge: Edge, ledger: Kept) => ({
  ...deliverStartRun(handler, shelf, edge),
  ...deliverRungPages(handler, edge),
  ...deliverDepartures(handler, ledger, edge),
  ...deliverContinuity(handler, edge),
  ...deliverPress(handler, edge),
  ...deliverDestroyKey(handler, files, edge),
  ...deliverCastAnswers(handler, edge),
});

/** What is open at a gate of an incident, and what it was closed over, as whoever asks may know it: asked of the fold itself. */
function gatesOver(handler: Pick<CommandHandler, 'cache'>, edge: Edge): Gates {
  const missing = async (gate: string, stream: StreamId, at: Instant, asker: Id): Promise<readonly Missing[]> => {
    const { kind, state } = await handler.cache.load(stream);
    return kind.missing(gate, state, at, asker);
  };
  const over = async (stream: StreamId, asker: Id): Promise<readonly Over[]> => {
    const { kind, state } = await handler.cache.load(stream);
    return closedOver(state).filter(({ label }) => kind.ask(state).reads(asker, label));
  };
  return new Gates(missing, over, () => edge.clock.now());
}

/** By which channels people are paged for a stream, by its own fold and its house's. */
const routesOver = (handler: Pick<CommandHandler, 'cache'>): Routes =>
  new Routes(async (stream) => {
    const [incident, house] = await Promise.all([stream, houseOf(stream)].map((each) => handler.cache.load(each)));
    return routesFor(incident!.state, house!.state);
  });

/** What a sender asks first: an incident keeps out by its own fold who is in none of its circles. */
export const gateOf = (door: Gate['door'], kinds: StreamKinds): Gate => ({
  door,
  opens: (command) => kinds.of(command.stream).opens(command),
  keepsOut: ({ stream }) => stream.startsWith('inc:'),
});

export function assemble(
  database: Database,
  shelf: PlaybookShelf,
  edge: Edge,
  log: Log,
  files: ExhibitFiles,
  sessionLimits: SessionLimits = SESSION_LIMITS,
): Installation {
  const { dataSource } = database;
  const store = new SqlLedgerStore(database);
  const commitsMax = database.kind === 'server' ? SERVER_COMMITS_MAX : 1;
  const kinds = streamKinds();
  const handler = new CommandHandler(store, kinds, { projections: PROJECTIONS, policies: POLICIES }, edge, { commitsMax });
  database.onWorkerDeath?.((error) => log.fault('database-worker-died', error));
  const recorded = new RecordedFiles(handler.cache, store);
  const judging = { kinds, files: new FileCheck(recorded, files.blobs, handler, edge) };
  const verifications = new Verifications(dataSource, store, judging, edge, (fault) => log.fault('verification-failed', fault));
  const readers = readersOf(dataSource, shelf, { store, verifications });
  const book = new SentenceBook(SENTENCES);
  const [sessions, passwords] = [new Sessions(dataSource, edge, sessionLimits), new Passwords(dataSource, edge)];
  return {
    database,
    handler,
    timers: new TimerRunner(store, handler, edge, (fault) => log.fault('timer-failed', fault)),
    relay: new Relay(
      store,
      { ...carrying(handler, shelf, files, edge, { store, kinds }), ...deliverEndedWaysIn(sessions, passwords) },
      edge,
      (fault) => log.fault('message-failed', fault),
    ),
    sessions,
    links: new Links(dataSource, edge),
    passwords,
    access: async () => (await handler.cache.load(ORGANISATION)).state.slices['access'] as AccessState,
    newKey: () => edge.random(16),
    readers,
    shelf,
    sender: new CommandSender(handler, edge, book, gateOf(readers.door, kinds)),
    book,
    pressDesk: new PressDesk(HOUSE, rolesIn(handler), handler, edge),
    samples: new Samples(handler, readers, HOUSE, edge),
    routes: routesOver(handler),
    gates: gatesOver(handler, edge),
    verifications,
    files,
    recorded,
    edge,
  };
}
