import type { EventSpec, Id, Label } from '@chancery/kernel';

/** Readers of a label `R:<id>` that were added. The entry bears that label, so that only they learn of it. */
export interface ReadersNamed {
  readonly label: Label;
  readonly readers: readonly Id[];
}

/** Readers of a label `R:<id>` that were taken away. */
export type ReadersRemoved = ReadersNamed;

/** `PersonAdmitted`, `PersonRemoved`: somebody enters or leaves the incident's circle for another reason than a role. */
export interface CircleMoved {
  readonly person: Id;
}

/** Somebody left the house. Whatever they held in the incident is taken back in the same commit. */
export interface PersonLeft {
  readonly person: Id;
}

/** Content sections: `PersonAdmitted {reason}`, `PersonRemoved {reason}`. */
export const circleEvents = {
  ReadersNamed: { version: 1, rank: 9, content: [] },
  ReadersRemoved: { version: 1, rank: 9, content: [] },
  PersonAdmitted: { version: 1, rank: 9, content: ['reason'] },
  PersonRemoved: { version: 1, rank: 9, content: ['reason'] },
  PersonLeft: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
