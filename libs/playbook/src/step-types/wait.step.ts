import { z } from 'zod';
import type { Edge } from '../ir.ts';
import { duration, id, role, text } from './fields.ts';
import { ms, workOf } from './gates-before.ts';
import { stepType } from './step-type.ts';

export const wait = stepType({
  kind: 'wait',
  describe: 'Lets a set time pass. A role may end it early.',
  schema: () => z.strictObject({ wait: id, for: duration, A: role, text, endedBy: role.optional() }),
  compile(step, next, place) {
    const name = step.wait;
    const set = place.set(name, `${name}.done`);
    place.settles(name, [`${name}.done`]);
    const edges: Edge[] = [{ event: 'elapsed', to: next, set, tag: 'timer' }];
    if (step.endedBy !== undefined) edges.push({ event: 'ended', to: next, set, tag: 'option', by: step.endedBy });
    return place.add({
      id: name,
      step: name,
      kind: 'wait',
      type: 'wait',
      work: workOf({ A: step.A, text: step.text }),
      edges,
      afterMs: ms(step.for)!,
    });
  },
  certain: (step) => [`${step.wait}.done`],
});
