import type { EventSpec, Id, Json } from '@chancery/kernel';

/** All that a run needs for ever: the playbook's source, what was compiled from it, and by which compiler. */
export interface PinnedPlaybook {
  readonly id: string;
  readonly version: number;
  /** SHA-256 over the IR and the compiler's version. */
  readonly digest: string;
  readonly compiler: number;
  readonly source: string;
  readonly ir: Json;
  readonly definition: Json;
}

export interface RunStarted {
  readonly run: Id;
  readonly playbook: PinnedPlaybook;
  readonly at: Places;
  readonly opened: readonly string[];
}

/** The location of each lane. */
export type Places = { readonly [lane: string]: string };

/** A person says that something happened at a step: what the run makes of it is derived. */
export interface StepReported {
  readonly run: Id;
  readonly loc: string;
  readonly event: string;
  readonly role: string | null;
  readonly by: Id;
}

export interface RunStepped {
  readonly run: Id;
  readonly loc: string;
  readonly event: string;
  readonly role: string | null;
  readonly by: Id;
  /** Lanes that moved, and where they stand now. */
  readonly moved: Places;
  /** Locations that were entered and wait for someone. */
  readonly opened: readonly string[];
}

/** A timer of the run came: a wait is over, or the next rung of a ladder is reached and pages someone. */
export interface RunTimerFell {
  readonly run: Id;
  readonly timer: string;
  readonly moved: Places;
  readonly opened: readonly string[];
  readonly pages: readonly Page[];
}

export interface Page {
  readonly loc: string;
  readonly stage: string;
  readonly to: string;
}

export interface RunCompleted {
  readonly run: Id;
  readonly exit: string;
}

export interface RunAborted {
  readonly run: Id;
  readonly exit: string;
  readonly by: Id;
}

export interface RunQuarantined {
  readonly run: Id;
  readonly code: string;
  readonly reason: string;
}

export const runEvents = {
  RunStarted: { version: 1, rank: 8, content: [] },
  StepReported: { version: 1, rank: 9, content: ['note'] },
  RunStepped: { version: 1, rank: 4, content: [] },
  RunTimerFell: { version: 1, rank: 9, content: [] },
  RunCompleted: { version: 1, rank: 3, content: [] },
  RunAborted: { version: 1, rank: 9, content: [] },
  RunQuarantined: { version: 1, rank: 3, content: [] },
} as const satisfies Record<string, EventSpec>;
