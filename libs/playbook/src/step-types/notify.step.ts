import { z } from 'zod';
import { certainOfErrand, compileErrand } from './errand.ts';
import { errand, id } from './fields.ts';
import { stepType } from './step-type.ts';

export const notify = stepType({
  kind: 'notify',
  describe: 'Someone outside is told, and the acknowledgement is recorded.',
  schema: () => z.strictObject({ notify: id, ...errand, topic: z.string().max(60).optional() }),
  compile: (step, next, place) => compileErrand('notify', step.notify, step, next, place),
  certain: (step) => certainOfErrand(step.notify, step),
});
