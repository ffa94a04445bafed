import { later, streamTime, type Command, type Id, type JsonObject, type StreamState } from '@chancery/kernel';
import {
  CommandHandler,
  MemoryLedgerStore,
  Relay,
  TimerRunner,
  unseal,
  type Edge,
  type LedgerStore,
  type Outcome,
  type StreamKinds,
} from '@chancery/ledger';
import { isRunning, openSteps, type Run, type RunState } from '@chancery/run';
import { kindsWith, PLAYBOOKS, POLICIES, PROJECTIONS } from './composition.ts';
import { Connection, type Climate } from './connection.ts';
import type { Planted } from './planted.ts';
import { Scheduler } from './scheduler.ts';

/** A command that a person was told about. */
export interface Acknowledged {
  readonly command: Command;
  readonly outcome: Outcome;
}

/** Clocks of the servers' own, in place of the world's, and what happens to them. */
export interface Clocks {
  readonly servers: number;
  /** For a process of a server that starts now. */
  edgeOf(server: number, life: number): Edge;
  trouble(): void;
  calm(): void;
}

interface Server {
  readonly life: number;
  readonly edge: Edge;
  readonly handler: CommandHandler;
  readonly store: LedgerStore;
}

const REPLICAS = 2;
const ANSWER_WITHIN_MS = 20_000;
const STEPS_MAX = 60;
const NAMES = Object.keys(PLAYBOOKS);

/** Two servers that die and come back, one disk, people who try again until they are answered, and bad weather. */
export class World {
  readonly scheduler: Scheduler;
  readonly disk: MemoryLedgerStore;
  readonly kinds = kindsWith();
  readonly acknowledged: Acknowledged[] = [];
  /** What reached the pager, by message id, and how often. */
  readonly paged = new Map<string, number>();
  /** What was told for the first time, in that order. */
  readonly told: { readonly id: string; readonly stream: string; readonly seq: number }[] = [];
  /** Messages that were set aside at some time: what came after them has gone on. */
  readonly aside = new Set<string>();
  readonly bugs: string[] = [];
  readonly climate = {
    weather: 0.02,
    lose: 0.1,
    double: 0.15,
    crash: 0.004,
    jump: 0.002,
    deaf: 0.3,
    fail: 0.2,
    stubborn: 0.15,
    stall: 0.004,
  } satisfies Climate & Record<string, number>;
  readonly #planted: Planted | undefined;
  readonly #clocks: Clocks | undefined;
  readonly #servers: (Server | undefined)[] = [];
  readonly #people: number;
  readonly #folds = new Map<string, { state: StreamState; read: number }>();
  #crashes = 0;
  #n = 0;
  finished = 0;
  readonly streams: string[];
  /** Nobody works on the last incident: its ladders must climb all the same. */
  readonly abandoned: string | undefined;

  constructor(
    seed: number,
    planted?: Planted,
    clocksOf?: (scheduler: Scheduler) => Clocks,
    disk: MemoryLedgerStore = new MemoryLedgerStore(),
  ) {
    this.disk = disk;
    this.scheduler = new Scheduler(seed);
    this.#clocks = clocksOf?.(this.scheduler);
    this.#planted = planted;
    this.#people = this.scheduler.birth();
    this.streams = Array.from({ length: 2 + this.scheduler.below(2) }, (_, i) => `inc:${i}`);
    if (this.scheduler.chance(0.5)) this.abandoned = this.streams.at(-1);
    for (let i = 0; i < this.#replicas; i++) this.#boot(i);
  }

  get #replicas(): number {
    return this.#clocks?.servers ?? REPLICAS;
  }

  get crashes(): number {
    return this.#crashes;
  }

