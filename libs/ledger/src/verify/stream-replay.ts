import { createHash } from 'node:crypto';
import { Bug, type Header, type JsonObject, type StreamKind, type StreamState, type StructuralEvent } from '@chancery/kernel';
import type { Shown } from './entry-check.ts';
import { jcs, type Finding } from './format.ts';

/** Why a ledger that verifies does not replay. */
export type ReplayCode =
  | 'replay-withheld'
  | 'replay-unknown-stream'
  | 'replay-unknown-type'
  | 'replay-unknown-version'
  | 'replay-divergence'
  | 'replay-stopped';

type Stop = Finding<ReplayCode>;

interface Commit {
  /** Before the first entry. */
  readonly state: StreamState;
  readonly seed: string;
  readonly decided: StructuralEvent[];
  /** What must follow, derived again once the decided entries have ended. */
  following?: readonly Following[];
  /** How many of them were recorded. */
  recorded: number;
}

interface Following {
  readonly type: string;
  readonly label: string;
  readonly structure: JsonObject;
}

/** Replays one stream, commit by commit. Holds its state and one commit. */
export class StreamReplay {
  readonly stream: string;
  readonly #kind: StreamKind | undefined;
  readonly #digest = createHash('sha256');
  #state: StreamState | undefined;
  #commit: Commit | undefined;

  constructor(stream: string, kind: StreamKind | undefined) {
    this.stream = stream;
    this.#kind = kind;
    this.#state = kind?.zero(stream);
  }

  /** Takes the next entry; says why the replay must stop here, if it must. */
  accept(seq: number, { header, seed, structure }: Shown): Stop | undefined {
    const kind = this.#kind;
    if (!kind) return this.#stop(seq, 'replay-unknown-stream', 'no kind of stream has this prefix');
    if (!header || !structure) return this.#stop(seq, 'replay-withheld', 'header and structure are needed');
    const ended = seed === undefined ? undefined : this.#endCommit();
    if (ended) return ended;
    const event = this.#current(kind, seq, header as unknown as Header, structure as JsonObject);
    if ('code' in event) return event;
    const { recordedTime: _, ...replayed } = header;
    this.#digest.update(`${jcs({ header: replayed, structure })}\n`);
    return this.#join(event, seed) ?? this.#fold(kind, event);
  }

  /** The digest of the stream once its entries have ended. */
  end(): string | Stop {
    return this.#endCommit() ?? this.#digest.digest('hex');
  }

  /** The event as this build knows it: its structure brought to the current version. */
  #current(kind: StreamKind, seq: number, header: Header, structure: JsonObject): StructuralEvent | Stop {
    const { type, version, label } = header;
    const spec = attempt(() => kind.spec(type));
    if (spec instanceof Error) return this.#stop(seq, 'replay-unknown-type', spec.message);
    if (version === spec.version) return { type, structure, label, header, seq };
    const upcast = attempt(() => kind.upcast(type, version, structure));
    if (upcast instanceof Error) return this.#stop(seq, 'replay-unknown-version', upcast.message);
    return { type, structure: upcast, label, header: { ...header, version: spec.version }, seq };
  }

  /** Adds the event to its commit: decided entries first, then derived ones. A seed begins a commit. */
  #join(event: StructuralEvent, seed: unknown): Stop | undefined {
    const derived = event.header.derived === true;
    if (seed !== undefined) {
      if (derived) return this.#stop(event.seq, 'replay-divergence', 'a commit cannot begin with what follows from it');
      this.#commit = { state: this.#state!, seed: String(seed), decided: [event], recorded: 0 };
      return undefined;
    }
    const commit = this.#commit;
    if (!commit) return this.#stop(event.seq, 'replay-withheld', 'the seed of the commit is needed');
    if (derived) return this.#compare(commit, event);
    if (commit.following) return this.#stop(event.seq, 'replay-divergence', 'decided after what was derived');
    commit.decided.push(event);
    return undefined;
  }

  #compare(commit: Commit, event: StructuralEvent): Stop | undefined {
    const following = this.#following(commit);
    if ('code' in following) return following;
    const again = following[commit.recorded++];
    if (again && again.type === event.type && again.label === event.label && jcs(again.structure) === jcs(event.structure))
      return undefined;
    return this.#stop(event.seq, 'replay-divergence', `recorded ${event.type}, derived ${again?.type ?? 'nothing'}`);
  }

  #fold(kind: StreamKind, event: StructuralEvent): Stop | undefined {
    const next = attempt(() => kind.evolve(this.#state!, event));
    if (next instanceof Error) return this.#stop(event.seq, 'replay-stopped', next.message);
    this.#state = next;
    return undefined;
  }

  #following(commit: Commit): readonly Following[] | Stop {
    const { state, decided, seed } = commit;
    const following = commit.following ?? attempt(() => this.#kind!.derivedFrom(state, decided, seed));
    if (following instanceof Error) return this.#stop(state.seq + decided.length, 'replay-stopped', following.message);
    return (commit.following = following);
  }

  /** Says where a derived entry is missing: at the seq that it should have had. */
  #endCommit(): Stop | undefined {
    const commit = this.#commit;
    this.#commit = undefined;
    if (!commit) return undefined;
    const following = this.#following(commit);
    if ('code' in following) return following;
    const next = following[commit.recorded];
    if (!next) return undefined;
    const seq = commit.state.seq + commit.decided.length + commit.recorded + 1;
    return this.#stop(seq, 'replay-divergence', `recorded nothing, derived ${next.type}`);
  }

  #stop(seq: number, code: ReplayCode, message: string): Stop {
    return { stream: this.stream, seq, code, message };
  }
}

/** The rules are given what others recorded: whatever they throw is a finding about the ledger, not a crash of the verifier. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Bug(String(thrown));
  }
}
