import { readFileSync } from 'node:fs';
import {
  assert,
  canonical,
  later,
  own,
  StreamKind,
  TIMER_DUE,
  timerName,
  type Command,
  type Decided,
  type DomainModule,
  type Draft,
  type Id,
  type Instant,
  type Label,
  type JsonObject,
  type Refused,
  type StreamState,
  type StructuralEvent,
} from '@chancery/kernel';
import { readPlaybook } from '@chancery/playbook';
import { pin } from '../model/pin.ts';
import { run } from '../model/run.decider.ts';
import type { PinnedPlaybook } from '../model/run.events.ts';
import { placesOf, type Run, type RunState } from '../model/run.state.ts';
import { tasks } from '../model/tasks/tasks.decider.ts';
import { attentionOf, gateOf, workOf, type Task, type TasksState } from '../model/tasks/tasks.state.ts';

/** Roles of the people in these tests. `tomas` directs. */
export const ROLES: { readonly [person: Id]: readonly string[] } = {
  tomas: ['CD'],
  ines: ['DO'],
  okafor: ['SEC'],
  ruiz: ['FOR', 'ICT'],
  sofia: ['FOR'],
  noor: ['ICT'],
  cleo: ['CRY'],
  rec: ['REC'],
  hop: ['HOP'],
  pol: ['POL'],
  spk: ['SPK'],
};

interface Cell {
  readonly exhibits: { readonly [exhibit: Id]: { readonly forTask: Id | null; readonly kept: boolean; readonly label: Label } };
  readonly decisions: { readonly [decision: Id]: Label };
  readonly director: Id;
  readonly relieved: readonly string[];
  readonly ended: boolean;
}

const OTHERS = [
  'ExhibitIdentified',
  'ExhibitSealed',
  'CandidateDropped',
  'IntegrityFailed',
  'DisputeSettledGood',
  'RoleRelieved',
  'PersonLeft',
  'PersonRemoved',
  'DecisionTaken',
  'StatementDrafted',
  'CorrectionDue',
  'StatementCorrected',
  'StatementWithdrawn',
  'CorrectionWaived',
];

function hear(state: Cell, { type, structure, label }: StructuralEvent): Cell {
  const { exhibit, forTask, role, person, decision, to } = structure as { [field: string]: string | undefined };
  switch (type) {
    case 'ExhibitIdentified':
      return { ...state, exhibits: { ...state.exhibits, [exhibit!]: { forTask: forTask ?? null, kept: false, label } } };
    case 'ExhibitSealed':
      return { ...state, exhibits: { ...state.exhibits, [exhibit!]: { ...state.exhibits[exhibit!]!, kept: true } } };
    case 'CandidateDropped': {
      const { [exhibit!]: _, ...exhibits } = state.exhibits;
      return { ...state, exhibits };
    }
    case 'RoleRelieved':
      return { ...state, relieved: [...state.relieved, `${role} ${person}`] };
    case 'DecisionTaken':
      return { ...state, decisions: { ...state.decisions, [decision!]: label } };
    case 'DirectorHandoverAccepted':
      return { ...state, director: to! };
    case 'PersonLeft':
      return { ...state, relieved: [...state.relieved, ...(ROLES[person!] ?? []).map((each) => `${each} ${person}`)] };
    case 'IncidentEnded':
      return { ...state, ended: true };
    default:
      return state;
  }
}

/** Stands in for the domains that tasks ask and hear. */
const cell: DomainModule<Cell> = {
  name: 'cell',
  zero: { exhibits: {}, decisions: {}, director: 'tomas', relieved: [], ended: false },
  events: Object.fromEntries(
    [...OTHERS, 'DirectorHandoverAccepted', 'IncidentEnded'].map((type) => [type, { version: 1, rank: 9, content: [] }]),
  ),
  evolve: hear,
  commands: {
    Happen: {
      decide: ({ command: { payload } }) => ({
        events: [
          {
            type: payload['type'] as string,
            label: (payload['label'] as string | undefined) ?? 'I',
            structure: payload['structure'] as JsonObject,
          },
        ],
      }),
    },
  },
  answers: {
    director: ({ director }) => director,
    holds: ({ relieved, director }, role, person) =>
      role === 'CD' ? person === director : !relieved.includes(`${role} ${person}`) && (ROLES[person]?.includes(role) ?? false),
    calledFor: ({ director, relieved }, role) =>
      role === 'CD'
        ? [director]
        : Object.keys(ROLES).filter((person) => ROLES[person]!.includes(role) && !relieved.includes(`${role} ${person}`)),
    running: ({ ended }) => !ended,
    reads: (_, person, label) => !label.startsWith('R:') || ['tomas', 'ines'].includes(person),
    kept: ({ exhibits }, task, label) => {
      const wanted = Object.values(exhibits).filter((one) => one.forTask === task && (!label || [label, 'I'].includes(one.label)));
      return wanted.length > 0 && wanted.every(({ kept }) => kept);
    },
    authority: ({ decisions }, decision) =>
      Object.hasOwn(decisions, decision)
        ? { option: 'yes', by: 'tomas', kind: 'standing-order', label: own(decisions, decision)! }
        : undefined,
  },
};

