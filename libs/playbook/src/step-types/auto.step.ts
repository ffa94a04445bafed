import { z } from 'zod';
import { id, role, text } from './fields.ts';
import { stepType } from './step-type.ts';

/** Everything that a playbook may do without a person. None reaches outside the application. */
export const AUTOMATIONS = ['log.note', 'page.role'] as const;

export const auto = stepType({
  kind: 'auto',
  describe: 'Done by the application at once: "log.note" writes the text into the log, "page.role" pages a role without content.',
  schema: () => z.strictObject({ auto: id, do: z.enum(AUTOMATIONS), to: role.optional(), text }),
  compile(step, next, place) {
    const name = step.auto;
    if (step.do === 'page.role' && step.to === undefined) place.problem('C104', step, 'do', name, 'a page needs a role that it goes "to"');
    const set = place.set(name, `${name}.done`);
    place.settles(name, [`${name}.done`]);
    const automation = { do: step.do, text: step.text, ...(step.to === undefined ? {} : { to: step.to }) };
    return place.add({ id: name, step: name, kind: 'auto', type: 'auto', automation, immediate: [{ to: next, set }] });
  },
  certain: (step) => [`${step.auto}.done`],
});
