import { instantOf, later, type Id, type Instant, type StreamId } from '@chancery/kernel';
import type { DataSource } from 'typeorm';
import type { StreamKinds } from '../command/stream-kinds.ts';
import type { Edge } from '../edge.ts';
import type { Head, LedgerStore } from '../store/ledger-store.ts';
import type { FilesBeside, FileStanding } from './files-beside.ts';
import { verifyStream, type RecordFinding, type StreamVerdict, type Watch } from './verify-stream.ts';

/** The last verification of a stream that ended. */
export interface Verified {
  readonly by: Id;
  readonly at: Instant;
  /** The last entry that holds. */
  readonly head: Head;
  /** The first that does not; null when the record is whole. */
  readonly finding: RecordFinding | null;
  /** Null where they could not be looked at. */
  readonly files: readonly FileStanding[] | null;
}

/** By what records are judged. */
export interface Judging {
  readonly kinds: StreamKinds;
  readonly files: FilesBeside;
}

export interface Verification {
  readonly last: Verified | undefined;
  /** The one that runs, and how far it is in tenths: finer would tell how long the record is. */
  readonly running: { readonly by: Id; readonly reached: number } | undefined;
}

/** A verification that was not heard of for this long has died with its process. */
const SILENT_MS = 60_000;
const STEPS = 10;
/** Entries come first and take most of the time. */
const ENTRIES_PART = 0.8;

/** Verifies records when somebody asks for it, one at a time for each stream, whichever process it runs in. */
export class Verifications {
  readonly #dataSource: DataSource;
  readonly #store: Pick<LedgerStore, 'entries' | 'heads'>;
  readonly #judging: Judging;
  readonly #edge: Pick<Edge, 'clock'>;
  readonly #report: (fault: unknown) => void;
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(
    dataSource: DataSource,
    store: Pick<LedgerStore, 'entries' | 'heads'>,
    judging: Judging,
    edge: Pick<Edge, 'clock'>,
    report: (fault: unknown) => void,
  ) {
    this.#dataSource = dataSource;
    this.#store = store;
    this.#judging = judging;
    this.#edge = edge;
    this.#report = report;
  }

  async of(stream: StreamId): Promise<Verification> {
    const [row] = (await this.#dataSource.query('SELECT * FROM verification WHERE stream = $1', [stream])) as VerificationRow[];
    return { last: row && lastOf(row), running: row && this.#runningIn(row) };
  }

  /** Begins one in the background. Where one runs already, whoever asked joins it. */
  async start(stream: StreamId, person: Id): Promise<void> {
    const now = this.#edge.clock.now();
    const begun = (await this.#dataSource.query(
      `INSERT INTO verification AS v (stream, started_by, started_at, heard_at, reached) VALUES ($1, $2, $3, $3, 0)
       ON CONFLICT (stream) DO UPDATE SET started_by = $2, started_at = $3, heard_at = $3, reached = 0
       WHERE v.heard_at IS NULL OR v.heard_at <= $4 RETURNING stream`,
      [stream, person, now, later(now, -SILENT_MS)],
    )) as unknown[];
    if (begun.length === 0 || this.#stopped) return;
    const run = this.#run(stream, person, now)
      .catch(this.#report)
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Leaves off what runs here; somebody will start it again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  async #run(stream: StreamId, person: Id, since: Instant): Promise<void> {
    const mine = `UPDATE verification SET`;
    const still = `WHERE stream = $1 AND started_by = $2 AND started_at = $3`;
    const update = (set: string, ...values: unknown[]) =>
      this.#dataSource.query(`${mine} ${set} ${still}`, [stream, person, since, ...values]);
    let told = 0;
    try {
      const reached = async (part: number): Promise<void> => {
        const step = Math.floor(part * STEPS) / STEPS;
        if (step <= told) return;
        told = step;
        await update('reached = $4, heard_at = $5', step, this.#edge.clock.now());
      };
      const verdict = await this.#judged(stream, reached);
      if (verdict) await update(VERIFIED, ...kept(verdict));
      else await update(IDLE);
    } catch (fault) {
      await update(IDLE).catch(() => undefined); // the first fault is the one to tell
      throw fault;
    }
  }

  /** Entries, then files. The files of a record that is broken are looked at as far as it can still be folded. */
  async #judged(stream: StreamId, reached: Watch['reached']): Promise<Judged | undefined> {
    const { kinds, files } = this.#judging;
    const stopped = () => this.#stopped;
    const entries = { now: () => this.#edge.clock.now(), stopped, reached: (part: number) => reached(part * ENTRIES_PART) };
    const verdict = await verifyStream(this.#store, stream, kinds.of(stream), entries);
    if (!verdict) return undefined;
    const beside = { stopped, reached: (part: number) => reached(ENTRIES_PART + part * (1 - ENTRIES_PART)) };
    const standings = await files.check(stream, beside).catch((fault: unknown) => {
      if (!verdict.finding) throw fault;
      return null;
    });
    return standings === undefined ? undefined : { ...verdict, files: standings };
  }

  #runningIn({ started_by, heard_at, reached }: VerificationRow): Verification['running'] {
    const heard = heard_at && instantOf(heard_at);
    if (!heard || heard <= later(this.#edge.clock.now(), -SILENT_MS)) return undefined;
    return { by: started_by!, reached: Math.round(reached! * STEPS) / STEPS };
  }
}

const IDLE = 'started_by = NULL, started_at = NULL, heard_at = NULL, reached = NULL';

const VERIFIED = `${IDLE}, verified_by = $2, verified_at = $4, seq = $5, hash = $6, finding = $7, files = $8`;

interface Judged extends StreamVerdict {
  readonly files: readonly FileStanding[] | null;
}

const kept = ({ at, head, finding, files }: Judged): unknown[] => [
  at,
  head.seq,
  head.hash,
  finding ? JSON.stringify(finding) : null,
  files ? JSON.stringify(files) : null,
];

interface VerificationRow {
  readonly started_by: Id | null;
  readonly heard_at: Date | null;
  readonly reached: number | null;
  readonly verified_by: Id | null;
  readonly verified_at: Date | null;
  readonly seq: string | null;
  readonly hash: string | null;
  readonly finding: RecordFinding | null;
  readonly files: readonly FileStanding[] | null;
}

function lastOf(row: VerificationRow): Verified | undefined {
  if (!row.verified_at) return undefined;
  return {
    by: row.verified_by!,
    at: instantOf(row.verified_at),
    head: { seq: Number(row.seq), hash: row.hash! },
    finding: row.finding,
    files: row.files,
  };
}
