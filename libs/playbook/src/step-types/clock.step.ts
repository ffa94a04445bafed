import { z } from 'zod';
import { certainOfErrand, compileErrand } from './errand.ts';
import { errand, id } from './fields.ts';
import { stepType } from './step-type.ts';

export const clock = stepType({
  kind: 'clock',
  describe: 'Legal clocks are considered, regime by regime.',
  schema: () => z.strictObject({ clock: id, ...errand, regimes: z.array(id).min(1).max(20) }),
  compile: (step, next, place) => compileErrand('clock', step.clock, step, next, place),
  certain: (step) => certainOfErrand(step.clock, step),
});
