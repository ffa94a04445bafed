import { z } from 'zod';
import { accountable, id } from './fields.ts';
import { workOf } from './gates-before.ts';
import { stepType } from './step-type.ts';

const { ack: _, ...fields } = accountable;

export const parallel = stepType({
  kind: 'parallel',
  describe: 'Several branches at once; the lane goes on when all have ended.',
  schema: (steps) => z.strictObject({ parallel: id, ...fields, branches: z.array(steps).min(2).max(8) }),
  compile(step, next, place) {
    const name = step.parallel;
    if (place.loop) {
      place.problem('C307', step, undefined, name, 'a parallel inside a loop would have to be started more than once');
      return next;
    }
    const fork = place.set(name, `${name}.fork`);
    const ends = step.branches.map((steps, index) => place.branch(`${place.lane}/${name}.${index + 1}`, name, steps, `${name}.fork`));
    const join = place.add({
      id: `${name}.join`,
      step: name,
      kind: 'gate',
      type: 'join',
      work: workOf(step),
      immediate: [{ when: { all: ends.map((mark) => ({ mark })) }, to: next, set: [] }],
    });
    return place.add({ id: name, step: name, kind: 'auto', type: 'parallel', immediate: [{ to: join, set: fork }] });
  },
});