export const kind = new StreamKind('inc', [cell, run, tasks]);

/** An event as it comes back from the ledger: its members in the order of their names. */
export const fromRecord = ({ type, structure, label, header, seq }: Draft): StructuralEvent => ({
  type,
  structure: JSON.parse(canonical(structure)) as JsonObject,
  label,
  header,
  seq,
});

export const pinned = (text: string): PinnedPlaybook => {
  const reading = readPlaybook(text, 'test.playbook.yaml');
  assert(reading.ok, `the playbook is sound: ${JSON.stringify(reading)}`);
  return pin(reading.playbook, text);
};

export const PB_01 = readFileSync(new URL('../../../../playbooks/pb-01.playbook.yaml', import.meta.url), 'utf8');

/** An incident's stream, driven by commands. Every refusal and event can be looked at. */
export class Night {
  state: StreamState;
  now: Instant = '2026-11-25T02:47:00.000Z';
  readonly drafts: Draft[] = [];
  readonly #kind: StreamKind;
  #count = 0;

  constructor(of: StreamKind = kind) {
    this.#kind = of;
    this.state = of.zero('inc:1');
  }

  later(minutes: number): this {
    this.now = later(this.now, minutes * 60_000);
    return this;
  }

  get seed(): string {
    return this.#count.toString(16).padStart(32, '0');
  }

  tell(type: string, payload: object, by = 'tomas', more: Partial<Command> = {}): Decided | Refused {
    const number = ++this.#count;
    const command: Command = {
      type,
      stream: 'inc:1',
      key: `k${number}`,
      principal: { kind: 'person', id: by },
      now: this.now,
      seed: this.seed,
      payload: payload as JsonObject,
      ...more,
    };
    const decided = this.#kind.decide(this.state, command, () => this.state);
    this.state = decided.state;
    this.drafts.push(...decided.drafts);
    return decided;
  }

  /** The types of what was recorded, or the code of the refusal with what it recorded. */
  says(type: string, payload: object, by?: string): readonly string[] {
    const told = this.tell(type, payload, by);
    return 'rejection' in told ? [told.rejection.code, ...told.drafts.map((d) => d.type)] : told.drafts.map((d) => d.type);
  }

  /** Something of another domain. */
  happen(type: string, structure: object, by = 'ruiz', label = 'I'): readonly string[] {
    return this.says('Happen', { type, structure, label }, by);
  }

  start(text: string): Id {
    const told = this.tell('StartRun', { playbook: pinned(text) });
    return (told as unknown as { result: { run: Id } }).result.run;
  }

  open(more: object = {}, by = 'ines'): Id {
    const told = this.tell('OpenTask', { ...ASKED, ...more }, by);
    assert(!('rejection' in told), JSON.stringify(told));
    return (told.result as { task: Id }).task;
  }

  /** Sends a command about a task, on the version that it has now. */
  on(task: Id, type: string, more: object = {}, by?: string): readonly string[] {
    return this.says(type, { task, base: this.at(task).version, ...more }, by);
  }

  get tasks(): TasksState {
    return this.state.slices['tasks'] as TasksState;
  }

  at(task: Id): Task {
    return this.tasks.tasks[task]!;
  }

  /** Work, gate and attention. */
  standing(task: Id): readonly string[] {
    return [workOf(this.at(task)), gateOf(this.at(task)), attentionOf(this.at(task))];
  }

  /** The newest task by what it is called. */
  called(reference: string): Id {
    const found = Object.values(this.tasks.tasks).findLast((task) => task.reference === reference);
    assert(found, `there is a task ${reference}`);
    return found.task;
  }

  run(id: Id): Run {
    return (this.state.slices['run'] as RunState).runs[id]!;
  }

  places(id: Id) {
    return placesOf(this.run(id).playbook, this.run(id).snapshot);
  }

  /** Moves on to the next timer that fits and hands it in. */
  ring(fits: (name: string) => boolean = () => true): Decided | Refused {
    const due = Object.values(this.state.timers)
      .filter(({ owner, id }) => fits(timerName(owner, id)))
      .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
    assert(due, 'a timer is armed');
    if (due.dueAt > this.now) this.now = due.dueAt;
    const { owner, id, generation } = due;
    return this.tell(TIMER_DUE, { owner, id, generation }, 'clock', { principal: { kind: 'system', id: 'system:clock' } });
  }
}

export const ASKED = {
  kind: 'task',
  title: 'Call the embassy',
  details: '',
  lane: null,
  doerRole: 'ICT',
  confirmRole: null,
  evidenceBefore: [],
  due: null,
  label: null,
};
