import type { DomainModule, Instant } from '@chancery/kernel';
import type {
  CommitGroup,
  CommitResult,
  MemoryLedgerStore,
  ClaimedMessage,
  FailedTry,
  StoredEntry,
  StreamKinds,
  TimerRow,
} from '@chancery/ledger';
import { incident } from '@chancery/incident';
import { run, type RunState } from '@chancery/run';
import { RowChanges } from '@chancery/ledger';
import { kindsWith } from './composition.ts';
import { Connection, type Climate } from './connection.ts';
import type { Scheduler } from './scheduler.ts';

type Way = new (disk: MemoryLedgerStore, scheduler: Scheduler, life: number, climate: Climate, crashes: number) => Connection;

/** A bug put in on purpose: the invariant that it breaks must say so. */
export interface Planted {
  readonly name: string;
  readonly breaks: string;
  readonly connection?: Way;
  readonly kinds?: (crashes: number) => StreamKinds;
  readonly withoutRelay?: (crashes: number) => boolean;
}

/** Answers before the disk has it: a crash in between loses what was acknowledged. */
class Hasty extends Connection {
  override async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    await this.pause('before commit');
    const { lost, known } = verdict(this.disk, groups);
    void this.pause('writing behind').then(() => this.disk.commit(groups));
    return { lost, known };
  }
}

function verdict(disk: MemoryLedgerStore, groups: readonly CommitGroup[]): CommitResult {
  const known = groups.flatMap((g) => g.keys.flatMap((k) => disk.keys.get(`${k.principal}/${k.key}`) ?? []));
  const lost = groups.flatMap((group, i) => {
    const moved = [...group.writes, ...group.compares].some(({ stream, expected }) => (disk.headOf.get(stream)?.seq ?? 0) !== expected);
    return moved || group.keys.some((k) => disk.keys.has(`${k.principal}/${k.key}`)) ? [i] : [];
  });
  return { lost, known };
}

/** Keeps no keys: what is sent twice happens twice. */
class Forgetful extends Connection {
  override commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    return super.commit(groups.map((group) => ({ ...group, keys: [] })));
  }
}

/** Writes read models after the commit instead of with it. */
class Lagging extends Connection {
  override async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    const result = await super.commit(groups.map((group) => ({ ...group, rows: new RowChanges() })));
    await this.pause('before rows');
    const late = groups.filter((_, i) => !result.lost.includes(i));
    await this.disk.commit(
      late.map((group) => ({
        ...group,
        writes: [],
        compares: [],
        entries: [],
        keys: [],
        outbox: [],
        erase: [],
        timers: { set: [], cancel: [] },
      })),
    );
    return result;
  }
}

/** Links the first entry after a restart to the wrong one. */
class Unlinked extends Connection {
  override async entries(stream: string, after: number, limit: number): Promise<readonly StoredEntry[]> {
    const entries = await super.entries(stream, after, limit);
    return entries.map((entry, i) => (i === entries.length - 1 && i > 0 ? { ...entry, hash: entries[i - 1]!.hash } : entry));
  }
}

/** Writes without looking at the head: two servers fork a stream. */
class Blind extends Connection {
  override async commit(groups: readonly CommitGroup[]): Promise<CommitResult> {
    const at = (stream: string) => this.disk.headOf.get(stream)?.seq ?? 0;
    return super.commit(
      groups.map((group) => ({
        ...group,
        compares: [],
        writes: group.writes.map((w) => ({
          ...w,
          get expected() {
            return at(w.stream);
          },
        })),
      })),
    );
  }
}

/** Hears no timers once it has crashed. */
class Deaf extends Connection {
  readonly #crashes: number;
  constructor(disk: MemoryLedgerStore, scheduler: Scheduler, life: number, climate: Climate, crashes: number) {
    super(disk, scheduler, life, climate);
    this.#crashes = crashes;
  }
  override claimTimers(now: Instant, until: Instant, limit: number): Promise<readonly TimerRow[]> {
    return this.#crashes > 0 ? this.call('claim timers', async () => []) : super.claimTimers(now, until, limit);
  }
  override nextTimer(now: Instant): Promise<Instant | undefined> {
    return this.#crashes > 0 ? this.call('next timer', async () => undefined) : super.nextTimer(now);
  }
}

