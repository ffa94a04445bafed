import fs from 'node:fs';

/** How much is done: little within `npm test`, more by `npm run faults`, most with `--long`. `faults.ts` sets it. */
type Effort = 'short' | 'usual' | 'long';

const effort = (process.env['CHANCERY_FAULTS'] ?? 'short') as Effort;
const report = process.env['CHANCERY_FAULTS_REPORT'];

export const by = (figures: Readonly<Record<Effort, number>>): number => figures[effort];

/** One line of the table. */
export interface Case {
  readonly case: string;
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly ms: number;
  readonly note?: string;
}

/** Notes a case for the table, where one is asked for. */
export function note(line: Case): void {
  if (report !== undefined) fs.appendFileSync(report, `${JSON.stringify(line)}\n`);
}
