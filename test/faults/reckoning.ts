import { isDeepStrictEqual } from 'node:util';
import { sha256, timerName, type Json } from '@chancery/kernel';
import {
  exportLedger,
  projectAgain,
  structuralSections,
  unseal,
  type ColumnType,
  type Row,
  type RowChange,
  type StoredEntry,
  type Table,
} from '@chancery/ledger';
import { verifyExport } from '@chancery/ledger/verify';
import { POLICIES, PROJECTIONS } from '../simulation/composition.ts';
import type { Acknowledged } from './people.ts';
import type { Replica } from './replica.ts';

/** What a ledger owes after trouble. All three lists are empty, or something is broken. */
export interface Reckoning {
  /** Commands that were acknowledged and are not there as they were acknowledged. */
  readonly lost: readonly string[];
  /** Keys, timers and runs with more than one effect. */
  readonly doubled: readonly string[];
  /** Whatever else does not hold. */
  readonly wrong: readonly string[];
  /** How much there was to look at. */
  readonly entries: number;
  readonly fired: number;
  readonly paged: number;
}

/** Looks at everything in the database, once timers and outbox are quiet. `pages` is all that the pager heard. */
export async function reckon(replica: Replica, acknowledged: readonly Acknowledged[], pages: readonly string[]): Promise<Reckoning> {
  const streams = await everything(replica);
  const verdict = await verifyExport(exportLedger(replica.store));
  const paging = [...streams].flatMap(([stream, entries]) => planned(stream, entries));
  const timers = [...streams].map(([stream, entries]) => timersOf(replica, stream, entries));
  return {
    lost: await lostOf(replica, streams, acknowledged),
    doubled: [...[...streams].flatMap(([stream, entries]) => doubledIn(stream, entries)), ...timers.flatMap((t) => t.doubled)],
    wrong: [
      ...(verdict.finding ? [`${verdict.finding.stream}/${verdict.finding.seq}: ${verdict.finding.code}`] : []),
      ...timers.flatMap((t) => t.wrong),
      ...paging.filter((page) => !pages.includes(page.id)).map((page) => `a page of ${page.stream} never went out`),
      ...(await wrongRows(replica)),
      ...(await wrongTimerRows(replica, streams)),
    ],
    entries: verdict.entries,
    fired: timers.reduce((sum, { fired }) => sum + fired, 0),
    paged: paging.length,
  };
}

/** Acknowledged commands that are not there as they were acknowledged. */
export async function lostNow(replica: Replica, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  return lostOf(replica, await everything(replica), acknowledged);
}

async function everything(replica: Replica): Promise<ReadonlyMap<string, readonly StoredEntry[]>> {
  const streams = new Map<string, readonly StoredEntry[]>();
  for (const { stream } of await replica.store.streams('', 10_000)) streams.set(stream, await replica.store.entries(stream, 0, 1_000_000));
  return streams;
}

interface EntryHeader {
  readonly type: string;
  readonly command: string;
  readonly principal: { readonly id: string };
  readonly streamTime: string;
  readonly timer?: { readonly owner: string; readonly id: string; readonly generation: number };
}

const header = (entry: StoredEntry): EntryHeader => structuralSections(entry)[0]!.value as unknown as EntryHeader;

const KEYS_AT_ONCE = 1_000;

async function lostOf(
  replica: Replica,
  streams: ReadonlyMap<string, readonly StoredEntry[]>,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const lost: string[] = [];
  for (let i = 0; i < acknowledged.length; i += KEYS_AT_ONCE) {
    const some = acknowledged.slice(i, i + KEYS_AT_ONCE);
    const known = await replica.store.findKeys(some.map(({ key }) => ({ principal: 'ines', key })));
    const records = new Map(known.map((record) => [record.key, record]));
    for (const { key, stream, seq, outcome } of some) {
      const record = records.get(key);
      const entries = record && streams.get(stream)!.slice(record.seqFrom - 1, record.seqTo);
      const { repeated: _, ...told } = outcome;
      if (!record || !entries?.length || entries.some((entry) => header(entry).command !== key)) lost.push(key);
      else if (!isDeepStrictEqual(told, record.outcome))
        lost.push(`${key}: told ${JSON.stringify(told)}, kept ${JSON.stringify(record.outcome)}`);
      else if (streams.get(stream)!.length < seq) lost.push(`${stream} had reached ${seq}`);
    }
  }
  return lost;
}

/** A commit's first entry carries its seed: one for each key, and one run for each declaration. */
function doubledIn(stream: string, entries: readonly StoredEntry[]): string[] {
  const effects = new Map<string, number>();
  for (const entry of entries) {
    const { principal, command, type } = header(entry);
    const names = structuralSections(entry).some(({ section }) => section === 'seed') ? [`${principal.id}/${command}`] : [];
    for (const name of type === 'RunStarted' ? [...names, 'RunStarted'] : names) effects.set(name, (effects.get(name) ?? 0) + 1);
  }
  return [...effects].filter(([, n]) => n > 1).map(([name, n]) => `${name} has ${n} effects in ${stream}`);
}

