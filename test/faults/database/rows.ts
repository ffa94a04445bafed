import type { QueryRunner } from 'typeorm';

/** The table that the fault tests write to. */
export class Rows0001 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE written (id int PRIMARY KEY, filler text NOT NULL)');
    await runner.query('GRANT SELECT, INSERT ON written TO chancery_app');
  }

  async down(): Promise<void> {}
}

export const ROWS = { entities: [], migrations: [Rows0001] };

export const INSERT = 'INSERT INTO written (id, filler) VALUES ($1, $2)';

export async function writtenIds(database: { dataSource: { query(sql: string): Promise<{ id: number }[]> } }): Promise<number[]> {
  const rows = await database.dataSource.query('SELECT id FROM written ORDER BY id');
  return rows.map(({ id }) => id);
}

/** What the database acknowledged and does not have. */
export function lost(acknowledged: readonly number[], found: readonly number[]): number[] {
  const there = new Set(found);
  return acknowledged.filter((id) => !there.has(id));
}
