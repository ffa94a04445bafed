import { z } from 'zod';
import { certainOfErrand, compileErrand } from './errand.ts';
import { errand, id } from './fields.ts';
import { stepType } from './step-type.ts';

export const task = stepType({
  kind: 'task',
  describe: 'A task for one role.',
  schema: () => z.strictObject({ task: id, ...errand }),
  compile: (step, next, place) => compileErrand('task', step.task, step, next, place),
  certain: (step) => certainOfErrand(step.task, step),
});