/** Each timer fires once, after its time, while it is armed; none is left behind. */
function timersOf(
  replica: Replica,
  stream: string,
  entries: readonly StoredEntry[],
): { doubled: string[]; wrong: string[]; fired: number } {
  const kind = replica.kinds.of(stream);
  const fired = new Set<string>();
  const [doubled, wrong]: [string[], string[]] = [[], []];
  let state = kind.zero(stream);
  for (const entry of entries) {
    const { timer, streamTime } = header(entry);
    if (timer) {
      const name = `${stream} ${timer.owner}/${timer.id}/${timer.generation}`;
      const armed = state.timers[timerName(timer.owner, timer.id)];
      if (fired.has(name)) doubled.push(`${name} fired twice`);
      else if (armed?.generation !== timer.generation) wrong.push(`${name} fired and was not armed`);
      else if (armed.dueAt > streamTime) wrong.push(`${name} fired before its time`);
      fired.add(name);
    }
    state = kind.evolve(state, unseal(entry, kind));
  }
  const now = replica.edge.clock.now();
  const late = Object.values(state.timers).filter(({ dueAt }) => dueAt <= now);
  return { doubled, fired: fired.size, wrong: [...wrong, ...late.map(({ owner, id }) => `${stream} ${owner}/${id} never fired`)] };
}

const PAGE_TOPIC = 'whenever-run-timer-fell.page';

/** Pages that entries have planned. */
function planned(stream: string, entries: readonly StoredEntry[]): { readonly stream: string; readonly id: string }[] {
  return entries.flatMap((entry) => {
    const structure = structuralSections(entry).find(({ section }) => section === 'structure')?.value as { pages?: unknown[] } | undefined;
    const pages = POLICIES.some(({ topic, on }) => topic === PAGE_TOPIC && on.includes(header(entry).type)) && structure?.pages?.length;
    return pages ? [{ stream, id: sha256(`${entry.hash}:${PAGE_TOPIC}`) }] : [];
  });
}

/** Read models are what the entries give. */
async function wrongRows(replica: Replica): Promise<string[]> {
  const again = new Map<string, Map<string, Row>>();
  for await (const changes of projectAgain(replica.store, replica.kinds, PROJECTIONS)) {
    for (const [table, list] of changes) for (const change of list) apply(again, table, change);
  }
  const wrong: string[] = [];
  for (const table of PROJECTIONS.flatMap(({ tables }) => tables)) {
    const rows = (await replica.database.dataSource.query(`SELECT * FROM ${table.name}`)) as Record<string, unknown>[];
    const live = new Map(rows.map((row) => plain(row, table)).map((row) => [keyOf(row, table), row]));
    const rebuilt = new Map([...(again.get(table.name) ?? [])].map(([key, row]) => [key, plain(row, table)]));
    if (!isDeepStrictEqual(live, rebuilt)) wrong.push(`${table.name} is not what the entries give`);
  }
  return wrong;
}

const keyOf = (row: Row, table: Table): string => JSON.stringify(table.key.map((column) => row[column]));

function apply(tables: Map<string, Map<string, Row>>, table: Table, change: RowChange): void {
  const rows = tables.get(table.name) ?? new Map<string, Row>();
  tables.set(table.name, rows);
  const row = 'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;
  const key = keyOf(row, table);
  if ('put' in change) rows.set(key, row);
  else if ('remove' in change) rows.delete(key);
  else if (rows.has(key)) rows.set(key, { ...rows.get(key), ...row });
}

function plain(row: Record<string, unknown>, table: Table): Row {
  const value = (cell: unknown, type: ColumnType): Json => {
    if (cell instanceof Date) return cell.toISOString();
    return type === 'bigint' ? Number(cell) : ((cell ?? null) as Json);
  };
  return Object.fromEntries(Object.entries(table.columns).map(([column, type]) => [column, value(row[column], type)]));
}

/** Timer rows are those that the folds arm. */
async function wrongTimerRows(replica: Replica, streams: ReadonlyMap<string, readonly StoredEntry[]>): Promise<string[]> {
  const rows = (await replica.database.dataSource.query('SELECT stream, owner, id, generation FROM timer')) as {
    stream: string;
    owner: string;
    id: string;
    generation: string;
  }[];
  const kept = rows.map(({ stream, owner, id, generation }) => `${stream} ${owner}/${id}/${generation}`).sort();
  const armed = [...streams].flatMap(([stream, entries]) => {
    const kind = replica.kinds.of(stream);
    const state = entries.reduce((fold, entry) => kind.evolve(fold, unseal(entry, kind)), kind.zero(stream));
    return Object.values(state.timers).map(({ owner, id, generation }) => `${stream} ${owner}/${id}/${generation}`);
  });
  return isDeepStrictEqual(kept, armed.sort()) ? [] : [`timer rows are ${kept.join(', ')}; the entries arm ${armed.join(', ')}`];
}
