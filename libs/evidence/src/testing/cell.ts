import {
  later,
  StreamKind,
  TIMER_DUE,
  type Command,
  type Decided,
  type DomainModule,
  type Id,
  type Instant,
  type JsonObject,
  type Refused,
  type StreamState,
} from '@chancery/kernel';
import { evidence } from '../model/evidence.decider.ts';
import type { EvidenceState } from '../model/evidence.state.ts';
import { placeOf, type Exhibit } from '../model/exhibits/exhibit.state.ts';

/** Roles of the people in these tests. */
export const ROLES: { readonly [person: Id]: readonly string[] } = {
  cd: ['CD'],
  ruiz: ['FOR'],
  sofia: ['FOR'],
  lena: ['LEG'],
  omar: ['LEG'],
  tom: ['ICT'],
};

const relieved = (state: readonly Id[], person: Id): boolean => state.includes(person);

/** Stands in for the domains that evidence asks. */
export const cell: DomainModule<readonly Id[]> = {
  name: 'cell',
  zero: [],
  events: {
    RoleRelieved: { version: 1, rank: 8, content: [] },
    PersonLeft: { version: 1, rank: 9, content: [] },
  },
  evolve: (state, { type, structure }) =>
    type === 'RoleRelieved' || type === 'PersonLeft' ? [...state, structure['person'] as string] : state,
  commands: {
    Leave: {
      decide: ({ command }) => ({ events: [{ type: 'PersonLeft', label: 'I', structure: { person: command.payload['person']! } }] }),
    },
    RelieveRole: {
      decide: ({ command }) => ({ events: [{ type: 'RoleRelieved', label: 'I', structure: { person: command.payload['person']! } }] }),
    },
  },
  answers: {
    director: (state) => (relieved(state, 'cd') ? undefined : 'cd'),
    calledFor: (state, role) => Object.keys(ROLES).filter((person) => ROLES[person]!.includes(role) && !relieved(state, person)),
    taskOrigin: (_, task) => (task.startsWith('T') ? { run: 'run', loc: task } : undefined),
    taskLabel: (_, task) => (task.startsWith('TR') ? 'R:few' : task.startsWith('T') ? 'I' : undefined),
    reads: (_, person, label) => !label.startsWith('R:') || person !== 'omar',
    holds: (state, role, person) => !relieved(state, person) && (ROLES[person]?.includes(role) ?? false),
  },
};

/** Stands in for the house: everybody named above works there. */
export const house: DomainModule<unknown> = {
  name: 'people',
  zero: { people: Object.fromEntries(Object.keys(ROLES).map((id) => [id, { roles: [], active: true, addedBy: 1 }])) },
  events: {},
  evolve: (state) => state,
  commands: {},
};

export const SHA = 'ab'.repeat(32);
export const FOUND = {
  category: 'memory-image',
  volatile: true,
  forTask: null,
  reference: 'GW/1',
  description: 'gateway memory',
  source: 'gw-2',
};
export const TAKEN = {
  authorityKind: 'policy',
  authorityRef: null,
  derivedFrom: null,
  blob: null,
  digests: [{ alg: 'sha256', value: SHA }],
  place: 'server room',
  method: 'live',
  tool: 'avml 0.14',
  witness: 'tom',
};

export interface By {
  readonly by?: Id;
  readonly kind?: 'person' | 'system';
  readonly behalf?: Id;
  readonly role?: string;
}

type Outcome = Decided | Refused;

/** An incident's evidence, driven by commands. Every refusal and event can be looked at. */
export class Room {
  state: StreamState;
  now: Instant = '2026-11-25T03:08:00.000Z';
  active: readonly Id[] = Object.keys(ROLES);
  readonly #kind: StreamKind;
  #count = 0;

  constructor(module: DomainModule = evidence) {
    this.#kind = new StreamKind('inc', [cell, module]);
    this.state = this.#kind.zero('inc:1');
  }

  later(ms: number): this {
    this.now = later(this.now, ms);
    return this;
  }

  /** Who works here, as the rules compare it. */
  get house(): StreamState {
    const people = Object.fromEntries(this.active.map((id) => [id, { roles: [], active: true, addedBy: 1 }]));
    return { ...this.state, slices: { people: { people } } };
  }

  /** Of the last command. */
  get seed(): string {
    return this.#count.toString(16).padStart(32, '0');
  }

