import { z } from 'zod';
import { certainOfErrand, compileErrand } from './errand.ts';
import { errand, id } from './fields.ts';
import { stepType } from './step-type.ts';

export const assign = stepType({
  kind: 'assign',
  describe: 'One person is named to speak on a topic.',
  schema: () => z.strictObject({ assign: id, ...errand, topic: z.string().max(60) }),
  compile: (step, next, place) => compileErrand('assign', step.assign, step, next, place),
  certain: (step) => certainOfErrand(step.assign, step),
});
