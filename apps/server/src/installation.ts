import { deliverEndedWaysIn, Links, Passwords, SESSION_LIMITS, Sessions, type AccessState, type SessionLimits } from '@chancery/identity';
import { Gates, StoppedParts, type Over } from '@chancery/incident/api';
import { CommandSender, SentenceBook, type Gate, type WaysIn } from '@chancery/identity/api';
import { houseOf, type Id, type Instant, type Missing, type StreamId } from '@chancery/kernel';
import {
  BelievedClock,
  bringUp,
  ClockDesk,
  ClockKeeper,
  CommandHandler,
  entityOf,
  openDatabase,
  ORGANISATION,
  Relay,
  sqlClockBook,
  SqlLedgerStore,
  TimerRunner,
  TimerWatch,
  type WatchTold,
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
  UploadSweep,
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
import { UndeliveredMessages } from './upkeep/undelivered-messages.ts';
import { SENTENCES } from './voices.ts';

/** Everything behind the doors: the database, the one way in, and what reads, fires timers and carries messages out. */
export interface Installation {
  readonly database: Database;
  readonly handler: CommandHandler;
  readonly timers: TimerRunner;
  readonly watch: TimerWatch;
  readonly relay: Relay;
  readonly undelivered: UndeliveredMessages;
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
  readonly stopped: StoppedParts;
  readonly routes: Routes;
  readonly verifications: Verifications;
  readonly samples: Samples;
  readonly edge: Edge;
  /** Undefined where another clock than the machine's was given. */
  readonly clockKeeper: ClockKeeper | undefined;
  readonly clockDesk: ClockDesk;
  readonly uploadSweep: UploadSweep;
}

/** On a server several commits may be on their way at once; the embedded database has one session. */
const SERVER_COMMITS_MAX = 4;

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
    return closedOver(state).filter((one) => kind.tells(one, state, asker));
  };
  return new Gates(missing, over, () => edge.clock.now());
}

/** Ways to reach people of an incident, by its fold and by that of its house. */
const routesOver = ({ cache }: Pick<CommandHandler, 'cache'>): Routes =>
  new Routes(async (stream) => {
    const [incident, house] = await Promise.all([stream, houseOf(stream)].map((each) => cache.load(each)));
    return routesFor(incident!.state, house!.state);
  });

/** Which parts stand still, told to the log as soon as a stream is read, and to whoever looks at the incident. */
function partsOf({ cache }: Pick<CommandHandler, 'cache'>, log: Log): StoppedParts {
  cache.onStopped((stream, part, { seq, type }) => log.info('part-stopped', { stream, part, seq, type }));
  return new StoppedParts(async (stream) => (await cache.load(stream)).state);
}

const watchTo = (log: Log): WatchTold => ({
  mended: (stream, count) => log.info('timers-mended', { stream, count }),
  failed: (fault) => void log.fault('timer-watch-failed', fault),
});

/** What a sender asks first: an incident keeps out by its own fold who is in none of its circles. */
export const gateOf = (door: Gate['door'], kinds: StreamKinds): Gate => ({
  door,
  opens: (command) => kinds.of(command.stream).opens(command),
  keepsOut: ({ stream }) => stream.startsWith('inc:'),
});

/** The clock of the machine is kept; another that was given is taken to be right. Links live by it. */
function byTheClock(database: Database, store: SqlLedgerStore, handler: CommandHandler, { clock, alarm, random }: Edge, log: Log) {
  const isOurs = clock instanceof BelievedClock;
  const clockKeeper = isOurs
    ? new ClockKeeper(clock, sqlClockBook(database), alarm, (fault) => log.fault('clock-unkept', fault))
    : undefined;
  return {
    clockKeeper,
    clockDesk: new ClockDesk(clockKeeper, store, handler, clock),
    links: new Links(database.dataSource, { clock, random }),
  };
}

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
  const deliveries = { ...carrying(handler, shelf, files, edge, { store, kinds }), ...deliverEndedWaysIn(sessions, passwords) };
  const relay = new Relay(store, deliveries, edge, (fault) => log.fault('message-failed', fault));
  return {
    database,
    handler,
    timers: new TimerRunner(store, handler, edge, (fault) => log.fault('timer-failed', fault)),
    watch: new TimerWatch(store, kinds, handler.cache, edge, watchTo(log)),
    relay,
    undelivered: new UndeliveredMessages(store, relay, log),
    sessions,
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
    stopped: partsOf(handler, log),
    verifications,
    files,
    recorded,
    edge,
    ...byTheClock(database, store, handler, edge, log),
    uploadSweep: new UploadSweep(files, isTaken(database), edge),
  };
}
