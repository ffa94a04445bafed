import { assert, sha256, TIMER_DUE, type Command, type Decided, type JsonObject, type Refused, type StreamId } from '@chancery/kernel';
import type { Edge } from '../edge.ts';
import type { KeyRecord, LedgerStore } from '../store/ledger-store.ts';
import { Batch, commitGroup } from './batch.ts';
import { Fault, type Hint, type Outcome } from './outcome.ts';
import { Patience } from './patience.ts';
import type { Pending } from './pending.ts';
import { requestText, sameRequest, stage, type Derivations, type StagedCommand, type StagedWrite } from './staging.ts';
import { StreamCache, type Loaded } from './stream-cache.ts';
import { OPEN_STREAM, ORGANISATION, type StreamKinds } from './stream-kinds.ts';
import { readWords, unreadWords, wordsOf } from './words.ts';

export interface HandlerLimits {
  /** Commands on their way at once; more are refused as a Fault, so that memory is bounded. */
  readonly pendingMax: number;
  /** Commands that share one commit. */
  readonly batchMax: number;
  /** Commits on their way at once: 1 on the embedded database, which has one session. */
  readonly commitsMax: number;
  /** Folds kept in memory. */
  readonly streamsMax: number;
  /** How often a command is decided again after its streams' heads had moved. */
  readonly attemptsMax: number;
  /** How long a transient fault is waited out. */
  readonly patienceMs: number;
}

export const LIMITS: HandlerLimits = {
  pendingMax: 20_000,
  batchMax: 256,
  commitsMax: 1,
  streamsMax: 1_000,
  attemptsMax: 100,
  patienceMs: 15_000,
};

/** A decided command and what it rests on. */
interface Verdict {
  readonly decided: Decided | Refused;
  readonly base: Loaded;
  /** Seq of each fold that was looked at. */
  readonly seen: ReadonlyMap<StreamId, number>;
}

/**
 * The one way in: a command becomes entries, rows, timers and outbox messages in one transaction, or nothing happens.
 *
 * Commands of one stream are serialised. Commands that arrive while a commit is on its way are decided meanwhile, on
 * the folds that hold if it succeeds, and share the next one. Concurrency claim: a stream is written by at most one
 * unsettled batch of this process; across processes the compare-and-set on heads decides, and the loser decides again.
 */
export class CommandHandler {
  readonly cache: StreamCache;
  readonly #store: LedgerStore;
  readonly #kinds: StreamKinds;
  readonly #derivations: Derivations;
  readonly #edge: Edge;
  readonly #limits: HandlerLimits;
  readonly #patience: Patience;
  readonly #byKey = new Map<string, Pending>();
  readonly #loading = new Map<StreamId, Pending[]>();
  readonly #committing = new Map<StreamId, Batch>();
  readonly #listeners = new Set<(hints: readonly Hint[]) => void>();
  #staging: Batch | undefined;
  #overflow: Pending[] = [];
  #commits = 0;

