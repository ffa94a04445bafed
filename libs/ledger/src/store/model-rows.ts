import { LABELS, type Row, type RowChange, type Table } from '../projections/projection.ts';
import type { CommitGroup } from './ledger-store.ts';
import { WON, type Parameters, type Part } from './parameters.ts';

interface Change<R> {
  readonly grp: number;
  readonly row: R;
}

/** Read models: rows put in bulk, patches in bulk for each set of columns that they change, removals. */
export function modelRows(groups: readonly CommitGroup[], parameters: Parameters): Part[] {
  const byTable = new Map<Table, Change<RowChange>[]>();
  groups.forEach((group, grp) => {
    for (const [table, changes] of group.rows) {
      const list = byTable.get(table) ?? [];
      for (const row of changes) list.push({ grp, row });
      byTable.set(table, list);
    }
  });
  const tables = [...byTable].sort(([a], [b]) => (a.name < b.name ? -1 : 1));
  return tables.flatMap(([table, changes]) => [
    ...puts(table, changes, parameters),
    ...patches(table, changes, parameters),
    ...removals(table, changes, parameters),
  ]);
}

const matching = (table: Table): string => table.key.map((column) => `t.${column} = r.${column}`).join(' AND ');

function from(parameters: Parameters, table: Table, columns: readonly string[], changes: readonly Change<Row>[]): string {
  const typed = columns.map((column) => `${column} ${table.columns[column]}`).join(', ');
  return parameters.rows(
    'r',
    `${typed}, grp int`,
    changes.map(({ grp, row }) => ({ ...row, grp })),
  );
}

function puts(table: Table, changes: readonly Change<RowChange>[], parameters: Parameters): Part[] {
  const rows = changes.flatMap(({ grp, row }) => ('put' in row ? [{ grp, row: row.put }] : []));
  if (rows.length === 0) return [];
  const columns = Object.keys(table.columns);
  const rest = columns.filter((column) => !table.key.includes(column)).map((column) => `${column} = excluded.${column}`);
  const names = columns.join(', ');
  const conflict = `ON CONFLICT (${table.key.join(', ')}) DO ${rest.length ? `UPDATE SET ${rest.join(', ')}` : 'NOTHING'}`;
  const sql = `INSERT INTO ${table.name} (${names}) SELECT ${names} FROM ${from(parameters, table, columns, rows)} WHERE ${WON} ${conflict}`;
  return [{ name: `put_${table.name}`, sql }];
}

function patches(table: Table, changes: readonly Change<RowChange>[], parameters: Parameters): Part[] {
  const rows = changes.flatMap(({ grp, row }) => ('patch' in row ? [{ grp, row: row.patch }] : []));
  const byColumns = Map.groupBy(rows, ({ row }) => Object.keys(row).sort().join(' '));
  return [...byColumns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([columns, alike], i) => {
      const changed = columns.split(' ').filter((column) => !table.key.includes(column));
      if (changed.length === 0) return [];
      const set = changed.map((column) => `${column} = ${valueOf(column)}`).join(', ');
      const source = from(parameters, table, [...table.key, ...changed], alike);
      return [
        { name: `patch_${table.name}_${i}`, sql: `UPDATE ${table.name} t SET ${set} FROM ${source} WHERE ${matching(table)} AND ${WON}` },
      ];
    });
}

/** Labels of words are added to those that are there. */
const valueOf = (column: string): string => (column === LABELS ? `coalesce(t.${LABELS}, '{}'::jsonb) || r.${LABELS}` : `r.${column}`);

function removals(table: Table, changes: readonly Change<RowChange>[], parameters: Parameters): Part[] {
  const rows = changes.flatMap(({ grp, row }) => ('remove' in row ? [{ grp, row: row.remove }] : []));
  if (rows.length === 0) return [];
  const source = from(parameters, table, table.key, rows);
  return [{ name: `remove_${table.name}`, sql: `DELETE FROM ${table.name} t USING ${source} WHERE ${matching(table)} AND ${WON}` }];
}