/** Strikes messages off before they are carried out. */
class Careless extends Connection {
  override async claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    const claimed = await super.claimOutbox(now, until, limit, claim);
    await this.disk.settleOutbox(
      claimed.map((o) => o.id),
      claim,
    );
    await this.pause('struck off');
    return claimed;
  }
}

/** Hands out any message of a stream, and any number of them. */
class Overtaking extends Connection {
  override claimOutbox(now: Instant, until: Instant, limit: number, claim: string): Promise<readonly ClaimedMessage[]> {
    return this.call('claim outbox', async () => {
      const free = [...this.disk.outbox.values()].filter((m) => !m.tried?.setAsideAt && !(m.until && m.until > now)).reverse();
      for (const message of free.slice(0, limit)) Object.assign(message, { until, claim });
      return free.slice(0, limit).map(({ row, tried }) => ({ ...row, tries: tried?.tries ?? 0 }));
    });
  }
}

/** Drops in silence what it should set aside. */
class Forgiving extends Connection {
  override failOutbox(id: string, claim: string, tried: FailedTry): Promise<void> {
    return tried.setAsideAt === null ? super.failOutbox(id, claim, tried) : super.settleOutbox([id], claim);
  }
}

/** After a crash it runs another machine than the one that was pinned: any step is taken anywhere. */
const unpinned: DomainModule<RunState> = {
  ...run,
  commands: {
    ...run.commands,
    ReportStep: {
      decide: (d) => {
        const { run: id } = d.command.payload as { run: string };
        if (!d.state.runs[id]) return run.commands['ReportStep']!.decide(d);
        return {
          events: [
            {
              type: 'RunStepped',
              label: 'I',
              structure: { run: id, loc: 'T1', event: 'done', role: null, by: 'ruiz', moved: { first: 'T4' }, opened: ['T4'] },
            },
          ],
        };
      },
    },
  },
  evolve: (state, event, timers) =>
    event.type === 'RunStepped' && (event.structure['moved'] as Record<string, string>)['first'] === 'T4'
      ? state
      : run.evolve(state, event, timers),
};

/** Its fold depends on more than the events. */
function impure(): DomainModule {
  let folds = 0;
  return { ...incident, evolve: (state, event, timers) => ({ ...(incident.evolve(state, event, timers) as object), folds: folds++ }) };
}

export const PLANTED: readonly Planted[] = [
  { name: 'acknowledges before the disk has it', breaks: 'I1', connection: Hasty },
  { name: 'keeps no keys', breaks: 'I2', connection: Forgetful },
  { name: 'writes read models after the commit', breaks: 'I3', connection: Lagging },
  { name: 'links to the wrong entry after a restart', breaks: 'I4', connection: Unlinked },
  { name: 'does not compare heads', breaks: 'I4', connection: Blind },
  { name: 'loses its timers in a crash', breaks: 'I6', connection: Deaf },
  { name: 'strikes messages off before they are carried out', breaks: 'I13', connection: Careless },
  { name: 'tells what is planned out of order', breaks: 'I13', connection: Overtaking },
  { name: 'drops what cannot be carried out', breaks: 'I13', connection: Forgiving },
  { name: 'runs a machine that was not pinned', breaks: 'I7', kinds: (crashes) => (crashes > 0 ? kindsWith(unpinned) : kindsWith()) },
  { name: 'does not carry messages out after a crash', breaks: 'I13', withoutRelay: (crashes) => crashes > 0 },
  { name: 'folds by more than the events', breaks: 'I15', kinds: () => kindsWith(run, impure()) },
];
