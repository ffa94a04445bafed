import { PeopleReader, readable, readableLabels } from '@chancery/identity';
import { nameOf, type Changed, type Language, type Person, type Pushes, type Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import { entityOf, type StoredRow, type Table } from '@chancery/ledger';
import { digestOf, readPlaybook, standingOf, trace, type Ir, type Taken, type Text } from '@chancery/playbook';
import { In, type DataSource } from 'typeorm';
import { RUN_LANE } from '../read/run-lane.projection.ts';
import { RUN_ROW, RUN_STEP } from '../read/runs.projection.ts';
import type { PlaybookDrawing, PlaybookRun, RunNode } from './chart.types.ts';
import { drawingOf, saidIn, type Drawable } from './drawing.ts';

const KEPT_MAX = 50;

type Pinned = Drawable & { readonly title: Text; readonly reviewedOn: string | null };

/** The playbooks that run in an incident: as they are drawn, and how far each has come. */
export class ChartReader implements Pushes {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;
  readonly #pinned = new Map<string, Pinned>();
  readonly #drawings = new Map<string, PlaybookDrawing>();

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** In the order in which they were started. */
  async runs(reading: Reading, stream: StreamId): Promise<PlaybookRun[]> {
    const [runs, steps, lanes] = [
      await this.#rows(reading, stream, RUN_ROW),
      await this.#rows(reading, stream, RUN_STEP),
      await this.#rows(reading, stream, RUN_LANE),
    ];
    const people = await this.#people.byIds(
      reading.clearance,
      steps.flatMap((row) => (row['person'] as string | null) ?? []),
    );
    const named = (id: string | undefined): Person | null => (id === undefined ? null : { id, name: people.get(id)?.name ?? null });
    const own = (rows: readonly StoredRow[], run: StoredRow) => rows.filter((row) => row['run'] === run['run']);
    return runs
      .toSorted((a, b) => (String(a['started_at']) < String(b['started_at']) ? -1 : 1))
      .map((run) => this.#runOf(run, own(steps, run), own(lanes, run), reading.language, named));
  }

  /** All of them, once something moved: whoever pushes leaves out what did not change. */
  async changedSince(reading: Reading, stream: StreamId): Promise<readonly Changed[]> {
    return (await this.runs(reading, stream)).map((run) => ({ __typename: 'PlaybookRun', ...run }));
  }

  /** Undefined when there is no such run, and when the reader may not know that there is. */
  async drawing(reading: Reading, stream: StreamId, run: string): Promise<PlaybookDrawing | undefined> {
    const [row] = (await this.#rows(reading, stream, RUN_ROW)).filter((each) => each['run'] === run);
    if (!row) return undefined;
    const digest = row['digest'] as string;
    return kept(this.#drawings, `${digest}.${reading.language}`, () => drawingOf(this.#pinnedOf(row), digest, reading.language));
  }

  async #rows({ clearance }: Reading, stream: StreamId, table: Table): Promise<readonly StoredRow[]> {
    const rows = await this.#dataSource.getRepository(entityOf(table)).find({ where: { stream, label: In(readableLabels(clearance)) } });
    return readable(clearance, rows);
  }

  #runOf(
    row: StoredRow,
    steps: readonly StoredRow[],
    lanes: readonly StoredRow[],
    language: Language,
    named: (id?: string) => Person | null,
  ): PlaybookRun {
    const as = <T>(column: string): T => row[column] as T;
    const { ir, title, reviewedOn } = this.#pinnedOf(row);
    const { nodes, ways } = standingOf(ir, trace(ir, as('started_at'), takenOf(steps)));
    const late = new Set(lanes.filter((lane) => lane['overdue'] === true).map((lane) => lane['step']));
    const exit = ir.exits.find(({ id }) => id === as<string | null>('exit'));
    const running = as<string>('status') === 'running';
    return {
      id: as('run'),
      playbook: as('playbook'),
      title: saidIn(title, language) || as('playbook'),
      version: as('version'),
      digest: as('digest'),
      reviewedOn,
      startedAt: as('started_at'),
      status: nameOf(as('status')),
      exit: exit === undefined ? null : saidIn(exit.text, language),
      nodes: nodes.map((node): RunNode => ({
        node: node.node,
        state: nameOf(node.state),
        stage: node.stage,
        since: node.since ?? null,
        until: node.until ?? null,
        event: node.event ?? null,
        by: named(node.by),
        overdue: running && node.state !== 'done' && node.state !== 'skipped' && late.has(ir.locations[node.node]!.step),
        missing: [...node.missing],
      })),
      ways: [...ways],
    };
  }

  /** The source has lanes and options in their author's order. Where it would mean something else by now, what was pinned counts. */
  #pinnedOf(row: StoredRow): Pinned {
    const digest = row['digest'] as string;
    return kept(this.#pinned, digest, () => {
      const reading = readPlaybook(row['source'] as string, row['playbook'] as string);
      if (reading.ok && digestOf(reading.playbook.ir) === digest) {
        const { ir, head } = reading.playbook;
        return { ir, lanes: head.lanes, title: head.title, reviewedOn: head.reviewedOn };
      }
      const ir = row['ir'] as unknown as Ir;
      return { ir, lanes: Object.fromEntries(Object.keys(ir.lanes).map((lane) => [lane, {}])), title: {}, reviewedOn: null };
    });
  }
}

/** Playbooks are few, and one that is pinned never changes. */
function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const made = known.get(key) ?? make();
  if (!known.has(key) && known.size >= KEPT_MAX) known.delete(known.keys().next().value!);
  known.set(key, made);
  return made;
}

const takenOf = (rows: readonly StoredRow[]): readonly Taken[] =>
  rows
    .toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
    .map((row) => {
      const [role, by] = [row['role'] as string | null, row['person'] as string | null];
      return {
        type: `${row['loc'] as string}.${row['event'] as string}`,
        at: row['at'] as string,
        ...(role === null ? {} : { role }),
        ...(by === null ? {} : { by }),
      };
    });
