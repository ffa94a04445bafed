import { z } from 'zod';
import type { Edge } from '../ir.ts';
import { accountable, conditions, id, role } from './fields.ts';
import { workOf } from './gates-before.ts';
import { stepType } from './step-type.ts';

const { ack: _, ...fields } = accountable;

export const gate = stepType({
  kind: 'gate',
  describe: 'Waits until something is so. May be overridden by a role, or go another way when its time is up.',
  schema: (steps) => z.strictObject({ gate: id, ...fields, when: conditions, override: role.optional(), onTimeout: steps.optional() }),
  compile(step, next, place) {
    const name = step.gate;
    const open = place.set(name, `${name}.open`);
    place.settles(name, [`${name}.open`]);
    const edges: Edge[] = [];
    if (step.override !== undefined) edges.push({ event: 'override', to: next, set: open, tag: 'override', by: step.override });
    if (step.onTimeout !== undefined) edges.push({ event: 'elapsed', to: place.sequence(step.onTimeout, next), set: [], tag: 'timeout' });
    const work = workOf(step);
    return place.add({
      id: name,
      step: name,
      kind: 'gate',
      type: 'gate',
      work,
      edges,
      immediate: [{ when: place.when(step.when), to: next, set: open }],
      ...(step.onTimeout === undefined ? {} : { afterMs: work.dueMs! }),
    });
  },
  certain: (step) => (step.onTimeout === undefined ? [`${step.gate}.open`] : []),
});
