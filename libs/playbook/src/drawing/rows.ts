import type { Cells } from './columns.ts';

/** Where a lane forks into so many ways of a single step, each is drawn as a strip of one line. */
const STRIPS_FROM = 3;

export interface Rows {
  /** Within its lane; the main line is row 0. */
  readonly row: ReadonlyMap<string, number>;
  readonly strips: ReadonlySet<string>;
}

/** Puts each way out of a fork on a row below the main line, until the ways meet again. */
export function rowsOf(cells: Cells, entries: readonly string[]): Rows {
  const row = new Map<string, number>();
  const strips = new Set<string>();
  for (const entry of entries) new LaneRows(cells, row, strips).along(entry, undefined, 0);
  return { row, strips };
}

class LaneRows {
  readonly #cells: Cells;
  readonly #row: Map<string, number>;
  readonly #strips: Set<string>;
  /** Columns that are taken, by row. */
  readonly #taken: (readonly [from: number, to: number])[][] = [];
  readonly #meets = new Map<string, ReadonlySet<string>>();

  constructor(cells: Cells, row: Map<string, number>, strips: Set<string>) {
    this.#cells = cells;
    this.#row = row;
    this.#strips = strips;
  }

  along(start: string | undefined, stop: string | undefined, row: number): void {
    for (let cell = start; cell !== undefined && cell !== stop && !this.#row.has(cell);) {
      this.#row.set(cell, row);
      const next = this.#cells.next.get(cell)!;
      if (next.length < 2) {
        cell = next[0];
        continue;
      }
      const join = this.#join(cell);
      const aside = next.filter((each) => each !== join);
      const short = aside.length >= STRIPS_FROM && aside.every((each) => this.#between(each, join).length === 1);
      for (const each of aside) this.#aside(each, join, row, short);
      cell = join;
    }
  }

  #aside(start: string, join: string | undefined, above: number, short: boolean): void {
    const cells = this.#between(start, join).filter((cell) => !this.#row.has(cell));
    if (cells.length === 0) return;
    const columns = cells.map((cell) => this.#cells.column.get(cell)!);
    const from = Math.min(...columns);
    const to = Math.max(...columns, (join === undefined ? 0 : this.#cells.column.get(join)!) - 1);
    let row = above + 1;
    while (this.#taken[row]?.some(([first, last]) => first <= to && from <= last)) row++;
    (this.#taken[row] ??= []).push([from, to]);
    if (short) for (const cell of cells) this.#strips.add(cell);
    this.along(start, join, row);
  }

  #between(start: string, join: string | undefined): readonly string[] {
    const seen = new Set([start]);
    for (const cell of seen) for (const each of this.#cells.next.get(cell)!) if (each !== join) seen.add(each);
    return [...seen];
  }

  /** The first cell that every way out of this one comes to. */
  #join(cell: string): string | undefined {
    const all = [...this.#after(cell)].filter((each) => each !== cell);
    return all.toSorted((a, b) => this.#after(b).size - this.#after(a).size)[0];
  }

  /** What is certain to come from here on, itself included. */
  #after(cell: string): ReadonlySet<string> {
    const known = this.#meets.get(cell);
    if (known) return known;
    const ways = this.#cells.next.get(cell)!.map((each) => this.#after(each));
    const [first, ...others] = ways;
    const common = first ? [...first].filter((each) => others.every((way) => way.has(each))) : [];
    const certain = new Set([cell, ...common]);
    this.#meets.set(cell, certain);
    return certain;
  }
}
