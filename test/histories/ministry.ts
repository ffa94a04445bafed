import { createServer } from 'node:http';
import { CommandSender, SentenceBook } from '@chancery/identity/api';
import type { Viewer } from '@chancery/identity';
import { later, type Instant, type JsonObject, type StreamState } from '@chancery/kernel';
import {
  CommandHandler,
  MemoryLedgerStore,
  unseal,
  type CommitGroup,
  type CommitResult,
  type Deliver,
  type Edge,
  type OutboxRow,
  type Policy,
  type StreamKinds,
} from '@chancery/ledger';
import { Live } from '@chancery/live';
import { timerCommand } from '@chancery/ledger';
import { incidentOf } from '@chancery/incident/api';
import type { Server } from 'socket.io';
import { POLICIES, PROJECTIONS, streamKinds } from '../../apps/server/src/composition.ts';
import { carrying, gateOf } from '../../apps/server/src/installation.ts';
import { SENTENCES } from '../../apps/server/src/voices.ts';
import { deliverEndedWaysIn } from '@chancery/identity';
import type { Entry, Oracle } from './oracle.ts';
import { MemoryRendering } from './rendering.ts';
import { MemoryDoor, MemorySessions } from './sessions.ts';

/** Whatever was begun without a pause in it is done. */
export const quiet = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const BOOK = new SentenceBook(SENTENCES);
const T0 = '2026-11-25T02:47:00.000Z';

/** Where a fault may be put in on purpose. */
export interface Seams {
  readonly kinds?: () => StreamKinds;
  readonly policies?: (policies: readonly Policy[]) => readonly Policy[];
  readonly deliver?: (deliveries: { readonly [topic: string]: Deliver }) => { readonly [topic: string]: Deliver };
  readonly door?: (door: MemoryDoor) => MemoryDoor;
  readonly sessions?: (sessions: MemorySessions) => MemorySessions;
  readonly rendering?: (rendering: MemoryRendering) => MemoryRendering;
}

/** The disk, which tells the oracle what was recorded at the moment when it is. */
class Disk extends MemoryLedgerStore {
  tell: (entries: readonly Entry[]) => void = () => {};
  readonly #kinds: StreamKinds;

  constructor(kinds: StreamKinds) {
    super();
    this.#kinds = kinds;
  }

  override async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    const result = await super.commit(groups);
    groups.forEach((group, i) => {
      if (!result.lost.includes(i)) this.tell(group.entries.map(({ stream, seq }) => this.entry(stream, seq)));
    });
    return result;
  }

  entry(stream: string, seq: number): Entry {
    const stored = this.byStream.get(stream)![seq - 1]!;
    const { type, label, structure, header, content } = unseal(stored, this.#kinds.of(stream));
    const by = { kind: header.principal.kind, id: header.principal.id };
    return { stream, seq, type, label, structure, by, words: content, line: stored.hash.slice(0, 26) };
  }

  /** What another one like it begins with. */
  copyTo(other: Disk): void {
    for (const name of ['headOf', 'keys'] as const) for (const [key, value] of this[name] as Map<string, any>) other[name].set(key, value);
    for (const [stream, entries] of this.byStream) other.byStream.set(stream, [...entries]);
    for (const name of ['timers', 'outbox'] as const)
      for (const [key, value] of this[name] as Map<string, any>) other[name].set(key, { ...value });
    for (const [table, rows] of this.tables) other.tables.set(table, new Map(rows));
  }
}

/** Time that is moved by hand, and a chance that is always the same. */
class HandEdge implements Edge {
  at: Instant = T0;
  drawn = 0;
  readonly clock = { now: () => this.at };
  readonly random = (bytes: number): string => (++this.drawn).toString(16).padStart(bytes * 2, '0');
  readonly alarm = { after: () => () => {} };
  readonly ticks = (): number => Date.parse(this.at);
}

/** With what a history begins, and what the record says of it. */
export interface Begun {
  readonly ministry: Ministry;
  readonly entries: readonly (readonly Entry[])[];
}

/** The house with its ledger, its rules and its rooms, in one process and without a database. */
export class Ministry {
  readonly edge = new HandEdge();
  readonly kinds: StreamKinds;
  readonly disk: Disk;
  readonly handler: CommandHandler;
  readonly sessions: MemorySessions;
  readonly door: MemoryDoor;
  readonly rendering: MemoryRendering;
  readonly faults: unknown[] = [];
  #last: Promise<void> = Promise.resolve();
  readonly #begun: Begun['entries'];
  readonly #deliveries: { readonly [topic: string]: Deliver };
  readonly #sender: CommandSender;
  readonly #live: Live | undefined;
  readonly io: Server | undefined;

