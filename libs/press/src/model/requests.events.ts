import type { EventSpec, Id, Instant, Origin } from '@chancery/kernel';

/** `StatementRequested`, `AssignmentRequested`: a run waits for it at `origin`. */
export interface Requested {
  readonly request: Id;
  readonly origin: Origin;
  readonly lane: string;
  readonly role: string | null;
  readonly dueMs: number | null;
}

/** What the entity's voices answered to this incident. */
export interface VoiceNoted {
  readonly assignment: Id;
  readonly entity: Id;
  readonly person: Id;
  readonly standing: 'accepted' | 'ended';
  readonly until: Instant;
  readonly request: Id | null;
  readonly origin: Origin | null;
}

/** Openings rank below a run's step: nothing follows from them. */
export const requestEvents = {
  StatementRequested: { version: 1, rank: 3, content: [] },
  AssignmentRequested: { version: 1, rank: 3, content: [] },
  VoiceNoted: { version: 1, rank: 9, content: [] },
} as const satisfies Record<string, EventSpec>;
