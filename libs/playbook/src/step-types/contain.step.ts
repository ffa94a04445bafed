import { z } from 'zod';
import { duration, errand, id, role } from './fields.ts';
import { detailsOf, gatesBefore, ms, workOf } from './gates-before.ts';
import { stepType } from './step-type.ts';

const { waive: _, ...fields } = errand;

export const contain = stepType({
  kind: 'contain',
  describe: 'An effect is brought about by one role and confirmed by another.',
  schema: () => z.strictObject({ contain: id, ...fields, confirm: role, confirmWithin: duration.optional() }),
  compile(step, next, place) {
    const name = step.contain;
    const work = workOf(step);
    if (step.confirm === step.R) place.problem('C112', step, 'confirm', name, `${step.R} would confirm what ${step.R} did`);
    const confirm = place.add({
      id: `${name}.confirm`,
      step: name,
      kind: 'human',
      type: 'confirm',
      work: { ...work, R: step.confirm, dueMs: ms(step.confirmWithin) ?? work.dueMs } as typeof work,
      edges: [{ event: 'confirmed', to: next, set: place.set(name, `${name}.confirmed`) }],
    });
    const done = place.set(name, `${name}.done`);
    place.settles(name, [`${name}.confirmed`]);
    const entry = place.add({
      id: name,
      step: name,
      kind: 'human',
      type: 'contain',
      work,
      edges: [{ event: 'done', to: confirm, set: done }],
      ...detailsOf(step),
    });
    return gatesBefore(name, step, work, entry, place);
  },
  certain: (step) => [`${step.contain}.done`, `${step.contain}.confirmed`],
});
