import { durationMs } from '@chancery/kernel';
import { conditionFrom, withSettled, type ConditionSource } from '../condition.ts';
import type { Assignment, Condition, Edge, Immediate, Ir, Lane, Location, MarkDeclaration, Value } from '../ir.ts';
import type { PlaybookSource } from '../language/playbook-schema.ts';
import type { Source } from '../language/source.ts';
import type { ProblemCode } from '../problem.ts';
import { kindOf, typeOf } from '../step-types/index.ts';
import type { StepSource } from '../step-types/fields.ts';
import type { LoopScope, NewLocation, Place } from '../step-types/step-type.ts';

export const STEPS_MAX = 500;
export const LOCATIONS_MAX = 2_000;

export interface Lowered {
  readonly ir: Ir;
  /** Each step with the object it was written as, for problems found later. */
  readonly steps: ReadonlyMap<string, StepSource>;
}

/** What is collected while the steps of all lanes are compiled, each from its last step to its first. */
class Lowering {
  readonly source: Source;
  readonly locations = new Map<string, Location>();
  readonly marks = new Map<string, MarkDeclaration>();
  readonly lanes = new Map<string, Lane>();
  readonly steps = new Map<string, StepSource>();
  readonly #settles = new Map<string, readonly string[]>();
  readonly #laneOf = new Map<string, string>();

  constructor(source: Source) {
    this.source = source;
  }

  lane(
    name: string,
    phases: readonly { phase: string; title?: Lane['phases'][number]['title'] | undefined; steps: readonly StepSource[] }[],
    start?: string,
  ): void {
    const end = `${name}:end`;
    const last = phases.at(-1)!.phase;
    this.locations.set(end, { id: end, lane: name, phase: last, step: end, kind: 'end', type: 'end', edges: [], immediate: [] });
    this.marks.set(`${name}.end`, { lane: name, step: end, values: [true] });
    let entry = end;
    for (const { phase, steps } of phases.toReversed()) entry = placeIn(this, name, phase).sequence(steps, entry);
    if (start !== undefined) {
      const id = `${name}:start`;
      const first = {
        id,
        step: phases[0]!.phase,
        kind: 'gate',
        type: 'start',
        immediate: [{ when: { mark: start }, to: entry, set: [] }],
      } as const;
      entry = placeIn(this, name, phases[0]!.phase).add(first);
    }
    const titled = phases.map(({ phase, title }) => (title === undefined ? { id: phase } : { id: phase, title }));
    this.lanes.set(name, { entry, end, phases: titled, ...(start === undefined ? {} : { sub: true as const }) });
  }

  step(step: StepSource, next: string, place: Place): string {
    const kind = kindOf(step)!;
    const name = String(step[kind]);
    const other = this.#laneOf.get(name);
    if (other !== undefined) {
      this.problem('C110', step, kind, name, `two steps are called ${name}`);
      if (other !== place.lane)
        this.problem('C301', step, kind, name, `the lanes ${other} and ${place.lane} would both write the marks of ${name}`);
      return next;
    }
    this.#laneOf.set(name, place.lane);
    this.steps.set(name, step);
    return this.steps.size > STEPS_MAX ? next : typeOf(step).compile(step, next, place);
  }

  declare(lane: string, step: string, mark: string, values: readonly Value[], isPrivate: boolean): void {
    const known = this.marks.get(mark);
    const all = [...new Set([...(known?.values ?? []), ...values])];
    const hidden = isPrivate && (known === undefined || known.private === true);
    this.marks.set(mark, { lane, step, values: all, ...(hidden ? { private: true as const } : {}) });
  }

  settle(step: string, marks: readonly string[]): void {
    this.#settles.set(step, marks);
  }

  problem(code: ProblemCode, owner: object, field: string | undefined, step: string, message: string): void {
    this.source.report(this.source.offset(owner, field), code, message, step);
  }