  /** Decides, and folds what is recorded. Ruiz acts unless said. */
  tell(type: string, payload: object = {}, { by = 'ruiz', kind = 'person', behalf, role = ROLES[by]?.[0] }: By = {}): Outcome {
    const number = ++this.#count;
    const command: Command = {
      type,
      stream: 'inc:1',
      key: `k${number}`,
      principal: {
        kind,
        id: by,
        ...(role === undefined ? {} : { roleAtTime: role }),
        ...(behalf === undefined ? {} : { onBehalfOf: behalf }),
      },
      now: this.now,
      seed: this.seed,
      payload: payload as JsonObject,
    };
    const outcome = this.#kind.decide(this.state, command, () => this.house);
    this.state = outcome.state;
    return outcome;
  }

  /** The types of what was recorded, or the code of the refusal. */
  says(type: string, payload: object = {}, by: By = {}): readonly string[] | string {
    const outcome = this.tell(type, payload, by);
    return 'rejection' in outcome ? outcome.rejection.code : outcome.drafts.map((draft) => draft.type);
  }

  refusal(type: string, payload: object = {}, by: By = {}): { code: string; data: JsonObject; recorded: readonly JsonObject[] } {
    const outcome = this.tell(type, payload, by);
    if (!('rejection' in outcome)) throw new Error(`${type} was not refused`);
    const { code, data } = outcome.rejection;
    return { code, data, recorded: outcome.drafts.map((draft) => ({ type: draft.type, ...draft.structure })) };
  }

  /** Type, structure and words of what was recorded. */
  records(type: string, payload: object = {}, by: By = {}): readonly (readonly [string, JsonObject, JsonObject])[] {
    const outcome = this.tell(type, payload, by);
    if ('rejection' in outcome) throw new Error(`${type} was refused: ${outcome.rejection.code}`);
    return outcome.drafts.map(
      ({ type: recorded, structure, content }) =>
        [recorded, structure, Object.fromEntries(Object.entries(content).map(([section, { value }]) => [section, value]))] as const,
    );
  }

  result<T>(type: string, payload: object = {}, by: By = {}): T {
    const outcome = this.tell(type, payload, by);
    if ('rejection' in outcome) throw new Error(`${type} was refused: ${outcome.rejection.code}`);
    return outcome.result as T;
  }

  /** Lets the next timer fall when it is due; undefined when none is armed. */
  fall(): readonly string[] | string | undefined {
    const [next] = Object.values(this.state.timers).toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    if (!next) return undefined;
    if (next.dueAt > this.now) this.now = next.dueAt;
    const payload = { owner: next.owner, id: next.id, generation: next.generation };
    return this.says(TIMER_DUE, payload, { kind: 'system', by: 'system:clock' });
  }

  missing(gate = 'close'): readonly { code: string; items: readonly Id[] }[] {
    return this.#kind.missing(gate, this.state, this.now);
  }

  get evidence(): EvidenceState {
    return this.state.slices['evidence'] as EvidenceState;
  }

  at(exhibit: Id): Exhibit {
    return this.evidence.exhibits[exhibit]!;
  }

  place(exhibit: Id): string {
    return placeOf(this.at(exhibit));
  }

  candidate(of: object = {}): Id {
    return this.result<{ exhibit: Id }>('IdentifyExhibit', { ...FOUND, ...of }).exhibit;
  }

  taken(of: object = {}, found: object = {}): Id {
    const exhibit = this.candidate(found);
    this.result('AcquireExhibit', { ...TAKEN, exhibit, ...of });
    return exhibit;
  }

  sealed(of: object = {}, found: object = {}): Id {
    const exhibit = this.taken(of, found);
    this.result('SealExhibit', { exhibit, sealKind: 'bag', sealNumber: 'S-1' });
    return exhibit;
  }

  offered(exhibit: Id, to: Id = 'sofia', route = 'hand'): Id {
    const offer = { exhibit, to, courier: null, route, waybill: '' };
    return this.result<{ transfer: Id }>('OfferTransfer', offer, { by: this.at(exhibit).custodian! }).transfer;
  }

  proposed(exhibit: Id, ending = 'disposed', authorityKind = 'policy', by: By = {}): Id {
    this.result('ProposeDisposition', { exhibit, ending, authorityKind, authorityRef: 'ref', reason: 'end of retention' }, by);
    return exhibit;
  }
}
