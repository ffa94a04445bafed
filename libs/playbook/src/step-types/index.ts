import { z } from 'zod';
import { assign } from './assign.step.ts';
import { auto } from './auto.step.ts';
import { branch } from './branch.step.ts';
import { clock } from './clock.step.ts';
import { contain } from './contain.step.ts';
import { decision } from './decision.step.ts';
import { STEP_KINDS, type StepKind, type Steps, type StepSource } from './fields.ts';
import { gate } from './gate.step.ts';
import { loop } from './loop.step.ts';
import { notify } from './notify.step.ts';
import { parallel } from './parallel.step.ts';
import { preserve } from './preserve.step.ts';
import { statement } from './statement.step.ts';
import type { StepType } from './step-type.ts';
import { task } from './task.step.ts';
import { wait } from './wait.step.ts';

/** Every kind of step. A kind without its type does not compile. */
export const STEP_TYPES = {
  task,
  preserve,
  contain,
  notify,
  assign,
  clock,
  decision,
  statement,
  gate,
  wait,
  branch,
  loop,
  parallel,
  auto,
} satisfies Record<StepKind, StepType<any>>;

/** The kind of a step is the one field that bears the name of a kind. */
export function kindOf(step: unknown): StepKind | undefined {
  if (typeof step !== 'object' || step === null) return undefined;
  return STEP_KINDS.find((kind) => Object.hasOwn(step, kind));
}

export const typeOf = (step: StepSource): StepType<any> => STEP_TYPES[kindOf(step)!];

const step: z.ZodType<StepSource> = z
  .lazy(() =>
    z.union(
      STEP_KINDS.map((kind) => (STEP_TYPES[kind] as StepType<any>).schema(steps).meta({ description: STEP_TYPES[kind].describe })) as [
        z.ZodType<StepSource>,
      ],
    ),
  )
  .meta({ id: 'Step', description: 'Exactly one kind of step, named by its first field.' });

export const steps: Steps = z.array(step).max(200).meta({ id: 'Steps' });
