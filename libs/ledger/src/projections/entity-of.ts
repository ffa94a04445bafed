import { instantOf } from '@chancery/kernel';
import { EntitySchema, type EntitySchemaColumnOptions, type ValueTransformer } from 'typeorm';
import type { Table } from './projection.ts';

/** A row as it is read. Whoever reads it knows its table. */
export interface StoredRow {
  readonly [column: string]: unknown;
}

const known = new WeakMap<Table, EntitySchema<StoredRow>>();

/** What TypeORM must know to query a read model's table. The same table gives the same object. Instants are read as text, `bigint` too. */
export function entityOf(table: Table): EntitySchema<StoredRow> {
  let entity = known.get(table);
  if (!entity)
    known.set(table, (entity = new EntitySchema<StoredRow>({ name: table.name, tableName: table.name, columns: columnsOf(table) })));
  return entity;
}

function columnsOf(table: Table): Record<string, EntitySchemaColumnOptions> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([column, type]) => [
      column,
      {
        type,
        primary: table.key.includes(column),
        nullable: !table.key.includes(column),
        ...(type === 'timestamptz' ? { transformer: instants } : {}),
      },
    ]),
  );
}

const instants: ValueTransformer = {
  from: (value: Date | null) => value && instantOf(value),
  to: (value: unknown) => value,
};
