import type { EventSpec, Id, JsonObject, NewEvent, Origin } from '@chancery/kernel';

/** What a person is asked for. `confirm` stands alone only in a run that was past the deed before its tasks were kept. */
export const TASK_KINDS = ['task', 'preserve', 'contain', 'notify', 'clock', 'confirm'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Who is called when nobody moves, and how long after the opening. */
export interface Stage {
  /** `ack`, `due`, then the rungs by their numbers. */
  readonly stage: string;
  readonly afterMs: number;
  /** A role, or `deputy`: the deputy of whoever should do it. */
  readonly to: string;
}

export interface TaskOpened {
  readonly task: Id;
  /** To say aloud: the playbook's step, or a short random reference. */
  readonly reference: string;
  readonly kind: TaskKind;
  readonly lane: string | null;
  readonly doerRole: string;
  readonly accountable: string;
  readonly confirmRole: string | null;
  /** Who may waive it; null where the playbook lets nobody. */
  readonly waiveRole: string | null;
  /** Who may open its gate without the evidence; null where nobody may. */
  readonly overrideRole: string | null;
  readonly gate: 'free' | 'closed' | 'open';
  /** The evidence that comes first: steps of the run that asked, or tasks. */
  readonly beforeSteps: readonly string[];
  readonly beforeTasks: readonly Id[];
  readonly origin: Origin | null;
  /** From when it can be begun. */
  readonly dueMs: number | null;
  /** How long its gate may stay closed. */
  readonly gateDueMs: number | null;
  readonly confirmDueMs: number | null;
  /** How many rungs its ladder has above the due time; null without a ladder. */
  readonly rungs: number | null;
  /** Empty where the run keeps time. */
  readonly stages: readonly Stage[];
  readonly by: Id | null;
  /** The text that is out and has to be corrected, where that is the task. */
  readonly correction?: Id;
}

export interface TaskNamed {
  readonly task: Id;
  readonly reference: string;
  readonly by: Id;
}

export interface TaskAssigned extends TaskNamed {
  readonly person: Id;
}

/** `person` had it. */
export interface TaskReturned extends TaskNamed {
  readonly person: Id;
}

export interface TaskDone extends TaskNamed {
  readonly exhibits: readonly Id[];
}

export interface TaskBlocked extends TaskNamed {
  readonly code: BlockCode;
}

/** What keeps a task from going on. */
export const BLOCK_CODES = ['waiting-for-person', 'waiting-for-access', 'waiting-for-means', 'unsafe', 'other'] as const;
export type BlockCode = (typeof BLOCK_CODES)[number];

export interface TaskGateOpened {
  readonly task: Id;
  readonly reference: string;
  /** The tasks that made the evidence safe; empty where the run itself says that it is. */
  readonly by: readonly Id[];
}

export interface TaskGateClosed {
  readonly task: Id;
  readonly reference: string;
  readonly exhibit: Id;
}

export interface TaskGateOverridden extends TaskNamed {
  readonly decision: Id | null;
  /** The kind of authority behind it; `director` where the words of the authority are given instead of a decision. */
  readonly authority: string;
}

export interface TaskEnded extends TaskNamed {
  readonly decision: Id | null;
}

export interface TaskRungFired {
  readonly task: Id;
  readonly reference: string;
  /** The first call for the task is 1. */
  readonly rung: number;
  readonly stage: string;
  readonly role: string;
  /** The deputy of that role is called, not its holder. */
  readonly deputy: boolean;
  readonly last: boolean;
}

export interface TaskRefusalRecorded extends TaskNamed {
  readonly code: string;
  readonly missing: readonly Id[];
}

export const taskEvents = {
  TaskOpened: { version: 1, rank: 3, content: ['title', 'details'] },
  TaskAssigned: { version: 1, rank: 5, content: ['note'] },
  TaskClaimed: { version: 1, rank: 9, content: [] },
  TaskAcknowledged: { version: 1, rank: 9, content: [] },
  TaskReturned: { version: 1, rank: 5, content: ['reason'] },
  TaskStarted: { version: 1, rank: 9, content: [] },
  TaskDone: { version: 1, rank: 6, content: ['note'] },
  TaskBlocked: { version: 1, rank: 9, content: ['reason'] },
  TaskUnblocked: { version: 1, rank: 9, content: ['note'] },
  TaskEffectConfirmed: { version: 1, rank: 9, content: ['seen'] },
  TaskEffectDenied: { version: 1, rank: 9, content: ['reason'] },
  TaskGateOpened: { version: 1, rank: 3, content: [] },
  TaskGateClosed: { version: 1, rank: 3, content: [] },
  TaskGateOverridden: { version: 1, rank: 9, content: ['reason', 'authority'] },
  TaskWaived: { version: 1, rank: 9, content: ['reason'] },
  TaskCancelled: { version: 1, rank: 5, content: ['reason'] },
  TaskRungFired: { version: 1, rank: 2, content: [] },
  TaskRefusalRecorded: { version: 1, rank: 1, content: [] },
} as const satisfies Record<string, EventSpec>;

export type TaskEventType = keyof typeof taskEvents;

/** An event under the label of its task; words that were not said make no section. */
export function taskEvent(
  type: TaskEventType,
  label: string,
  structure: object,
  words: { readonly [section: string]: string } = {},
): NewEvent {
  const said = Object.entries(words).filter(([, value]) => value !== '');
  const content = Object.fromEntries(said.map(([section, value]) => [section, { label, value }]));
  return { type, label, structure: structure as JsonObject, ...(said.length === 0 ? {} : { content }) };
}
