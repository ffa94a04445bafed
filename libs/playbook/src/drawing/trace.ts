import { holds } from '../condition.ts';
import { start, step, type RunState } from '../interpreter.ts';
import type { Ir, PlaybookEvent } from '../ir.ts';

/** Something that a run took, in the interpreter's spelling, as it was recorded. */
export interface Taken extends PlaybookEvent {
  readonly at: string;
}

/** The last time that a lane stood at a location. */
export interface Visit {
  readonly location: string;
  readonly since: string;
  /** Undefined while the lane stands there. */
  readonly until?: string;
  /** How it was left, where something happened there: `done`, `option.partial`. */
  readonly event?: string;
  readonly by?: string;
}

export interface Trace {
  readonly state: RunState;
  readonly visits: ReadonlyMap<string, Visit>;
  /** The locations of each lane in the order in which they were passed, rounds of loops included. */
  readonly paths: { readonly [lane: string]: readonly string[] };
}

/** Where a run has been: what it took, taken again by the interpreter, with all that was passed on the way. */
export function trace(ir: Ir, startedAt: string, taken: readonly Taken[]): Trace {
  const walk = new Walk(ir, startedAt);
  for (const each of taken) walk.take(each);
  return walk;
}

class Walk implements Trace {
  state: RunState;
  readonly visits = new Map<string, Visit>();
  readonly paths: { [lane: string]: string[] } = {};
  readonly #ir: Ir;

  constructor(ir: Ir, at: string) {
    this.#ir = ir;
    this.state = start(ir);
    for (const [lane, { entry }] of Object.entries(ir.lanes)) {
      this.paths[lane] = [];
      this.#enter(lane, [entry, ...(this.#between(entry, this.state.at[lane]!) ?? [])], at);
    }
  }

  take(event: Taken): void {
    const before = this.state;
    this.state = step(this.#ir, before, event);
    if (this.state === before) return;
    for (const [lane, from] of Object.entries(before.at)) {
      const to = this.state.at[lane]!;
      const edge = this.#ir.locations[from]!.edges.find((each) => event.type === `${from}.${each.event}`);
      // An approval that is not the last one moves nothing; every other event leaves its location, if only to come back.
      if (edge && (edge.tag !== 'approval' || to !== from)) {
        this.#leave(from, event, edge.event);
        const ways = [edge.to, ...(edge.round ? [edge.round.over] : [])];
        this.#enter(lane, this.#first(ways, to), event.at);
      } else if (from !== to) {
        this.#leave(from, event);
        this.#enter(lane, this.#between(from, to) ?? [to], event.at);
      }
    }
  }

  #leave(location: string, { at, by }: Taken, event?: string): void {
    const { since } = this.visits.get(location)!;
    this.visits.set(location, { location, since, until: at, ...(event === undefined ? {} : { event, ...(by ? { by } : {}) }) });
  }

  /** All but the last are passed at once. */
  #enter(lane: string, locations: readonly string[], at: string): void {
    this.paths[lane]!.push(...locations);
    for (const [index, location] of locations.entries())
      this.visits.set(location, { location, since: at, ...(index < locations.length - 1 ? { until: at } : {}) });
  }

  #first(ways: readonly string[], to: string): readonly string[] {
    for (const way of ways) {
      const rest = way === to ? [] : this.#between(way, to);
      if (rest) return [way, ...rest];
    }
    return [to];
  }

  /** What is passed from one location to another by ways that are open now, the last one included; undefined where none leads there. */
  #between(from: string, to: string, seen: readonly string[] = []): readonly string[] | undefined {
    if (from === to) return [];
    if (seen.includes(from)) return undefined;
    for (const way of this.#ir.locations[from]!.immediate) {
      if (!holds(way.when, this.state.marks)) continue;
      for (const next of [way.to, ...(way.round ? [way.round.over] : [])]) {
        const rest = this.#between(next, to, [...seen, from]);
        if (rest) return [next, ...rest];
      }
    }
    return undefined;
  }
}
