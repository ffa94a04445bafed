import { setTimeout as pause } from 'node:timers/promises';
import { Incident0010, Incident0011, Incident0012, Incident0013, Incident0014 } from '@chancery/incident';
import type { Command, JsonObject, StreamState } from '@chancery/kernel';
import {
  CommandHandler,
  Ledger0001,
  Ledger0003,
  openDatabase,
  Relay,
  SqlLedgerStore,
  TimerRunner,
  unseal,
  type CommitGroup,
  type CommitResult,
  type Database,
  type DatabaseOptions,
  type Deliver,
  type Edge,
  type HandlerLimits,
  type LedgerStore,
} from '@chancery/ledger';
import { Run0020, type RunState } from '@chancery/run';
import { kindsWith, PLAYBOOKS, POLICIES, PROJECTIONS } from '../simulation/composition.ts';
import { ProcessClock } from './process-clock.ts';

export type Where = Pick<DatabaseOptions, 'url' | 'dataDir' | 'poolMax' | 'silenceMs'>;

export interface ReplicaOptions {
  /** How far its clock is ahead of the machine's. */
  readonly aheadMs?: number;
  readonly reach?: Edge['reach'];
  readonly limits?: Partial<HandlerLimits>;
  /** Answers before the database has stored what it answers: a bug, to show that it would be found. */
  readonly hasty?: boolean;
  /** The pager, outside of the database: told of each message, as often as it is sent. */
  readonly onPage?: (id: string) => void;
}

export const MIGRATIONS = [Ledger0001, Ledger0003, Incident0010, Incident0011, Incident0012, Incident0013, Incident0014, Run0020];

const BEFORE_RETRY_MS = 20;

/** What a server is without its doors: incidents with runs over a real database, with timers and outbox at work. */
export class Replica {
  readonly edge: ProcessClock;
  readonly kinds = kindsWith();
  readonly store: LedgerStore;
  readonly handler: CommandHandler;
  /** What was reported by timers and relay. */
  readonly faults: unknown[] = [];
  readonly database: Database;
  readonly #timers: TimerRunner;
  readonly #relay: Relay;
  #seed = 0;

  constructor(database: Database, options: ReplicaOptions) {
    this.database = database;
    this.edge = new ProcessClock(options.aheadMs ?? 0, options.reach);
    this.store = new (options.hasty ? HastyStore : StoreWithCrashPoint)(database, this.edge);
    const limits = { commitsMax: database.kind === 'embedded' ? 1 : 4, ...options.limits };
    this.handler = new CommandHandler(this.store, this.kinds, { projections: PROJECTIONS, policies: POLICIES }, this.edge, limits);
    const report = (fault: unknown): void => void this.faults.push(fault);
    this.#timers = new TimerRunner(this.store, this.handler, this.edge, report);
    this.#relay = new Relay(this.store, this.#deliveries(options.onPage ?? (() => {})), this.edge, report);
  }

  static async open(where: Where, options: ReplicaOptions = {}): Promise<Replica> {
    return new Replica(await openDatabase({ ...where, entities: [], migrations: MIGRATIONS }), options);
  }

  /** Lets timers fire and messages go out. */
  start(): this {
    this.#timers.start();
    this.#relay.start(this.handler);
    return this;
  }

  leap(ms: number): void {
    this.edge.leap(ms);
    this.#timers.wake();
    this.#relay.wake();
  }

  command(stream: string, type: string, payload: JsonObject, key: string, by = 'ines'): Command {
    const seed = `${process.pid.toString(16)}${(++this.#seed).toString(16)}`.padStart(32, '0');
    return { type, stream, key, principal: { kind: 'person', id: by }, now: this.edge.clock.now(), seed, payload };
  }

  /** The fold of a stream as the database has it, as soon as it answers. */
  async fold(stream: string): Promise<StreamState> {
    const kind = this.kinds.of(stream);
    const entries = await this.#answered(() => this.store.entries(stream, 0, 100_000));
    return entries.reduce((state, entry) => kind.evolve(state, unseal(entry, kind)), kind.zero(stream));
  }

  async #answered<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!this.store.isTransient(error)) throw error;
        await pause(BEFORE_RETRY_MS);
      }
    }
  }

  /** The run of an incident, as soon as there is one. */
  async runOf(stream: string): Promise<string> {
    for (;;) {
      const [id] = Object.keys(((await this.fold(stream)).slices['run'] as RunState).runs);
      if (id !== undefined) return id;
      await pause(10);
    }
  }

  /** Resolves when no timer is due and no message is left. */
  async quiet(): Promise<void> {
    for (;;) {
      const sql = 'SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM timer WHERE fire_at <= $1) AS left';
      const [{ left }] = await this.#answered(() => this.database.dataSource.query<[{ left: string }]>(sql, [this.edge.clock.now()]));
      if (Number(left) === 0) return;
      await pause(10);
    }
  }

  async close(): Promise<void> {
    this.#timers.stop();
    this.#relay.stop();
    await this.database.close();
  }

  #deliveries(onPage: (id: string) => void): Record<string, Deliver> {
    return {
      'whenever-incident-declared.start-run': async ({ id, stream, body }) => {
        const playbook = PLAYBOOKS[(body as { playbook: string }).playbook]! as never;
        await this.handler.handle(this.command(stream, 'StartRun', { playbook }, id, 'system:start-run'));
      },
      'whenever-run-timer-fell.page': async ({ id }) => onPage(id),
    };
  }
}

/** The one point that a handler cannot see: the statement is with the database, and its answer is not here. */
class StoreWithCrashPoint extends SqlLedgerStore {
  readonly #edge: Edge;

  constructor(database: Database, edge: Edge) {
    super(database);
    this.#edge = edge;
  }

  override commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    const answer = super.commit(groups);
    if (this.#edge.reach) setImmediate(this.#edge.reach, 'commit-on-its-way');
    return answer;
  }
}

class HastyStore extends StoreWithCrashPoint {
  override async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    super.commit(groups).catch(() => undefined);
    return { lost: [], known: [] };
  }
}
