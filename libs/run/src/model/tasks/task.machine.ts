import { setup } from 'xstate';

interface TaskMachineEvent {
  readonly type: string;
  /** False while the gate is closed. */
  readonly safe?: boolean;
  /** Somebody else has to confirm what was done. */
  readonly confirm?: boolean;
  readonly gate?: string;
  readonly ladder?: boolean;
  /** No rung comes after this one. */
  readonly last?: boolean;
}

const done = [
  { target: 'done', guard: 'safeToConfirm' },
  { target: 'settled', guard: 'safe' },
] as const;
const ended = { TaskWaived: 'waived', TaskCancelled: 'cancelled' } as const;
const rung = [{ target: 'lastRung', guard: 'lastOfLadder' }, { target: 'escalated' }] as const;
const answered = [{ target: 'waiting', guard: 'toConfirm' }, { target: 'quiet' }] as const;
const heeded = {
  TaskAcknowledged: 'quiet',
  TaskClaimed: 'quiet',
  TaskStarted: 'quiet',
  TaskDone: answered,
  TaskEffectConfirmed: 'quiet',
  TaskWaived: 'quiet',
  TaskCancelled: 'quiet',
} as const;

/** Life of a task: the work, the evidence gate before it, and who is being called to it. Machine events are the domain's events. */
export const taskMachine = setup({
  types: {} as { events: TaskMachineEvent },
  guards: {
    safe: ({ event }) => event.safe === true,
    safeToConfirm: ({ event }) => event.safe === true && event.confirm === true,
    toConfirm: ({ event }) => event.confirm === true,
    opensClosed: ({ event }) => event.gate === 'closed',
    opensOpen: ({ event }) => event.gate === 'open',
    hasLadder: ({ event }) => event.ladder === true,
    lastOfLadder: ({ event }) => event.last === true,
  },
}).createMachine({
  id: 'task',
  type: 'parallel',
  options: { maxIterations: 200 },
  states: {
    work: {
      initial: 'proposed',
      states: {
        proposed: {
          on: {
            TaskAssigned: 'assigned',
            TaskClaimed: 'acknowledged',
            TaskStarted: { target: 'inProgress', guard: 'safe' },
            TaskDone: done,
            ...ended,
          },
        },
        assigned: {
          on: {
            TaskAssigned: 'assigned',
            TaskClaimed: 'acknowledged',
            TaskAcknowledged: 'acknowledged',
            TaskReturned: 'proposed',
            TaskStarted: { target: 'inProgress', guard: 'safe' },
            TaskDone: done,
            ...ended,
          },
        },
        acknowledged: {
          on: {
            TaskAcknowledged: 'acknowledged',
            TaskAssigned: 'assigned',
            TaskReturned: 'proposed',
            TaskStarted: { target: 'inProgress', guard: 'safe' },
            TaskDone: done,
            TaskBlocked: 'blocked',
            ...ended,
          },
        },
        inProgress: {
          on: {
            TaskAcknowledged: 'inProgress',
            TaskAssigned: 'assigned',
            TaskReturned: 'proposed',
            TaskDone: done,
            TaskBlocked: 'blocked',
            ...ended,
          },
        },
        blocked: {
          on: {
            TaskAcknowledged: 'blocked',
            TaskAssigned: 'assigned',
            TaskReturned: 'proposed',
            TaskUnblocked: 'acknowledged',
            TaskDone: done,
            ...ended,
          },
        },
        done: { on: { TaskEffectConfirmed: 'confirmed', TaskEffectDenied: 'inProgress' } },
        confirmed: { type: 'final' },
        settled: { type: 'final' },
        waived: { type: 'final' },
        cancelled: { type: 'final' },
      },
    },
    gate: {
      initial: 'free',
      states: {
        free: {
          on: {
            TaskOpened: [
              { target: 'closed', guard: 'opensClosed' },
              { target: 'open', guard: 'opensOpen' },
            ],
          },
        },
        closed: { on: { TaskGateOpened: 'open', TaskGateOverridden: 'overridden' } },
        // An exhibit failed its check before the work began.
        open: { on: { TaskGateClosed: 'closed' } },
        // For good: evidence that comes later does not take away that it was overridden.
        overridden: {},
      },
    },
    attention: {
      initial: 'quiet',
      states: {
        quiet: {
          on: {
            TaskOpened: { target: 'waiting', guard: 'hasLadder' },
            TaskAssigned: 'waiting',
            TaskReturned: 'waiting',
            TaskEffectDenied: 'waiting',
            TaskDone: { target: 'waiting', guard: 'toConfirm' },
            TaskRungFired: rung,
          },
        },
        waiting: { on: { ...heeded, TaskRungFired: rung } },
        escalated: { on: { ...heeded, TaskRungFired: rung } },
        // Stays lit until somebody takes the task in hand.
        lastRung: { on: heeded },
      },
    },
  },
});
