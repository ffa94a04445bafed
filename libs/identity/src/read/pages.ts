import { own } from '@chancery/kernel';
import type { Table } from '@chancery/ledger';
import { entityOf, type StoredRow } from '@chancery/ledger';
import { In, IsNull, LessThan, MoreThan, type DataSource, type FindOptionsWhere } from 'typeorm';
import { readable, readableLabels, type Clearance } from '../read-door.ts';

/** Of one answer, at most. */
export const PAGE_MAX = 500;

/** Which part of a list is asked for: so many, after the one with this id. */
export interface Page {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The last column holds the ids of what the list holds; no two rows that are asked for have the same one. */
export type Order = readonly (readonly [column: string, way: 'ASC' | 'DESC'])[];

type Where = FindOptionsWhere<StoredRow>;

export interface Wanted {
  readonly table: Table;
  readonly where: Where;
  readonly order: Order;
}

export const sizeOf = ({ first }: Page): number => Math.min(Math.max(first, 1), PAGE_MAX);

/**
 * Nothing that the reader may know is behind `after`: it was never there, or may no longer be known, which nobody is told apart. An
 * empty part would look like the end of the list.
 */
export class CursorUnknown extends Error {
  override readonly name = 'CursorUnknown';
  readonly code = 'cursor-unknown';
}

/** Rows that may be read, in order: all of them, or one page. Throws `CursorUnknown`. */
export async function rowsOf(dataSource: DataSource, clearance: Clearance, wanted: Wanted, page?: Page): Promise<StoredRow[]> {
  const { table, order } = wanted;
  const repository = dataSource.getRepository(entityOf(table));
  const where = { ...wanted.where, label: In(readableLabels(clearance)) };
  let from: Where | Where[] = where;
  if (page?.after !== null && page?.after !== undefined) {
    const last = await repository.findOne({ where: { ...where, [order.at(-1)![0]]: page.after } });
    if (!last) throw new CursorUnknown();
    from = behind(last, order).map((each) => ({ ...where, ...each }));
  }
  const found = await repository.find({
    where: from,
    order: Object.fromEntries(order),
    ...(page ? { take: sizeOf(page) } : {}),
  });
  return readable(clearance, found);
}

/** Whatever comes behind a row: equal in the first columns, and behind it in the next. Nulls come last where the order ascends. */
function behind(row: StoredRow, order: Order): Where[] {
  return order.flatMap(([column, way], at) => {
    const alike = Object.fromEntries(order.slice(0, at).map(([each]) => [each, own(row, each) ?? IsNull()]));
    const value = own(row, column) ?? null;
    if (value === null) return [];
    const further: Where[] = [{ ...alike, [column]: way === 'ASC' ? MoreThan(value) : LessThan(value) }];
    return way === 'ASC' && at < order.length - 1 ? [...further, { ...alike, [column]: IsNull() }] : further;
  });
}
