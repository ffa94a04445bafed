import { readable, type Clearance } from '@chancery/identity';
import { incidentOf, streamOf } from '@chancery/incident/api';
import type { StreamId } from '@chancery/kernel';
import type { MemoryLedgerStore, StoredRow, Table } from '@chancery/ledger';
import { LIST, type Changes, type Fragment, type Rendering } from '@chancery/live';
import { PROJECTIONS } from '../../apps/server/src/composition.ts';
import { MemoryDoor, rowsOf } from './sessions.ts';

/** What is pushed of an incident besides its lines: what the server's readers make their items of. */
const SHOWN = 'role_row decision_row sitrep_row print_row task_row channel_row page_row contact_row fact_version statement_row exhibit_row';
const TABLES = PROJECTIONS.flatMap(({ tables }) => tables).filter(({ name }) => SHOWN.split(' ').includes(name));
const LINE = 'LogLine';
const RELABELLING = ['SectionRelabelled', 'FactRemarked'];

const of = (disk: MemoryLedgerStore, table: string, stream: StreamId): readonly StoredRow[] =>
  rowsOf(disk, table).filter((row) => row['stream'] === stream);
const seqOf = (row: StoredRow): number => row['seq'] as number;
/** A row is never changed, only put in another's place: what was made of it holds for as long as it is there. */
const MADE = new WeakMap<StoredRow, Fragment>();
function fragment(__typename: string, id: (row: StoredRow) => string, row: StoredRow): Fragment {
  const made = MADE.get(row);
  if (made) return made;
  const { stream: _, seq: __, ...shown } = row;
  const now = { __typename, ...shown, id: id(row) } as unknown as Fragment;
  MADE.set(row, now);
  return now;
}
const boardId = ({ stream }: StoredRow): string => incidentOf(stream as string);
const lineId = ({ id }: StoredRow): string => id as string;
const thingId = ({ name, key }: Table) => {
  const columns = key.filter((column) => column !== 'stream');
  return (row: StoredRow): string => [name, ...columns.map((column) => String(row[column]))].join('/');
};

/** What is pushed, drawn from rows in memory. Each row with a label is a thing. */
export class MemoryRendering implements Rendering {
  readonly disk: MemoryLedgerStore;
  readonly #door: MemoryDoor;
  /** Happens once, while something is drawn. */
  meanwhile: (() => Promise<void>) | undefined;

  constructor(disk: MemoryLedgerStore) {
    this.disk = disk;
    this.#door = new MemoryDoor(disk);
  }

  streamOf = streamOf;

  concerns(to: string, stream: StreamId): boolean {
    return to === LIST ? stream.startsWith('inc:') : stream === streamOf(to);
  }

  async open({ clearance }: { readonly clearance: Clearance }, to: string) {
    const stream = streamOf(to);
    const head = this.disk.headOf.get(stream)?.seq ?? 0;
    return head === 0 ? undefined : { head, state: this.#state(clearance, stream) };
  }

  #state(clearance: Clearance, stream: StreamId): Fragment[] {
    const things = TABLES.flatMap((table) =>
      readable(clearance, of(this.disk, table.name, stream)).map((row) => fragment(table.name, thingId(table), row)),
    );
    const card = readable(clearance, of(this.disk, 'incident_card', stream)).map((row) => fragment('Board', boardId, row));
    return [...card, ...things, ...this.#lines(clearance, stream, (row) => row['relabelled'] !== null)];
  }

  #lines(clearance: Clearance, stream: StreamId, which: (row: StoredRow) => boolean): Fragment[] {
    return readable(clearance, of(this.disk, 'log_row', stream).filter(which)).map((row) => fragment(LINE, lineId, row));
  }

  /** Every label that somebody was named for. */
  protected labels = (to: string): readonly string[] => of(this.disk, 'reader_row', streamOf(to)).map((row) => row['label'] as string);

  /** What a page asks for when it opens an incident: all that may be read of it. */
  async page({ clearance }: { readonly clearance: Clearance }, to: string): Promise<readonly Fragment[]> {
    return [...this.#state(clearance, streamOf(to)), ...this.#lines(clearance, streamOf(to), () => true)];
  }

  async since({ clearance }: { readonly clearance: Clearance }, to: string, stream: StreamId, seq: number): Promise<Changes> {
    const upTo = this.disk.headOf.get(stream)?.seq ?? 0;
    const added = this.#lines(clearance, stream, (row) => seqOf(row) > seq && seqOf(row) <= upTo);
    const drawn = { state: this.#state(clearance, streamOf(to)), added, whole: TABLES.map(({ name }) => name), upTo, tooMuch: false };
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    return drawn;
  }

  async relabelledSince(stream: StreamId, seq: number): Promise<number | undefined> {
    return of(this.disk, 'log_row', stream)
      .filter((row) => seqOf(row) > seq && RELABELLING.includes(row['type'] as string))
      .map(seqOf)
      .at(-1);
  }

  async linesUnder(stream: StreamId, labels: readonly string[], upTo: number) {
    const lines = of(this.disk, 'log_row', stream).filter((row) => seqOf(row) <= upTo);
    const under = lines.filter((row) => labels.includes(row['label'] as string)).map((row) => row['id'] as string);
    const anew = lines.some((row) =>
      Object.values((row['labels'] as object | null) ?? {}).some((label) => labels.includes(label as string)),
    );
    return { ids: under, anew };
  }

  async card(stream: StreamId): Promise<Fragment | undefined> {
    const [row] = readable({ labels: ['I'] }, of(this.disk, 'incident_card', stream));
    return row && fragment('Board', boardId, row);
  }

  async list(viewer: Parameters<MemoryDoor['clearanceIn']>[0]) {
    const cards: Fragment[] = [];
    for (const stream of this.disk.headOf.keys()) {
      if (!stream.startsWith('inc:') || !(await this.#door.clearanceIn(viewer, stream)).labels.includes('I')) continue;
      const card = await this.card(stream);
      if (card) cards.push(card);
    }
    return { cards, since: '' };
  }
}
