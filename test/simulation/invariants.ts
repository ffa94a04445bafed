import { isDeepStrictEqual } from 'node:util';
import { sha256, timerName, type StreamState } from '@chancery/kernel';
import { exportLedger, NO_HASH, projectAgain, structuralSections, unseal, type RowChange, type Table } from '@chancery/ledger';
import { replay, verifyExport } from '@chancery/ledger/verify';
import { start, step } from '@chancery/playbook';
import { placesOf, type RunState, type StepReported } from '@chancery/run';
import { POLICIES, PROJECTIONS } from './composition.ts';
import type { World } from './world.ts';

/** Everything that does not hold at the end of a history, each with the invariant's name. The names are those of the security design. */
export async function violations(world: World): Promise<string[]> {
  const found: string[] = world.bugs.map((bug) => `bug: ${bug}`);
  const check = async (invariant: string, look: () => string[] | Promise<string[]>) => {
    try {
      for (const what of await look()) found.push(`${invariant}: ${what}`);
    } catch (error) {
      found.push(`${invariant}: ${(error as Error).message}`);
    }
  };
  await check('I4', () => chain(world));
  await check('I7', () => pinned(world));
  if (found.length) return found; // a broken record makes all else meaningless
  await check('I1', () => acknowledged(world));
  await check('I2', () => once(world));
  await check('I3', () => derived(world));
  await check('I6', () => timers(world));
  await check('I13', () => progress(world));
  await check('I15', () => sameFold(world));
  await check('I15', () => replays(world));
  return found;
}

/** I1: what was acknowledged is there, as it was acknowledged. */
function acknowledged({ acknowledged: all, disk }: World): string[] {
  return all.flatMap(({ command, outcome }) => {
    if (!outcome.accepted) return [];
    const record = disk.keys.get(`${command.principal.id}/${command.key}`);
    if (!record) return [`${command.type} ${command.key} was acknowledged and is lost`];
    const entries = (disk.byStream.get(command.stream) ?? []).slice(record.seqFrom - 1, record.seqTo);
    const ours = entries.length === record.seqTo - record.seqFrom + 1 && entries.every((entry) => header(entry).command === command.key);
    return ours ? [] : [`${command.type} ${command.key} points to entries that are not its own`];
  });
}

const header = (entry: Parameters<typeof structuralSections>[0]) =>
  structuralSections(entry)[0]!.value as {
    command: string;
    principal: { id: string };
    derived?: true;
    timer?: { owner: string; id: string; generation: number };
    type: string;
    streamTime: string;
  };

/** I2: no key has more than one effect. */
function once({ disk }: World): string[] {
  return [...disk.byStream].flatMap(([stream, entries]) => {
    const commits = new Map<string, number>();
    for (const entry of entries) {
      if (!structuralSections(entry).some((s) => s.section === 'seed')) continue;
      const { principal, command } = header(entry);
      commits.set(`${principal.id}/${command}`, (commits.get(`${principal.id}/${command}`) ?? 0) + 1);
    }
    return [...commits].filter(([, n]) => n > 1).map(([key, n]) => `${key} has ${n} effects in ${stream}`);
  });
}

/** I3: rows, timers and messages are those that the entries give, neither more nor fewer. */
async function derived(world: World): Promise<string[]> {
  const { disk } = world;
  const again = new Map<Table, Map<string, unknown>>();
  for await (const changes of projectAgain(disk, world.kinds, PROJECTIONS))
    for (const [table, list] of changes) for (const change of list) apply(again, table, change);
  const wrong = PROJECTIONS.flatMap((p) => p.tables).filter(
    (table) => !isDeepStrictEqual(new Map(disk.tables.get(table.name) ?? []), again.get(table) ?? new Map()),
  );
  const found = wrong.map((table) => `${table.name} is not what the entries give`);
  const planned = new Set(
    [...disk.byStream].flatMap(([stream, entries]) =>
      entries.flatMap((entry) =>
        POLICIES.filter((p) => p.on.includes(header(entry).type) && stream.startsWith('inc:')).map((p) =>
          sha256(`${entry.hash}:${p.topic}`),
        ),
      ),
    ),
  );
  for (const id of world.paged.keys()) if (!planned.has(id)) found.push(`a page went out for ${id}, which no entry planned`);
  for (const stream of world.streams) {
    const state = world.fold(stream);
    for (const { row } of disk.timers.values()) {
      if (row.stream === stream && state.timers[timerName(row.owner, row.id)]?.generation !== row.generation)
        found.push(`a timer row ${row.owner}/${row.id} of ${stream} that its entries do not arm`);
    }
  }
  return found;
}

function apply(tables: Map<Table, Map<string, unknown>>, table: Table, change: RowChange): void {
  const rows = tables.get(table) ?? new Map<string, unknown>();
  tables.set(table, rows);
  const row = 'put' in change ? change.put : 'patch' in change ? change.patch : change.remove;
  const key = JSON.stringify(table.key.map((column) => row[column] ?? null));
  if ('put' in change) rows.set(key, row);
  else if ('remove' in change) rows.delete(key);
  else if (rows.has(key)) rows.set(key, { ...(rows.get(key) as object), ...row });
}

