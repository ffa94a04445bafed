import { z } from 'zod';
import { certainOfErrand, compileErrand } from './errand.ts';
import { errand, id } from './fields.ts';
import { stepType } from './step-type.ts';

export const preserve = stepType({
  kind: 'preserve',
  describe: 'Evidence is collected or kept safe.',
  schema: () => z.strictObject({ preserve: id, ...errand, exhibit: z.string().max(60).optional() }),
  compile: (step, next, place) => compileErrand('preserve', step.preserve, step, next, place),
  certain: (step) => certainOfErrand(step.preserve, step),
});