  #boot(replica: number): void {
    const life = this.scheduler.birth();
    const edge = this.#clocks?.edgeOf(replica, life) ?? this.scheduler.edge(life);
    const Way = this.#planted?.connection ?? Connection;
    const store: LedgerStore = new Way(this.disk, this.scheduler, life, this.climate, this.#crashes);
    const kinds: StreamKinds = this.#planted?.kinds?.(this.#crashes) ?? kindsWith();
    const handler = new CommandHandler(store, kinds, { projections: PROJECTIONS, policies: POLICIES }, edge, {
      patienceMs: 600_000,
      batchMax: 8,
    });
    const faults = () => {}; // bad weather: whoever met it tries again
    const server: Server = { life, edge, handler, store };
    this.#servers[replica] = server;
    handler.onCommit((hints) => {
      for (const other of this.#servers)
        if (other !== server && other && !this.scheduler.chance(this.climate.deaf))
          for (const hint of hints) other.handler.heard(hint.stream, hint.seq);
    });
    new TimerRunner(store, handler, edge, faults).start();
    if (!this.#planted?.withoutRelay?.(this.#crashes)) new Relay(store, this.#deliveries(server), edge, faults).start(handler);
  }

  #deliveries(server: Server) {
    return {
      'whenever-incident-declared.start-run': async ({ id, stream, body }: { id: string; stream: string; body: unknown }) => {
        const playbook = PLAYBOOKS[(body as { playbook: string }).playbook]!;
        await this.#suffers(server, id);
        await server.handler.handle(
          this.#command('whenever-incident-declared.start-run', stream, 'StartRun', { playbook: playbook as never }, server.edge, id),
        );
        await this.#suffers(server, id);
      },
      'whenever-run-timer-fell.page': async ({ id, stream, seq }: { id: string; stream: string; seq: number }) => {
        await this.#suffers(server, id);
        if (!this.paged.has(id)) this.told.push({ id, stream, seq });
        this.paged.set(id, (this.paged.get(id) ?? 0) + 1);
        await this.#suffers(server, id);
      },
    };
  }

  /** A delivery waits, for a moment or longer, and fails: once, or each time until it is mended; before it took effect or after. */
  async #suffers(server: Server, id: string): Promise<void> {
    const { scheduler, climate } = this;
    await scheduler.pause(server.life, 'delivering');
    if (scheduler.chance(climate.fail / 4)) await this.#wait(server.life, scheduler.below(60_000));
    if (climate.stubborn > 0 && parseInt(id.slice(0, 6), 16) / 0xffffff < climate.stubborn) throw new Error('planted: each time');
    if (scheduler.chance(climate.fail)) throw new Error('planted: this time');
  }

  /** Somebody has what was set aside tried again. */
  mend(): void {
    for (const [id, { tried }] of this.disk.outbox) {
      if (!tried?.setAsideAt) continue;
      this.aside.add(id);
      void this.disk.tryAgain(id);
    }
  }

  #command(by: string, stream: string, type: string, payload: JsonObject, edge: Edge, key = `${by}-${++this.#n}`): Command {
    return {
      type,
      stream,
      key,
      principal: { kind: 'person', id: by },
      now: edge.clock.now(),
      seed: (++this.#n).toString(16).padStart(32, '0'),
      payload,
    };
  }

  /** The fold of what is on the disk, as someone with nothing but the disk sees it. Entries stay, so it is read on from where it was. */
  fold(stream: string): StreamState {
    const kind = this.kinds.of(stream);
    const entries = this.disk.byStream.get(stream) ?? [];
    let { state, read } = this.#folds.get(stream) ?? { state: kind.zero(stream), read: 0 };
    for (; read < entries.length; read++) state = kind.evolve(state, unseal(entries[read]!, kind));
    this.#folds.set(stream, { state, read });
    return state;
  }

  // --- people -------------------------------------------------------------------------------------------------------

