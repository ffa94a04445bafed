import type { Instant, Json, StreamId, WordsAt } from '@chancery/kernel';
import { structuralText, type SealedEntry } from '../format/seal.ts';
import type { StoredContent, StoredEntry } from '../format/unseal.ts';
import { patched, type Row, type RowChange, type Table } from '../projections/projection.ts';
import { furthestClaim } from './claim.ts';
import type {
  ClaimedMessage,
  CommitGroup,
  CommitResult,
  FailedTry,
  Head,
  KeyRecord,
  LedgerStore,
  OutboxRow,
  TimerRow,
  Undelivered,
} from './ledger-store.ts';
import type { LedgerReader, Snapshots } from './snapshots.ts';

/** Called at each point where a real store would wait: the simulation decides who goes on, and who never does. */
export type Pause = (label: string) => Promise<void>;

/** A fault of the weather, for tests that make some. */
export class Weather extends Error {
  override readonly name = 'Weather';
}

interface Claimed<T> {
  row: T;
  until: Instant | undefined;
}

interface Message extends Claimed<OutboxRow> {
  claim?: string | undefined;
  tried?: FailedTry | undefined;
}

/** A ledger in memory with the same promises as the SQL one; it outlives the handlers that use it, as a disk would. */
export class MemoryLedgerStore implements LedgerStore, Snapshots {
  readonly headOf = new Map<StreamId, Head>();
  readonly byStream = new Map<StreamId, StoredEntry[]>();
  readonly keys = new Map<string, KeyRecord>();
  readonly timers = new Map<string, Claimed<TimerRow>>();
  readonly outbox = new Map<string, Message>();
  readonly tables = new Map<string, Map<string, Row>>();
  readonly #pause: Pause;

  constructor(pause: Pause = async () => {}) {
    this.#pause = pause;
  }

  async snapshot<T>(work: (then: LedgerReader) => Promise<T>): Promise<T> {
    await this.#pause('snapshot');
    const headOf = new Map(this.headOf);
    const byStream = new Map([...this.byStream].map(([stream, entries]) => [stream, [...entries]]));
    const keys = [...this.keys.values()].sort((a, b) => (keyOrder(a) < keyOrder(b) ? -1 : 1));
    const messages = [...this.outbox.values()].map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
    return work({
      streams: async (after, limit) => pageOfHeads(headOf, after, limit),
      entries: async (stream, after, limit) => (byStream.get(stream) ?? []).slice(after, after + limit),
      keys: async (after, limit) => keys.filter((key) => keyOrder(key) > keyOrder(after)).slice(0, limit),
      told: async () => [], // nobody is told anything of it
      messages: async (after, limit) => messages.filter(({ id }) => id > after).slice(0, limit),
    });
  }

  async heads(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, Head>> {
    await this.#pause('heads');
    return new Map(streams.flatMap((stream) => (this.headOf.has(stream) ? [[stream, this.headOf.get(stream)!]] : [])));
  }

  async entries(stream: StreamId, after: number, limit: number): Promise<readonly StoredEntry[]> {
    await this.#pause('entries');
    return (this.byStream.get(stream) ?? []).slice(after, after + limit);
  }

  async sections(stream: StreamId, at: readonly WordsAt[]): Promise<readonly Json[]> {
    await this.#pause('sections');
    const entries = this.byStream.get(stream) ?? [];
    return at.map(({ seq, section }) => {
      const value = entries[seq - 1]?.content.find((c) => c.section === section)?.value ?? null;
      return value === null ? null : (JSON.parse(value) as Json);
    });
  }

  async streams(after: string, limit: number): Promise<readonly { stream: StreamId; head: Head }[]> {
    await this.#pause('streams');
    return pageOfHeads(this.headOf, after, limit);
  }

  async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    await this.#pause('before commit');
    const lost: number[] = [];
    const known: KeyRecord[] = [];
    groups.forEach((group, i) => {
      const taken = group.keys.flatMap((k) => this.keys.get(`${k.principal}/${k.key}`) ?? []);
      known.push(...taken);
      const moved = [...group.writes, ...group.compares].some(({ stream, expected }) => (this.headOf.get(stream)?.seq ?? 0) !== expected);
      if (taken.length || moved) lost.push(i);
    });
    groups.forEach((group, i) => {
      if (!lost.includes(i)) this.#apply(group);
    });
    await this.#pause('after commit');
    return { lost, known };
  }

