import type { Happened } from './standing.ts';

/** Something that is somebody's until it is over: a task, a call, an offer, a proposal, a voice. */
interface Belonging {
  readonly what: string;
  readonly stream: string;
  /** The incident in which it counts, where its stream is not that. */
  readonly incident: string;
  person: string | undefined;
}

type Step = (of: Belongings, h: Happened) => void;

const take =
  (kind: string, id: string, who: string): Step =>
  (of, { stream, structure: s }) =>
    of.put(`${kind} ${s[id]}`, kind, stream, s[who], s.origin?.stream ?? stream);
const end =
  (kind: string, id: string): Step =>
  (of, { structure: s }) =>
    of.drop(`${kind} ${s[id]}`);
const each = (types: readonly string[], step: Step): readonly (readonly [string, Step])[] => types.map((type) => [type, step]);

const ALL: readonly (readonly [string, Step])[] = [
  ...each(['TaskAssigned'], take('a task', 'task', 'person')),
  ...each(['TaskClaimed'], take('a task', 'task', 'by')),
  ...each(['TaskStarted'], (of, { stream, structure: s }) => of.putFirst(`a task ${s.task}`, 'a task', stream, s.by)),
  ...each(['TaskReturned', 'TaskDone', 'TaskEffectConfirmed', 'TaskWaived', 'TaskCancelled'], end('a task', 'task')),
  ...each(['PageRequested'], take('a call', 'page', 'person')),
  ...each(['PageAcknowledged', 'PageDeclined', 'PageWithdrawn', 'PersonArrived'], end('a call', 'page')),
  ...each(['ReleaseOffered'], take('an offer to release', 'statement', 'by')),
  ...each(
    ['ReleaseOfferVoided', 'ReleaseOfferWithdrawn', 'StatementReleased', 'StatementExpired'],
    end('an offer to release', 'statement'),
  ),
  ...each(['StatementDrafted'], take('a text', 'statement', 'owner')),
  ...each(['StatementPassed'], take('a text', 'statement', 'owner')),
  ...each(['StatementAbandoned', 'StatementReleased', 'StatementExpired', 'StatementRefused'], end('a text', 'statement')),
  ...each(['DispositionProposed'], take('a proposal to dispose', 'exhibit', 'by')),
  ...each(['DispositionWithdrawn', 'ExhibitDisposed', 'ExhibitReturned', 'ExhibitHandedOver'], end('a proposal to dispose', 'exhibit')),
  ...each(['AssignmentOffered'], take('a voice', 'assignment', 'person')),
  ...each(
    ['AssignmentDeclined', 'AssignmentWithdrawn', 'AssignmentOfferLapsed', 'AssignmentEnded', 'AssignmentSucceeded'],
    end('a voice', 'assignment'),
  ),
];
const STEPS = Map.groupBy(ALL, ([type]) => type);

/** What is whose, as the record tells it. */
export class Belongings {
  readonly #all = new Map<string, Belonging>();

  happened(h: Happened): void {
    for (const [, step] of STEPS.get(h.type) ?? []) step(this, h);
  }

  put(name: string, what: string, stream: string, person: string, incident = stream): void {
    this.#all.set(name, { what, stream, incident, person });
  }

  putFirst(name: string, what: string, stream: string, person: string): void {
    if (!this.#all.has(name)) this.put(name, what, stream, person);
  }

  drop(name: string): void {
    this.#all.delete(name);
  }

  /** Where nobody is there to whom a text could pass, it waits with who wrote it. */
  orphan(person: string, stream: string): void {
    for (const [name, b] of this.#all) if (b.what === 'a text' && b.person === person && b.stream === stream) this.#all.delete(name);
  }

  /** In one stream or, with `anywhere`, in all. */
  heldBy(person: string, stream: string, counts: 'here' | 'for it' = 'here'): readonly string[] {
    return [...this.#all.values()]
      .filter((b) => b.person === person && (counts === 'here' ? b.stream === stream : b.incident === stream))
      .map(({ what }) => what);
  }

  person(name: string): string | undefined {
    return this.#all.get(name)?.person;
  }
}