  /** Everybody's work on every incident. */
  people(): void {
    for (const stream of this.streams) {
      // Over a broken record nobody can work: the invariants will say what is broken.
      this.#work(stream, stream === this.abandoned).then(
        () => this.finished++,
        () => undefined,
      );
    }
  }

  async #work(stream: string, abandoned: boolean): Promise<void> {
    await this.#send('ines', stream, 'ReportIncident', {
      who: 'w',
      what: 'w',
      words: 'w',
      heardHow: 'voice',
      callBack: 'yes',
      affectedChannels: ['mail'],
      occurredAt: null,
    });
    await this.#send('ines', stream, 'RaiseReport', { confidential: true, ongoing: true, people: false, note: '' });
    await this.#send('tomas', stream, 'DeclareIncident', {
      title: 't',
      kind: 'interception',
      severity: 1,
      circle: 'restricted',
      playbook: NAMES[this.scheduler.below(NAMES.length)]!,
    });
    if (abandoned) return;
    for (let i = 0; i < STEPS_MAX; i++) {
      await this.scheduler.pause(this.#people, 'thinking');
      const [id, run] = this.#seen(stream) ?? [];
      if (id === undefined || run === undefined) {
        await this.#wait(this.#people, 30_000);
        i--;
        continue;
      }
      if (!isRunning(run)) return;
      const open = openSteps(run);
      if (open.length === 0) {
        await this.#wait(this.#people, 20 * 60_000);
        i--;
        continue;
      }
      const step = open[this.scheduler.below(open.length)]!;
      await this.#send(this.scheduler.chance(0.5) ? 'ruiz' : 'karim', stream, 'ReportStep', { run: id, ...step });
      if (this.scheduler.chance(0.1)) await this.#send('ruiz', stream, 'ReportStep', { run: id, loc: 'T7', event: 'done', role: null });
    }
  }

  #seen(stream: string): [Id, Run] | undefined {
    return Object.entries((this.fold(stream).slices['run'] as RunState).runs)[0];
  }

  #wait(life: number, ms: number): Promise<void> {
    return new Promise((resolve) => this.scheduler.edge(life).alarm.after(ms, resolve));
  }

  /** At least once: until an answer comes, under one key. Requests and answers are lost, doubled and overtaken. */
  async #send(by: string, stream: string, type: string, payload: JsonObject): Promise<Outcome> {
    const edge = this.scheduler.edge(this.#people);
    const command = this.#command(by, stream, type, payload, edge);
    for (;;) {
      await this.scheduler.pause(this.#people, `sending ${type}`);
      if (this.scheduler.chance(this.climate.double)) this.#hand(command).catch(() => {});
      const answer = this.scheduler.chance(this.climate.lose)
        ? undefined
        : await Promise.race([this.#hand(command), this.#wait(this.#people, ANSWER_WITHIN_MS)]).catch((fault: unknown) =>
            this.#failed(fault),
          );
      if (answer && !this.scheduler.chance(this.climate.lose)) {
        this.acknowledged.push({ command, outcome: answer });
        return answer;
      }
      await this.#wait(this.#people, 1_000);
    }
  }

  #failed(fault: unknown): undefined {
    const { name, message } = fault as Error;
    if (name !== 'Fault') this.bugs.push(message);
    return undefined;
  }

  /** To any server that is up; what a dead one was about to say is never heard. */
  #hand(command: Command): Promise<Outcome> {
    const up = this.#servers.flatMap((server) => server ?? []);
    const server = up[this.scheduler.below(up.length)];
    return server ? server.handler.handle({ ...command, now: server.edge.clock.now() }) : new Promise(() => {});
  }

  // --- trouble ------------------------------------------------------------------------------------------------------

  trouble(): void {
    const { scheduler } = this;
    // With clocks of their own, machines sleep in their own way.
    if (!this.#clocks && scheduler.chance(this.climate.stall)) this.#stall(scheduler.below(this.#replicas));
    for (const [id, { tried }] of this.disk.outbox) if (tried?.setAsideAt) this.aside.add(id);
    if (scheduler.chance(this.climate.crash)) this.#kill(scheduler.below(this.#replicas));
    if (this.#clocks) this.#clocks.trouble();
    else if (scheduler.chance(this.climate.jump)) scheduler.jump((scheduler.random() - 0.4) * 4 * 3_600_000);
    this.#servers.forEach((server, replica) => {
      if (!server && scheduler.chance(0.05)) this.#boot(replica);
    });
  }

  #stall(replica: number): void {
    const server = this.#servers[replica];
    if (server) this.scheduler.stall(server.life, this.scheduler.below(120_000));
  }

  #kill(replica: number): void {
    const server = this.#servers[replica];
    if (!server) return;
    this.scheduler.death(server.life);
    this.#servers[replica] = undefined;
    this.#crashes++;
  }

  /** From here on nothing goes wrong any more. */
  calm(): void {
    Object.assign(this.climate, { weather: 0, lose: 0, double: 0, crash: 0, jump: 0, deaf: 0, fail: 0, stubborn: 0, stall: 0 });
    this.#clocks?.calm();
    for (let i = 0; i < this.#replicas; i++) if (!this.#servers[i]) this.#boot(i);
  }

  servers(): readonly Server[] {
    return this.#servers.flatMap((server) => server ?? []);
  }

  /** True when a timer of this stream should have come by now. */
  overdue(state: StreamState): string[] {
    const now = streamTime(state, this.scheduler.now);
    return Object.values(state.timers)
      .filter((timer) => later(timer.dueAt, 60_000) < now)
      .map((timer) => `${timer.owner}/${timer.id}`);
  }
}
