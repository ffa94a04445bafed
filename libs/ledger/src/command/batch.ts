import type { StreamId } from '@chancery/kernel';
import { RowChanges } from '../projections/projection.ts';
import type { CommitGroup, TimerRow } from '../store/ledger-store.ts';
import type { KeptOutcome } from '../store/ledger-store.ts';
import type { Pending } from './pending.ts';
import type { StagedCommand } from './staging.ts';
import type { Loaded } from './stream-cache.ts';

/** An answer that rests on folds of this batch and may be given only once it is stored. */
interface Resting {
  readonly pending: Pending;
  readonly outcome: KeptOutcome;
  readonly seen: ReadonlyMap<StreamId, number>;
}

/** Commands that share the next commit, with the folds that hold if it succeeds. */
export class Batch {
  readonly staged: StagedCommand[] = [];
  readonly resting: Resting[] = [];
  /** Commands that must wait until this batch has settled. */
  readonly waiting: Pending[] = [];
  readonly #folds = new Map<StreamId, Loaded>();

  /** The fold that this batch leaves behind, if it writes the stream. */
  fold(stream: StreamId): Loaded | undefined {
    return this.#folds.get(stream);
  }

  get streams(): Iterable<StreamId> {
    return this.#folds.keys();
  }

  add(command: StagedCommand): void {
    this.staged.push(command);
    for (const write of command.writes) this.#folds.set(write.stream, write.after);
  }

  /** Commands whose written streams are linked, directly or through others, in the order of staging. */
  groups(): readonly (readonly StagedCommand[])[] {
    const groupOf = new Map<StreamId, Set<StagedCommand>>();
    for (const command of this.staged) {
      const linked = new Set([...command.writes.flatMap((w) => [...(groupOf.get(w.stream) ?? [])]), command]);
      for (const member of linked) for (const write of member.writes) groupOf.set(write.stream, linked);
    }
    const position = new Map(this.staged.map((command, i) => [command, i]));
    return [...new Set(groupOf.values())].map((group) => [...group].sort((a, b) => position.get(a)! - position.get(b)!));
  }
}

/** One group's commands as one unit of the commit. */
export function commitGroup(commands: readonly StagedCommand[]): CommitGroup {
  const writes = new Map<StreamId, CommitGroup['writes'][number]>();
  const timers = new Map<string, { set?: TimerRow; cancel?: { stream: StreamId; owner: string; id: string } }>();
  const rows = new RowChanges();
  for (const command of commands) {
    for (const { stream, expected, after } of command.writes) {
      writes.set(stream, { stream, expected: writes.get(stream)?.expected ?? expected, head: after.head });
    }
    for (const row of command.timers.set) timers.set(`${row.stream}/${row.owner}/${row.id}`, { set: row });
    for (const ref of command.timers.cancel) timers.set(`${ref.stream}/${ref.owner}/${ref.id}`, { cancel: ref });
    rows.addAll(command.rows);
  }
  const changes = [...timers.values()];
  return {
    writes: [...writes.values()],
    compares: commands.flatMap((c) => c.compares).filter((c) => !writes.has(c.stream)),
    entries: commands.flatMap((c) => c.entries),
    keys: commands.map((c) => c.key),
    timers: { set: changes.flatMap((c) => c.set ?? []), cancel: changes.flatMap((c) => c.cancel ?? []) },
    outbox: commands.flatMap((c) => c.outbox),
    rows,
    erase: commands.flatMap((c) => c.erase),
  };
}
