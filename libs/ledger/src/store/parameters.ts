/** One named part of a statement: a common table expression. */
export interface Part {
  readonly name: string;
  readonly sql: string;
  /** Read by several others: run once, first. */
  readonly once?: true;
}

export type Fields = { readonly [column: string]: unknown };

/** What survives of a commit: rows of groups that have not lost. Every set of rows carries the number of its group, `grp`. */
export const WON = 'grp NOT IN (SELECT grp FROM lost)';

/** The values of a statement, collected while its text is written. */
export class Parameters {
  readonly values: unknown[] = [];

  /**
   * `json_to_recordset($n) AS alias(columns)` over the rows as one JSON text: written by the engine's own JSON in a fraction of
   * the time that it takes to escape arrays of texts that are full of quotes. `columns` is `name type, name type, …`.
   */
  rows(alias: string, columns: string, rows: readonly Fields[]): string {
    this.values.push(JSON.stringify(rows));
    return `json_to_recordset($${this.values.length}::json) AS ${alias}(${columns})`;
  }
}
