import {
  erased,
  sectionRelabelled,
  StreamKind,
  type Command,
  type Consequence,
  type DomainModule,
  type ErasedSection,
  type JsonObject,
  type NewEvent,
} from '@chancery/kernel';

/**
 * Small kinds of stream for golden ledgers: enough rules that entries are derived, ids drawn and timers armed.
 * They are frozen: a change here makes a committed file diverge.
 */

const recorded = (type: string, structure: JsonObject, content?: NewEvent['content'], label = 'I'): NewEvent => ({
  type,
  label,
  structure,
  ...(content ? { content } : {}),
});

const incident: DomainModule<{ severity: number }> = {
  name: 'incident',
  zero: { severity: 0 },
  events: {
    IncidentReported: { version: 1, rank: 9, content: ['report'] },
    IncidentDeclared: { version: 1, rank: 9, content: ['title'] },
  },
  evolve: (state, event) => (event.type === 'IncidentDeclared' ? { severity: event.structure['severity'] as number } : state),
  commands: {
    ReportIncident: {
      opens: true,
      decide: ({ command, nextId }) => ({
        events: [recorded('IncidentReported', { report: nextId() }, { report: { label: 'I', value: command.payload['text']! } })],
      }),
    },
    DeclareIncident: {
      decide: ({ command }) => ({
        events: [
          recorded(
            'IncidentDeclared',
            { severity: command.payload['severity']! },
            { title: { label: 'I', value: command.payload['title']! } },
          ),
        ],
      }),
    },
  },
};

interface Run {
  readonly run: string;
  readonly steps: number;
  readonly opened: number;
}

const opensNextStep: Consequence<Run> = {
  name: 'opens the next step',
  on: ['RunStarted', 'StepDone'],
  derive: (_, { run, steps, opened }, { nextId }) =>
    opened < steps ? [recorded('StepOpened', { run, step: nextId(), number: opened + 1 })] : [recorded('RunCompleted', { run })],
};

const run: DomainModule<Run> = {
  name: 'run',
  zero: { run: '', steps: 0, opened: 0 },
  events: {
    RunStarted: { version: 1, rank: 8, content: [] },
    StepDone: { version: 1, rank: 8, content: ['note', 'witness'] },
    StepOpened: { version: 1, rank: 7, content: [] },
    RunCompleted: { version: 1, rank: 7, content: [] },
  },
  evolve: (state, event, timers) => {
    switch (event.type) {
      case 'RunStarted':
        return { run: event.structure['run'] as string, steps: event.structure['steps'] as number, opened: 0 };
      case 'StepOpened':
        timers.arm('run:reminder', event.structure['step'] as string, 900_000);
        return { ...state, opened: state.opened + 1 };
      default:
        return state;
    }
  },
  commands: {
    StartRun: {
      decide: ({ command, nextId }) => ({ events: [recorded('RunStarted', { run: nextId(), steps: command.payload['steps']! })] }),
    },
    FinishStep: {
      decide: ({ command, state }) => ({
        events: [
          recorded(
            'StepDone',
            { run: state.run, number: state.opened },
            {
              note: { label: 'I', value: command.payload['note']! },
              witness: { label: 'restricted', value: command.payload['witness']! },
            },
          ),
        ],
      }),
    },
  },
  consequences: [opensNextStep],
};

const record: DomainModule<null> = {
  name: 'record',
  zero: null,
  events: {},
  evolve: (state) => state,
  commands: {
    Relabel: {
      decide: ({ command: { payload } }) => ({
        events: [sectionRelabelled(payload['seq'] as number, payload['section'] as string, payload['label'] as string)],
      }),
    },
    Erase: {
      decide: ({ command: { payload } }) => ({
        events: [erased(payload['entries'] as unknown as ErasedSection[], payload['authority'] as string)],
      }),
    },
  },
};

const people: DomainModule<null> = {
  name: 'people',
  zero: null,
  events: { PersonAdded: { version: 1, rank: 9, content: ['name'] } },
  evolve: (state) => state,
  commands: {
    AddPerson: {
      decide: ({ command, nextId }) => ({
        events: [
          recorded('PersonAdded', { person: nextId() }, { name: { label: 'org', value: (command as Command).payload['name']! } }, 'org'),
        ],
      }),
    },
  },
};

export const demoKinds: readonly StreamKind[] = [new StreamKind('inc', [incident, run, record]), new StreamKind('org', [people, record])];
