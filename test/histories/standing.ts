// The rules of who may know and who has what, as the glossary says them in words. Nothing here asks the code that is tried.

export interface Happened {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly label: string;
  readonly by: { readonly kind: string; readonly id: string };
  readonly structure: any;
}

interface Seat {
  readonly role: string;
  readonly person: string;
  readonly deputy: boolean;
  held: boolean;
}

const SEES_EVERYTHING = ['duty-officer', 'director'];
const IN_THE_PRESS = ['DO', 'HOP', 'SPK', 'LEG', 'POL', 'SEC', 'CD'];

/** Everybody who was ever taken on, and who is gone. */
export class House {
  readonly roles = new Map<string, readonly string[]>();
  readonly gone = new Set<string>();

  works = (person: string): boolean => this.roles.has(person) && !this.gone.has(person);
  is = (person: string, ...roles: readonly string[]): boolean =>
    this.works(person) && roles.some((role) => this.roles.get(person)!.includes(role));
}

/** Who is in one incident, and what each has there. */
export class Standing {
  circle: string | undefined;
  raised = false;
  over = false;
  director: string | undefined;
  offeredCommand: string | undefined;
  wantsCommand: string | undefined;
  /** Who declared it on duty, and is its duty officer until somebody takes that role. */
  onDuty: string | undefined;
  readonly founders = new Set<string>();
  readonly admitted = new Set<string>();
  /** Out of the circle, until somebody lets them in again. */
  readonly out = new Set<string>();
  readonly seats = new Map<string, Seat>();
  readonly named = new Map<string, Set<string>>();
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  knows(person: string): boolean {
    const house = this.#house;
    if (!house.works(person)) return false;
    if (this.circle === 'open') return true;
    if (this.circle !== 'closed-list' && house.is(person, ...SEES_EVERYTHING)) return true;
    if (this.circle === undefined && this.raised && house.is(person, 'security-lead')) return true;
    const seated = [...this.seats.values()].some((seat) => seat.person === person);
    const in_ = seated || this.founders.has(person) || this.admitted.has(person) || [this.director, this.offeredCommand].includes(person);
    return in_ && !this.out.has(person);
  }

  reads(person: string, label: string): boolean {
    if (!this.knows(person)) return false;
    if (label === 'I') return true;
    if (this.out.has(person)) return false;
    return label === 'P' ? this.director === person || this.has(person, ...IN_THE_PRESS) : this.named.get(label)?.has(person) === true;
  }

  get labels(): readonly string[] {
    return ['I', 'P', ...this.named.keys()];
  }

  /** Accepted and not relieved since, in their own name or as a deputy; or they direct. */
  has(person: string, ...roles: readonly string[]): boolean {
    const holds = [...this.seats.values()].some((seat) => seat.person === person && seat.held && roles.includes(seat.role));
    return holds || (roles.includes('CD') && this.director === person) || (roles.includes('DO') && this.onDuty === person);
  }

  inCell(person: string): boolean {
    return (
      this.director === person || this.onDuty === person || [...this.seats.values()].some((seat) => seat.held && seat.person === person)
    );
  }

  /** What of the incident itself somebody has. */
  heldBy(person: string): readonly string[] {
    return [
      ...[...this.seats.values()].filter((seat) => seat.person === person).map(({ role }) => `the role ${role}`),
      ...(this.director === person ? ['command'] : []),
      ...(this.offeredCommand === person ? ['an offer of command'] : []),
      ...(this.wantsCommand === person ? ['a takeover that waits for a second'] : []),
    ];
  }

  happened({ type, structure: s }: Happened): void {
    STEPS[type]?.(this, s);
  }
}

const leave = (i: Standing, { person }: any): void => {
  i.admitted.delete(person);
  i.out.add(person);
  if (i.onDuty === person) i.onDuty = undefined;
};
const unseat = (i: Standing, { assignment }: any): void => void i.seats.delete(assignment);
const over = (i: Standing): void => void (i.over = true);
const noOffer = (i: Standing): void => void (i.offeredCommand = undefined);
const noTakeover = (i: Standing): void => void (i.wantsCommand = undefined);

const STEPS: { readonly [type: string]: (i: Standing, s: any) => void } = {
  ReportReceived: (i, s) => void i.founders.add(s.reporter),
  ReportRaised: (i) => void (i.raised = true),
  IncidentDeclared: (i, s) => {
    i.circle = s.circle;
    i.founders.add(s.declaredBy);
    i.director = s.director ?? s.declaredBy;
    if (s.onDuty === true) i.onDuty = s.declaredBy;
  },
  CircleChanged: (i, s) => void (i.circle = s.to),
  PersonAdmitted: (i, { person }) => {
    i.admitted.add(person);
    i.out.delete(person);
  },
  PersonRemoved: leave,
  PersonLeft: leave,
  ReadersNamed: (i, { label, readers }) => void i.named.set(label, new Set([...(i.named.get(label) ?? []), ...readers])),
  ReadersRemoved: (i, { label, readers }) => readers.forEach((each: string) => i.named.get(label)?.delete(each)),
  RoleOffered: (i, { assignment, role, person, deputy }) => void i.seats.set(assignment, { role, person, deputy, held: false }),
  RoleAccepted: (i, { assignment }) => {
    const seat = i.seats.get(assignment)!;
    seat.held = true;
    if (seat.role === 'DO' && !seat.deputy) i.onDuty = undefined;
  },
  RoleDeclined: unseat,
  RoleOfferLapsed: unseat,
  RoleOfferWithdrawn: unseat,
  RoleRelieved: unseat,
  DirectorAppointed: (i, { person }) => void (i.director = person),
  DirectorHandoverOffered: (i, { to }) => void (i.offeredCommand = to),
  DirectorHandoverDeclined: noOffer,
  DirectorHandoverWithdrawn: noOffer,
  DirectorHandoverLapsed: noOffer,
  // Who handed over comes back with the next shift.
  DirectorHandoverAccepted: (i, { from, to }) => {
    i.admitted.add(from);
    i.director = to;
    i.offeredCommand = undefined;
  },
  DirectorTakeoverProposed: (i, { to }) => void (i.wantsCommand = to),
  DirectorTakeoverLapsed: noTakeover,
  DirectorSucceeded: (i, { to }) => Object.assign(i, { director: to, offeredCommand: undefined, wantsCommand: undefined }),
  CommandVacated: (i) => Object.assign(i, { director: undefined, offeredCommand: undefined, wantsCommand: undefined }),
  IncidentClosed: over,
  IncidentStoodDown: over,
};
