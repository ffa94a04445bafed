import { canRead, PeopleReader, rowsOf, type Order, type Page } from '@chancery/identity';
import { roleName } from '@chancery/incident/api';
import type { Changed, Language, Person, Pushes, Reading } from '@chancery/identity/api';
import type { StreamId } from '@chancery/kernel';
import type { StoredRow } from '@chancery/ledger';
import { MoreThan, type DataSource, type FindOptionsWhere } from 'typeorm';
import { TASK_ROW } from '../read/tasks.projection.ts';
import { ATTENTION_NAMES, BLOCK_NAMES, GATE_NAMES, KIND_NAMES, nameOf, STATE_NAMES, type Task, type TaskMissing } from './task.types.ts';

const OLDEST_FIRST: Order = [
  ['opened_at', 'ASC'],
  ['task', 'ASC'],
];

type Texts = { readonly [language: string]: string };
type Named = (id: unknown) => Person | null;

/** The tasks of an incident, as a reader may see them. */
export class TasksReader implements Pushes {
  readonly #dataSource: DataSource;
  readonly #people: PeopleReader;

  constructor(dataSource: DataSource, people: PeopleReader) {
    this.#dataSource = dataSource;
    this.#people = people;
  }

  /** In the order in which they were asked for. */
  async tasks(reading: Reading, stream: StreamId, page?: Page): Promise<Task[]> {
    return await this.#tasks(reading, { stream }, page);
  }

  /** Undefined when there is none, and when the reader may not know that there is. */
  async task(reading: Reading, stream: StreamId, task: string): Promise<Task | undefined> {
    return (await this.#tasks(reading, { stream, task }))[0];
  }

  async changedSince(reading: Reading, stream: StreamId, seq: number): Promise<readonly Changed[]> {
    const tasks = await this.#tasks(reading, { stream, touched: MoreThan(seq) });
    return tasks.map((task) => ({ __typename: 'Task', ...answered(task) }));
  }

  async #tasks(reading: Reading, where: FindOptionsWhere<StoredRow>, page?: Page): Promise<Task[]> {
    const { clearance } = reading;
    const rows = await rowsOf(this.#dataSource, clearance, { table: TASK_ROW, where, order: OLDEST_FIRST }, page);
    const ids = rows.flatMap((row) => [row['person'], row['done_by'], row['confirmed_by']].filter((id) => id !== null) as string[]);
    const people = await this.#people.byIds(clearance, ids);
    const named: Named = (id) => (typeof id === 'string' ? { id, name: people.get(id)?.name ?? null } : null);
    return rows.map((row) => taskOf(row, reading, named));
  }
}

/** As a query answers it: GraphQL writes enums by their names. */
const answered = (task: Task): Task => ({
  ...task,
  kind: nameOf(KIND_NAMES, task.kind)!,
  state: nameOf(STATE_NAMES, task.state)!,
  gate: nameOf(GATE_NAMES, task.gate)!,
  attention: nameOf(ATTENTION_NAMES, task.attention)!,
  block: nameOf(BLOCK_NAMES, task.block),
});

function taskOf(row: StoredRow, { clearance, language }: Reading, named: Named): Task {
  const as = <T>(column: string): T => row[column] as T;
  const { checklist = [], doNot = [], critical = false } = as<{ checklist?: Texts[]; doNot?: Texts[]; critical?: boolean }>('guidance');
  const missing = as<readonly (TaskMissing & { readonly label: string })[]>('missing');
  const roleOf = (role: string | null) =>
    role === null ? null : (said(as<{ [role: string]: Texts | null }>('roles')[role], language) ?? roleName(role, language));
  return {
    id: as('task'),
    label: as('label'),
    reference: as('reference'),
    version: as('version'),
    kind: as('kind'),
    state: as('state'),
    gate: as('gate'),
    missing: missing.filter(({ label }) => canRead(clearance, label)).map(({ id, reference }) => ({ id, reference })),
    attention: as('attention'),
    title: as<string | null>('title') ?? said(as<Texts | null>('words'), language) ?? '',
    details: as('details'),
    checklist: checklist.map((text) => said(text, language) ?? ''),
    doNot: doNot.map((text) => said(text, language) ?? ''),
    critical,
    lane: as('lane'),
    run: as('run'),
    statement: as('statement'),
    doerRole: as('doer_role'),
    doer: roleOf(as('doer_role'))!,
    accountable: as('accountable'),
    confirmRole: as('confirm_role'),
    confirmer: roleOf(as('confirm_role')),
    waiveRole: as('waive_role'),
    overrideRole: as('override_role'),
    person: named(row['person']),
    doneBy: named(row['done_by']),
    hands: as('hands'),
    confirmedBy: named(row['confirmed_by']),
    exhibits: as('exhibits'),
    due: as('due'),
    late: as('late'),
    rung: as('rung'),
    called: as('called'),
    calledDeputy: as('called_deputy'),
    note: as('note'),
    reason: as('reason'),
    block: as('block_code'),
    seen: as('seen'),
    overrideReason: as('override_reason'),
    openedAt: as('opened_at'),
    changedAt: as('changed_at'),
  };
}

const said = (texts: Texts | null | undefined, language: Language): string | null =>
  texts?.[language] ?? texts?.['en'] ?? Object.values(texts ?? {})[0] ?? null;
