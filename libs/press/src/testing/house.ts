import { StreamKind, type DomainModule, type Id, type StreamId, type StreamState } from '@chancery/kernel';

/** Roles of the people in these tests. */
export const ROLES: { readonly [person: Id]: readonly string[] } = {
  cd: ['CD', 'HOP'],
  p1: ['HOP', 'SPK'],
  p2: ['SEC'],
  p3: ['HOP'],
  p4: ['SEC', 'SPK'],
  p5: ['SPK'],
  p6: ['HOP', 'SEC', 'SPK'],
  p7: ['POL'],
  p8: ['SPK'],
  guest: [],
};

/** Whoever reads the label `R:1`. */
export const RED = 'R:1';
const READERS: readonly Id[] = ['cd', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];

interface CellState {
  /** Without a role any more. */
  readonly gone: readonly Id[];
  /** Out of the circle. */
  readonly out: readonly Id[];
}

/** Stands in for the domains that the press asks. */
export const cell: DomainModule<CellState> = {
  name: 'cell',
  zero: { gone: [], out: [] },
  events: {
    PersonBarredHere: { version: 1, rank: 9, content: [] },
    PersonRemoved: { version: 1, rank: 9, content: [] },
    RoleRelieved: { version: 1, rank: 8, content: [] },
    PersonLeft: { version: 1, rank: 9, content: [] },
    DirectorHandoverAccepted: { version: 1, rank: 9, content: [] },
    DirectorSucceeded: { version: 1, rank: 8, content: [] },
    CommandVacated: { version: 1, rank: 8, content: [] },
  },
  evolve(state, event) {
    const { person } = event.structure as { person: Id };
    switch (event.type) {
      case 'PersonRemoved':
      case 'PersonLeft':
        return { gone: [...state.gone, person], out: [...state.out, person] };
      case 'DirectorHandoverAccepted':
        return { ...state, gone: [...state.gone, (event.structure as unknown as { from: Id }).from] };
      case 'RoleRelieved':
        return { ...state, gone: [...state.gone, person] };
      default:
        return state;
    }
  },
  commands: {
    BarPerson: { decide: ({ command }) => ({ events: [{ type: 'PersonBarredHere', label: 'I', structure: command.payload }] }) },
    RemovePerson: { decide: ({ command }) => ({ events: [{ type: 'PersonRemoved', label: 'I', structure: command.payload }] }) },
    PassCommand: {
      decide: ({ command }) => ({ events: [{ type: 'DirectorHandoverAccepted', label: 'I', structure: command.payload }] }),
    },
    NotePersonLeft: { decide: ({ command }) => ({ events: [{ type: 'PersonLeft', label: 'I', structure: command.payload }] }) },
    RelieveRole: { decide: ({ command }) => ({ events: [{ type: 'RoleRelieved', label: 'I', structure: command.payload }] }) },
  },
  answers: {
    director: () => 'cd',
    holds: ({ gone }, role, person) => !gone.includes(person) && (ROLES[person]?.includes(role) ?? false),
    reads: (_, person, label) => !label.startsWith('R:') || READERS.includes(person),
    calledFor: ({ gone }, role) => Object.keys(ROLES).filter((person) => ROLES[person]!.includes(role) && !gone.includes(person)),
  },
};

const peopleOf = (inactive: readonly Id[]) => {
  const roles = (person: Id): string[] => (person === 'cd' ? ['director'] : []);
  return Object.fromEntries(
    Object.keys(ROLES).map((person) => [person, { roles: roles(person), active: !inactive.includes(person), addedBy: 1 }]),
  );
};

/** Who works here, as an incident and its voices see it. */
export const houseWith = (inactive: readonly Id[], stream: StreamId): StreamState => ({
  ...new StreamKind('org', []).zero(stream),
  slices: { people: { people: peopleOf(inactive) } },
});

const seatsWithout = (gone: readonly Id[]) => {
  const held = Object.entries(ROLES).flatMap(([person, roles]) => (gone.includes(person) ? [] : roles.map((role) => ({ person, role }))));
  const seat = ({ person, role }: { person: Id; role: string }) => {
    const id = `${person}.${role}`;
    return [id, { id, role, person, deputy: false, snapshot: { value: 'present' } }];
  };
  return { assignments: Object.fromEntries(held.map(seat)), director: 'cd', dutyOfficer: null };
};

/** The incident, as its voices see it. */
export function seenFromVoices(inc: StreamState): StreamState {
  const { gone, out } = inc.slices['cell'] as CellState;
  return { ...inc, slices: { ...inc.slices, roles: seatsWithout(gone), circle: { removed: out } } };
}

const still = (name: string, zero: object): DomainModule => ({ name, zero, events: {}, evolve: (state) => state, commands: {} });
/** Stand in for the house, and for what voices see of an incident, where nobody comes or goes. */
export const people = still('people', { people: peopleOf([]) });
export const seats: readonly DomainModule[] = [still('roles', seatsWithout([])), still('circle', { removed: [] })];
