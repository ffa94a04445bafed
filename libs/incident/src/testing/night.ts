import { people } from '@chancery/identity';
import {
  assert,
  later,
  missingBy,
  StreamKind,
  TIMER_DUE,
  timerName,
  type Command,
  type DomainModule,
  type Id,
  type Instant,
  type JsonObject,
  type Label,
  type StreamState,
} from '@chancery/kernel';
import { circle } from '../model/circle/circle.decider.ts';
import { decisions } from '../model/decisions/decision.decider.ts';
import { incident } from '../model/incident.decider.ts';
import { roles } from '../model/roles/role.decider.ts';
import { prints } from '../model/prints/print.decider.ts';
import { sitreps } from '../model/sitreps/sitrep.decider.ts';

interface Elsewhere {
  readonly facts: { readonly [fact: Id]: number };
  readonly tasks: readonly Id[];
  readonly exhibits: { readonly [exhibit: Id]: Label };
  /** Labels of facts that not everybody knows of. */
  readonly secret: { readonly [fact: Id]: Label };
  /** Tasks that not everybody knows of. */
  readonly hidden: readonly { readonly id: Id; readonly label: Label }[];
}

/** Stands in for the domains that the incident asks or hears: facts that move, tasks that are open, runs that end. */
const elsewhere: DomainModule<Elsewhere> = {
  name: 'elsewhere',
  zero: { facts: {}, tasks: [], exhibits: {}, secret: {}, hidden: [] },
  events: {
    FactCorrected: { version: 1, rank: 9, content: [] },
    TaskOpened: { version: 1, rank: 3, content: [] },
    TaskSettled: { version: 1, rank: 3, content: [] },
    FactMarked: { version: 1, rank: 9, content: [] },
    TaskHidden: { version: 1, rank: 3, content: [] },
    RunAborted: { version: 1, rank: 9, content: [] },
    ExhibitFound: { version: 1, rank: 9, content: [] },
    RunStarted: { version: 1, rank: 8, content: [] },
    RunStepped: { version: 1, rank: 4, content: [] },
  },
  evolve: (state, { type, structure }) => {
    const id = structure['id'] as Id;
    switch (type) {
      case 'FactCorrected':
        return { ...state, facts: { ...state.facts, [structure['fact'] as Id]: structure['to'] as number } };
      case 'FactMarked':
        return { ...state, secret: { ...state.secret, [structure['fact'] as Id]: structure['label'] as Label } };
      case 'TaskHidden':
        return { ...state, hidden: [...state.hidden, { id, label: structure['label'] as Label }] };
      case 'ExhibitFound':
        return { ...state, exhibits: { ...state.exhibits, [structure['exhibit'] as Id]: structure['label'] as Label } };
      case 'TaskOpened':
        return { ...state, tasks: [...state.tasks, id] };
      case 'TaskSettled':
        return { ...state, tasks: state.tasks.filter((task) => task !== id) };
      default:
        return state;
    }
  },
  commands: {
    Record: {
      decide: ({ command: { payload } }) => ({
        events: [
          {
            type: payload['type'] as string,
            label: (payload['label'] as Label | undefined) ?? 'I',
            structure: payload['structure'] as JsonObject,
          },
        ],
      }),
    },
  },
  consequences: [
    {
      name: 'a run opens what waits',
      on: ['RunStarted'],
      derive: ({ structure }, _, d) =>
        d.open('decision', structure['spec'] as JsonObject, { run: structure['run'] as Id, loc: structure['loc'] as string }),
    },
    {
      name: 'a run hears marks',
      on: ['DecisionTaken'],
      derive: (event, _, d) =>
        d.marksOf(event).map(({ origin, name, by, role }) => ({
          type: 'RunStepped',
          label: 'I',
          structure: { ...origin, event: name, by, role: role ?? null },
        })),
    },
  ],
  conditions: {
    close: ({ tasks, hidden }) => [
      ...(tasks.length > 0 ? [{ code: 'run-task-open', items: tasks }] : []),
      ...missingBy('run-task-open', hidden, (one) => one.id),
    ],
    handover: ({ tasks }) => (tasks.length > 0 ? [{ code: 'run-task-open', items: tasks }] : []),
  },
  answers: {
    factVersion: ({ facts }, fact) => facts[fact],
    factLabel: ({ secret, facts }, fact) => secret[fact] ?? (fact in facts ? 'I' : undefined),
    hasLane: (_, lane) => lane === 'ops',
    taskLabel: ({ tasks, hidden }, task) => hidden.find(({ id }) => id === task)?.label ?? (tasks.includes(task) ? 'I' : undefined),
    statementLabel: (_, statement) => (statement === 'p1' ? 'P' : undefined),
    exhibitLabel: ({ exhibits }, exhibit) => (Object.hasOwn(exhibits, exhibit) ? exhibits[exhibit] : undefined),
  },
};

export const T0 = '2026-11-25T02:47:00.000Z';
export const PEOPLE = ['ines', 'tomas', 'karim', 'sofia', 'ruiz', 'lena'] as const;

const org = new StreamKind('org', [people]);