  /** The locations in the order of their ids' first use, with every `settled` spelled out. */
  finished(): { [id: string]: Location } {
    const settles = (step: string): readonly string[] | undefined => this.#settles.get(step);
    const spelled = (one: Immediate): Immediate => (one.when === undefined ? one : { ...one, when: withSettled(one.when, settles) });
    const all = [...this.locations.values()].map((location) => ({ ...location, immediate: this.#withElse(location).map(spelled) }));
    return Object.fromEntries(all.map((location) => [location.id, location]));
  }

  /** An "else" is all the options that no case names: the condition stays positive. */
  #withElse({ kind, immediate }: Location): readonly Immediate[] {
    if (kind !== 'branch') return immediate;
    const named = immediate.flatMap(({ when }) => (when && 'mark' in when && when.in) || []);
    return immediate.map((way) => {
      if (!way.when || !('mark' in way.when) || way.when.in) return way;
      const values = this.marks.get(way.when.mark)?.values.map(String) ?? [];
      return { ...way, when: { mark: way.when.mark, in: values.filter((value) => !named.includes(value)) } };
    });
  }
}

function placeIn(lowering: Lowering, lane: string, phase: string, loop?: LoopScope): Place {
  const place: Place = {
    lane,
    phase,
    ...(loop === undefined ? {} : { loop }),
    add(location: NewLocation): string {
      const edges: readonly Edge[] = location.edges ?? [];
      lowering.locations.set(location.id, { immediate: [], ...location, edges, lane, phase });
      return location.id;
    },
    set(step, mark, value = true, values = [value]): readonly Assignment[] {
      lowering.declare(lane, step, mark, values, loop !== undefined);
      return loop === undefined ? [[mark, value]] : [];
    },
    settles: (step, marks) => lowering.settle(step, marks),
    when(sources: readonly ConditionSource[]): Condition {
      const parts = sources.map(conditionFrom);
      return parts.length === 1 ? parts[0]! : { all: parts };
    },
    sequence(steps, next, inPhase = phase): string {
      const at = inPhase === phase ? place : placeIn(lowering, lane, inPhase, loop);
      return steps.reduceRight((following, step) => lowering.step(step, following, at), next);
    },
    inside: (scope) => placeIn(lowering, lane, phase, scope),
    branch(name, inPhase, steps, start): string {
      lowering.lane(name, [{ phase: inPhase, steps }], start);
      return `${name}.end`;
    },
    certain: (steps) => steps.flatMap((step) => typeOf(step).certain?.(step) ?? []),
    problem: (code, owner, field, step, message) => lowering.problem(code, owner, field, step, message),
  };
  return place;
}

/** Compiles a playbook of sound form. Problems found on the way go to `source`; the result is of use only when there are none. */
export function lower(playbook: PlaybookSource, source: Source): Lowered {
  const lowering = new Lowering(source);
  for (const [name, lane] of Object.entries(playbook.lanes)) lowering.lane(name, lane.phases as never);
  if (lowering.steps.size > STEPS_MAX) source.report(0, 'C002', `more than ${STEPS_MAX} steps`);
  if (lowering.locations.size > LOCATIONS_MAX) source.report(0, 'C002', `the steps compile to more than ${LOCATIONS_MAX} locations`);
  const ladders = Object.entries(playbook.ladders).map(([name, { rungs }]) => [
    name,
    rungs.map(({ after, page }) => ({ afterMs: durationMs(after)!, page })),
  ]);
  const ir = {
    id: playbook.playbook,
    version: playbook.version,
    lanes: Object.fromEntries(lowering.lanes),
    locations: lowering.finished(),
    marks: Object.fromEntries(lowering.marks),
    ladders: Object.fromEntries(ladders),
    roles: playbook.roles,
    exits: playbook.exits,
  };
  // What is undefined disappears here, so that the result is the same once it has been written down and read again.
  return { ir: JSON.parse(JSON.stringify(ir)) as Ir, steps: lowering.steps };
}
