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
  readonly remark?: string;
}

/** What a case has shown so far. It is noted for the table when the test is over, also when it fails. */
export class Tally {
  readonly #begun = performance.now();
  #case: Case;

  constructor(name: string, cleanUp: (step: () => void) => void) {
    this.#case = { case: name, rounds: 0, acknowledged: 0, lost: 0, doubled: 0, ms: 0 };
    cleanUp(() => {
      if (report !== undefined) fs.appendFileSync(report, `${JSON.stringify(this.#case)}\n`);
    });
  }

  add(
    rounds: number,
    acknowledged: number,
    owed: { readonly lost: readonly string[]; readonly doubled: readonly string[] },
    remark?: string,
  ): void {
    const before = this.#case;
    this.#case = {
      case: before.case,
      rounds: before.rounds + rounds,
      acknowledged: before.acknowledged + acknowledged,
      lost: before.lost + owed.lost.length,
      doubled: before.doubled + owed.doubled.length,
      ms: performance.now() - this.#begun,
      ...(remark === undefined ? {} : { remark }),
    };
  }
}