function orgOf(active: readonly string[], roles: { readonly [person: Id]: readonly string[] }): StreamState {
  const people = Object.fromEntries(active.map((id) => [id, { roles: roles[id] ?? [], active: true, addedBy: 1 }]));
  const slices = { people: { people } };
  return { ...org.zero('org'), slices };
}

export interface Said {
  readonly type: string;
  readonly structure: JsonObject;
  readonly label: string;
  readonly words: { readonly [section: string]: unknown };
}

/** An incident that commands are sent to, one after the other; every id and time comes from a counter. */
export class Night {
  readonly kind = new StreamKind('inc', [incident, circle, roles, decisions, sitreps, prints, elsewhere]);
  now: Instant = T0;
  state = this.kind.zero('inc:1');
  active: readonly string[] = PEOPLE;
  /** What the house says of them. */
  roles: { readonly [person: Id]: readonly string[] } = { tomas: ['director'] };
  #sent = 0;

  /** What was recorded, or the refusal's code with its data and what it recorded. */
  send(
    type: string,
    payload: JsonObject = {},
    by = 'tomas',
    roleAtTime?: string,
  ): { code?: string; data?: JsonObject; said: Said[]; result?: any } {
    if (roleAtTime) this.roles = { ...this.roles, [by]: [roleAtTime] };
    const { drafts, state, ...rest } = this.#decide(type, payload, { kind: 'person', id: by, ...(roleAtTime ? { roleAtTime } : {}) });
    this.state = state;
    const said = drafts.map(({ type: name, structure, label, content }) => ({
      type: name,
      structure,
      label,
      words: Object.fromEntries(Object.entries(content).map(([section, { value }]) => [section, value])),
    }));
    return 'rejection' in rest ? { code: rest.rejection.code, data: rest.rejection.data, said } : { said, result: rest.result };
  }

  /** The types recorded, or the code of the refusal. */
  says(type: string, payload: JsonObject = {}, by?: string): string | string[] {
    const { code, said } = this.send(type, payload, by);
    return code ?? said.map((each) => each.type);
  }

  /** Sends what must be accepted; gives its result. */
  does(type: string, payload: JsonObject = {}, by?: string, roleAtTime?: string): any {
    const { code, data, result } = this.send(type, payload, by, roleAtTime);
    assert(code === undefined, `${type}: ${code} ${JSON.stringify(data)}`);
    return result;
  }

  /** Somebody leaves the house, and the rule that says so comes by: what it recorded. */
  leaves(person: Id): Said[] {
    this.active = this.active.filter((each) => each !== person);
    const { drafts, state } = this.#decide('NoteDeparture', { person }, { kind: 'system', id: 'system:departures' });
    this.state = state;
    return drafts.map(({ type, structure, label }) => ({ type, structure, label, words: {} }));
  }

  /** What another domain records. */
  records(type: string, structure: JsonObject, label = 'I'): string[] {
    return this.send('Record', { type, structure, label }).said.map((each) => each.type);
  }

  /** The next timer, if any: moves the clock to it and gives what it recorded. */
  fall(): string | string[] | undefined {
    const [timer] = Object.values(this.state.timers).toSorted((a, b) =>
      `${a.dueAt}${timerName(a.owner, a.id)}` < `${b.dueAt}${timerName(b.owner, b.id)}` ? -1 : 1,
    );
    if (!timer) return undefined;
    if (timer.dueAt > this.now) this.now = timer.dueAt;
    const { drafts, state, ...rest } = this.#decide(
      TIMER_DUE,
      { owner: timer.owner, id: timer.id, generation: timer.generation },
      { kind: 'system', id: 'system:clock' },
    );
    this.state = state;
    return 'rejection' in rest ? rest.rejection.code : drafts.map((draft) => draft.type);
  }

  later(ms: number): Instant {
    return later(this.now, ms);
  }

  /** Reported by ines, raised, and declared by tomas, who directs. Whoever asks is let through the door, unless the circle is narrower. */
  static declared(circleKind = 'open', roleAtTime?: string): Night {
    const night = new Night();
    night.does('ReportIncident', REPORT, 'ines');
    night.does('RaiseReport', { confidential: true, ongoing: true, people: false, note: '' }, 'ines');
    night.does(
      'DeclareIncident',
      { title: 'Cables', kind: 'interception', severity: 1, circle: circleKind, playbook: null },
      'tomas',
      roleAtTime,
    );
    return night;
  }

  /** Gives somebody a role that they accept. */
  seat(role: string, person: string, deputy = false): Id {
    const { assignment } = this.does('OfferRole', { role, person, deputy });
    this.does('AcceptRole', { assignment, reason: '' }, person);
    return assignment as Id;
  }

  get ask() {
    return this.kind.ask(this.state);
  }

  #decide(type: string, payload: JsonObject, principal: Command['principal']) {
    const command: Command = {
      type,
      stream: 'inc:1',
      key: `key-${++this.#sent}`,
      principal,
      houseRoles: this.roles[principal.id] ?? [],
      now: this.now,
      seed: this.#sent.toString(16).padStart(32, '0'),
      payload,
    };
    return this.kind.decide(this.state, command, () => orgOf(this.active, this.roles));
  }
}

export const REPORT = { who: 'w', what: 'w', words: '', heardHow: 'voice', callBack: 'yes', affectedChannels: [], occurredAt: null };
export const MINUTE = 60_000;