  #apply(group: CommitGroup): void {
    for (const { stream, head } of group.writes) this.headOf.set(stream, head);
    for (const entry of group.entries) {
      const entries = this.byStream.get(entry.stream) ?? [];
      entries.push(stored(entry));
      this.byStream.set(entry.stream, entries);
    }
    for (const record of group.keys) this.keys.set(`${record.principal}/${record.key}`, record);
    for (const row of group.timers.set) this.timers.set(timerKey(row), { row, until: undefined });
    for (const ref of group.timers.cancel) this.timers.delete(timerKey(ref));
    for (const row of group.outbox) this.outbox.set(row.id, { row, until: undefined });
    for (const [table, changes] of group.rows) for (const change of changes) this.#change(table, change);
    for (const { stream, seq, sections } of group.erase) this.#erase(stream, seq, sections);
  }

  #change(table: Table, change: RowChange): void {
    let rows = this.tables.get(table.name);
    if (!rows) this.tables.set(table.name, (rows = new Map()));
    const row = 'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;
    const key = JSON.stringify(table.key.map((column) => row[column] ?? null));
    if ('put' in change) rows.set(key, change.put);
    else if ('remove' in change) rows.delete(key);
    else if (rows.has(key)) rows.set(key, patched(rows.get(key)!, change.patch));
  }

  #erase(stream: StreamId, seq: number, sections: readonly string[]): void {
    const entries = this.byStream.get(stream)!;
    const entry = entries[seq - 1]!;
    const content = entry.content.map((c) => (sections.includes(c.section) ? { ...c, value: null, salt: null } : c));
    entries[seq - 1] = { ...entry, content };
    for (const [name, record] of this.keys) {
      if (record.stream === stream && record.seqFrom <= seq && seq <= record.seqTo)
        this.keys.set(name, { ...record, requestSalt: null, requestHash: null });
    }
  }

  async findKeys(keys: readonly { principal: string; key: string }[]): Promise<readonly KeyRecord[]> {
    await this.#pause('find keys');
    return keys.flatMap((k) => this.keys.get(`${k.principal}/${k.key}`) ?? []);
  }

  async claimTimers(now: Instant, until: Instant, limit: number): Promise<readonly TimerRow[]> {
    await this.#pause('claim timers');
    const due = [...this.timers.values()].filter((t) => t.row.fireAt !== null && t.row.fireAt <= now && !isHeld(t.until, now, until));
    const claimed = due.sort((a, b) => (a.row.fireAt! < b.row.fireAt! ? -1 : 1)).slice(0, limit);
    for (const timer of claimed) timer.until = until;
    return claimed.map((t) => t.row);
  }

  async nextTimer(now: Instant): Promise<Instant | undefined> {
    await this.#pause('next timer');
    return earliest(
      [...this.timers.values()].filter((t) => t.row.fireAt !== null).map((t) => (t.until && t.until > now ? t.until : t.row.fireAt!)),
    );
  }

  async dropTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[]): Promise<void> {
    await this.#pause('drop timers');
    for (const timer of timers)
      if (this.timers.get(timerKey(timer))?.row.generation === timer.generation) this.timers.delete(timerKey(timer));
  }

  async putBackTimers(timers: readonly Pick<TimerRow, 'stream' | 'owner' | 'id' | 'generation'>[], until: Instant): Promise<void> {
    await this.#pause('put back timers');
    for (const timer of timers) {
      const claimed = this.timers.get(timerKey(timer));
      if (claimed?.row.generation === timer.generation) claimed.until = until;
    }
  }

  async timerRows(stream: StreamId): Promise<readonly TimerRow[]> {
    await this.#pause('timer rows');
    return [...this.timers.values()].flatMap(({ row }) => (row.stream === stream ? [row] : []));
  }

  async mendTimers(stream: StreamId, seq: number, put: readonly TimerRow[], remove: readonly TimerRow[]): Promise<number> {
    await this.#pause('mend timers');
    if (this.headOf.get(stream)?.seq !== seq) return 0;
    const gone = remove.filter((row) => this.timers.delete(timerKey(row)));
    for (const row of put) this.timers.set(timerKey(row), { row, until: undefined });
    return gone.length + put.length;
  }

  async claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    await this.#pause('claim outbox');
    const held = new Set([...this.outbox.values()].flatMap((m) => (isHeld(m.until, now, until) ? [m.row.stream] : [])));
    const free = oldestOpen(this.outbox.values()).filter(({ row, tried }) => !held.has(row.stream) && isDue(tried, now));
    const given = free.sort((x, y) => messageOrder(x.row, y.row)).slice(0, limit);
    for (const message of given) Object.assign(message, { until, claim });
    return given.map(({ row, tried }) => ({ ...row, tries: tried?.tries ?? 0 }));
  }

  async nextOutbox(now: Instant): Promise<Instant | undefined> {
    await this.#pause('next outbox');
    return earliest(oldestOpen(this.outbox.values()).map(({ until, tried }) => latest(now, until, tried?.tryAt)));
  }

  async keepOutbox(ids: readonly string[], claim: string, until: Instant): Promise<void> {
    await this.#pause('keep outbox');
    for (const message of this.#heldBy(ids, claim)) message.until = until;
  }

  async settleOutbox(ids: readonly string[], claim: string): Promise<void> {
    await this.#pause('settle outbox');
    for (const { row } of this.#heldBy(ids, claim)) this.outbox.delete(row.id);
  }

  async failOutbox(id: string, claim: string, tried: FailedTry): Promise<void> {
    await this.#pause('fail outbox');
    for (const message of this.#heldBy([id], claim)) Object.assign(message, { tried, until: undefined, claim: undefined });
  }

  async undelivered(limit: number): Promise<readonly Undelivered[]> {
    await this.#pause('undelivered');
    const failed = [...this.outbox.values()]
      .sort((x, y) => messageOrder(x.row, y.row))
      .flatMap(({ row, tried }) =>
        tried ? [{ id: row.id, stream: row.stream, seq: row.seq, topic: row.topic, createdAt: row.createdAt, ...tried }] : [],
      );
    return failed.slice(0, limit);
  }

  async tryAgain(id: string): Promise<boolean> {
    await this.#pause('try again');
    const message = this.outbox.get(id);
    if (!message?.tried?.setAsideAt) return false;
    message.tried = undefined;
    return true;
  }

  #heldBy(ids: readonly string[], claim: string): readonly Message[] {
    return ids.flatMap((id) => this.outbox.get(id) ?? []).filter((message) => message.claim === claim);
  }

  isTransient(error: unknown): boolean {
    return error instanceof Weather;
  }
}

function pageOfHeads(headOf: ReadonlyMap<StreamId, Head>, after: string, limit: number): { stream: StreamId; head: Head }[] {
  const names = [...headOf.keys()].filter((name) => name > after).sort();
  return names.slice(0, limit).map((stream) => ({ stream, head: headOf.get(stream)! }));
}

/** A claim holds until its end, unless that lies further ahead than any that could be made now. */
const isHeld = (held: Instant | undefined, now: Instant, until: Instant): boolean =>
  held !== undefined && held > now && held <= furthestClaim(now, until);

/** Of each stream the first message that is not set aside. */
function oldestOpen(messages: Iterable<Message>): Message[] {
  const first = new Map<StreamId, Message>();
  for (const message of messages) {
    if (message.tried?.setAsideAt) continue;
    const other = first.get(message.row.stream);
    if (!other || messageOrder(message.row, other.row) < 0) first.set(message.row.stream, message);
  }
  return [...first.values()];
}

const isDue = (tried: FailedTry | undefined, now: Instant): boolean => tried === undefined || tried.tryAt <= now;

function messageOrder(a: OutboxRow, b: OutboxRow): number {
  if (a.stream === b.stream) return a.seq - b.seq || (a.topic < b.topic ? -1 : 1);
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.stream < b.stream) ? -1 : 1;
}

const latest = (now: Instant, ...others: readonly (Instant | undefined)[]): Instant =>
  others.reduce<Instant>((a, b) => (b !== undefined && b > a ? b : a), now);

const keyOrder = ({ principal, key }: Pick<KeyRecord, 'principal' | 'key'>): string => `${principal}\0${key}`;

const timerKey = (t: { stream: string; owner: string; id: string }): string => `${t.stream}/${t.owner}/${t.id}`;

const earliest = (instants: readonly Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);

function stored(entry: SealedEntry): StoredEntry {
  const content: StoredContent[] = entry.content.map((c) => ({ section: c.section, label: c.label, value: c.value, salt: c.salt }));
  return {
    stream: entry.stream,
    seq: entry.seq,
    bytes: entry.bytes,
    hash: entry.hash,
    structural: structuralText(entry.structural),
    content,
  };
}