  constructor(store: LedgerStore, kinds: StreamKinds, derivations: Derivations, edge: Edge, limits: Partial<HandlerLimits> = {}) {
    this.#store = store;
    this.#kinds = kinds;
    this.#derivations = derivations;
    this.#edge = edge;
    this.#limits = { ...LIMITS, ...limits };
    this.cache = new StreamCache(store, kinds, this.#limits.streamsMax);
    this.#patience = new Patience(edge, (error) => store.isTransient(error), this.#limits.patienceMs);
  }

  /** Told of each stored commit, after it; throws nothing back. */
  onCommit(listener: (hints: readonly Hint[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Handles a command. Resolves to its outcome once that is stored; the same key again gives the same outcome.
   * Throws a `Fault` when nothing could be acknowledged (send it again under the same key), a `Bug` when a rule threw.
   */
  handle(command: Command): Promise<Outcome> {
    const kind = this.#kinds.of(command.stream);
    assert(kind.knows(command.type), `${command.stream} takes no command ${command.type}`);
    const request = requestText(command);
    const name = `${command.principal.id}/${command.key}`;
    const twin = this.#byKey.get(name);
    if (twin) return twin.request === request ? twin.promise.then((o) => ({ ...o, repeated: true as const })) : Promise.resolve(KEY_REUSED);
    if (this.#byKey.size >= this.#limits.pendingMax)
      return Promise.reject(new Fault('server-busy', new Error(`${this.#byKey.size} commands wait`)));
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    const writes = kind.opens(command) ? [command.stream, ORGANISATION] : [command.stream];
    const compares = kind.compares(command).filter((stream) => !writes.includes(stream));
    const done = () => this.#byKey.delete(name);
    const pending: Pending = {
      command,
      kind,
      writes,
      compares,
      request,
      words: new Map(),
      attempts: 0,
      promise,
      resolve: (outcome) => (done(), resolve(outcome)),
      reject: (fault) => (done(), reject(fault)),
    };
    this.#byKey.set(name, pending);
    this.#take(pending);
    return promise;
  }

  /** Another process wrote to the stream, or may have. */
  heard(stream: StreamId, seq: number): void {
    if (!this.#committing.has(stream)) this.cache.suspectBefore(stream, seq);
  }

  // 1. A command waits for an unsettled batch that writes what it touches, then for what must be read; then it is decided.
  #take(pending: Pending): void {
    for (const stream of [...pending.writes, ...pending.compares]) {
      const batch = this.#committing.get(stream);
      if (batch) return void batch.waiting.push(pending);
    }
    if ((this.#staging?.staged.length ?? 0) >= this.#limits.batchMax) return void this.#overflow.push(pending);
    const { stream } = pending.command;
    // Nobody overtakes whoever waits for the same stream.
    if (this.#loading.has(stream)) return void this.#loading.get(stream)!.push(pending);
    const unread =
      pending.writes.find((each) => !this.#staging?.fold(each) && !this.cache.fresh(each)) ??
      pending.compares.find((each) => !this.cache.fresh(each));
    if (unread !== undefined) return this.#read(unread, pending, () => this.cache.load(unread));
    const words = unreadWords(pending, (this.#staging?.fold(stream) ?? this.cache.fresh(stream)!).state);
    if (words.length === 0) return this.#decide(pending);
    // Words that are only staged are read once they are stored.
    if (words.some(({ seq }) => seq > this.cache.seqOf(stream))) return void this.#staging!.waiting.push(pending);
    this.#read(stream, pending, () => readWords(this.#store, pending, words));
  }

  #read(stream: StreamId, pending: Pending, load: () => Promise<unknown>): void {
    const queue = this.#loading.get(stream);
    if (queue) return void queue.push(pending);
    this.#loading.set(stream, [pending]);
    this.#patience.persist(load).then(
      () => this.#readDone(stream, (waiting) => this.#take(waiting)),
      (fault: unknown) => this.#readDone(stream, (waiting) => waiting.reject(fault)),
    );
  }

  #readDone(stream: StreamId, then: (pending: Pending) => void): void {
    const queue = this.#loading.get(stream)!;
    this.#loading.delete(stream);
    queue.forEach(then);
  }

  // 2. Decided on the fold that holds if the batch being staged succeeds. What throws here ends this command alone.
  #decide(pending: Pending): void {
    const batch = (this.#staging ??= new Batch());
    try {
      const verdict = this.#verdict(pending, batch);
      if (verdict.decided.drafts.length === 0) this.#withoutEntries(pending, verdict, batch);
      else batch.add(this.#stage(pending, verdict, batch));
    } catch (bug) {
      pending.reject(bug);
    }
    queueMicrotask(() => this.#flush());
  }

  #verdict(pending: Pending, batch: Batch): Verdict {
    const base = batch.fold(pending.command.stream) ?? this.cache.fresh(pending.command.stream)!;
    const other = (stream: StreamId) => {
      assert(pending.compares.includes(stream), `${pending.command.type} reads ${stream} without naming it in compares`);
      return this.cache.fresh(stream)!.state;
    };
    const seen = new Map([
      [pending.command.stream, base.head.seq],
      ...pending.compares.map((stream) => [stream, this.cache.seqOf(stream)] as const),
    ]);
    this.#edge.reach?.('before-decide');
    const decided = pending.kind.decide(base.state, pending.command, other, wordsOf(pending));
    this.#edge.reach?.('after-decide');
    return { base, seen, decided };
  }

  #stage(pending: Pending, { decided, base }: Verdict, batch: Batch): StagedCommand {
    const { command } = pending;
    const writes: StagedWrite[] = [{ stream: command.stream, base, drafts: decided.drafts, state: decided.state, seed: command.seed }];
    if (pending.writes.includes(ORGANISATION) && command.stream !== ORGANISATION) writes.push(this.#opening(command, batch));
    const compares = pending.compares.map((stream) => ({ stream, expected: this.cache.fresh(stream)!.head.seq }));
    return stage(pending, decided, writes, compares, this.#derivations, this.#edge.random);
  }

  /** The organisation's half of an opening: the same command there, under a seed of its own. */
  #opening(command: Command, batch: Batch): StagedWrite {
    const base = batch.fold(ORGANISATION) ?? this.cache.fresh(ORGANISATION)!;
    const seed = sha256(`${command.seed}:${ORGANISATION}`).slice(0, 32);
    const opening: Command = { ...command, type: OPEN_STREAM, stream: ORGANISATION, seed, payload: { stream: command.stream } };
    const { drafts, state } = base.kind.decide(base.state, opening, () => assert(false, 'an opening relies on nothing else') as never);
    return { stream: ORGANISATION, base, drafts, state, seed };
  }

  // 3. A refusal, or an acceptance that changes nothing, is not protected by a compare-and-set: before it is told, the key is
  // looked up, and the fold that it rests on must still be the last.
  #withoutEntries(pending: Pending, { decided, seen }: Verdict, batch: Batch): void {
    const outcome =
      'rejection' in decided
        ? { accepted: false as const, code: decided.rejection.code, data: decided.rejection.data }
        : { accepted: true as const, result: decided.result };
    const speculative = pending.writes.some((stream) => batch.fold(stream));
    if (speculative) batch.resting.push({ pending, outcome, seen });
    else void this.#answer(pending, outcome, seen);
  }

  async #answer(pending: Pending, outcome: Outcome, seen: ReadonlyMap<StreamId, number>): Promise<void> {
    const { stream, type, payload } = pending.command;
    try {
      const [known] = await this.#patience.persist(() => this.#store.findKeys([keyOf(pending)]));
      if (known) return pending.resolve(kept(known, pending));
      const heads = await this.#patience.persist(() => this.#store.heads([...seen.keys()]));
      const moved = [...seen].flatMap(([s, seq]) => ((heads.get(s)?.seq ?? 0) > seq ? [s] : []));
      if (moved.length === 0) {
        if (type === TIMER_DUE && isOver(outcome)) await this.#patience.persist(() => this.#dropTimer(stream, payload));
        return pending.resolve(outcome);
      }
      for (const s of moved) this.cache.suspectBefore(s, heads.get(s)!.seq);
      this.#again([pending]);
    } catch (fault) {
      pending.reject(fault);
    }
  }

  #dropTimer(stream: StreamId, payload: JsonObject): Promise<void> {
    const { owner, id, generation } = payload as { owner: string; id: string; generation: number };
    return this.#store.dropTimers([{ stream, owner, id, generation }]);
  }

  // 4. One transaction for all that is staged, as soon as there is room for a commit. No artificial wait.
  #flush(): void {
    const batch = this.#staging;
    if (!batch || this.#commits >= this.#limits.commitsMax) return;
    if (batch.staged.length === 0) {
      this.#staging = undefined;
      return;
    }
    this.#staging = undefined;
    this.#commits++;
    for (const stream of batch.streams) this.#committing.set(stream, batch);
    void this.#commit(batch).then((again) => this.#settled(batch, again));
    const overflow = this.#overflow;
    this.#overflow = [];
    for (const pending of overflow) this.#take(pending);
  }

  /** Commits a batch, whatever it takes; gives back the commands that must be decided again. */
  async #commit(batch: Batch): Promise<Pending[]> {
    const groups = batch.groups();
    try {
      this.#edge.reach?.('before-commit');
      const { lost, known } = await this.#store.commit(groups.map(commitGroup));
      this.#edge.reach?.('after-commit-before-reply');
      return this.#sort(batch, groups, new Set(lost), known);
    } catch (error) {
      if (this.#store.isTransient(error)) return this.#afterUnknown(batch, error);
      return this.#isolate(batch, error);
    }
  }

  #sort(batch: Batch, groups: readonly (readonly StagedCommand[])[], lost: ReadonlySet<number>, known: readonly KeyRecord[]): Pending[] {
    const again: Pending[] = [];
    const hints: Hint[] = [];
    groups.forEach((group, i) => {
      if (!lost.has(i)) return void hints.push(...this.#won(batch, group));
      for (const { pending, writes, compares } of group) {
        for (const { stream } of [...writes, ...compares]) this.cache.suspect(stream);
        pending.trouble = undefined; // the database took the statement
        const record = known.find((k) => k.principal === pending.command.principal.id && k.key === pending.command.key);
        if (record) pending.resolve(kept(record, pending));
        else again.push(pending);
      }
    });
    for (const { pending, outcome, seen } of batch.resting) {
      if (again.some((p) => p.writes.some((stream) => pending.writes.includes(stream)))) again.push(pending);
      else void this.#answer(pending, outcome, seen);
    }
    if (hints.length) for (const listener of this.#listeners) listener(hints);
    return again;
  }

  #won(batch: Batch, group: readonly StagedCommand[]): Hint[] {
    const streams = new Set(group.flatMap((command) => command.writes.map((w) => w.stream)));
    for (const { pending, outcome } of group) pending.resolve(outcome as Outcome);
    return [...streams].map((stream) => {
      const loaded = batch.fold(stream)!;
      this.cache.put(stream, loaded);
      const fireAt = group.flatMap((c) => c.timers.set).flatMap((t) => (t.stream === stream && t.fireAt !== null ? t.fireAt : []));
      const messages = group.some((c) => c.outbox.some((o) => o.stream === stream));
      return {
        stream,
        seq: loaded.head.seq,
        hash: loaded.head.hash,
        ...(fireAt.length ? { firesAt: fireAt.reduce((a, b) => (b < a ? b : a)) } : {}),
        ...(messages ? { messages: true as const } : {}),
      };
    });
  }

  // 5. Whether it was stored is unknown: keys are looked up before anything is tried again.
  async #afterUnknown(batch: Batch, error: unknown): Promise<Pending[]> {
    const pendings = [...batch.staged, ...batch.resting].map((c) => c.pending);
    for (const stream of batch.streams) this.cache.suspect(stream);
    try {
      const known = await this.#patience.persist(() => this.#store.findKeys(pendings.map(keyOf)));
      const records = new Map(known.map((record) => [`${record.principal}/${record.key}`, record]));
      const untold = pendings.filter((pending) => {
        const record = records.get(`${pending.command.principal.id}/${pending.command.key}`);
        if (record) pending.resolve(kept(record, pending));
        return !record;
      });
      return await this.#patience.bide(untold, error);
    } catch {
      for (const pending of pendings) pending.reject(new Fault('database-unavailable', error));
      return [];
    }
  }

  // 6. The database refuses the statement: a poison command is among them. Halves, until it is alone.
  async #isolate(batch: Batch, error: unknown): Promise<Pending[]> {
    for (const stream of batch.streams) this.cache.suspect(stream);
    const pendings = batch.staged.map((c) => c.pending);
    const resting = batch.resting.map((r) => r.pending);
    if (pendings.length === 1) {
      pendings[0]!.reject(new Fault('ledger-refused', error));
      return resting;
    }
    const middle = Math.ceil(pendings.length / 2);
    const again = [];
    for (const half of [pendings.slice(0, middle), pendings.slice(middle)]) again.push(...(await this.#commitAlone(half)));
    return [...again, ...resting];
  }

  /** Decides again and commits these alone, while their streams are still held by the batch that failed. */
  async #commitAlone(pendings: readonly Pending[]): Promise<Pending[]> {
    const batch = new Batch();
    for (const pending of pendings) {
      try {
        for (const stream of [...pending.writes, ...pending.compares]) {
          if (!batch.fold(stream) && !this.cache.fresh(stream)) await this.#patience.persist(() => this.cache.load(stream));
        }
        const words = unreadWords(pending, (batch.fold(pending.command.stream) ?? this.cache.fresh(pending.command.stream)!).state);
        if (words.length > 0) await this.#patience.persist(() => readWords(this.#store, pending, words));
        const verdict = this.#verdict(pending, batch);
        if (verdict.decided.drafts.length === 0) this.#withoutEntries(pending, verdict, batch);
        else batch.add(this.#stage(pending, verdict, batch));
      } catch (bug) {
        pending.reject(bug);
      }
    }
    return batch.staged.length ? this.#commit(batch) : [];
  }

  // 7. Losers and unknowns first, then those who waited: the order of arrival within each stream is kept.
  #settled(batch: Batch, again: readonly Pending[]): void {
    this.#edge.reach?.('after-reply'); // who awaited an outcome was told in an earlier microtask
    this.#commits--;
    for (const stream of batch.streams) this.#committing.delete(stream);
    this.#again(again);
    for (const pending of batch.waiting) this.#take(pending);
    this.#flush();
  }

  #again(pendings: readonly Pending[]): void {
    for (const pending of pendings) {
      if (++pending.attempts > this.#limits.attemptsMax)
        pending.reject(new Fault('ledger-contended', new Error(`decided ${pending.attempts} times`)));
      else this.#take(pending);
    }
  }
}

const KEY_REUSED: Outcome = { accepted: false, code: 'kernel-key-reused', data: {} };

const keyOf = (pending: Pending): { principal: string; key: string } => ({
  principal: pending.command.principal.id,
  key: pending.command.key,
});

/** The outcome kept under a key, for the request that made it; another body under the same key is refused. */
function kept(record: KeyRecord, pending: Pending): Outcome {
  return sameRequest(record, pending.request) ? ({ ...record.outcome, repeated: true } as Outcome) : KEY_REUSED;
}

/** What stands armed keeps its row: one that was handed in early fires at its time, one of a part that has stopped once that is mended. */
const isOver = (outcome: Outcome): boolean => outcome.accepted || outcome.code === 'kernel-timer-stale';
