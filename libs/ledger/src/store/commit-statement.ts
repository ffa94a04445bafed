import { sha256 } from '@chancery/kernel';
import { structuralText } from '../format/seal.ts';
import type { Row, RowChange, Table } from '../projections/projection.ts';
import type { CommitGroup } from './ledger-store.ts';

/** One SQL statement with its parameters; `name` lets the server keep it prepared. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The whole commit as ONE statement, so that one round trip is one transaction.
 *
 * Heads are locked in the order of their names; a group whose heads are not where its decisions stood, or one of whose
 * keys is known, is left out whole (`lost`). Concurrency claim: two processes that pass the checks together meet at a
 * primary key (stream and seq, stream, principal and key): one of the statements then fails whole and is decided again.
 * The statement's text depends only on which tables and columns are touched, so that few forms of it stay prepared.
 */
export function commitStatement(groups: readonly CommitGroup[]): Statement {
  const parameters = new Parameters();
  const erasures = erased(groups, parameters);
  const parts = [...checks(groups, parameters), ...ledgerRows(groups, parameters), ...modelRows(groups, parameters), ...erasures];
  const text = `WITH ${parts.map(({ name, sql, once }) => `${name} AS ${once ? 'MATERIALIZED ' : ''}(${sql})`).join(',\n')}
SELECT (SELECT coalesce(json_agg(grp), '[]') FROM lost) AS lost,
       (SELECT coalesce(json_agg(known), '[]') FROM known) AS known${erasures.length ? ', (SELECT count(*) FROM erased) AS erased' : ''}`;
  return { name: `c${sha256(text).slice(0, 24)}`, text, values: parameters.values };
}

interface Part {
  readonly name: string;
  readonly sql: string;
  readonly once?: boolean;
}

class Parameters {
  readonly values: unknown[] = [];

  /**
   * `json_to_recordset($n) AS alias(columns)` over the rows as one JSON text: written by the engine's own JSON in a fraction of
   * the time that it takes to escape arrays of texts that are full of quotes.
   */
  rows(alias: string, columns: readonly (readonly [name: string, type: string])[], rows: readonly (readonly unknown[])[]): string {
    this.values.push(JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([name], c) => [name, row[c]])))));
    return `json_to_recordset($${this.values.length}::json) AS ${alias}(${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`;
  }
}

function checks(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const each = <T>(of: (group: CommitGroup) => readonly T[], row: (item: T, grp: number) => readonly unknown[]) =>
    groups.flatMap((group, grp) => of(group).map((item) => row(item, grp)));
  const expectation = [['grp', 'int'], ['stream', 'text'], ['expected', 'bigint']] as const;
  const writes = each((g) => g.writes, (w, grp) => [grp, w.stream, w.expected, w.head.seq, w.head.hash]);
  const compares = each((g) => g.compares, (c, grp) => [grp, c.stream, c.expected]);
  const keys = each((g) => g.keys, (k, grp) => [grp, k.principal, k.key]);
  return [
    { name: 'write', once: true, sql: `SELECT * FROM ${parameters.rows('w', [...expectation, ['seq', 'bigint'], ['hash', 'text']], writes)}` },
    { name: 'compare', once: true, sql: `SELECT * FROM ${parameters.rows('c', expectation, compares)}` },
    { name: 'asked', once: true, sql: `SELECT * FROM ${parameters.rows('k', [['grp', 'int'], ['principal', 'text'], ['key', 'text']], keys)}` },
    { name: 'relied', once: true, sql: `SELECT stream, seq FROM stream_head WHERE stream IN (SELECT stream FROM compare) ORDER BY stream FOR SHARE` },
    { name: 'locked', once: true, sql: `SELECT stream, seq FROM stream_head WHERE stream IN (SELECT stream FROM write) ORDER BY stream FOR UPDATE` },
    {
      name: 'known', once: true,
      sql: `SELECT a.grp, k.principal, k.key, k.stream, k.request_salt, k.request_hash, k.seq_from, k.seq_to, k.outcome
            FROM asked a JOIN command_key k ON k.principal = a.principal AND k.key = a.key`,
    },
    {
      name: 'lost', once: true,
      sql: `SELECT w.grp FROM write w LEFT JOIN locked h ON h.stream = w.stream WHERE coalesce(h.seq, 0) <> w.expected
            UNION SELECT c.grp FROM compare c LEFT JOIN relied h ON h.stream = c.stream WHERE coalesce(h.seq, 0) <> c.expected
            UNION SELECT grp FROM known`,
    },
  ];
}

const WON = 'grp NOT IN (SELECT grp FROM lost)';

