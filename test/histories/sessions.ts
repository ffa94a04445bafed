import { clearanceFrom, labelsOf, type ReaderRow, type Role, type Viewer } from '@chancery/identity';
import type { Id, Instant, StreamId } from '@chancery/kernel';
import type { MemoryLedgerStore, StoredRow } from '@chancery/ledger';

interface Session {
  readonly id: string;
  readonly token: string;
  readonly person: Id;
  readonly beganAt: Instant;
  ended: boolean;
}

/** Rows of a table in memory, as they were projected. */
export const rowsOf = (disk: Pick<MemoryLedgerStore, 'tables'>, table: string): readonly StoredRow[] => [
  ...(disk.tables.get(table)?.values() ?? []),
];

/** Who is signed in, over the rows of people that the record wrote: what the server's table of sessions does. */
export class MemorySessions {
  readonly all: Session[] = [];
  readonly disk: MemoryLedgerStore;
  readonly #listeners = new Set<(session: Id) => void>();
  #count = 0;

  constructor(disk: MemoryLedgerStore) {
    this.disk = disk;
  }

  begin(person: Id, beganAt: Instant): Session {
    const id = `s${++this.#count}`;
    const session = { id, token: `token-${id}`, person, beganAt, ended: false };
    this.all.push(session);
    return session;
  }

  end(token: string): void {
    this.#revoke((session) => session.token === token);
  }

  #revoke(whose: (session: Session) => boolean): void {
    for (const session of this.all.filter((each) => !each.ended && whose(each))) {
      session.ended = true;
      for (const tell of this.#listeners) tell(session.id);
    }
  }

  onRevoked(listener: (session: Id) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async revokeThoseOf(person: Id, by: Instant): Promise<void> {
    this.#revoke((session) => session.person === person && session.beganAt <= by);
  }

  async viewerOf(token: string | undefined): Promise<Viewer | undefined> {
    const session = this.all.find((each) => each.token === token && !each.ended);
    const row = session && rowsOf(this.disk, 'person_row').find(({ id, stream }) => id === session.person && stream === 'org');
    if (!session || !row || row['active'] !== true) return undefined;
    const roles = row['roles'] as readonly Role[];
    return { person: session.person, session: session.id, roles, labels: labelsOf(roles) };
  }

  async viewersOf(tokens: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
    const found = await Promise.all(tokens.map(async (token) => [token, await this.viewerOf(token)] as const));
    return new Map(found.flatMap(([token, viewer]) => (viewer ? [[token, viewer] as const] : [])));
  }
}

/** The read door over rows in memory: what may be read is decided by the same function as on a database. */
export class MemoryDoor {
  readonly disk: MemoryLedgerStore;

  constructor(disk: MemoryLedgerStore) {
    this.disk = disk;
  }

  async rowsOf(stream: StreamId): Promise<readonly ReaderRow[]> {
    return rowsOf(this.disk, 'reader_row').filter((row) => row['stream'] === stream) as unknown as readonly ReaderRow[];
  }

  async clearanceIn(viewer: Viewer, stream: StreamId) {
    if (!stream.startsWith('inc:')) return { labels: viewer.labels };
    return this.disk.headOf.has(stream) ? clearanceFrom(await this.rowsOf(stream), viewer) : { labels: [] };
  }
}
