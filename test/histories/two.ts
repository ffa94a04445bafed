import type { Belongings } from './belongings.ts';
import type { Happened, House, Standing } from './standing.ts';

/** What a judge of acts by two knows. */
export interface Known {
  readonly house: House;
  readonly incident: Standing | undefined;
  readonly belongings: Belongings;
}

interface Approval {
  readonly statement: string;
  readonly version: string;
  readonly step: string;
  readonly role: string;
  readonly by: string;
  readonly stream: string;
}

const STEPS = ['HOP', 'POL', 'SEC'];
const RELEASING = ['HOP', 'SPK', 'CD'];
const DISPOSING = ['FOR', 'LEG', 'CD'];
const IN_CHARGE = ['administrator', 'director', 'duty-officer', 'security-lead'];

/** Acts that are two persons': who may be one of them at the moment when it counts. */
export class Pairs {
  readonly #deeds = new Map<string, Set<string>>();
  readonly #claims = new Map<string, string>();
  #approvals: Approval[] = [];

  /** What is wrong with an event, before it changes anything. */
  wrong(h: Happened, known: Known): readonly string[] {
    const found = this.#people(h, known);
    this.#happened(h);
    return found;
  }

  #people(h: Happened, { house, incident, belongings }: Known): readonly string[] {
    const { type, structure: s } = h;
    const fits = (person: string, roles: readonly string[]): boolean =>
      house.works(person) && incident!.has(person, ...roles) && incident!.knows(person);
    const two = (people: readonly string[], may: (person: string) => boolean): string[] => [
      ...(new Set(people).size === 2 ? [] : ['by one']),
      ...people.filter((person) => !may(person)).map((person) => `with ${person}, who is none of two`),
    ];
    switch (type) {
      case 'StatementReleased': {
        const voice = belongings.person(`a voice ${s.assignment}`);
        return [
          ...two(s.by, (person) => fits(person, RELEASING)),
          ...(voice !== undefined && house.works(voice) ? [] : ['under the voice of nobody']),
          ...this.#unapproved(s.statement, s.version, house),
        ];
      }
      case 'ExhibitDisposed':
      case 'ExhibitReturned':
      case 'ExhibitHandedOver':
        return two(s.by, (person) => fits(person, DISPOSING));
      case 'RecoveryGranted':
        return two([s.askedBy, s.by], (person) => person !== s.person && house.is(person, ...IN_CHARGE));
      case 'DirectorSucceeded':
        // Who stood in for a director who left was asked for that beforehand.
        return s.secondedBy === null
          ? this.#worker(house, s.to)
          : two([s.to, s.secondedBy], (person) => house.works(person) && incident!.inCell(person));
      case 'TaskEffectConfirmed':
        return this.#deeds.get(s.task)?.has(s.by) ? [`by ${s.by}, whose deed it was`] : [];
      case 'FactConfirmed':
        return !s.alone && this.#claims.get(s.fact) === s.verifiedBy ? [`by ${s.verifiedBy}, who claimed it`] : [];
      case 'RoleAccepted':
        return this.#worker(house, incident!.seats.get(s.assignment)!.person);
      case 'DirectorHandoverAccepted':
      case 'DirectorTakeoverProposed':
        return this.#worker(house, s.to);
      case 'DirectorAppointed':
      case 'PageRequested':
        return [...this.#worker(house, s.person), ...(incident!.out.has(s.person) ? [`of ${s.person}, who is out of it`] : [])];
      case 'AssignmentAccepted':
        return this.#worker(house, belongings.person(`a voice ${s.assignment}`) ?? '');
      default:
        return [];
    }
  }

  #worker = (house: House, person: string): string[] => (house.works(person) ? [] : [`of ${person}, who works here no more`]);

  #unapproved(statement: string, version: string, house: House): readonly string[] {
    const good = this.#approvals.filter((a) => a.statement === statement && a.version === version && house.works(a.by));
    return STEPS.filter((step) => !good.some((a) => a.step === step)).map((step) => `without the approval of ${step}`);
  }

  #happened({ type, structure: s, stream, by }: Happened): void {
    if (['TaskAssigned', 'TaskClaimed', 'TaskAcknowledged', 'TaskStarted', 'TaskDone'].includes(type))
      this.#deeds.set(s.task, (this.#deeds.get(s.task) ?? new Set()).add(type === 'TaskAssigned' ? s.person : s.by));
    if (type === 'FactAdded') this.#claims.set(s.fact, s.owner);
    if (type === 'FactCorrected') this.#claims.set(s.fact, by.id);
    if (type === 'StatementApproved') this.#approvals.push({ ...s, stream });
    // Whoever left a role, the circle or the house has approved nothing.
    if (['RoleRelieved', 'PersonRemoved', 'PersonLeft'].includes(type))
      this.#approvals = this.#approvals.filter(
        (a) => a.stream !== stream || a.by !== s.person || (type === 'RoleRelieved' && a.role !== s.role),
      );
  }
}
