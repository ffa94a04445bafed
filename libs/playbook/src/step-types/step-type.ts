import type { z } from 'zod';
import type { Condition, Assignment, Location, Value } from '../ir.ts';
import type { ConditionSource } from '../condition.ts';
import type { ProblemCode } from '../problem.ts';
import type { StepKind, Steps, StepSource } from './fields.ts';

/** A loop around the step that is being compiled. */
export interface LoopScope {
  readonly id: string;
  readonly decision: string;
  readonly again: readonly string[];
  /** Where another round begins. */
  readonly round: string;
  /** Where the loop is left to, and in which place that is. */
  readonly exit: string;
  readonly outside: Place;
  /** What becomes readable when the loop is left. */
  readonly published: readonly Assignment[];
}

/** A new location without what its place supplies. */
export type NewLocation = Pick<Location, 'id' | 'step' | 'kind' | 'type'> & Partial<Location>;

/** Where a step is compiled, and what it may ask of the compiler. */
export interface Place {
  readonly lane: string;
  readonly phase: string;
  readonly loop?: LoopScope;
  /** Adds a location in this lane and phase, and answers its id. */
  add(location: NewLocation): string;
  /** Declares a mark of this lane and answers the assignment; inside a loop it stays private and nothing is assigned. */
  set(step: string, mark: string, value?: Value, values?: readonly Value[]): readonly Assignment[];
  /** Which marks mean that the step is over, whichever way. */
  settles(step: string, marks: readonly string[]): void;
  when(sources: readonly ConditionSource[]): Condition;
  /** Compiles steps in order; answers where they begin. */
  sequence(steps: readonly StepSource[], next: string, phase?: string): string;
  inside(loop: LoopScope | undefined): Place;
  /** Compiles a branch of its own beside this lane; answers the mark of its end. */
  branch(name: string, phase: string, steps: readonly StepSource[], start: string): string;
  /** Marks that are certainly set once the steps have been passed. */
  certain(steps: readonly StepSource[]): readonly string[];
  problem(code: ProblemCode, owner: object, field: string | undefined, step: string, message: string): void;
}

/** One kind of step: how it is written, what it compiles to, and what it is for. The schema is the only definition of its form. */
export interface StepType<S extends z.ZodType = z.ZodType> {
  readonly kind: StepKind;
  readonly describe: string;
  readonly schema: (steps: Steps) => S;
  /** Adds the step's locations, leading to `next`; answers where the step begins. */
  readonly compile: (step: z.output<S>, next: string, place: Place) => string;
  /** Marks that are certainly set once the step has been passed; none unless said. */
  readonly certain?: (step: z.output<S>) => readonly string[];
}

export const stepType = <S extends z.ZodType>(type: StepType<S>): StepType<S> => type;
