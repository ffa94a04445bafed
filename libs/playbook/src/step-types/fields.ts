import { durationMs } from '@chancery/kernel';
import { z } from 'zod';
import type { ConditionSource } from '../condition.ts';

export const STEP_KINDS = [
  'task',
  'preserve',
  'contain',
  'notify',
  'assign',
  'clock',
  'decision',
  'statement',
  'gate',
  'wait',
  'branch',
  'loop',
  'parallel',
  'auto',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

const DAY_MS = 86_400_000;
export const DURATION_MAX_MS = 400 * DAY_MS;

/** Letters and digits only, so that what the compiler appends with a dot can never meet an author's own id. */
export const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/, 'an id is a letter followed by up to 31 letters and digits')
  .refine((name) => !(name in Object.prototype), 'this name cannot be used as an id');
export const role = id.clone();

export const duration = z
  .string()
  .regex(/^P[0-9DTHMS]+$/, 'a duration is written as PT45M or P1DT12H')
  .refine((text) => {
    const ms = durationMs(text);
    return ms !== undefined && ms >= 1000 && ms <= DURATION_MAX_MS;
  }, 'a duration lies between one second and 400 days');

export const language = z.string().regex(/^[a-z]{2}$/, 'a language is two small letters, such as fr');
export const text = z.record(language, z.string().trim().min(1).max(2000)).meta({ id: 'Text', description: 'The words, by language.' });

const atom = z
  .string()
  .max(400)
  .regex(
    /^[A-Za-z][A-Za-z0-9/]*(\.[A-Za-z0-9]+)*(=[A-Za-z0-9]+(\|[A-Za-z0-9]+)*)?$/,
    'a condition names a mark, such as T5.done or D1=partial|full',
  );

export const condition: z.ZodType<ConditionSource> = z
  .lazy(() =>
    z.union([atom, z.strictObject({ any: z.array(condition).min(1).max(50) }), z.strictObject({ all: z.array(condition).min(1).max(50) })]),
  )
  .meta({ id: 'Condition', description: 'Waits for marks to be set; never for their absence.' });
export const conditions = z.array(condition).min(1).max(50);

export const bound = z.int().min(1).max(100);

/** A step as written; its own type knows the fields. */
export type StepSource = { readonly [field: string]: unknown };
export type Steps = z.ZodType<readonly StepSource[]>;

export const accountable = { A: role, ladder: id, due: duration, ack: duration.optional(), text };

/** What must be so before the step is asked for. */
export const before = {
  needs: conditions.optional(),
  needsWithin: duration.optional(),
  needsOverride: role.optional(),
  evidenceBefore: z.array(id).min(1).max(20).optional(),
  evidenceWithin: duration.optional(),
  override: role.optional(),
};

/** What the person who does it is told. Control never reads these. */
export const guidance = {
  critical: z.boolean().optional(),
  consult: z.array(role).max(20).optional(),
  inform: z.array(role).max(20).optional(),
  checklist: z.array(text).max(50).optional(),
  doNot: z.array(text).max(20).optional(),
  form: id.optional(),
  marking: z.string().max(60).optional(),
};

export const errand = { R: role, ...accountable, ...before, ...guidance, waive: role.optional() };