  constructor(seams: Seams = {}, from?: Begun) {
    const same = <T>(value: T): T => value;
    this.kinds = (seams.kinds ?? streamKinds)();
    this.disk = new Disk(this.kinds);
    if (from) {
      from.ministry.disk.copyTo(this.disk);
      this.edge.at = from.ministry.edge.at;
      this.edge.drawn = from.ministry.edge.drawn;
    }
    this.#begun = from?.entries ?? [];
    const { disk, edge, kinds } = this;
    this.handler = new CommandHandler(disk, kinds, { projections: PROJECTIONS, policies: (seams.policies ?? same)(POLICIES) }, edge);
    this.sessions = (seams.sessions ?? same)(new MemorySessions(disk));
    this.door = (seams.door ?? same)(new MemoryDoor(disk));
    this.rendering = (seams.rendering ?? same)(new MemoryRendering(disk));
    this.#sender = new CommandSender(this.handler, edge, BOOK, gateOf(this.door, kinds));
    this.#deliveries = (seams.deliver ?? same)({
      ...carrying(this.handler, undefined as never, {} as never, edge, { store: disk, kinds }),
      ...deliverEndedWaysIn(this.sessions, { forget: async () => undefined }),
    });
    if (!from) return;
    this.#live = new Live(this.sessions, this.rendering, {
      reading: this.door,
      idOf: incidentOf,
      isOurOrigin: () => true,
      tokenOf: (request) => request.headers.cookie,
      random: edge.random,
      report: (fault) => void this.faults.push(fault),
    });
    this.io = this.#live.attach(createServer());
    this.handler.onCommit((hints) => {
      for (const { stream, seq } of hints) this.#live!.heard(stream, seq);
    });
  }

  judgedBy(oracle: Oracle): void {
    this.disk.tell = (entries) => oracle.committed(entries);
    for (const entries of this.#begun) oracle.committed(entries);
  }

  /** All that was recorded so far, the house first. */
  recorded(): readonly (readonly Entry[])[] {
    const streams = ['org', ...[...this.disk.headOf.keys()].filter((each) => each !== 'org')];
    return streams.map((stream) => this.disk.byStream.get(stream)!.map((_, i) => this.disk.entry(stream, i + 1)));
  }

  close(): void {
    this.#live?.close();
  }

  /**
   * A command in somebody's name, as the server sends it for a request of theirs. One after the other, so that what one of them leads to
   * has gone out before the next: what somebody was told a moment before they lost sight was theirs.
   */
  async send(...asked: Parameters<Ministry['sendAtOnce']>): Promise<any> {
    const answer = this.#last.then(() => this.sendAtOnce(...asked));
    this.#last = answer.then(quiet, quiet);
    return await answer;
  }

  /** Nothing that was sent is on its way. */
  async settled(): Promise<void> {
    for (let last = undefined as Promise<void> | undefined; last !== this.#last;) {
      last = this.#last;
      await last;
      await quiet();
    }
  }

  async sendAtOnce(viewer: Viewer, stream: string, type: string, payload: object, key: string, role?: string): Promise<any> {
    const drawn = { digestKey: this.edge.random(32) };
    return await this.#sender.send({ viewer, language: 'en' }, { key }, () => ({
      stream,
      type,
      payload: payload as JsonObject,
      role,
      drawn,
    }));
  }

  async fold(stream: string): Promise<StreamState> {
    return (await this.handler.cache.load(stream)).state;
  }

  // --- what goes on by itself ---

  /** Of each stream the oldest that waits: the relay carries them out in that order. */
  get messages(): readonly OutboxRow[] {
    const oldest = new Map<string, OutboxRow>();
    for (const { row } of this.disk.outbox.values()) {
      const other = oldest.get(row.stream);
      if (!other || row.seq < other.seq || (row.seq === other.seq && row.topic < other.topic)) oldest.set(row.stream, row);
    }
    return [...oldest.values()];
  }

  /** One message arrives; a fault leaves it for later. */
  async deliver({ id, topic, stream, seq, body }: OutboxRow): Promise<void> {
    await this.#deliveries[topic]!({ id, stream, seq, body });
    this.disk.outbox.delete(id);
  }

  /** Time passes, and what is due by then falls, each at its moment. */
  async wait(ms: number): Promise<void> {
    const until = later(this.edge.at, ms);
    for (let i = 0; i < 40; i++) {
      const [next] = [...this.disk.timers.values()]
        .map(({ row }) => row)
        .filter(({ fireAt }) => fireAt !== null && fireAt <= until)
        .toSorted((a, b) => (a.fireAt! < b.fireAt! ? -1 : 1));
      if (!next) break;
      if (next.fireAt! > this.edge.at) this.edge.at = next.fireAt!;
      await this.handler.handle(timerCommand(next, this.edge));
      await this.disk.dropTimers([next]);
      await quiet();
    }
    this.edge.at = until;
  }
}