/** I4: every stream is one unbroken chain, by the verifier that shares only the format. */
async function chain({ disk }: World): Promise<string[]> {
  const verdict = await verifyExport(exportLedger(disk));
  const links = [...disk.byStream].flatMap(([stream, entries]) =>
    entries.flatMap((entry, i) =>
      (JSON.parse(entry.bytes) as { prev: string }).prev === (entries[i - 1]?.hash ?? NO_HASH) ? [] : [`${stream}/${i + 1} is not linked`],
    ),
  );
  return [...(verdict.finding ? [`${verdict.finding.stream}/${verdict.finding.seq} ${verdict.finding.code}`] : []), ...links];
}

/** I6: a timer fires at least once after its time, never before, and has one effect. */
function timers(world: World): string[] {
  return world.streams.flatMap((stream) => {
    const kind = world.kinds.of(stream);
    const found: string[] = [];
    const fired = new Set<string>();
    let state: StreamState = kind.zero(stream);
    for (const entry of world.disk.byStream.get(stream) ?? []) {
      const { timer, streamTime } = header(entry);
      if (timer) {
        const armed = state.timers[timerName(timer.owner, timer.id)];
        const name = `${timer.owner}/${timer.id}/${timer.generation}`;
        if (!armed || armed.generation !== timer.generation) found.push(`${name} fired and was not armed`);
        else if (armed.dueAt > streamTime) found.push(`${name} fired before its time`);
        if (fired.has(name)) found.push(`${name} fired twice`);
        fired.add(name);
      }
      state = kind.evolve(state, unseal(entry, kind));
    }
    return [...found, ...world.overdue(state).map((name) => `${name} of ${stream} never fired`)];
  });
}

/** I7: each run stands where its pinned machine stands, and where the interpreter says. */
function pinned(world: World): string[] {
  return world.streams.flatMap((stream) => {
    const { runs } = world.fold(stream).slices['run'] as RunState; // throws where the record and the machine part
    const kind = world.kinds.of(stream);
    const events = (world.disk.byStream.get(stream) ?? []).map((entry) => unseal(entry, kind));
    return Object.entries(runs).flatMap(([id, { playbook, snapshot }]) => {
      let oracle = start(playbook.ir);
      for (const { type, structure } of events) {
        if (structure['run'] !== id) continue;
        if (type === 'StepReported') {
          const { loc, event, by, role } = structure as unknown as StepReported;
          oracle = step(playbook.ir, oracle, { type: `${loc}.${event}`, by, ...(role === null ? {} : { role }) });
        }
        if (type === 'RunTimerFell')
          for (const at of Object.values(oracle.at))
            if ((structure['timer'] as string).includes(`${at}-for`)) oracle = step(playbook.ir, oracle, { type: `${at}.elapsed` });
      }
      return isDeepStrictEqual(oracle.at, placesOf(playbook, snapshot))
        ? []
        : [`run ${id} stands at ${JSON.stringify(placesOf(playbook, snapshot))}, the interpreter at ${JSON.stringify(oracle.at)}`];
    });
  });
}

/** I13: when nothing goes wrong any more, everybody gets to the end, and nothing planned is left undone. */
function progress(world: World): string[] {
  const order = new Map<string, number>();
  const overtaken = world.told.flatMap(({ id, stream, seq }) => {
    const before = order.get(stream) ?? 0;
    if (world.aside.has(id)) return [];
    order.set(stream, Math.max(before, seq));
    return seq < before ? [`the page of ${stream}/${seq} went out after that of ${before}`] : [];
  });
  const found =
    world.finished === world.streams.length ? [] : [`only ${world.finished} of ${world.streams.length} incidents were worked to their end`];
  found.push(...overtaken);
  if (world.disk.outbox.size) found.push(`${world.disk.outbox.size} messages were not carried out`);
  for (const stream of world.streams) {
    const unpaged = (world.disk.byStream.get(stream) ?? []).filter((entry) => {
      const pages = structuralSections(entry).find((s) => s.section === 'structure')!.value as { pages?: unknown[] };
      return pages.pages?.length && !world.paged.has(sha256(`${entry.hash}:whenever-run-timer-fell.page`));
    });
    if (unpaged.length) found.push(`${unpaged.length} pages of ${stream} never went out`);
    if (
      stream !== world.abandoned &&
      world.finished === world.streams.length &&
      Object.values((world.fold(stream).slices['run'] as RunState).runs).length !== 1
    )
      found.push(`${stream} has not one run`);
  }
  return found;
}

/** I15: from the export alone, everything derived is derived again. */
async function replays({ disk, kinds }: World): Promise<string[]> {
  const { finding } = await replay(exportLedger(disk), [...kinds]);
  return finding ? [`${finding.stream}/${finding.seq} ${finding.code}`] : [];
}

/** I15: what a server holds in memory is what the entries fold to. */
function sameFold(world: World): string[] {
  return world.streams.flatMap((stream) =>
    world.servers().flatMap(({ handler }) => {
      const held = handler.cache.fresh(stream)?.state;
      if (!held) return [];
      const kind = world.kinds.of(stream);
      const entries = (world.disk.byStream.get(stream) ?? []).slice(0, held.seq);
      const folded = entries.reduce((state, entry) => kind.evolve(state, unseal(entry, kind)), kind.zero(stream));
      return plain(folded) === plain(held) ? [] : [`a server's fold of ${stream} is not what its entries fold to`];
    }),
  );
}

const plain = (state: StreamState): string =>
  JSON.stringify(state, (key, value: unknown) =>
    key === 'playbook' && typeof value === 'object' && value !== null && 'digest' in value ? value.digest : value,
  );
