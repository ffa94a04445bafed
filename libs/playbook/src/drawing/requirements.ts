import type { Marks } from '../condition.ts';
import { holds } from '../condition.ts';
import type { Condition, Ir } from '../ir.ts';

/** One thing that may come to be so elsewhere: a step is done, decided as one of `options`, or a lane has ended. */
export interface Awaited {
  readonly mark: string;
  readonly step: string;
  readonly lane: string;
  /** `done`, `confirmed`, `waived`, `open`, `released`, `held`, `silent`, `decided` or `end`. */
  readonly how: string;
  /** Of a decision, the options that count; none where any does. */
  readonly options: readonly string[];
}

/** Met as soon as one of these is so. */
export type Requirement = readonly Awaited[];

/** Alternatives within one requirement beyond which a condition is told by its parts alone. */
const ALTERNATIVES_MAX = 50;

/** All that a condition asks for: each of the list, and of each any one. */
export function requirementsOf(ir: Ir, when: Condition | undefined): readonly Requirement[] {
  if (when === undefined) return [];
  if ('mark' in when) return [[awaited(ir, when.mark, when.in ?? [])]];
  if ('all' in when) return when.all.flatMap((part) => requirementsOf(ir, part));
  return when.any.map((part) => requirementsOf(ir, part)).reduce(eitherOf);
}

const eitherOf = (left: readonly Requirement[], right: readonly Requirement[]): readonly Requirement[] =>
  left.length * right.length > ALTERNATIVES_MAX ? [[...left.flat(), ...right.flat()]] : left.flatMap((a) => right.map((b) => [...a, ...b]));

function awaited(ir: Ir, mark: string, options: readonly string[]): Awaited {
  const { step, lane } = ir.marks[mark]!;
  const how = mark === step ? 'decided' : mark.slice(mark.lastIndexOf('.') + 1);
  return { mark, step, lane, how, options };
}

export const isMet = (requirement: Requirement, marks: Marks): boolean =>
  requirement.some(({ mark, options }) => holds(options.length === 0 ? { mark } : { mark, in: options }, marks));
