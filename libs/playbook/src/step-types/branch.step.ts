import { z } from 'zod';
import type { Immediate } from '../ir.ts';
import { accountable, id } from './fields.ts';
import { workOf } from './gates-before.ts';
import { stepType } from './step-type.ts';

const caseName = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9]+(\|[A-Za-z0-9]+)*$/, 'a case names options, such as full or silent|general');

export const branch = stepType({
  kind: 'branch',
  describe:
    'Goes one way or another by a decision. On a decision of another lane it waits, so it then needs an owner, a deadline and a ladder.',
  schema: (steps) =>
    z.strictObject({
      branch: id,
      on: id,
      cases: z.record(caseName, steps),
      else: steps.optional(),
      A: accountable.A.optional(),
      due: accountable.due.optional(),
      ladder: accountable.ladder.optional(),
      text: accountable.text.optional(),
    }),
  compile(step, next, place) {
    const name = step.branch;
    const ways: Immediate[] = Object.entries(step.cases).map(([options, steps]) => ({
      when: { mark: step.on, in: options.split('|') },
      to: place.sequence(steps, next),
      set: [],
    }));
    if (step.else !== undefined) ways.push({ when: { mark: step.on }, to: place.sequence(step.else, next), set: [] });
    const work = step.A === undefined ? {} : { work: workOf({ ...step, A: step.A }) };
    return place.add({ id: name, step: name, kind: 'branch', type: 'branch', ...work, immediate: ways });
  },
});