function ledgerRows(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const insert = (name: string, table: string, columns: readonly (readonly [string, string])[], rows: readonly (readonly unknown[])[], conflict = ''): Part[] => {
    if (rows.length === 0) return [];
    const names = columns.map(([column]) => column).join(', ');
    return [{ name, sql: `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${parameters.rows('r', [...columns, ['grp', 'int']], rows)} WHERE ${WON} ${conflict}` }];
  };
  const each = <T>(of: (group: CommitGroup) => readonly T[], row: (item: T) => readonly unknown[]) =>
    groups.flatMap((group, grp) => of(group).map((item) => [...row(item), grp]));
  const cancel = each((g) => g.timers.cancel, (t) => [t.stream, t.owner, t.id]);
  return [
    { name: 'new_head', sql: `INSERT INTO stream_head (stream, seq, hash) SELECT stream, seq, hash FROM write WHERE expected = 0 AND ${WON}` },
    { name: 'next_head', sql: `UPDATE stream_head h SET seq = w.seq, hash = w.hash FROM write w WHERE h.stream = w.stream AND w.expected > 0 AND ${WON}` },
    ...insert('new_entry', 'entry', [['stream', 'text'], ['seq', 'bigint'], ['bytes', 'text'], ['hash', 'text'], ['structural', 'text']],
      each((g) => g.entries, (e) => [e.stream, e.seq, e.bytes, e.hash, structuralText(e.structural)])),
    ...insert('new_content', 'content', [['stream', 'text'], ['seq', 'bigint'], ['section', 'text'], ['label', 'text'], ['value', 'text'], ['salt', 'text']],
      groups.flatMap((g, grp) => g.entries.flatMap((e) => e.content.map((c) => [e.stream, e.seq, c.section, c.label, c.value, c.salt, grp])))),
    ...insert('new_key', 'command_key',
      [['principal', 'text'], ['key', 'text'], ['stream', 'text'], ['request_salt', 'text'], ['request_hash', 'text'], ['seq_from', 'bigint'], ['seq_to', 'bigint'], ['outcome', 'text']],
      each((g) => g.keys, (k) => [k.principal, k.key, k.stream, k.requestSalt, k.requestHash, k.seqFrom, k.seqTo, JSON.stringify(k.outcome)])),
    ...insert('set_timer', 'timer', [['stream', 'text'], ['owner', 'text'], ['id', 'text'], ['generation', 'bigint'], ['due_at', 'timestamptz'], ['fire_at', 'timestamptz']],
      each((g) => g.timers.set, (t) => [t.stream, t.owner, t.id, t.generation, t.dueAt, t.fireAt]),
      `ON CONFLICT (stream, owner, id) DO UPDATE SET generation = excluded.generation, due_at = excluded.due_at, fire_at = excluded.fire_at, claimed_until = NULL`),
    ...(cancel.length
      ? [{ name: 'cancel_timer', sql: `DELETE FROM timer t USING ${parameters.rows('r', [['stream', 'text'], ['owner', 'text'], ['id', 'text'], ['grp', 'int']], cancel)} WHERE t.stream = r.stream AND t.owner = r.owner AND t.id = r.id AND ${WON}` }]
      : []),
    ...insert('new_message', 'outbox', [['id', 'text'], ['stream', 'text'], ['seq', 'bigint'], ['topic', 'text'], ['body', 'text'], ['created_at', 'timestamptz']],
      each((g) => g.outbox, (o) => [o.id, o.stream, o.seq, o.topic, JSON.stringify(o.body), o.createdAt])),
  ];
}

/** Calls the one function that empties content. A SELECT among these parts runs only because the statement's result asks for it. */
function erased(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const rows = groups.flatMap((group, grp) => group.erase.flatMap((e) => e.sections.map((section) => [e.stream, e.seq, section, grp])));
  if (rows.length === 0) return [];
  const from = parameters.rows('r', [['stream', 'text'], ['seq', 'bigint'], ['section', 'text'], ['grp', 'int']], rows);
  return [{ name: 'erased', once: true, sql: `SELECT erase_content(stream, seq, ARRAY[section]) FROM ${from} WHERE ${WON}` }];
}

/** Read models: rows put in bulk; patches in bulk for each set of columns that they change; removals. */
function modelRows(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const byTable = new Map<Table, { grp: number; change: RowChange }[]>();
  groups.forEach((group, grp) => {
    for (const [table, changes] of group.rows) {
      const list = byTable.get(table) ?? [];
      list.push(...changes.map((change) => ({ grp, change })));
      byTable.set(table, list);
    }
  });
  return [...byTable].sort(([a], [b]) => (a.name < b.name ? -1 : 1)).flatMap(([table, changes]) => tableParts(table, changes, parameters));
}

function tableParts(table: Table, changes: readonly { grp: number; change: RowChange }[], parameters: Parameters): Part[] {
  const parts: Part[] = [];
  const from = (alias: string, columns: readonly string[], rows: readonly { grp: number; row: Row }[]) =>
    parameters.rows(
      alias,
      [...columns.map((column) => [column, table.columns[column]!] as const), ['grp', 'int'] as const],
      rows.map(({ grp, row }) => [...columns.map((column) => row[column] ?? null), grp]),
    );
  const matching = table.key.map((column) => `t.${column} = r.${column}`).join(' AND ');
  const puts = changes.flatMap(({ grp, change }) => ('put' in change ? [{ grp, row: change.put }] : []));
  if (puts.length) {
    const columns = Object.keys(table.columns);
    const rest = columns.filter((column) => !table.key.includes(column));
    const update = rest.length ? `DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}` : 'DO NOTHING';
    const names = columns.join(', ');
    parts.push({ name: `put_${table.name}`, sql: `INSERT INTO ${table.name} (${names}) SELECT ${names} FROM ${from('r', columns, puts)} WHERE ${WON} ON CONFLICT (${table.key.join(', ')}) ${update}` });
  }
  const patches = Map.groupBy(changes.flatMap(({ grp, change }) => ('patch' in change ? [{ grp, row: change.patch }] : [])), ({ row }) => Object.keys(row).sort().join(' '));
  let i = 0;
  for (const [columns, rows] of [...patches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const changed = columns.split(' ').filter((column) => !table.key.includes(column));
    if (changed.length === 0) continue;
    parts.push({ name: `patch_${table.name}_${i++}`, sql: `UPDATE ${table.name} t SET ${changed.map((column) => `${column} = r.${column}`).join(', ')} FROM ${from('r', [...table.key, ...changed], rows)} WHERE ${matching} AND ${WON}` });
  }
  const removals = changes.flatMap(({ grp, change }) => ('remove' in change ? [{ grp, row: change.remove }] : []));
  if (removals.length) parts.push({ name: `remove_${table.name}`, sql: `DELETE FROM ${table.name} t USING ${from('r', table.key, removals)} WHERE ${matching} AND ${WON}` });
  return parts;
}

