import { isDay } from '@chancery/kernel';
import { z } from 'zod';
import { steps } from '../step-types/index.ts';
import { duration, id, language, role, text } from '../step-types/fields.ts';

const rung = z.strictObject({ after: duration, page: role.describe('A role, or "deputy": the deputy of whoever does the step.') });
const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day is written as 2026-10-01')
  .refine(isDay, 'there is no such day in the calendar, or its year lies outside 1900 to 2199');
const phase = z.strictObject({ phase: id, title: text.optional(), entry: text.optional(), exit: text.optional(), steps });
const incidentKind = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a kind of incident is written in small letters, such as device-loss');
const exitId = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/, 'an exit is named by letters, digits and _');

const exit = z.union([
  z.strictObject({ id: exitId, kind: z.literal('completion'), text }),
  z.strictObject({ id: exitId, kind: z.literal('abort'), by: role, text }),
]);

/** A playbook file. The one definition of its form: reading, the published JSON Schema and the compiler all follow it. */
export const playbookSchema = z
  .strictObject({
    playbook: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, 'a playbook is named by letters, digits and hyphens'),
    version: z.int().min(1).max(1_000_000),
    title: text,
    languages: z.array(language).min(1).max(8),
    kinds: z.array(incidentKind).min(1).max(20).optional().describe('Kinds of incident for which it is offered first.'),
    owner: role,
    reviewedOn: day,
    reviewEvery: duration,
    entryCriteria: z.array(text).min(1).max(20),
    defaultSeverity: z.int().min(1).max(4),
    defaultCircle: z.enum(['open', 'restricted']),
    covert: z.boolean(),
    roles: z.record(role, text),
    ladders: z.record(id, z.strictObject({ rungs: z.array(rung).min(1).max(10) })),
    lanes: z.record(id, z.strictObject({ title: text, phases: z.array(phase).min(1).max(20) })),
    exits: z.array(exit).min(1).max(10),
    changes: z
      .array(z.strictObject({ version: z.int().min(1), because: text, lesson: id.optional() }))
      .min(1)
      .max(200),
  })
  .meta({ title: 'Chancery playbook' });

export type PlaybookSource = z.output<typeof playbookSchema>;

/** What a playbook says about itself, beyond control. */
export type PlaybookHead = Pick<
  PlaybookSource,
  | 'title'
  | 'languages'
  | 'owner'
  | 'reviewedOn'
  | 'reviewEvery'
  | 'entryCriteria'
  | 'defaultSeverity'
  | 'defaultCircle'
  | 'covert'
  | 'changes'
  | 'kinds'
> & { readonly lanes: { readonly [lane: string]: { readonly [language: string]: string } } };

/** The JSON Schema (2020-12) of a playbook file, for editors. Rules that span several steps are found only by reading. */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(playbookSchema, { target: 'draft-2020-12', io: 'input' });
  return { $id: 'https://chancery.invalid/playbook.schema.json', ...schema };
}
